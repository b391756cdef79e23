//! Requests, replies and handlers of sales.

mod basket;
mod imports;
mod products;
mod receipt;
mod shifts;

pub use basket::{
    Basket, BasketLine, HeldOnly, HeldSale, HeldSales, Hold, KeepOpen, KeptOpen, OpenSale, Pay, PayWay, Payment,
    PointsOffer, Proof, Quote, QuoteSale, QuotedLine, StoredOffer,
};
pub use imports::{
    ImportSales, MissedSale, PreviewSalesImport, SaleColumn, SaleMeaning, SaleSample, SalesImportPreview,
    SalesImportReport, SalesJob,
};
pub use products::{
    AddProduct, ArrangeFavourites, ChangeProduct, ListProducts, Product, ProductKind, ProductOnly, Products,
    SalesSettings,
};
pub use receipt::{
    DisplayOpen, DisplaySale, LastSale, ListSales, PaidPart, RateSale, ReadSale, Receipt, ReceiptLine, RefundLine,
    RefundQuote, RefundSale, RefundSlip, RefundWhat, Refunded, SaleRow, SalesPage, TillOnly, VoidSale,
};
pub use shifts::{
    CloseShift, CountShift, Counted, CountedPieces, CountedWay, Day, DayOnly, DayWay, DifferenceCause, MoveCash,
    OpenShift, ReadShift, Shift, ShiftNow, ShiftWay,
};

use crate::dispatch::Act;
use crate::kernel::jobs::JobState;
use crate::kernel::{Done, Empty, Error, Result, Tx, View};

fn not_built<T>() -> Result<T> {
    Err(Error::failure("sales are not built yet"))
}

pub(crate) fn quote(_: &View<'_>, _: QuoteSale) -> Result<Quote> {
    not_built()
}

pub(crate) fn pay(_: &Tx<'_>, _: Pay) -> Result<Receipt> {
    not_built()
}

pub(crate) fn keep_open(_: &Tx<'_>, _: KeepOpen) -> Result<Done> {
    not_built()
}

pub(crate) fn read_open(_: &View<'_>, _: Empty) -> Result<KeptOpen> {
    not_built()
}

pub(crate) fn hold(_: &Tx<'_>, _: Hold) -> Result<HeldSale> {
    not_built()
}

pub(crate) fn list_held(_: &View<'_>, _: Empty) -> Result<HeldSales> {
    not_built()
}

pub(crate) fn recall(_: &Tx<'_>, _: HeldOnly) -> Result<OpenSale> {
    not_built()
}

pub(crate) fn drop_held(_: &Tx<'_>, _: HeldOnly) -> Result<Done> {
    not_built()
}

pub(crate) fn list(_: &View<'_>, _: ListSales) -> Result<SalesPage> {
    not_built()
}

pub(crate) fn read_sale(_: &View<'_>, _: ReadSale) -> Result<Receipt> {
    not_built()
}

pub(crate) fn quote_refund(_: &View<'_>, _: RefundSale) -> Result<RefundQuote> {
    not_built()
}

pub(crate) fn refund(_: &Tx<'_>, _: RefundSale) -> Result<Refunded> {
    not_built()
}

pub(crate) fn void(_: &Tx<'_>, _: VoidSale) -> Result<Refunded> {
    not_built()
}

pub(crate) fn read_display(_: &View<'_>, _: TillOnly) -> Result<DisplaySale> {
    not_built()
}

pub(crate) fn rate(_: &Tx<'_>, _: RateSale) -> Result<Done> {
    not_built()
}

pub(crate) fn list_products(_: &View<'_>, _: ListProducts) -> Result<Products> {
    not_built()
}

pub(crate) fn add_product(_: &Tx<'_>, _: AddProduct) -> Result<Product> {
    not_built()
}

pub(crate) fn change_product(_: &Tx<'_>, _: ChangeProduct) -> Result<Product> {
    not_built()
}

pub(crate) fn retire_product(_: &Tx<'_>, _: ProductOnly) -> Result<Done> {
    not_built()
}

pub(crate) fn bring_back_product(_: &Tx<'_>, _: ProductOnly) -> Result<Done> {
    not_built()
}

pub(crate) fn arrange_favourites(_: &Tx<'_>, _: ArrangeFavourites) -> Result<Products> {
    not_built()
}

pub(crate) fn read_settings(_: &View<'_>, _: Empty) -> Result<SalesSettings> {
    not_built()
}

pub(crate) fn change_settings(_: &Tx<'_>, _: SalesSettings) -> Result<SalesSettings> {
    not_built()
}

pub(crate) fn open_shift(_: &Tx<'_>, _: OpenShift) -> Result<Shift> {
    not_built()
}

pub(crate) fn read_shift(_: &View<'_>, _: ReadShift) -> Result<ShiftNow> {
    not_built()
}

pub(crate) fn move_cash(_: &Tx<'_>, _: MoveCash) -> Result<Shift> {
    not_built()
}

pub(crate) fn show_expected(_: &Tx<'_>, _: Empty) -> Result<Shift> {
    not_built()
}

pub(crate) fn count_shift(_: &Tx<'_>, _: CountShift) -> Result<Shift> {
    not_built()
}

pub(crate) fn close_shift(_: &Tx<'_>, _: CloseShift) -> Result<Shift> {
    not_built()
}

pub(crate) fn read_day(_: &View<'_>, _: DayOnly) -> Result<Day> {
    not_built()
}

pub(crate) fn close_day(_: &Tx<'_>, _: DayOnly) -> Result<Day> {
    not_built()
}

pub(crate) fn preview_import(_: &View<'_>, _: PreviewSalesImport) -> Result<SalesImportPreview> {
    not_built()
}

pub(crate) fn import(_: &Act<'_>, _: ImportSales) -> Result<SalesImportReport> {
    not_built()
}

pub(crate) fn read_import(_: &View<'_>, _: SalesJob) -> Result<SalesImportReport> {
    not_built()
}

pub(crate) fn cancel_import(_: &Tx<'_>, _: SalesJob) -> Result<JobState> {
    not_built()
}
