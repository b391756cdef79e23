//! A shop full of invented members, for benches: written row by row past the commands, yet everything `check` asks for.

use super::store::search;
use super::{cards, names, stages};
use crate::dispatch::{self, Call, Once};
use crate::kernel::{App, Caller, CauseId, Fact, MemberId, Result, Role, Tx, chance, time};
use rusqlite::params;
use serde_json::Value;

const SURNAMES: [&str; 40] = [
    "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "林", "高",
    "罗", "郑", "梁", "谢", "宋", "唐", "许", "韩", "冯", "邓", "曹", "彭", "曾", "肖", "田", "董", "潘", "袁", "蔡",
    "欧阳", "单",
];
const GIVEN: [&str; 60] = [
    "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "秀", "霞",
    "平", "刚", "桂", "英", "华", "玉", "兰", "红", "国", "建", "文", "辉", "力", "永", "健", "世", "广", "志", "义",
    "兴", "良", "海", "山", "仁", "波", "宁", "贵", "福", "生", "龙", "元", "全", "胜", "学", "祥", "才", "发", "武",
    "新", "利", "清",
];
const LATIN_FIRST: [&str; 24] = [
    "María", "Sofía", "Lucía", "José", "Luis", "Carlos", "Anna", "Emma", "Liam", "Noah", "Oliver", "Fatima", "Youssef",
    "Nguyễn", "Elena", "Ivan", "Chloé", "Hugo", "Mateo", "Lena", "Jonas", "Amélie", "Tom", "Lily",
];
const LATIN_LAST: [&str; 24] = [
    "García",
    "López",
    "Herrera",
    "Martín",
    "Ruiz",
    "Smith",
    "Brown",
    "Müller",
    "Schmidt",
    "Rossi",
    "Silva",
    "Santos",
    "Haddad",
    "Nowak",
    "Novák",
    "Petrov",
    "Dubois",
    "Bernard",
    "Lindqvist",
    "Larsen",
    "O'Brien",
    "Walker",
    "Young",
    "Weber",
];

/// Adds `count` plausible members with cards, phones and a first visit within the last 400 days; about one in ten has a
/// Latin name. The same members in every run.
///
/// # Panics
/// When the shop cannot be written to.
pub fn fill_members(app: &App, count: usize) {
    let call = Call::new("members.fill", Value::Null);
    let filled = dispatch::write(app, &Caller::system(), &call, Role::System, Once::No, |tx| {
        fill(tx, count).map(|()| Value::Null)
    });
    assert!(filled.is_ok(), "no members: {filled:?}");
}

fn fill(tx: &Tx<'_>, count: usize) -> Result<()> {
    let already: i64 = tx.query_row("SELECT coalesce(max(number), 0) FROM member", [], |row| row.get(0))?;
    let mut dice = u64::try_from(already).unwrap_or(0);
    for number in (already + 1..).take(count) {
        let name = invented_name(&mut dice);
        let keys = names::keys(&name);
        let joined_at_ms = tx.now_ms - i64::try_from(roll(&mut dice, 400)).unwrap_or(0) * time::DAY_MS;
        let digits = format!("{}{:08}", pick(&["138", "139", "150", "186", "177"], &mut dice), number % 100_000_000);
        let (stage, until_ms) = stages::after_joining(tx, joined_at_ms);
        let member: MemberId = tx
            .prepare_cached(
                "INSERT INTO member (uuid, number, name, name_key, name_sort, phone, phone_typed, phone_last4, fourteen,
                                     district, source, joined_at_ms, visits, last_visit_at_ms, stage, stage_until_ms)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1, ?9, ?10, ?11, 1, ?11, ?12, ?13) RETURNING id",
            )?
            .query_row(
                params![
                    chance::uuid(tx.chance, joined_at_ms).as_bytes(),
                    number,
                    name,
                    keys.key,
                    keys.sort,
                    format!("+86{digits}"),
                    digits,
                    digits.get(digits.len().saturating_sub(4)..),
                    pick(&["徐汇", "静安", "黄浦", "浦东"], &mut dice),
                    pick(&["walk_in", "flyer", "stand", "online"], &mut dice),
                    joined_at_ms,
                    stage,
                    until_ms
                ],
                |row| row.get(0),
            )?;
        search::add(tx, member, &keys)?;
        cards::issue(tx, member)?;
        let fact = serde_json::to_string(&Fact::MemberJoined { member, inviter: None })?;
        let cause: CauseId = tx
            .prepare_cached(
                "INSERT INTO fact (kind, body, at_ms, till) VALUES ('member_joined', ?1, ?2, '1') RETURNING id",
            )?
            .query_row(params![fact, joined_at_ms], |row| row.get(0))?;
        let day = stages::day_number(time::day_of(joined_at_ms, tx.zone));
        tx.prepare_cached(
            "INSERT INTO member_visit (member_id, day, cause_id, delta, at_ms) VALUES (?1, ?2, ?3, 1, ?4)",
        )?
        .execute(params![member, day, cause, joined_at_ms])?;
    }
    Ok(())
}

fn invented_name(dice: &mut u64) -> String {
    if roll(dice, 10) == 0 {
        return format!("{} {}", pick(&LATIN_FIRST, dice), pick(&LATIN_LAST, dice));
    }
    // Surnames are as uneven as they are in life: the smaller of two rolls.
    let at = roll(dice, SURNAMES.len()).min(roll(dice, SURNAMES.len()));
    let surname = SURNAMES.get(at).copied().unwrap_or_default();
    let second = if roll(dice, 3) == 0 { "" } else { pick(&GIVEN, dice) };
    format!("{surname}{}{second}", pick(&GIVEN, dice))
}

fn pick(words: &[&'static str], dice: &mut u64) -> &'static str {
    words.get(roll(dice, words.len())).copied().unwrap_or_default()
}

/// SplitMix64: even, quick, the same in every run.
fn roll(dice: &mut u64, sides: usize) -> usize {
    *dice = dice.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *dice;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^= mixed >> 31;
    usize::try_from(mixed % u64::try_from(sides).unwrap_or(1)).unwrap_or(0)
}
