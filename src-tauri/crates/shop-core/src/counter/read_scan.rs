//! What a scan is: the prefix decides.

use super::commands::{Scan, ScanKind};
use super::read_customer::read_customer;
use crate::intake::{self, ScannedCode};
use crate::kernel::{Result, View, text};
use crate::lottery::{self, ScannedSlip};
use crate::members::commands::CardState;
use crate::members::{self, Scanned};
use crate::{sales, shop, vouchers};

/// Longer than any code; the rest of a scan that never ends is let go.
const MOST: usize = 4_000;

/// Prefixes of codes that are read elsewhere.
const LATER: [(&str, ScanKind); 5] = [
    ("SL1", ScanKind::Voucher),
    ("SLS1", ScanKind::ShopCard),
    ("SLX1", ScanKind::Exchange),
    ("SLT1", ScanKind::StaffBadge),
    ("SLR1", ScanKind::RecoverySheet),
];

/// Reads a scan. Never refuses: what is no code is text to search for.
pub(super) fn read_scan(view: &View<'_>, scanned: &str) -> Result<Scan> {
    let scanned: String = text::clean(&scanned.chars().take(MOST).collect::<String>());
    let prefix = shop::settings(view)?.scanner_prefix;
    // The scanner's own prefix stands before codes only; typed text may begin with the same letters.
    let code = scanned.strip_prefix(prefix.as_str()).filter(|code| code.starts_with("SL")).unwrap_or(&scanned);
    match members::scanned(view, code)? {
        Some(Scanned::Half) => return Ok(Scan::Half),
        Some(Scanned::Unknown) => return Ok(Scan::UnknownCard),
        Some(Scanned::Card { member, state: CardState::Live }) => {
            return Ok(Scan::Member { customer: Box::new(read_customer(view, member)?) });
        }
        Some(Scanned::Card { member, state }) => {
            return Ok(Scan::EndedCard { state, customer: Box::new(read_customer(view, member)?) });
        }
        None => {}
    }
    match intake::scanned(view, code)? {
        Some(ScannedCode::Half) => return Ok(Scan::Half),
        Some(ScannedCode::Unknown) => return Ok(Scan::UnknownCode),
        Some(ScannedCode::Flyer { run, name }) => return Ok(Scan::Flyer { run, run_name: name }),
        Some(ScannedCode::Invite(member)) => {
            return Ok(Scan::Invite { inviter: Box::new(members::hit(view, member)?) });
        }
        None => {}
    }
    match lottery::scanned(view, code)? {
        Some(ScannedSlip::Half) => return Ok(Scan::Half),
        Some(ScannedSlip::Unknown) => return Ok(Scan::UnknownCode),
        Some(ScannedSlip::Slip { draw_name, taken }) => return Ok(Scan::DrawSlip { draw_name, taken }),
        None => {}
    }
    if let Some(found) = sales::scanned(view, code)? {
        return Ok(found.map_or(Scan::UnknownCode, |sale| Scan::Receipt { sale }));
    }
    if vouchers::is_voucher(code) {
        return Ok(Scan::Voucher { text: code.to_owned() });
    }
    if let Some(kind) = later(code) {
        return Ok(Scan::Later { kind });
    }
    Ok(Scan::Text { text: scanned.chars().take(200).collect() })
}

fn later(code: &str) -> Option<ScanKind> {
    let lower = code.get(..8).unwrap_or(code).to_ascii_lowercase();
    if lower.starts_with("http://") || lower.starts_with("https://") {
        return Some(ScanKind::JoinPage);
    }
    // Every other code is letters and digits in upper case; "SL1 for Tom" is a text.
    let is_code = code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    LATER.iter().find(|(prefix, _)| is_code && code.starts_with(prefix)).map(|(_, kind)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_prefix_decides() {
        for (code, kind) in [
            ("SL1ABC", Some(ScanKind::Voucher)),
            ("SL1", Some(ScanKind::Voucher)),
            ("SLS1X", Some(ScanKind::ShopCard)),
            ("SLX1X", Some(ScanKind::Exchange)),
            ("SLT1X", Some(ScanKind::StaffBadge)),
            ("SLR1X", Some(ScanKind::RecoverySheet)),
            ("http://192.168.1.20:8080/j/AB", Some(ScanKind::JoinPage)),
            ("HTTPS://EXAMPLE.ORG", Some(ScanKind::JoinPage)),
            ("SL1 for Tom", None),
            ("Slater", None),
            ("SLZ1X", None),
            ("", None),
            ("王强", None),
            ("htt", None),
        ] {
            assert_eq!(later(code), kind, "{code}");
        }
    }
}
