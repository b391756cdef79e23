//! Requests, replies and handlers of stored value.

mod acts;
mod wallet;

pub use acts::{
    PaidOut, PaymentKind, PayoutQuote, PinProof, Proof, ProveByPin, QuotePayout, Recharge, Recharged, RefundBalance,
    SetWalletPin, UndoRecharge,
};
pub use wallet::{
    Balance, Package, ReadStatement, Statement, StatementLine, StoredValueRules, StoredValueTerms, Wallet,
    WalletEntryKind,
};

use super::{
    expiry, pay_out, pin, recharge as recharging, rules, statement, undo_recharge as undoing, wallet as reading,
};
use crate::dispatch::Act;
use crate::kernel::{Done, Empty, Result, Tx, View};
use crate::members::commands::MemberOnly;

pub(crate) fn read_rules(view: &View<'_>, _: Empty) -> Result<StoredValueTerms> {
    rules::terms(view)
}

pub(crate) fn change_rules(tx: &Tx<'_>, request: StoredValueRules) -> Result<StoredValueTerms> {
    rules::change(tx, request)
}

pub(crate) fn read_wallet(view: &View<'_>, request: MemberOnly) -> Result<Wallet> {
    reading::wallet(view, request.member)
}

pub(crate) fn read_statement(view: &View<'_>, request: ReadStatement) -> Result<Statement> {
    statement::read_statement(view, &request)
}

pub(crate) fn recharge(tx: &Tx<'_>, request: Recharge) -> Result<Recharged> {
    recharging::recharge(tx, request)
}

pub(crate) fn undo_recharge(tx: &Tx<'_>, request: UndoRecharge) -> Result<Wallet> {
    undoing::undo_recharge(tx, request.recharge)
}

pub(crate) fn quote_payout(view: &View<'_>, request: QuotePayout) -> Result<PayoutQuote> {
    pay_out::quote(view, request.member, request.amount)
}

pub(crate) fn refund_balance(tx: &Tx<'_>, request: RefundBalance) -> Result<PaidOut> {
    pay_out::refund_balance(tx, request)
}

pub(crate) fn reopen(tx: &Tx<'_>, request: MemberOnly) -> Result<Wallet> {
    expiry::reopen(tx, request.member)
}

pub(crate) fn set_pin(act: &Act<'_>, request: SetWalletPin) -> Result<Done> {
    pin::set_pin(act, &request)
}

pub(crate) fn prove_by_pin(act: &Act<'_>, request: ProveByPin) -> Result<PinProof> {
    pin::prove_by_pin(act, &request)
}
