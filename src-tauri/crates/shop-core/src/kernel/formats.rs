//! The one table of formats on this side: what `ui/src/api/formats.ts` writes on the screen is written alike on paper,
//! phone and command line. `tests/fixtures/formats.json` holds both to it.

use chrono::{DateTime, Datelike, Timelike, Utc};
use chrono_tz::Tz;

const NBSP: char = '\u{a0}';

struct Table {
    decimal: char,
    group: char,
    symbol_first: bool,
    months: [&'static str; 12],
    short_months: [&'static str; 12],
    days: [&'static str; 7],
}

const EN: Table = Table {
    decimal: '.',
    group: ',',
    symbol_first: true,
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    short_months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};

const ZH_MONTHS: [&str; 12] = ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"];

const ZH: Table = Table {
    decimal: '.',
    group: ',',
    symbol_first: true,
    months: ZH_MONTHS,
    short_months: ZH_MONTHS,
    days: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
};

const ES: Table = Table {
    decimal: ',',
    group: '.',
    symbol_first: false,
    months: [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    short_months: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"],
    days: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
};

/// How one language writes numbers, money and days.
#[derive(Clone, Copy)]
pub struct Formats {
    language: Language,
    table: &'static Table,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Language {
    En,
    Zh,
    Es,
}

impl Formats {
    /// Of `en`, `zh-CN` or `es`; English for any other.
    pub fn of(language: &str) -> Self {
        match language {
            "zh-CN" => Formats { language: Language::Zh, table: &ZH },
            "es" => Formats { language: Language::Es, table: &ES },
            _ => Formats { language: Language::En, table: &EN },
        }
    }

    /// A whole number of things: 1,187.
    pub fn count(self, value: i64) -> String {
        format!("{}{}", sign(value), self.grouped(&value.unsigned_abs().to_string()))
    }

    /// An amount without its currency: 42.80.
    pub fn amount(self, minor: i64, exponent: u8) -> String {
        let decimals = usize::from(exponent);
        let digits = format!("{:0>width$}", minor.unsigned_abs(), width = decimals.saturating_add(1));
        let (whole, part) = digits.split_at(digits.len().saturating_sub(decimals));
        let part = if part.is_empty() { String::new() } else { format!("{}{part}", self.table.decimal) };
        format!("{}{}{part}", sign(minor), self.grouped(whole))
    }

    /// An amount with its currency: ¥42.80, in Spanish 42,80 ¥.
    pub fn money(self, minor: i64, currency: &str, exponent: u8) -> String {
        let symbol = symbol(currency);
        let sign = sign(minor);
        let number = self.amount(minor.saturating_abs(), exponent);
        if !self.table.symbol_first {
            format!("{sign}{number}{NBSP}{symbol}")
        } else if symbol == currency {
            format!("{sign}{symbol}{NBSP}{number}")
        } else {
            format!("{sign}{symbol}{number}")
        }
    }

    /// 15:41, on the shop's clock.
    pub fn clock(self, at_ms: i64, zone: Tz) -> String {
        let at = local(at_ms, zone);
        format!("{:02}:{:02}", at.hour(), at.minute())
    }

    /// 12 Nov; with the year when it is not that of `now_ms`.
    pub fn short_day(self, at_ms: i64, now_ms: i64, zone: Tz) -> String {
        let at = local(at_ms, zone);
        let month = named(&self.table.short_months, at.month0());
        let year = at.year();
        match (self.language, year == local(now_ms, zone).year()) {
            (Language::Zh, true) => format!("{month}{}日", at.day()),
            (Language::Zh, false) => format!("{year}年{month}{}日", at.day()),
            (_, true) => format!("{} {month}", at.day()),
            (_, false) => format!("{} {month} {year}", at.day()),
        }
    }

    /// Friday 20 November; with the year when it is not that of `now_ms`.
    pub fn long_day(self, at_ms: i64, now_ms: i64, zone: Tz) -> String {
        let at = local(at_ms, zone);
        let month = named(&self.table.months, at.month0());
        let weekday = named(&self.table.days, at.weekday().num_days_from_monday());
        let (day, year) = (at.day(), at.year());
        match (self.language, year == local(now_ms, zone).year()) {
            (Language::Zh, true) => format!("{month}{day}日 {weekday}"),
            (Language::Zh, false) => format!("{year}年{month}{day}日 {weekday}"),
            (Language::Es, true) => format!("{weekday} {day} de {month}"),
            (Language::Es, false) => format!("{weekday} {day} de {month} de {year}"),
            (Language::En, true) => format!("{weekday} {day} {month}"),
            (Language::En, false) => format!("{weekday} {day} {month} {year}"),
        }
    }

    /// November, by its number from 1 to 12.
    pub fn month(self, number: u8) -> &'static str {
        named(&self.table.months, u32::from(number).saturating_sub(1))
    }

    fn grouped(self, digits: &str) -> String {
        let mut text = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && digits.len().saturating_sub(at).is_multiple_of(3) {
                text.push(self.table.group);
            }
            text.push(digit);
        }
        text
    }
}

fn sign(value: i64) -> &'static str {
    if value < 0 { "−" } else { "" }
}

fn named(names: &[&'static str], at: u32) -> &'static str {
    usize::try_from(at).ok().and_then(|at| names.get(at)).copied().unwrap_or_default()
}

fn local(at_ms: i64, zone: Tz) -> DateTime<Tz> {
    DateTime::<Utc>::from_timestamp_millis(at_ms).unwrap_or_default().with_timezone(&zone)
}

fn symbol(currency: &str) -> &str {
    match currency {
        "CNY" | "JPY" => "¥",
        "EUR" => "€",
        "USD" | "MXN" | "ARS" | "CLP" | "COP" => "$",
        "GBP" => "£",
        "HKD" => "HK$",
        "TWD" => "NT$",
        "SGD" => "S$",
        "PEN" => "S/",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    #[test]
    fn this_side_writes_what_the_screen_writes() {
        let fixtures = include_str!("../../../../../tests/fixtures/formats.json");
        let fixtures: Vec<Value> = serde_json::from_str(fixtures).unwrap();
        let mut checked = 0;
        for case in &fixtures {
            let text = |key: &str| case[key].as_str().unwrap_or_default();
            let number = |key: &str| case[key].as_i64().unwrap_or_default();
            let exponent = u8::try_from(number("exponent")).unwrap();
            let zone: Tz = text("timeZone").parse().unwrap_or(Tz::UTC);
            let formats = Formats::of(text("language"));
            let written = match text("what") {
                "money" => formats.money(number("minor"), text("currency"), exponent),
                "amount" => formats.amount(number("minor"), exponent),
                "count" => formats.count(number("value")),
                "clock" => formats.clock(number("ms"), zone),
                "short_day" => formats.short_day(number("ms"), number("nowMs"), zone),
                "long_day" => formats.long_day(number("ms"), number("nowMs"), zone),
                _ => continue,
            };
            assert_eq!(written, text("text"), "{case}");
            checked += 1;
        }
        assert!(checked >= 25, "only {checked} fixtures concern this side");
    }
}
