//! The one command of the windows.

use serde::Deserialize;
use serde_json::Value;
use shop_core::kernel::request::RequestId;
use shop_core::kernel::{ApiError, Caller};
use shop_core::{App, Call, dispatch};
use std::sync::Arc;
use tauri::{State, WebviewWindow};

/// What accompanies a command besides its request.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Envelope {
    request_id: Option<uuid::Uuid>,
    session: Option<String>,
    approval: Option<String>,
    till: String,
}

/// Runs one command of the shop; from the customer's window only what the customer display may. SQLite blocks, so it
/// runs beside the window's thread; a panic is told as a failure.
#[tauri::command]
pub(crate) async fn call(
    window: WebviewWindow,
    app: State<'_, Arc<App>>,
    command: String,
    request: Value,
    envelope: Envelope,
) -> Result<Value, ApiError> {
    let app = Arc::clone(&app);
    let caller = match window.label() {
        "counter" => Caller::till(&envelope.till, envelope.session),
        _ => Caller::display(),
    };
    let call = Call { command, request, id: envelope.request_id.map(RequestId), approval: envelope.approval };
    tauri::async_runtime::spawn_blocking(move || dispatch(&app, &caller, &call)).await.unwrap_or_else(|panic| {
        tracing::error!(%panic, "a command panicked");
        Err(ApiError::Failed { reference: "F-PANIC".to_owned() })
    })
}
