import type { AlarmKind, ExchangeWay, MetHow, News, PartnerCard, PartnerWarning } from '../api/generated';
import { count, money, shortDay, t } from '../api/words.svelte';

/* What the core tells of partners, in the words of the screen. */

const key = (code: string) => code.replaceAll('_', '-');

/** "paired", "digits not compared": where a partner stands; whoever stopped it is named. */
export function stateWords({ state, stoppedBy }: Pick<PartnerCard, 'state' | 'stoppedBy'>): string {
  return t(`alliance-state-${state}`, { by: stoppedBy ?? '' });
}

/** What that means for a clerk and for the owner, in one sentence. */
export function stateMeans({ state, name }: Pick<PartnerCard, 'state' | 'name'>): string {
  return t(`alliance-means-${state}`, { name });
}

export const wayWords = (way: ExchangeWay): string => t(`alliance-way-${way}`);
export const howWords = (how: MetHow): string => t(`alliance-how-${how}`);

function numbersOf(warning: PartnerWarning): Record<string, string | number> {
  switch (warning.code) {
    case 'alarms':
    case 'offers_wait':
    case 'disputed':
      return { count: warning.count };
    case 'missing':
      return { from: warning.from, to: warning.to };
    case 'no_answer':
      return { day: shortDay(warning.sinceMs), frames: warning.frames };
    case 'statement_waits':
      return { number: warning.number };
    case 'we_owe':
    case 'they_owe':
      return { amount: money(warning.amount), day: shortDay(warning.sinceMs) };
    case 'cap_near':
      return { used: money(warning.used), cap: money(warning.cap) };
    case 'list_old':
      return { day: shortDay(warning.sinceMs) };
    default:
      return {};
  }
}

/** A warning in two or three words, as a card has room for. */
export const warningShort = (warning: PartnerWarning): string =>
  t(`alliance-warn-${key(warning.code)}`, numbersOf(warning));

/** The same as a sentence with what to do next. */
export const warningLong = (warning: PartnerWarning): string =>
  t(`alliance-warn-${key(warning.code)}-next`, numbersOf(warning));

/** The last time something came or went: "17 Nov", "by file". */
export function lastWords({ lastExchange }: Pick<PartnerCard, 'lastExchange'>): { when: string; how: string } {
  if (!lastExchange) return { when: t('alliance-exchange-none'), how: '' };
  return { when: shortDay(lastExchange.atMs), how: wayWords(lastExchange.way) };
}

/** "27 used vouchers to be paid, ¥64.80". */
export function newsWords(news: News): string {
  const words = t(`alliance-news-${key(news.kind)}`, { count: news.count, number: count(news.count) });
  return news.amount === 0 ? words : t('alliance-news-amount', { what: words, amount: money(news.amount) });
}

/** Under which the catalogue says what an alarm is, why it matters, and what to do next. */
export const alarmKey = (kind: AlarmKind): string => key(kind);
