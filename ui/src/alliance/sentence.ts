import { FluentBundle, FluentNumber, FluentResource } from '@fluent/bundle';
import * as formats from '../api/formats';
import type { GivesKind, Language, Money, PartnerGives, Valid, WhoBears } from '../api/generated';
import { currency } from '../api/words.svelte';

/*
 * An offer between two shops in plain sentences, the same words in both: they name the shops instead of saying "we". They
 * come from alliance-sentence.ftl of all three languages at once, because the other owner may read another language.
 */

const files = import.meta.glob<string>('../../../assets/locales/*/alliance-sentence.ftl', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** An offer as far as a sentence needs it; what is not said yet, or not known yet, is null. */
export type Said = {
  issuer: string;
  redeemer: string;
  kind: GivesKind;
  gives: PartnerGives | null;
  price: Money | null;
  bearer: WhoBears;
  cap: Money | null;
  claimWindowDays: number | null;
  prepaid: boolean;
  valid: Valid | null;
  needsManager: boolean;
};

const bundles = new Map<Language, FluentBundle>();

function bundleOf(language: Language): FluentBundle {
  const known = bundles.get(language);
  if (known) return known;
  const made = new FluentBundle(language, { useIsolating: false });
  const text = Object.entries(files).find(([path]) => path.includes(`/${language}/`))?.[1] ?? '';
  made.addResource(new FluentResource(text));
  bundles.set(language, made);
  return made;
}

function say(language: Language, id: string, args: Record<string, string | number> = {}): string {
  const bundle = bundleOf(language);
  const message = bundle.getMessage(`alliance-say-${id}`);
  if (!message?.value) return id;
  const filled = Object.entries(args).map(([name, value]) => [
    name,
    typeof value === 'number' ? new FluentNumber(value, { useGrouping: false }) : value,
  ]);
  return bundle.formatPattern(message.value, Object.fromEntries(filled), []);
}

/** 1250 hundredths: 12.5%, in Spanish 12,5 %. */
function percent(hundredths: number, language: Language): string {
  const digits =
    hundredths % 100 === 0 ? String(hundredths / 100) : formats.amount(hundredths, 2, language).replace(/0$/, '');
  return language === 'es' ? `${digits}\u00a0%` : `${digits}%`;
}

/** 2026-12-01: 1 December, with the year where it is not the one at hand. */
function dayName(day: string, language: Language, year: number): string {
  const [ofYear = 0, month = 1, date = 1] = day.split('-').map(Number);
  const name = formats.monthDay(month, date, language);
  return ofYear === year ? name : say(language, 'day-of-year', { day: name, year: String(ofYear) });
}

function what({ gives, kind, redeemer }: Said, language: Language): string {
  if (gives?.kind === 'amount') {
    return say(language, 'amount', { amount: formats.money(gives.amount, currency(), language) });
  }
  if (gives?.kind === 'percent') return say(language, 'percent', { percent: percent(gives.hundredths, language) });
  if (gives?.kind === 'chance') return say(language, 'chances', { count: gives.count });
  return say(language, `some-${kind}`, { redeemer });
}

/** The sentences one by one: what is given, who pays, how long it is good, and what else holds. */
export function sentencesOf(said: Said, language: Language, year: number): string[] {
  const { issuer, redeemer, bearer, valid } = said;
  const money = (minor: Money | null) =>
    minor === null ? say(language, 'open') : formats.money(minor, currency(), language);
  const out = [say(language, 'promise', { issuer, redeemer, what: what(said, language) })];
  if (said.prepaid && bearer !== 'redeemer') {
    out.push(say(language, 'prepaid', { issuer, redeemer, price: money(said.price) }));
  } else out.push(say(language, `pays-${bearer}`, { issuer, redeemer, price: money(said.price) }));
  out.push(say(language, 'cap', { cap: money(said.cap) }));
  if (valid?.kind === 'days') out.push(say(language, 'good-days', { days: valid.days }));
  if (valid?.kind === 'dates' && valid.until !== '') {
    const [from, until] = [valid.from, valid.until].map((day) => dayName(day, language, year));
    out.push(say(language, 'good-dates', { from: from ?? '', until: until ?? '' }));
  }
  if (bearer !== 'redeemer' && !said.prepaid) {
    out.push(say(language, 'window', { redeemer, days: said.claimWindowDays ?? 0 }));
  }
  if (said.needsManager) out.push(say(language, 'manager', { redeemer }));
  return out;
}

/** All of it as running text. */
export function sentenceOf(said: Said, language: Language, year: number = new Date().getFullYear()): string {
  return sentencesOf(said, language, year).join(language === 'zh-CN' ? '' : ' ');
}
