//! The demo shop: a fruit shop with 400 members and three months behind it, lived through by the shop's own commands
//! on a clock that is set from act to act. The same language on the same day gives the same shop.

mod cast;
mod drawing;
mod rewarding;
mod selling;
mod vouching;

use self::cast::Cast;
use self::selling::Dice;
use super::commands::{DemoPerson, DemoShop};
use crate::db::{Durability, FILE, Opening};
use crate::dispatch::{Act, Call, Once, dispatch, write};
use crate::kernel::chance::{bytes, uuid};
use crate::kernel::clock::SetClock;
use crate::kernel::time::{DAY_MS, HOUR_MS, MINUTE_MS, day_of, start_of_day};
use crate::kernel::{App, Caller, Chance, Clock, Error, Result, Role, StaffId, Vault, Witness, WitnessRecord};
use crate::shop::commands::Language;
use crate::shop::{self, ShopRefusal};
use crate::staff::PinCost;
use chrono_tz::Tz;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;

const MEMBERS: usize = 400;
const DAYS: i64 = 91;

/// Fills the folder of a shop that nobody has set up with the demo shop of `language`.
///
/// # Refuses
/// `shop.already_open`.
pub(super) fn load(act: &Act<'_>, language: Language) -> Result<DemoShop> {
    if act.read(|view| shop::find(view))?.is_some() {
        return Err(ShopRefusal::AlreadyOpen.into());
    }
    let cast: Cast = serde_json::from_str(match language {
        Language::En => include_str!("../../../../../assets/demo/en.json"),
        Language::ZhCn => include_str!("../../../../../assets/demo/zh-CN.json"),
        Language::Es => include_str!("../../../../../assets/demo/es.json"),
    })?;
    let folder = act.app.folder();
    let stage = folder.join("demo.tmp");
    remove_if_there(&stage)?;
    let people = live_through(&stage, cast, language, act.now_ms(), Arc::clone(&act.app.vault))?;
    act.app.swap_book(|| {
        remove_book(folder)?;
        std::fs::rename(stage.join(FILE), folder.join(FILE))?;
        remove_if_there(&stage)
    })?;
    Ok(DemoShop { people })
}

/// Takes the demo shop away; the folder is as if nobody had set up a shop.
///
/// # Refuses
/// `setup.not_a_demo`.
pub(super) fn wipe(act: &Act<'_>) -> Result<()> {
    if !act.read(|view| shop::find(view))?.is_some_and(|shop| shop.demo) {
        return Err(super::SetupRefusal::NotADemo.into());
    }
    act.app.swap_book(|| remove_book(act.app.folder()))
}

fn remove_book(folder: &Path) -> Result<()> {
    for suffix in ["", "-wal", "-shm"] {
        match std::fs::remove_file(folder.join(format!("{FILE}{suffix}"))) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
}

fn remove_if_there(folder: &Path) -> Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Nothing the demo shop does is redeemed elsewhere.
struct NoWitness;

impl Witness for NoWitness {
    fn attest(&self, _: &[WitnessRecord]) -> std::io::Result<()> {
        Ok(())
    }

    fn testimony(&self) -> std::io::Result<Vec<u8>> {
        Ok(Vec::new())
    }

    fn cut_to(&self, _: u64) -> std::io::Result<()> {
        Ok(())
    }
}

fn live_through(
    stage: &Path,
    cast: Cast,
    language: Language,
    now_ms: i64,
    vault: Arc<dyn Vault>,
) -> Result<Vec<DemoPerson>> {
    let zone: Tz =
        cast.shop.get("timeZone").and_then(Value::as_str).and_then(|name| name.parse().ok()).unwrap_or(Tz::UTC);
    let clock = Arc::new(SetClock::at(now_ms));
    let dice = Arc::new(Dice::default());
    let chance: Arc<dyn Chance> = dice.clone();
    let time: Arc<dyn Clock> = clock.clone();
    let mut opening = Opening::SHOP;
    opening.durability = Durability::Off;
    let app = App::open_with(stage, time, Arc::clone(&chance), Arc::new(NoWitness), opening, PinCost::FLOOR)
        .with_vault(vault);
    let people = cast.people.clone();
    let mut story = Story { app, clock, dice, chance, zone, now_ms, cast, members: Vec::new(), regulars: Vec::new() };
    let opened = story.set_up(language);
    let lived = opened.and_then(|()| (0..=DAYS).rev().try_for_each(|ago| story.live_a_day(ago)));
    story.app.close();
    lived.map(|()| people)
}

struct Story {
    app: App,
    clock: Arc<SetClock>,
    dice: Arc<Dice>,
    chance: Arc<dyn Chance>,
    zone: Tz,
    now_ms: i64,
    cast: Cast,
    members: Vec<i64>,
    regulars: Vec<i64>,
}

/// Why someone comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Coming {
    Visits,
    Joins,
    Buys,
}

/// Gifts by their place in the cast, counted from 1, as often as they are given.
const OFTEN_GIVEN: [i64; 14] = [1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 8, 8, 9, 9];
/// Gifts of which few were left when they were counted yesterday, and how many: so that Today has something to say.
const RUNNING_OUT: [(i64, i64); 2] = [(3, 6), (10, 2)];

const OWNER: (i64, &str) = (1, "3");
const MANAGER: (i64, &str) = (2, "2");

impl Story {
    fn ask(&self, (staff, till): (i64, &str), command: &str, request: Value) -> Result<Value> {
        let now_ms = self.clock.now_ms();
        let staff = StaffId::try_from(staff).map_err(Error::failure)?;
        let session = self.app.sessions.open(&*self.chance, staff, till, now_ms);
        self.call(&Caller::till(till, Some(session)), command, request)
    }

    fn call(&self, caller: &Caller, command: &str, request: Value) -> Result<Value> {
        let id = uuid(&*self.chance, self.clock.now_ms());
        dispatch(&self.app, caller, &Call::new(command, request).with_id(id))
            .map_err(|error| Error::failure(format!("the demo shop's {command}: {error:?}")))
    }

    /// A number below `below`, at least 0.
    fn draw(&self, below: usize) -> usize {
        let number = u64::from_be_bytes(bytes(&*self.chance));
        usize::try_from(number % u64::try_from(below.max(1)).unwrap_or(1)).unwrap_or(0)
    }

    fn one_of<'a, T>(&self, list: &'a [T]) -> Option<&'a T> {
        list.get(self.draw(list.len()))
    }

    fn word_of(&self, list: &[String]) -> String {
        self.one_of(list).cloned().unwrap_or_default()
    }

    fn set_up(&mut self, language: Language) -> Result<()> {
        self.clock.set(
            start_of_day(day_of(self.now_ms.saturating_sub((DAYS + 1) * DAY_MS), self.zone), self.zone) + 10 * HOUR_MS,
        );
        let mut shop = self.cast.shop.clone();
        let owner = self.cast.people.first().cloned().ok_or_else(|| Error::failure("a demo shop without people"))?;
        if let Some(fields) = shop.as_object_mut() {
            fields.insert("language".to_owned(), serde_json::to_value(language)?);
            fields.insert("kind".to_owned(), json!("staple_frequent"));
            fields.insert("ownerName".to_owned(), json!(owner.name));
            fields.insert("ownerPin".to_owned(), json!(owner.pin));
            fields.insert("soundOn".to_owned(), json!(true));
            fields.insert("loudness".to_owned(), json!(60));
            fields.remove("promise");
        }
        self.call(&Caller::till("3", None), "setup.open_shop", shop)?;
        let promise = self.cast.shop.get("promise").and_then(Value::as_str).unwrap_or_default();
        let fill = Call::new("setup.load_demo", json!({}));
        write(&self.app, &Caller::system(), &fill, Role::System, Once::No, |tx| {
            shop::mark_as_demo(tx, promise)?;
            Ok(Value::Null)
        })?;
        for person in self.cast.people.iter().skip(1) {
            self.ask(
                OWNER,
                "staff.add_person",
                json!({ "name": person.name, "role": person.role, "pin": person.pin }),
            )?;
        }
        let mut welcome = Value::Null;
        for gift in &self.cast.gifts {
            let added = self.ask(
                OWNER,
                "gifts.add",
                json!({
                    "name": gift.name, "tier": gift.tier, "picture": gift.picture, "unitCost": gift.cost,
                    "perceivedValue": gift.worth, "reorderLevel": gift.mark, "supplier": gift.supplier,
                    "quantity": gift.first, "capReason": gift.reason
                }),
            )?;
            if welcome.is_null() {
                welcome = added.get("id").cloned().unwrap_or_default();
            }
        }
        let mut rules = self.ask(OWNER, "gifts.read_rules", json!({}))?;
        if let Some(fields) = rules.as_object_mut() {
            fields.insert("welcomeGift".to_owned(), welcome);
            fields.insert("monthBudget".to_owned(), json!(260_000));
            fields.insert("lotteryCap".to_owned(), json!(8_000));
            fields.insert("rewardCap".to_owned(), json!(5_000));
            fields.insert("managerPerDay".to_owned(), json!(40));
        }
        self.ask(OWNER, "gifts.change_rules", rules)?;
        self.stock_the_till()
    }

    fn live_a_day(&mut self, ago: i64) -> Result<()> {
        let morning = start_of_day(day_of(self.now_ms.saturating_sub(ago * DAY_MS), self.zone), self.zone)
            + 8 * HOUR_MS
            + 30 * MINUTE_MS;
        self.clock.set(morning.min(self.now_ms));
        self.call(&Caller::system(), "system.tick", json!({}))?;
        if ago == rewarding::SINCE {
            self.begin_rewards()?;
        }
        self.hold_draws(ago)?;
        if ago == 1 {
            self.count_stock()?;
        }
        self.restock(ago)?;
        let joins = self.joins_of_the_day(ago);
        let visits = 9 + self.draw(8);
        let mut minutes: Vec<(usize, Coming)> = (0..joins).map(|_| (self.draw(640), Coming::Joins)).collect();
        minutes.extend((0..visits).map(|_| (self.draw(640), Coming::Visits)));
        minutes.extend(self.minutes_of_sales().into_iter().map(|minute| (minute, Coming::Buys)));
        minutes.sort_unstable();
        self.open_the_till()?;
        // The last day is as long as it has lasted.
        let length_ms = (640 * MINUTE_MS).min(self.now_ms.saturating_sub(morning)).max(0);
        for (minute, coming) in minutes {
            self.clock.set(morning.min(self.now_ms) + length_ms / 640 * i64::try_from(minute).unwrap_or(0));
            match coming {
                Coming::Visits => self.someone_comes(ago)?,
                Coming::Joins => self.someone_joins(ago)?,
                Coming::Buys => self.someone_buys()?,
            }
        }
        self.campaigns_of_the_day(ago)?;
        self.close_the_till(ago)
    }

    /// Spread so that 400 have joined when the last day ends, more on the first days and at weekends.
    fn joins_of_the_day(&self, ago: i64) -> usize {
        let missing = MEMBERS.saturating_sub(self.members.len());
        if ago == 0 {
            return missing;
        }
        let days_left = usize::try_from(ago).unwrap_or(0) + 1;
        let even = missing.div_ceil(days_left);
        (even + self.draw(5)).saturating_sub(2).clamp(1, missing.saturating_sub(days_left.min(missing)).max(1))
    }

    fn someone_joins(&mut self, ago: i64) -> Result<()> {
        let number = self.members.len();
        let (given, family) = (self.word_of(&self.cast.given), self.word_of(&self.cast.family));
        let name =
            if self.cast.order == "family first" { format!("{family}{given}") } else { format!("{given} {family}") };
        let prefix = self.cast.phones.get(number / 100).cloned().unwrap_or_default();
        let width = self.cast.phone_length.saturating_sub(prefix.len());
        let line = number % 100 * 9 + 7;
        let phone = (self.draw(12) != 0).then(|| format!("{prefix}{line:0width$}"));
        let inviter = if self.draw(5) == 0 { self.bringer(self.draw(self.members.len()), ago) } else { None };
        let source = match inviter {
            Some(_) => "inviter",
            None => self
                .one_of(&["walk_in", "walk_in", "walk_in", "flyer", "flyer", "partner", "stand", "online"])
                .copied()
                .unwrap_or("walk_in"),
        };
        let consents: Vec<Value> = ["card", "offers", "birthday", "profile"]
            .into_iter()
            .map(|purpose| json!({ "purpose": purpose, "given": purpose == "card" || self.draw(3) > 0 }))
            .collect();
        let (tag, interest) = (self.word_of(&self.cast.tags), self.word_of(&self.cast.interests));
        let enrolled = self.ask(
            self.clerk(),
            "members.enrol",
            json!({
                "name": name, "noPhoneReason": phone.is_none().then_some("prefers_not"), "phone": phone,
                "birthMonth": (self.draw(3) > 0).then(|| 1 + self.draw(12)), "birthDay": null, "fourteen": true,
                "district": self.word_of(&self.cast.districts),
                "tags": if self.draw(2) == 0 { vec![tag] } else { vec![] },
                "interests": if self.draw(2) == 0 { vec![interest] } else { vec![] },
                "source": source, "inviter": inviter, "consents": consents, "wordingVersion": 1,
                "language": null, "duplicatesSeen": true
            }),
        )?;
        let member = enrolled.get("member").and_then(Value::as_i64).unwrap_or_default();
        self.members.push(member);
        if self.draw(8) == 0 {
            self.regulars.push(member);
        }
        // Most take the welcome gift at once; of those who joined lately some have not come back for it yet.
        if ago > 20 || self.draw(5) > 0 {
            self.hand_over_to(member)?;
        }
        match inviter.filter(|_| ago <= rewarding::SINCE) {
            Some(inviter) => self.friend_buys(member, inviter),
            None => Ok(()),
        }
    }

    fn someone_comes(&mut self, ago: i64) -> Result<()> {
        let newest = self.members.get(self.members.len().saturating_sub(60)..).unwrap_or_default();
        let pool = match self.draw(10) {
            0..4 if !self.regulars.is_empty() => &self.regulars,
            4..7 => newest,
            _ => &self.members[..],
        };
        let Some(member) = self.one_of(pool).copied() else { return Ok(()) };
        let gift = if self.draw(30) == 0 { 10 } else { self.one_of(&OFTEN_GIVEN).copied().unwrap_or(1) };
        let (reason, note) = match self.draw(8) {
            0 => ("apology", self.cast.notes.apology.as_str()),
            1 => ("other", self.cast.notes.other.as_str()),
            2 => ("birthday", ""),
            _ => ("post", ""),
        };
        let giver = if reason == "post" && self.draw(2) == 0 { self.clerk() } else { MANAGER };
        let request = json!({ "member": member, "gift": gift, "reason": reason, "note": note });
        // A clerk's daily limit is a rule here as everywhere: the manager gives it then.
        if self.ask(giver, "gifts.give", request.clone()).is_err() {
            self.ask(MANAGER, "gifts.give", request)?;
        }
        if ago > 12 || self.draw(6) > 0 { self.hand_over_to(member) } else { Ok(()) }
    }

    fn hand_over_to(&self, member: i64) -> Result<()> {
        let clerk = self.clerk();
        let grants = self.ask(clerk, "gifts.list_grants", json!({ "member": member, "limit": 20 }))?;
        for grant in grants.get("grants").and_then(Value::as_array).into_iter().flatten() {
            if grant.get("backing").and_then(Value::as_str) == Some("reserved") {
                self.ask(clerk, "gifts.hand_over", json!({ "grant": grant.get("grant") }))?;
            }
        }
        Ok(())
    }

    /// Fills the shelf up where it has fallen to the mark.
    fn restock(&self, ago: i64) -> Result<()> {
        let listed = self.ask(MANAGER, "gifts.list", json!({ "retired": false }))?;
        for gift in listed.get("gifts").and_then(Value::as_array).into_iter().flatten() {
            let count = |key: &str| gift.get(key).and_then(Value::as_i64).unwrap_or_default();
            if (ago > 1 || !RUNNING_OUT.iter().any(|(gift, _)| *gift == count("id")))
                && count("free") <= count("reorderLevel")
            {
                let quantity = (count("reorderLevel") * 4).max(4);
                let request = json!({ "gift": count("id"), "quantity": quantity, "unitCost": count("unitCost"), "capReason": null });
                self.ask(OWNER, "gifts.receive", request)?;
            }
        }
        Ok(())
    }

    fn count_stock(&self) -> Result<()> {
        let listed = self.ask(MANAGER, "gifts.list", json!({ "retired": false }))?;
        for gift in listed.get("gifts").and_then(Value::as_array).into_iter().flatten() {
            let number = |key: &str| gift.get(key).and_then(Value::as_i64).unwrap_or_default();
            if let Some((id, free)) = RUNNING_OUT.iter().find(|(id, _)| *id == number("id")) {
                let request = json!({ "gift": id, "counted": number("reserved") + number("aside") + free, "note": self.cast.notes.count });
                self.ask(MANAGER, "gifts.count", request)?;
            }
        }
        Ok(())
    }

    fn clerk(&self) -> (i64, &'static str) {
        if self.draw(3) == 0 { (4, "2") } else { (3, "1") }
    }
}
