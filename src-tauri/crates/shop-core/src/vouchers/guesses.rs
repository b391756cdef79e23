//! Wrong typed codes: counted for the whole shop, in 24 hours, across restarts.
//!
//! | wrong codes | then |
//! |---|---|
//! | 5 | typing rests until 10 minutes after the last of them |
//! | 10 | each typed code needs a manager's word too |
//! | 30 | only scanning until local 24:00 of the last one's day, at least until fewer than 30 are left of 24 hours |

use super::VouchersRefusal;
use super::store::guesses as rows;
use crate::kernel::time::{DAY_MS, MINUTE_MS, day_of, end_of_day};
use crate::kernel::{Result, View};

const TO_REST: i64 = 5;
const TO_ASK: i64 = 10;
const TO_STOP: i64 = 30;
const REST_MS: i64 = 10 * MINUTE_MS;

/// Whether a typed code is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Gate {
    Open,
    WithManager,
    Rests(VouchersRefusal),
}

/// Whether a typed code is looked at now.
pub(super) fn gate(view: &View<'_>) -> Result<Gate> {
    let (count, last_ms) = rows::since(view, view.now_ms.saturating_sub(DAY_MS))?;
    let tomorrow_ms = end_of_day(day_of(last_ms, view.zone), view.zone);
    Ok(judge(count, last_ms, tomorrow_ms, view.now_ms))
}

fn judge(count: i64, last_ms: i64, tomorrow_ms: i64, now_ms: i64) -> Gate {
    if count >= TO_STOP {
        return Gate::Rests(VouchersRefusal::ScanOnly { until_ms: tomorrow_ms.max(now_ms) });
    }
    let until_ms = last_ms.saturating_add(REST_MS);
    if count >= TO_REST && now_ms < until_ms {
        return Gate::Rests(VouchersRefusal::GuessPause { until_ms });
    }
    if count >= TO_ASK { Gate::WithManager } else { Gate::Open }
}

/// Wrong codes in the last 24 hours.
pub(super) fn how_many(view: &View<'_>) -> Result<i64> {
    Ok(rows::since(view, view.now_ms.saturating_sub(DAY_MS))?.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_rest_ten_ask_thirty_stop() {
        let at = |count, minutes: i64| judge(count, 0, 999 * MINUTE_MS, minutes * MINUTE_MS);
        assert_eq!(at(4, 0), Gate::Open);
        assert_eq!(at(5, 0), Gate::Rests(VouchersRefusal::GuessPause { until_ms: REST_MS }));
        assert_eq!(at(5, 10), Gate::Open, "ten minutes later one may try again");
        assert_eq!(at(9, 10), Gate::Open);
        assert_eq!(at(10, 10), Gate::WithManager);
        assert!(matches!(at(10, 9), Gate::Rests(VouchersRefusal::GuessPause { .. })));
        assert_eq!(at(29, 10), Gate::WithManager);
        assert_eq!(at(30, 500), Gate::Rests(VouchersRefusal::ScanOnly { until_ms: 999 * MINUTE_MS }));
    }
}
