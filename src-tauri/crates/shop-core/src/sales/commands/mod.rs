//! Requests, replies and handlers of sales.

mod basket;
mod imports;
mod products;
mod receipt;
mod shifts;

pub use basket::{
    Basket, BasketLine, HeldOnly, HeldSale, HeldSales, Hold, KeepOpen, KeptOpen, OpenSale, Pay, PayWay, Payment,
    PointsOffer, Quote, QuoteSale, QuotedLine, QuotedVoucher, SellUpgrade, StoredOffer, UpgradeSold,
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
    AfterClose, CloseShift, CountShift, Counted, CountedPieces, CountedWay, Day, DayOnly, DayWay, DifferenceCause,
    MoveCash, OpenShift, ReadShift, Shift, ShiftNow, ShiftWay,
};

use super::{
    day, display, import as importing, keep, list as listing, pay as paying, products as product_list,
    quote as quoting, receipt as receipts, refund as refunding, sell_upgrade as upgrades, settings, shift,
};
use crate::dispatch::Act;
use crate::kernel::jobs::JobState;
use crate::kernel::{Done, Empty, Result, Tx, View};

pub(crate) fn quote(view: &View<'_>, request: QuoteSale) -> Result<Quote> {
    quoting::quote(view, &request)
}

pub(crate) fn pay(tx: &Tx<'_>, request: Pay) -> Result<Receipt> {
    paying::pay(tx, &request)
}

pub(crate) fn sell_upgrade(tx: &Tx<'_>, request: SellUpgrade) -> Result<UpgradeSold> {
    upgrades::sell_upgrade(tx, &request)
}

pub(crate) fn keep_open(act: &Act<'_>, request: KeepOpen) -> Result<Done> {
    act.step(|tx| keep::keep_open(tx, &request))
}

pub(crate) fn read_open(view: &View<'_>, _: Empty) -> Result<KeptOpen> {
    keep::read_open(view)
}

pub(crate) fn hold(tx: &Tx<'_>, request: Hold) -> Result<HeldSale> {
    keep::hold(tx, &request)
}

pub(crate) fn list_held(view: &View<'_>, _: Empty) -> Result<HeldSales> {
    keep::list(view)
}

pub(crate) fn recall(tx: &Tx<'_>, request: HeldOnly) -> Result<OpenSale> {
    keep::recall(tx, request.held)
}

pub(crate) fn drop_held(tx: &Tx<'_>, request: HeldOnly) -> Result<Done> {
    keep::drop_held(tx, request.held)
}

pub(crate) fn list(view: &View<'_>, request: ListSales) -> Result<SalesPage> {
    listing::list(view, &request)
}

pub(crate) fn read_sale(view: &View<'_>, request: ReadSale) -> Result<Receipt> {
    receipts::read(view, &request)
}

pub(crate) fn quote_refund(view: &View<'_>, request: RefundSale) -> Result<RefundQuote> {
    refunding::quote(view, &request)
}

pub(crate) fn refund(tx: &Tx<'_>, request: RefundSale) -> Result<Refunded> {
    refunding::refund(tx, &request)
}

pub(crate) fn void(tx: &Tx<'_>, request: VoidSale) -> Result<Refunded> {
    refunding::void(tx, &request)
}

pub(crate) fn read_display(view: &View<'_>, request: TillOnly) -> Result<DisplaySale> {
    display::read(view, &request)
}

pub(crate) fn rate(tx: &Tx<'_>, request: RateSale) -> Result<Done> {
    display::rate(tx, &request)
}

pub(crate) fn list_products(view: &View<'_>, request: ListProducts) -> Result<Products> {
    product_list::list(view, &request)
}

pub(crate) fn add_product(tx: &Tx<'_>, request: AddProduct) -> Result<Product> {
    product_list::add(tx, &request)
}

pub(crate) fn change_product(tx: &Tx<'_>, request: ChangeProduct) -> Result<Product> {
    product_list::change(tx, &request)
}

pub(crate) fn retire_product(tx: &Tx<'_>, request: ProductOnly) -> Result<Done> {
    product_list::retire(tx, request.product)
}

pub(crate) fn bring_back_product(tx: &Tx<'_>, request: ProductOnly) -> Result<Done> {
    product_list::bring_back(tx, request.product)
}

pub(crate) fn arrange_favourites(tx: &Tx<'_>, request: ArrangeFavourites) -> Result<Products> {
    product_list::arrange(tx, &request)
}

pub(crate) fn read_settings(view: &View<'_>, _: Empty) -> Result<SalesSettings> {
    settings::settings(view)
}

pub(crate) fn change_settings(tx: &Tx<'_>, request: SalesSettings) -> Result<SalesSettings> {
    settings::change(tx, request)
}

pub(crate) fn open_shift(tx: &Tx<'_>, request: OpenShift) -> Result<Shift> {
    shift::open(tx, &request)
}

pub(crate) fn read_shift(view: &View<'_>, request: ReadShift) -> Result<ShiftNow> {
    shift::read(view, &request)
}

pub(crate) fn move_cash(tx: &Tx<'_>, request: MoveCash) -> Result<Shift> {
    shift::move_cash(tx, &request)
}

pub(crate) fn show_expected(tx: &Tx<'_>, _: Empty) -> Result<Shift> {
    shift::show_expected(tx)
}

pub(crate) fn count_shift(tx: &Tx<'_>, request: CountShift) -> Result<Shift> {
    shift::count(tx, &request)
}

pub(crate) fn close_shift(tx: &Tx<'_>, request: CloseShift) -> Result<Shift> {
    shift::close(tx, &request)
}

pub(crate) fn read_day(view: &View<'_>, request: DayOnly) -> Result<Day> {
    day::read(view, &request)
}

pub(crate) fn close_day(tx: &Tx<'_>, request: DayOnly) -> Result<Day> {
    day::close(tx, &request)
}

pub(crate) fn preview_import(view: &View<'_>, request: PreviewSalesImport) -> Result<SalesImportPreview> {
    importing::preview(view, &request)
}

pub(crate) fn import(act: &Act<'_>, request: ImportSales) -> Result<SalesImportReport> {
    importing::import(act, &request)
}

pub(crate) fn read_import(view: &View<'_>, request: SalesJob) -> Result<SalesImportReport> {
    importing::report(view, request.job)
}

pub(crate) fn cancel_import(tx: &Tx<'_>, request: SalesJob) -> Result<JobState> {
    importing::cancel(tx, request.job)
}
