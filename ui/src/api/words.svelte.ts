import type { FluentVariable } from '@fluent/bundle';
import { FluentBundle, FluentNumber, FluentResource } from '@fluent/bundle';
import * as formats from './formats';
import type { Currency, Language, Refusal } from './generated';

export type Args = Record<string, string | number | boolean | null>;

export const LANGUAGES: readonly { language: Language; name: string }[] = [
  { language: 'en', name: 'English' },
  { language: 'zh-CN', name: '简体中文' },
  { language: 'es', name: 'Español' },
];

const LOADERS: Record<Language, () => Promise<{ catalogue: string[] }>> = {
  en: () => import('./words.en'),
  'zh-CN': () => import('./words.zh-CN'),
  es: () => import('./words.es'),
};

let catalogueOf = async (language: Language): Promise<string[]> => (await LOADERS[language]()).catalogue;

/** A page that says little loads only its own sentences; called before the first word is spoken. */
export function speakFrom(own: (language: Language) => Promise<string[]>): void {
  catalogueOf = own;
}

const KEY = 'storeloop.language';

/** How this till speaks: its language and the shop's currency and clock. Reactive. */
class Speech {
  language = $state<Language>('en');
  currency = $state.raw<Currency>({ code: 'CNY', exponent: 2 });
  timeZone = $state('Asia/Shanghai');
  bundle = $state.raw<FluentBundle | null>(null);
}

const speech = new Speech();

function build(language: Language, catalogue: string[]): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const text of catalogue) bundle.addResource(new FluentResource(text));
  return bundle;
}

function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((entry) => entry.language === value);
}

/** The language chosen at this till, else the shop's, else the computer's, else English. */
export function preferredLanguage(shopLanguage: Language | null): Language {
  const kept = localStorage.getItem(KEY);
  if (isLanguage(kept)) return kept;
  if (shopLanguage) return shopLanguage;
  const own = navigator.language.toLowerCase();
  if (own.startsWith('zh')) return 'zh-CN';
  return own.startsWith('es') ? 'es' : 'en';
}

/** Changes the words at once; nothing on screen is lost. */
export async function speak(language: Language): Promise<void> {
  speech.bundle = build(language, await catalogueOf(language));
  speech.language = language;
  document.documentElement.lang = language;
}

/** The person at the till picks a language; it stays chosen at this till. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEY, language);
  await speak(language);
}

/** From when the shop is known, amounts and times are written its way. */
export function setShopFormats(currency: Currency, timeZone: string): void {
  speech.currency = currency;
  speech.timeZone = timeZone;
}

export function language(): Language {
  return speech.language;
}

export function currency(): Currency {
  return speech.currency;
}

export function has(id: string): boolean {
  return speech.bundle?.hasMessage(id) ?? false;
}

function filled(args: Args): Record<string, FluentVariable> {
  const out: Record<string, FluentVariable> = {};
  for (const [name, value] of Object.entries(args)) {
    out[name] = typeof value === 'number' ? new FluentNumber(value, { useGrouping: false }) : String(value ?? '');
  }
  return out;
}

/**
 * The sentence `id` in the language of the till. A number chooses the plural and, where printed, is printed
 * without marks, as on paper; amounts, dates and long numbers are handed in as text.
 */
export function t(id: string, args: Args = {}): string {
  const { bundle } = speech;
  const message = bundle?.getMessage(id);
  if (!bundle || !message?.value) return id;
  return bundle.formatPattern(message.value, filled(args), []);
}

/** The fainter second half of a line: the sentence's attribute `.detail`, null where there is none. */
export function detail(id: string, args: Args = {}): string | null {
  const { bundle } = speech;
  const pattern = bundle?.getMessage(id)?.attributes.detail;
  return bundle && pattern ? bundle.formatPattern(pattern, filled(args), []) : null;
}

const AMOUNT_BOUNDS: Record<string, readonly string[]> = {
  'vouchers.minimum_spend': ['least'],
  'vouchers.amount_out_of_bounds': ['most'],
  'vouchers.cap_reached': ['left'],
  'alliance.amount_out_of_bounds': ['most'],
  'alliance.liability_reached': ['left'],
  'alliance.cap_reached': ['left'],
  'alliance.more_than_due': ['left'],
};

/** The sentence of a refusal: `refusal-<area>-<code>` with its own numbers, amounts and times written out. */
export function refusalSentence(refusal: Refusal): string {
  const id = `refusal-${refusal.area}-${refusal.code}`.replaceAll('_', '-');
  if (!has(id)) return t('refusal-kernel-other');
  const args = spoken(refusal);
  // A bound is a number of things, but of some refusals an amount.
  for (const name of AMOUNT_BOUNDS[`${refusal.area}.${refusal.code}`] ?? []) {
    const value = refusal[name];
    if (typeof value === 'number') args[name] = money(value);
  }
  return t(id, args);
}

/**
 * Arguments as the core sends them, ready for a sentence: names ending in `AtMs` or `UntilMs` are moments, in `Day` days,
 * amounts are named as such; everything else is text or a number that chooses the plural.
 */
export function spoken(args: Args, nowMs: number = Date.now()): Args {
  const out: Args = {};
  for (const [name, value] of Object.entries(args)) {
    if (typeof value === 'string' && /Day$/.test(name) && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
      out[name] = formats.shortDay(Date.parse(`${value}T12:00:00Z`), nowMs, speech.language, 'UTC');
    } else if (typeof value !== 'number') out[name] = value;
    else if (/(?:^at|At|Until|until)(?:Ms|_ms)?$/.test(name)) out[name] = moment(value, nowMs);
    else if (MONEY_ARGS.has(name)) out[name] = money(value);
    else out[name] = value;
  }
  return out;
}

const MONEY_ARGS = new Set([
  'amount',
  'cap',
  'cost',
  'unitCost',
  'unit_cost',
  'budget',
  'limitAmount',
  'missing',
  'principal',
  'bonus',
]);

export const money = (minor: number): string => formats.money(minor, speech.currency, speech.language);
export const amount = (minor: number): string => formats.amount(minor, speech.currency.exponent, speech.language);
export const count = (value: number): string => formats.count(value, speech.language);
export const clock = (ms: number): string => formats.clock(ms, speech.timeZone);
export const shortDay = (ms: number, nowMs: number = Date.now()): string =>
  formats.shortDay(ms, nowMs, speech.language, speech.timeZone);
export const longDay = (ms: number, nowMs: number = Date.now()): string =>
  formats.longDay(ms, nowMs, speech.language, speech.timeZone);
export const lately = (ms: number, nowMs: number = Date.now()): string =>
  formats.lately(ms, nowMs, speech.language, speech.timeZone);
export const monthOf = (ms: number, nowMs: number = Date.now()): string =>
  formats.monthOf(ms, nowMs, speech.language, speech.timeZone);
export const monthDay = (month: number, day: number): string => formats.monthDay(month, day, speech.language);
export const isToday = (ms: number, nowMs: number = Date.now()): boolean => formats.sameDay(ms, nowMs, speech.timeZone);

/** Today as 15:41, another day as 12 Nov 15:41. */
export function moment(ms: number, nowMs: number = Date.now()): string {
  return isToday(ms, nowMs) ? clock(ms) : `${shortDay(ms, nowMs)} ${clock(ms)}`;
}
