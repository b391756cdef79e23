//! `POST /api/<command>`: body = request, headers = till or seat, session, request id, approval.

use crate::Door;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::Value;
use shop_core::kernel::request::RequestId;
use shop_core::kernel::{ApiError, Caller};
use shop_core::{Call, dispatch};
use std::sync::Arc;

pub(crate) async fn call(
    State(door): State<Door>,
    Path(command): Path<String>,
    headers: HeaderMap,
    Json(request): Json<Value>,
) -> Response {
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let caller = match header("x-seat").as_deref() {
        Some("display") => Caller::display(),
        _ => Caller::till(&header("x-till").unwrap_or_default(), header("x-session")),
    };
    let id = header("x-request-id").and_then(|id| id.parse().ok()).map(RequestId);
    let call = Call { command, request, id, approval: header("x-approval") };
    let app = Arc::clone(&door.app);
    // SQLite blocks; a panic is caught by the task and told as a failure.
    let outcome = tokio::task::spawn_blocking(move || dispatch(&app, &caller, &call)).await.unwrap_or_else(|panic| {
        tracing::error!(%panic, "a command panicked");
        Err(ApiError::Failed { reference: "F-PANIC".to_owned() })
    });
    match outcome {
        Ok(reply) => Json(reply).into_response(),
        Err(error) => (status(&error), Json(error)).into_response(),
    }
}

fn status(error: &ApiError) -> StatusCode {
    match error {
        ApiError::Failed { .. } => StatusCode::INTERNAL_SERVER_ERROR,
        ApiError::Refused { refusal } => match (refusal.area.as_str(), refusal.code.as_str()) {
            ("kernel", "signed_out" | "till_locked" | "not_allowed") => StatusCode::FORBIDDEN,
            ("kernel", "unknown_command") => StatusCode::NOT_FOUND,
            ("kernel", "bad_request" | "request_id_missing") => StatusCode::BAD_REQUEST,
            _ => StatusCode::CONFLICT,
        },
    }
}
