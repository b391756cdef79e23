import type { Verdict, Voucher, VouchersRefusal } from '../api/generated';
import { clock, isToday, longDay, money, refusalSentence, shortDay, t } from '../api/words.svelte';
import { atTillWords, dayWords, effectWords, kindOf } from '../shared/vouchers';

/** The words of the big answer: what was asked, the answer, why, and what the person at the till does next. */
export type Words = { kind: string; say: string; why: string; next: string };

/** What to do next, shared by many answers; every answer a voucher can be given stands here. */
const NEXT = {
  malformed: 'scan-again',
  newer_version: 'update',
  typo: 'scan-again',
  guess_pause: 'scan-instead',
  scan_only: 'scan-instead',
  unknown_issuer: 'not-ours',
  bad_signature: 'keep-manager',
  not_for_this_shop: 'not-ours',
  wrong_code: 'scan-instead',
  check_first: 'scan-again',
  for_another_shop: 'not-ours',
  for_named_shop: 'good-there',
  partner_stopped: 'owner-asks',
  not_agreed: 'owner-asks',
  contradicts_range: 'keep-manager',
  contradicts_book: 'keep-manager',
  second_copy: 'keep-manager',
  not_yet_valid: 'later',
  expired: 'keep-kindly',
  void: 'keep-manager',
  reissued: 'other-paper',
  revoked: 'keep-kindly-theirs',
  already_redeemed: 'keep-receipt',
  unfinished: 'release',
  reserved: 'reserved',
  cap_reached: 'owner-asks',
  minimum_spend: 'more-goods',
  one_per_member: 'keep-kindly',
  member_needed: 'card',
  of_another_member: 'card',
  newcomers_only: 'keep-kindly',
  nothing_in_scope: 'more-goods',
  not_stackable: 'one-only',
  came_twice: 'one-only',
  too_many: 'one-only',
  in_a_sale: 'into-sale',
  not_in_a_sale: 'scan-again',
  out_of_stock: 'stock',
  journal_damaged: 'owner',
  secrets_missing: 'owner',
} as const satisfies Partial<Record<VouchersRefusal['code'], string>>;

type Told = keyof typeof NEXT;

export const ANSWERS = Object.keys(NEXT) as Told[];

const isTold = (code: VouchersRefusal['code']): code is Told => code in NEXT;

/** Why a voucher is not taken, with its numbers, days and amounts written out. */
function numbersOf(why: VouchersRefusal): Record<string, string | number> {
  switch (why.code) {
    case 'guess_pause':
    case 'scan_only':
      return { until: isToday(why.untilMs) ? clock(why.untilMs) : `${shortDay(why.untilMs)} ${clock(why.untilMs)}` };
    case 'reserved':
      return { till: atTillWords(why.till), until: clock(why.untilMs) };
    case 'not_yet_valid':
      return { day: dayWords(why.firstDay) };
    case 'expired':
      return { day: dayWords(why.lastDay) };
    case 'void':
    case 'unfinished':
      return { day: longDay(why.atMs), time: clock(why.atMs) };
    case 'reissued':
      return { number: why.number };
    case 'for_named_shop':
    case 'partner_stopped':
    case 'not_agreed':
    case 'contradicts_range':
    case 'revoked':
      return { name: why.name };
    case 'cap_reached':
      return { name: why.name, left: money(why.left), cost: money(why.cost) };
    case 'already_redeemed':
      return { day: longDay(why.atMs), time: clock(why.atMs), till: atTillWords(why.till), receipt: why.receipt };
    case 'minimum_spend':
      return {
        least: money(why.least),
        amount: money(why.amount),
        missing: money(Math.max(0, why.least - why.amount)),
      };
    case 'newcomers_only':
      return { days: why.days };
    case 'too_many':
      return { most: why.most };
    case 'out_of_stock':
      return { shelf: why.shelf, kept: why.kept };
    default:
      return {};
  }
}

/** The answer as the person at the till reads it aloud. */
export function wordsOf(verdict: Verdict): Words {
  if (verdict.answer === 'green') return goodWords(verdict);
  const { why, voucher } = verdict;
  const kind = voucher ? numberedKind(voucher) : t('vouchers-kind-unknown');
  if (!isTold(why.code)) {
    // Refusals of forms are no answers; one that comes all the same says its own sentence.
    return { kind, say: t('vouchers-no-other'), why: refusalSentence({ area: 'vouchers', ...why }), next: '' };
  }
  const id = `vouchers-no-${why.code.replaceAll('_', '-')}`;
  const args = numbersOf(why);
  return { kind, say: t(id, args), why: t(`${id}-why`, args), next: t(`vouchers-next-${NEXT[why.code]}`, args) };
}

/** What it is and which one, with the shop that promises it where that is another. */
function numberedKind(voucher: Voucher): string {
  const kind = t('vouchers-kind-number', { kind: kindOf(voucher.effect), number: voucher.number });
  return isPartners(voucher) ? t('vouchers-kind-of', { kind, issuer: voucher.issuer }) : kind;
}

/** Whether another shop promises it. */
export const isPartners = ({ heardAtMs }: Pick<Voucher, 'heardAtMs'>): boolean => heardAtMs !== null;

/** After so many days without a word of its issuer, what is known of a voucher may be old. */
const OLD_MS = 14 * 86_400_000;

/** Since when nothing was heard of the shop that promises it, if that is long. */
export function oldSince({ heardAtMs }: Pick<Voucher, 'heardAtMs'>, nowMs: number = Date.now()): number | null {
  return heardAtMs !== null && nowMs - heardAtMs > OLD_MS ? heardAtMs : null;
}

function goodWords({ voucher, needsManager }: Extract<Verdict, { answer: 'green' }>): Words {
  const { effect } = voucher;
  const next = needsManager === null ? '' : t('vouchers-needs', { why: needsManager });
  const own = t('vouchers-kind-good', { kind: kindOf(effect) });
  const kind = isPartners(voucher) ? t('vouchers-kind-of', { kind: own, issuer: voucher.issuer }) : own;
  if (effect.does === 'hand_over' || effect.does === 'hand_over_pack') {
    return {
      kind,
      say: t('vouchers-say-hand-over', { gift: effect.gift.name }),
      why: t('vouchers-nothing-to-pay'),
      next,
    };
  }
  if (effect.does === 'give_chance') {
    return { kind, say: effectWords(effect), why: t('vouchers-say-chance'), next };
  }
  const { off, minSpend } = effect;
  const least = minSpend > 0 ? t('vouchers-from-sale', { amount: money(minSpend) }) : t('vouchers-any-sale');
  return {
    kind,
    say: off === null ? effectWords(effect) : t('vouchers-off', { amount: money(off) }),
    why: off === null ? least : t('vouchers-off-this-sale'),
    next,
  };
}
