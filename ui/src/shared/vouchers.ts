import { decimalMark, shortDay } from '../api/formats';
import type { Effect, Gives, Language, Offer, OfferName, Voucher } from '../api/generated';
import { tillId } from '../api/ids';
import { shop } from '../api/shop.svelte';
import { count, language, money, t } from '../api/words.svelte';

const NAMES = { en: 'en', 'zh-CN': 'zhCn', es: 'es' } as const;

/** What an offer is called in a language, that of this till unless told: else in the shop's, else as it is called anywhere. */
export function offerName(name: OfferName, spoken: Language = language()): string {
  const own = shop.state?.shop?.language ?? 'en';
  return [name[NAMES[spoken]], name[NAMES[own]], name.en, name.zhCn, name.es].find((one) => one !== '') ?? '';
}

/** 30 Nov, of a day as the core writes it; with the year when it is not this one. */
export function dayWords(day: string, nowMs: number = Date.now()): string {
  const atMs = Date.parse(`${day}T12:00:00Z`);
  return Number.isNaN(atMs) ? day : shortDay(atMs, nowMs, language(), 'UTC');
}

/** Hundredths of a percent as people write them: 12.5. */
export function percentWords(hundredths: number): string {
  const part = hundredths % 100;
  const whole = count((hundredths - part) / 100);
  return part === 0 ? whole : `${whole}${decimalMark(language())}${String(part).padStart(2, '0').replace(/0$/, '')}`;
}

export type Kind = 'gift' | 'amount' | 'percent' | 'chance' | 'newcomer';

const KINDS = {
  hand_over: 'gift',
  hand_over_pack: 'newcomer',
  amount_off: 'amount',
  percent_off: 'percent',
  give_chance: 'chance',
} as const satisfies Record<Effect['does'], Kind>;

export const kindOf = (effect: Effect): Kind => KINDS[effect.does];

/** What a voucher gives, in a few words: the gift's name, 5.00 off, one chance. */
export function effectWords(effect: Effect): string {
  if (effect.does === 'hand_over' || effect.does === 'hand_over_pack') return effect.gift.name;
  if (effect.does === 'amount_off') return t('vouchers-off', { amount: money(effect.amount) });
  if (effect.does === 'percent_off') return t('vouchers-percent-off', { percent: percentWords(effect.hundredths) });
  return t('vouchers-chances', { count: effect.count });
}

/** The same of an offer's terms. */
export function givesWords(gives: Gives, gift: string): string {
  if (gives.kind === 'gift' || gives.kind === 'newcomer') return gift;
  if (gives.kind === 'amount') return t('vouchers-off', { amount: money(gives.amount) });
  if (gives.kind === 'percent') return t('vouchers-percent-off', { percent: percentWords(gives.hundredths) });
  return t('vouchers-chances', { count: gives.count });
}

/** The second line of an offer: its conditions, the one that matters first; two at most, and as many as have room. */
export function conditionsOf({ terms }: Offer): string {
  const { gives, valid } = terms;
  const words = [
    gives.kind === 'newcomer' ? t('vouchers-if-newcomer', { days: gives.withinDays }) : null,
    terms.minSpend > 0 ? t('vouchers-if-from', { amount: money(terms.minSpend) }) : null,
    terms.bound ? t('vouchers-if-bound') : null,
    terms.onePerMember ? t('vouchers-if-one') : null,
    valid.kind === 'dates'
      ? t('vouchers-if-until', { day: dayWords(valid.until) })
      : t('vouchers-if-days', { days: valid.days }),
  ].filter((one) => one !== null);
  return words.slice(0, gives.kind === 'newcomer' ? 1 : 2).join(t('vouchers-joint'));
}

/** At which till something was: by its number, or as this one and another where it is known by its own name alone. */
export function tillOf(till: string): string {
  if (!/^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(till)) return till;
  return till === tillId() ? 'here' : 'elsewhere';
}

/** "at till 2". */
export const atTillWords = (till: string): string => t('vouchers-at-till', { till: tillOf(till) });

/** Where a voucher stands, in a word. */
export const stateWords = ({ state }: Voucher): string => t('vouchers-state', { state });

/** Whether it can still be used. */
export const isGood = ({ state }: Voucher): boolean => state === 'issued' || state === 'handed_out';
