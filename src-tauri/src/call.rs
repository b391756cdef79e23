//! The one command of the window.

use serde_json::Value;
use shop_core::kernel::request::RequestId;
use shop_core::kernel::{ApiError, Caller};
use shop_core::{App, Call, dispatch};
use std::sync::Arc;
use tauri::State;

/// Runs one command of the shop. SQLite blocks, so it runs beside the window's thread; a panic is told as a failure.
#[tauri::command]
pub(crate) async fn call(
    app: State<'_, Arc<App>>,
    command: String,
    request: Value,
    request_id: Option<uuid::Uuid>,
    session: Option<String>,
    approval: Option<String>,
    till: Option<String>,
) -> Result<Value, ApiError> {
    let app = Arc::clone(&app);
    let caller = Caller::till(&till.unwrap_or_default(), session);
    let call = Call { command, request, id: request_id.map(RequestId), approval };
    tauri::async_runtime::spawn_blocking(move || dispatch(&app, &caller, &call)).await.unwrap_or_else(|panic| {
        tracing::error!(%panic, "a command panicked");
        Err(ApiError::Failed { reference: "F-PANIC".to_owned() })
    })
}
