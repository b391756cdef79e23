//! Codes of flyers and invitations: a prefix, eight symbols, a check symbol. On the QR `SLF1…` and `SLI1…`; typed
//! without the prefix, in groups of three.

use super::store::codes;
use crate::kernel::{Error, MemberId, Result, Tx, chance, check_symbol};
use crate::members;
use rusqlite::Connection;

/// 40 random bits.
pub(super) type Code = [u8; 5];

/// Symbols of a code with its check symbol.
const SYMBOLS: usize = 9;
/// How often a code that is taken is thrown again.
const TRIES: usize = 8;

/// Whose code it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Flyer,
    Invite,
}

/// What a text that claims to be a code is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ScannedCode {
    /// The check symbol does not fit.
    Half,
    /// Of another shop, or of someone who was erased.
    Unknown,
    /// A flyer of this run.
    Flyer {
        /// The run.
        run: i64,
        /// Its name.
        name: String,
    },
    /// This person's invitation.
    Invite(MemberId),
}

/// Reads a scanned or typed code; `None` when it does not look like one. Typed by hand it may lack the prefix; then only
/// a code that is known counts.
pub(crate) fn scanned(conn: &Connection, text: &str) -> Result<Option<ScannedCode>> {
    let Some((kind, symbols)) = taken_apart(text) else { return Ok(None) };
    let Some(code) = check_symbol::decode::<5>(&symbols) else {
        return Ok(kind.map(|_| ScannedCode::Half));
    };
    if kind != Some(Kind::Invite)
        && let Some((run, name)) = codes::run_of(conn, code)?
    {
        return Ok(Some(ScannedCode::Flyer { run, name }));
    }
    if kind != Some(Kind::Flyer)
        && let Some(member) = codes::member_of(conn, code)?
    {
        return match members::survivor(conn, member) {
            Ok(member) => Ok(Some(ScannedCode::Invite(member))),
            Err(Error::Refusal(_)) => Ok(Some(ScannedCode::Unknown)),
            Err(failure) => Err(failure),
        };
    }
    Ok(kind.map(|_| ScannedCode::Unknown))
}

/// The kind by its prefix, and the symbols behind it; without a prefix nine symbols.
fn taken_apart(text: &str) -> Option<(Option<Kind>, String)> {
    let plain = check_symbol::plain(text);
    // By hand the prefix is mistyped like any other symbol: S L I 1, S L 1 1 and S 1 I 1 are one.
    let symbols = check_symbol::as_symbols(&plain);
    for (kind, prefix, typed) in [(Kind::Flyer, "SLF1", "S1F1"), (Kind::Invite, "SLI1", "S111")] {
        let has_all = symbols.chars().count() == typed.len() + SYMBOLS;
        if (plain.starts_with(prefix) || has_all)
            && let Some(rest) = symbols.strip_prefix(typed)
        {
            return Some((Some(kind), rest.to_owned()));
        }
    }
    (symbols.chars().count() == SYMBOLS).then_some((None, symbols))
}

/// What the QR says.
pub(super) fn text_of(kind: Kind, code: Code) -> String {
    let prefix = match kind {
        Kind::Flyer => "SLF1",
        Kind::Invite => "SLI1",
    };
    format!("{prefix}{}", check_symbol::encode(&code))
}

/// To say or type: three groups of three.
pub(super) fn typed_of(code: Code) -> String {
    let symbols: Vec<char> = check_symbol::encode(&code).chars().collect();
    symbols.chunks(3).map(String::from_iter).collect::<Vec<_>>().join("-")
}

/// A code that neither a flyer nor a member has.
pub(super) fn fresh(tx: &Tx<'_>) -> Result<Code> {
    for _ in 0..TRIES {
        let code: Code = chance::bytes(tx.chance);
        if codes::run_of(tx, code)?.is_none() && codes::member_of(tx, code)?.is_none() {
            return Ok(code);
        }
    }
    Err(Error::failure("eight random codes in a row were taken"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_was_scanned_or_typed() {
        let code = [0x00, 0xff, 0x12, 0x34, 0x56];
        let symbols = check_symbol::encode(&code);
        let text = text_of(Kind::Invite, code);
        assert_eq!(text.len(), 13);
        let typed = typed_of(code);
        assert_eq!(typed.len(), 11, "{typed}");
        for sent in [
            text.clone(),
            text.to_lowercase(),
            format!("{text}{text}"),
            format!(" {text}\n"),
            text.replace("SLI1", "sl 11-"),
        ] {
            assert_eq!(taken_apart(&sent), Some((Some(Kind::Invite), symbols.clone())), "{sent}");
        }
        for sent in [typed.clone(), typed.to_lowercase(), typed.replace('-', " "), typed.replace('0', "O")] {
            assert_eq!(taken_apart(&sent), Some((None, symbols.clone())), "{sent}");
        }
        assert_eq!(taken_apart(&text_of(Kind::Flyer, code)), Some((Some(Kind::Flyer), symbols)));
    }

    #[test]
    fn no_text_brings_the_reading_to_a_halt() {
        for text in ["", "S", "SLI1", "SLF1", "SLI", "SLİ1", "李李李李李李李李李", "👩‍🌾", "\u{0}\u{0}", "ﬁﬁﬁ", "SLI1李"]
        {
            let (kind, symbols) = taken_apart(text).unwrap_or_default();
            assert_eq!(check_symbol::decode::<5>(&symbols), None, "{text} {kind:?}");
        }
    }
}
