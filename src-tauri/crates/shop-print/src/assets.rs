//! The designs and printed words that come with the program.

use crate::language::Language;

pub(crate) const THEMES: &str = include_str!("../../../../assets/print/themes.json");
pub(crate) const ORNAMENTS: &str = include_str!("../../../../assets/print/ornaments.json");
pub(crate) const TENT: &str = include_str!("../../../../assets/print/table-tent.json");
pub(crate) const POSTER: &str = include_str!("../../../../assets/print/window-poster.json");
pub(crate) const VOUCHER_CELL: &str = include_str!("../../../../assets/print/voucher-cell.json");
pub(crate) const VOUCHER_CELL_SMALL: &str = include_str!("../../../../assets/print/voucher-cell-small.json");
pub(crate) const VOUCHER_A6: &str = include_str!("../../../../assets/print/voucher-a6.json");
pub(crate) const CARD_FRONT: &str = include_str!("../../../../assets/print/card-front.json");
pub(crate) const CARD_BACK: &str = include_str!("../../../../assets/print/card-back.json");

/// The flyers in the order they are offered.
pub(crate) const FLYERS: [(&str, &str); 7] = [
    ("awning", include_str!("../../../../assets/print/flyer-awning.json")),
    ("market-board", include_str!("../../../../assets/print/flyer-market-board.json")),
    ("big-number", include_str!("../../../../assets/print/flyer-big-number.json")),
    ("letter", include_str!("../../../../assets/print/flyer-letter.json")),
    ("stamp", include_str!("../../../../assets/print/flyer-stamp.json")),
    ("window", include_str!("../../../../assets/print/flyer-window.json")),
    ("tiles", include_str!("../../../../assets/print/flyer-tiles.json")),
];

/// The printed words of a language.
pub(crate) fn words(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("../../../../assets/locales/en/paper.ftl"),
        Language::Chinese => include_str!("../../../../assets/locales/zh-CN/paper.ftl"),
        Language::Spanish => include_str!("../../../../assets/locales/es/paper.ftl"),
    }
}
