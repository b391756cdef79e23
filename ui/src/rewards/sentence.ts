import { FluentBundle, FluentNumber, FluentResource } from '@fluent/bundle';
import * as formats from '../api/formats';
import type {
  Currency,
  FriendWhen,
  Language,
  OfferName,
  Reward,
  Terms,
  Trigger,
  VoucherOfferId,
} from '../api/generated';
import { currency } from '../api/words.svelte';
import { offerName } from '../shared/vouchers';

/*
 * A programme in plain sentences. The words come from rewards-sentence.ftl of all three languages at once,
 * because the editor shows what members will read in a language that is not the till's.
 */

const files = import.meta.glob<string>('../../../assets/locales/*/rewards-sentence.ftl', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** A gift as far as a sentence needs it. */
export type Named = { gift: number; name: string };

/** An offer of vouchers as far as a sentence needs it. */
export type NamedOffer = { offer: VoucherOfferId; name: OfferName };

/** A piece of a sentence: gifts stand out in amber, money and points in ink. */
export type Piece = { text: string; is: 'words' | 'gift' | 'value' };

/** Who reads it: members are told the period and the end, the office what clerks may, a card neither. */
export type Reader = 'member' | 'office' | 'card';

export type Reading = { currency: Currency; reader: Reader; year: number; offers: readonly NamedOffer[] };

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

/** Marks around what stands out; no name and no sentence holds them. */
const GIFT = ['\ue000', '\ue001'] as const;
const VALUE = ['\ue002', '\ue003'] as const;
const MARKED = /([\ue000\ue002])([^\ue001\ue003]*)[\ue001\ue003]/g;

const around = ([before, after]: readonly [string, string], text: string) => `${before}${text}${after}`;

/** 300 basis points: 3%, in Spanish 3 %. */
export function percent(basisPoints: number, language: Language): string {
  const digits = formats.amount(basisPoints, 2, language).replace(/[.,]?0+$/, '');
  const whole = basisPoints % 100 === 0 ? String(basisPoints / 100) : digits;
  return language === 'es' ? `${whole}\u00a0%` : `${whole}%`;
}

/** 2026-12-01: 1 December, with the year where it is not the one at hand. */
export function dayName(day: string, language: Language, year: number): string {
  const [ofYear = 0, month = 1, date = 1] = day.split('-').map(Number);
  const name = formats.monthDay(month, date, language);
  if (ofYear === year) return name;
  return say(bundleOf(language), 'day-of-year', { day: name, year: String(ofYear) });
}

function say(bundle: FluentBundle, id: string, args: Record<string, string | number> = {}): string {
  const message = bundle.getMessage(`rewards-say-${id}`);
  if (!message?.value) return id;
  const filled = Object.entries(args).map(([name, value]) => [
    name,
    typeof value === 'number' ? new FluentNumber(value, { useGrouping: false }) : value,
  ]);
  return bundle.formatPattern(message.value, Object.fromEntries(filled), []);
}

class Speaker {
  readonly #bundle: FluentBundle;

  constructor(
    readonly language: Language,
    readonly gifts: readonly Named[],
    readonly reading: Reading,
  ) {
    this.#bundle = bundleOf(language);
  }

  say(id: string, args: Record<string, string | number> = {}): string {
    return say(this.#bundle, id, args);
  }

  money(minor: number): string {
    return formats.money(minor, this.reading.currency, this.language);
  }

  reward(reward: Reward): string {
    if (reward.kind === 'points') {
      const count = formats.count(reward.points, this.language);
      return around(VALUE, this.say('points', { points: reward.points, count }));
    }
    if (reward.kind === 'bonus') return around(VALUE, this.say('bonus', { amount: this.money(reward.amount) }));
    if (reward.kind === 'chances') {
      const count = formats.count(reward.chances, this.language);
      return around(VALUE, this.say('chances', { chances: reward.chances, count }));
    }
    if (reward.kind === 'voucher') return this.voucher(reward.offer);
    const found = this.gifts.find((one) => one.gift === reward.gift);
    return found ? this.say('gift', { gift: around(GIFT, found.name) }) : around(GIFT, this.say('gift-open'));
  }

  voucher(offer: VoucherOfferId): string {
    const found = this.reading.offers.find((one) => one.offer === offer);
    if (!found) return around(GIFT, this.say('voucher'));
    return this.say('voucher-of', { name: around(GIFT, offerName(found.name, this.language)) });
  }

  when(trigger: Trigger): string {
    const id = `when-${trigger.kind.replaceAll('_', '-')}`;
    if (trigger.kind === 'visit_streak') return this.say(id, { weeks: trigger.weeks });
    if ('least' in trigger && trigger.least > 0) return this.say(`${id}-least`, { amount: this.money(trigger.least) });
    return this.say(id);
  }

  day(day: string): string {
    return dayName(day, this.language, this.reading.year);
  }
}

const OF_FRIENDS = ['friend_joined', 'friend_bought', 'friend_recharged'];
const WITH_SALE = ['friend_bought', 'bought', 'birthday_month', 'member_day', 'ladder', 'leader'];

/** Whether a friend sets it off, so that there are two who may get something. */
export const ofFriends = (trigger: Trigger): boolean => OF_FRIENDS.includes(trigger.kind);

const same = (one: Reward, other: Reward) => JSON.stringify(one) === JSON.stringify(other);

function whoGets(speaker: Speaker, terms: Terms): string {
  const when = speaker.when(terms.trigger);
  const { member } = terms;
  const friend = ofFriends(terms.trigger) ? terms.friend : null;
  const onJoining = terms.trigger.kind !== 'friend_joined' && terms.friendWhen === ('joined' satisfies FriendWhen);
  if (!member && !friend) return speaker.say('nobody', { when });
  if (!member && friend) {
    return speaker.say(onJoining ? 'friend-joining' : 'friend', { when, friend: speaker.reward(friend) });
  }
  if (!member) return '';
  if (!friend) return speaker.say('member', { when, member: speaker.reward(member) });
  const args = { when, member: speaker.reward(member), friend: speaker.reward(friend) };
  if (onJoining) return speaker.say('both-joining', args);
  return speaker.say(same(member, friend) ? 'both-same' : 'both', args);
}

function ladder(speaker: Speaker, trigger: Extract<Trigger, { kind: 'ladder' }>): string {
  const rungs = trigger.rungs.map(({ friends, reward }, at) =>
    speaker.say(at === 0 ? 'rung-first' : 'rung', { friends, reward: speaker.reward(reward) }),
  );
  if (rungs.length === 0) return speaker.say('ladder-open');
  return speaker.say('ladder', { rungs: rungs.join(speaker.say('between')) });
}

function leader(speaker: Speaker, trigger: Extract<Trigger, { kind: 'leader' }>): string {
  const steps = trigger.steps.map(({ fromAmount, shareBp }) => {
    const share = around(VALUE, percent(shareBp, speaker.language));
    if (fromAmount === 0) return speaker.say('step-first', { share });
    return speaker.say('step', { share, amount: speaker.money(fromAmount) });
  });
  if (steps.length === 0) return speaker.say('leader-open');
  return speaker.say(`leader-${trigger.paidAs}`, { steps: steps.join(speaker.say('between')) });
}

function promise(speaker: Speaker, terms: Terms): string {
  if (terms.trigger.kind === 'ladder') return ladder(speaker, terms.trigger);
  if (terms.trigger.kind === 'leader') return leader(speaker, terms.trigger);
  return whoGets(speaker, terms);
}

function limits(speaker: Speaker, terms: Terms): string[] {
  const { perMember, perDay, perClerkDay } = terms;
  const office = speaker.reading.reader === 'office';
  const number = (value: number) => formats.count(value, speaker.language);
  return [
    ...(perMember ? [speaker.say(`limit-${perMember.every}`, { times: perMember.times })] : []),
    ...(perDay === null ? [] : [speaker.say('per-day', { count: number(perDay) })]),
    ...(perClerkDay === null || !office ? [] : [speaker.say('per-clerk', { count: number(perClerkDay) })]),
  ];
}

function hold(speaker: Speaker, terms: Terms): string[] {
  if (terms.holdDays === 0) return [];
  const id = WITH_SALE.includes(terms.trigger.kind) ? 'hold-sale' : 'hold';
  return [speaker.say(id, { days: terms.holdDays })];
}

function period(speaker: Speaker, { fromDay, toDay }: Terms): string[] {
  if (speaker.reading.reader !== 'member') return toDay ? [speaker.say('until', { to: speaker.day(toDay) })] : [];
  if (!toDay) return [speaker.say('from', { from: speaker.day(fromDay) }), speaker.say('while')];
  return [speaker.say('from-to', { from: speaker.day(fromDay), to: speaker.day(toDay) }), speaker.say('while')];
}

/** What the terms promise, in sentences, each piece told apart by what it is. */
export function piecesOf(
  terms: Terms,
  gifts: readonly Named[],
  language: Language,
  reading: Partial<Reading> = {},
): Piece[] {
  const speaker = new Speaker(language, gifts, {
    currency: reading.currency ?? currency(),
    reader: reading.reader ?? 'office',
    year: reading.year ?? new Date().getFullYear(),
    offers: reading.offers ?? [],
  });
  const sentences = [
    promise(speaker, terms),
    ...limits(speaker, terms),
    ...hold(speaker, terms),
    ...period(speaker, terms),
  ];
  return split(sentences.join(speaker.say('join')));
}

function split(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of text.matchAll(MARKED)) {
    if (found.index > at) pieces.push({ text: text.slice(at, found.index), is: 'words' });
    pieces.push({ text: found[2] ?? '', is: found[1] === GIFT[0] ? 'gift' : 'value' });
    at = found.index + found[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), is: 'words' });
  return pieces;
}

/** What the terms promise, in plain sentences of that language. */
export function sentenceOf(
  terms: Terms,
  gifts: readonly Named[],
  language: Language,
  reading: Partial<Reading> = {},
): string {
  return piecesOf(terms, gifts, language, reading)
    .map((piece) => piece.text)
    .join('');
}
