//! What a person is told of a drawn document: sentences by key, with what fills their gaps.

use super::commands::PaperNote;
use shop_print::{Lack, Warning};

/// A sentence without gaps.
pub(super) fn key(key: &str) -> PaperNote {
    PaperNote { key: key.to_owned(), values: std::collections::BTreeMap::new() }
}

fn with(name: &str, values: &[(&str, String)]) -> PaperNote {
    let values = values.iter().map(|(name, text)| ((*name).to_owned(), text.clone())).collect();
    PaperNote { key: name.to_owned(), values }
}

/// Something that a person may want to mend.
pub(super) fn warning(warning: &Warning) -> PaperNote {
    match warning {
        Warning::TextCut { text } => with("paper-warning-text-cut", &[("text", short(text))]),
        Warning::OutsideSafe { what } => with("paper-warning-outside", &[("what", short(what))]),
        Warning::TextsTouch { first, second } => {
            with("paper-warning-touch", &[("first", short(first)), ("second", short(second))])
        }
        Warning::GlyphMissing { sign } => with("paper-warning-sign-missing", &[("sign", sign.to_string())]),
        Warning::QrTooSmall { .. } => key("paper-warning-code-small"),
        Warning::QrTooLong { text } => with("paper-warning-code-long", &[("text", short(text))]),
        Warning::ListCut { list, left_out } => {
            with("paper-warning-list-cut", &[("list", list.clone()), ("count", left_out.to_string())])
        }
        Warning::PictureMissing { name } if name == "logo" => key("paper-warning-logo-missing"),
        Warning::PictureMissing { .. } => key("paper-warning-picture-missing"),
        Warning::PictureCoarse { dpi } => with("paper-warning-picture", &[("dpi", dpi.to_string())]),
    }
}

/// Something that such a document must never lack.
pub(super) fn lack(lack: &Lack) -> PaperNote {
    match lack {
        Lack::Who => key("paper-lack-who"),
        Lack::What => key("paper-lack-what"),
        Lack::UntilWhen => key("paper-lack-until"),
        Lack::Terms => key("paper-lack-terms"),
        Lack::Complaint => key("paper-lack-complaint"),
        Lack::ReferencePrice => key("paper-lack-reference"),
        Lack::RunCode => key("paper-lack-run"),
        Lack::ShopNetworkAddress => key("paper-lack-address-outside"),
        Lack::DrawFacts => key("paper-lack-draw"),
        Lack::Redeemer => key("paper-lack-redeemer"),
        Lack::Field(name) => with("paper-lack-field", &[("field", name.clone())]),
        Lack::ShareToWin => key("paper-lack-share"),
    }
}

/// As much of a text as stands in a sentence.
fn short(text: &str) -> String {
    let one_line = text.replace('\n', " ");
    if one_line.chars().count() <= 40 {
        return one_line;
    }
    let head: String = one_line.chars().take(38).collect();
    format!("{head}…")
}
