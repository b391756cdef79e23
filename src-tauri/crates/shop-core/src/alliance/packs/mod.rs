//! Packs: vouchers that another shop hands out. The file is money, so it is sealed to that shop; what became of its pieces
//! is reported back.

mod give;
mod make;
mod paper;
mod report;
mod shown;
mod store;
mod take;

pub(in crate::alliance) use give::{free_pieces, give, mark_printed, to_give};
pub(in crate::alliance) use make::make;
pub(crate) use paper::{new_runs, put_on_paper};
pub(in crate::alliance) use report::{report, say_reports};
pub(crate) use shown::on_phone;
pub(in crate::alliance) use shown::{found, gives_of, list, pieces, sent_between, shown};
pub(crate) use store::hands_out;
pub(in crate::alliance) use store::piece_by_id;
pub(in crate::alliance) use take::take_part;
