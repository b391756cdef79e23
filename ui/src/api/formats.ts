import type { Currency, Language } from './generated';

/*
 * The one table of formats. Screen, phone and paper write numbers alike; tests/fixtures/formats.json holds
 * the sentences both sides are checked against. Nothing here depends on what an engine knows of a locale.
 */

const NBSP = '\u00a0';

type Table = {
  decimal: '.' | ',';
  group: '.' | ',';
  symbolFirst: boolean;
  months: readonly string[];
  monthsShort: readonly string[];
  days: readonly string[];
};

const TABLES: Record<Language, Table> = {
  en: {
    decimal: '.',
    group: ',',
    symbolFirst: true,
    months: 'January February March April May June July August September October November December'.split(' '),
    monthsShort: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
    days: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  },
  'zh-CN': {
    decimal: '.',
    group: ',',
    symbolFirst: true,
    months: '1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月'.split(' '),
    monthsShort: '1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月'.split(' '),
    days: '周日 周一 周二 周三 周四 周五 周六'.split(' '),
  },
  es: {
    decimal: ',',
    group: '.',
    symbolFirst: false,
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
    monthsShort: 'ene feb mar abr may jun jul ago sep oct nov dic'.split(' '),
    days: 'domingo lunes martes miércoles jueves viernes sábado'.split(' '),
  },
};

const SYMBOLS: Record<string, string> = {
  CNY: '¥',
  JPY: '¥',
  EUR: '€',
  USD: '$',
  MXN: '$',
  ARS: '$',
  CLP: '$',
  COP: '$',
  GBP: '£',
  HKD: 'HK$',
  TWD: 'NT$',
  SGD: 'S$',
  PEN: 'S/',
};

export function decimalMark(language: Language): '.' | ',' {
  return TABLES[language].decimal;
}

export function currencySymbol(code: string): string {
  return SYMBOLS[code] ?? code;
}

/** Whether the currency's sign stands before the number in this language. */
export function symbolFirst(language: Language): boolean {
  return TABLES[language].symbolFirst;
}

function grouped(digits: string, mark: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, mark);
}

/** A whole number of things: 1187 → 1,187. */
export function count(value: number, language: Language): string {
  const sign = value < 0 ? '−' : '';
  return sign + grouped(String(Math.abs(value)), TABLES[language].group);
}

/** An amount without its sign, as it stands in a column or beside a small ¥: 4280 → 42.80. */
export function amount(minor: number, exponent: number, language: Language): string {
  const table = TABLES[language];
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0');
  const whole = grouped(digits.slice(0, digits.length - exponent), table.group);
  const part = exponent === 0 ? '' : table.decimal + digits.slice(digits.length - exponent);
  return (minor < 0 ? '−' : '') + whole + part;
}

/** An amount with its currency: ¥42.80, in Spanish 42,80 ¥. */
export function money(minor: number, currency: Currency, language: Language): string {
  const symbol = currencySymbol(currency.code);
  const number = amount(Math.abs(minor), currency.exponent, language);
  const sign = minor < 0 ? '−' : '';
  if (!TABLES[language].symbolFirst) return `${sign}${number}${NBSP}${symbol}`;
  return /^[A-Z]{3}$/.test(symbol) ? `${sign}${symbol}${NBSP}${number}` : `${sign}${symbol}${number}`;
}

/** A moment on the shop's own calendar and clock. */
export type ShopMoment = { year: number; month: number; day: number; weekday: number; hour: number; minute: number };

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  clocks.set(timeZone, made);
  return made;
}

export function shopMoment(ms: number, timeZone: string): ShopMoment {
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(ms)
      .map((part) => [part.type, Number(part.value)]),
  );
  const year = parts.get('year') ?? 0;
  const month = parts.get('month') ?? 1;
  const day = parts.get('day') ?? 1;
  return {
    year,
    month,
    day,
    weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay(),
    hour: parts.get('hour') ?? 0,
    minute: parts.get('minute') ?? 0,
  };
}

const two = (value: number) => String(value).padStart(2, '0');

/** 15:41 */
export function clock(ms: number, timeZone: string): string {
  const at = shopMoment(ms, timeZone);
  return `${two(at.hour)}:${two(at.minute)}`;
}

export function sameDay(a: number, b: number, timeZone: string): boolean {
  const [one, other] = [shopMoment(a, timeZone), shopMoment(b, timeZone)];
  return one.year === other.year && one.month === other.month && one.day === other.day;
}

/** 12 Nov · 11月12日 · 12 nov; with the year when it is not this one. */
export function shortDay(ms: number, nowMs: number, language: Language, timeZone: string): string {
  const at = shopMoment(ms, timeZone);
  const thisYear = at.year === shopMoment(nowMs, timeZone).year;
  const month = TABLES[language].monthsShort[at.month - 1] ?? '';
  if (language === 'zh-CN') return `${thisYear ? '' : `${at.year}年`}${month}${at.day}日`;
  return thisYear ? `${at.day} ${month}` : `${at.day} ${month} ${at.year}`;
}

/** Friday 20 November · 11月20日 周五 · viernes 20 de noviembre; with the year when it is not this one. */
export function longDay(ms: number, nowMs: number, language: Language, timeZone: string): string {
  const at = shopMoment(ms, timeZone);
  const thisYear = at.year === shopMoment(nowMs, timeZone).year;
  const table = TABLES[language];
  const month = table.months[at.month - 1] ?? '';
  const weekday = table.days[at.weekday] ?? '';
  if (language === 'zh-CN') return `${thisYear ? '' : `${at.year}年`}${month}${at.day}日 ${weekday}`;
  if (language === 'es') return `${weekday} ${at.day} de ${month}${thisYear ? '' : ` de ${at.year}`}`;
  return `${weekday} ${at.day} ${month}${thisYear ? '' : ` ${at.year}`}`;
}

/** The left column of a ledger: the time when it was today, else the day, in another year the month and the year. */
export function lately(ms: number, nowMs: number, language: Language, timeZone: string): string {
  if (sameDay(ms, nowMs, timeZone)) return clock(ms, timeZone);
  const at = shopMoment(ms, timeZone);
  if (at.year === shopMoment(nowMs, timeZone).year) return shortDay(ms, nowMs, language, timeZone);
  const month = TABLES[language].monthsShort[at.month - 1] ?? '';
  return language === 'zh-CN' ? `${String(at.year).slice(-2)}年${month}` : `${month} ${at.year}`;
}

/** March, or March 2025 when it is not this year. */
export function monthOf(ms: number, nowMs: number, language: Language, timeZone: string): string {
  const at = shopMoment(ms, timeZone);
  const thisYear = at.year === shopMoment(nowMs, timeZone).year;
  const month = TABLES[language].months[at.month - 1] ?? '';
  if (thisYear) return month;
  if (language === 'zh-CN') return `${at.year}年${month}`;
  return language === 'es' ? `${month} de ${at.year}` : `${month} ${at.year}`;
}

/** A birthday has no year: 20 November · 11月20日 · 20 de noviembre. */
export function monthDay(month: number, day: number, language: Language): string {
  const name = TABLES[language].months[month - 1] ?? '';
  if (language === 'zh-CN') return `${name}${day}日`;
  return language === 'es' ? `${day} de ${name}` : `${day} ${name}`;
}

export function monthNames(language: Language): readonly string[] {
  return TABLES[language].months;
}

/** Groups in which a number is read aloud, by country code. */
const PHONE_GROUPS: readonly { prefix: string; length: number; groups: readonly number[] }[] = [
  { prefix: '+86', length: 11, groups: [3, 4, 4] },
  { prefix: '+34', length: 9, groups: [3, 2, 2, 2] },
  { prefix: '+1', length: 10, groups: [3, 3, 4] },
];

/** +8613812344471 → +86 138 1234 4471; a number of an unknown country is left as it is. */
export function phone(e164: string): string {
  for (const { prefix, length, groups } of PHONE_GROUPS) {
    const rest = e164.slice(prefix.length);
    if (!e164.startsWith(prefix) || rest.length !== length) continue;
    const parts: string[] = [];
    let at = 0;
    for (const size of groups) {
      parts.push(rest.slice(at, at + size));
      at += size;
    }
    return `${prefix} ${parts.join(' ')}`;
  }
  return e164;
}
