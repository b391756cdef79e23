//! Requests, replies and handlers of gifts.

mod grants;
mod stock;

pub use grants::{
    Backing, CancelGrant, GiveGift, Grant, GrantReason, GrantState, Grants, HandOver, Handover, ListGrants,
    UndoHandOver,
};
pub use stock::{
    AddGift, ChangeGift, Count, Gift, GiftOnly, GiftRules, GiftStock, Gifts, ListGifts, MonthCost, Movement,
    MovementKind, Movements, Receive, ReportDamage, SetPhoto, TakeBack, Tier,
};

use super::{
    add, cancel_grant as cancel, change, count as counting, give as giving, hand_over as handing, list as listing,
    photo, receive as receiving, report_damage as damage, rules, take_back as taking, undo_hand_over as undo,
};
use crate::kernel::{Done, Empty, Result, Tx, View};
use crate::shop::commands::Picture;

pub(crate) fn list(view: &View<'_>, request: ListGifts) -> Result<Gifts> {
    listing::gifts(view, request)
}

pub(crate) fn add(tx: &Tx<'_>, request: AddGift) -> Result<Gift> {
    add::add(tx, request)
}

pub(crate) fn change(tx: &Tx<'_>, request: ChangeGift) -> Result<Gift> {
    change::change(tx, request)
}

pub(crate) fn retire(tx: &Tx<'_>, request: GiftOnly) -> Result<Done> {
    change::retire(tx, request.gift)
}

pub(crate) fn bring_back(tx: &Tx<'_>, request: GiftOnly) -> Result<Done> {
    change::bring_back(tx, request.gift)
}

pub(crate) fn set_photo(tx: &Tx<'_>, request: SetPhoto) -> Result<Done> {
    photo::set(tx, request.gift, request.image.as_deref())
}

pub(crate) fn read_photo(view: &View<'_>, request: GiftOnly) -> Result<Picture> {
    photo::read(view, request.gift)
}

pub(crate) fn receive(tx: &Tx<'_>, request: Receive) -> Result<Gift> {
    receiving::receive(tx, request)
}

pub(crate) fn report_damage(tx: &Tx<'_>, request: ReportDamage) -> Result<Gift> {
    damage::report_damage(tx, request)
}

pub(crate) fn take_back(tx: &Tx<'_>, request: TakeBack) -> Result<Gift> {
    taking::take_back(tx, request)
}

pub(crate) fn count(tx: &Tx<'_>, request: Count) -> Result<Gift> {
    counting::count(tx, request)
}

pub(crate) fn list_movements(view: &View<'_>, request: GiftOnly) -> Result<Movements> {
    listing::movements(view, request.gift)
}

pub(crate) fn list_grants(view: &View<'_>, request: ListGrants) -> Result<Grants> {
    listing::grants(view, request)
}

pub(crate) fn give(tx: &Tx<'_>, request: GiveGift) -> Result<Grant> {
    giving::give(tx, request)
}

pub(crate) fn hand_over(tx: &Tx<'_>, request: HandOver) -> Result<Handover> {
    handing::hand_over(tx, request.grant)
}

pub(crate) fn undo_hand_over(tx: &Tx<'_>, request: UndoHandOver) -> Result<Grant> {
    undo::undo_hand_over(tx, request.handover)
}

pub(crate) fn cancel_grant(tx: &Tx<'_>, request: CancelGrant) -> Result<Done> {
    cancel::cancel_grant(tx, request)
}

pub(crate) fn read_rules(view: &View<'_>, _: Empty) -> Result<GiftRules> {
    rules::shown(view)
}

pub(crate) fn change_rules(tx: &Tx<'_>, request: GiftRules) -> Result<GiftRules> {
    rules::change(tx, request)
}
