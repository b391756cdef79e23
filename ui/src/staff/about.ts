import type { ApprovalAsked } from '../api/client';
import { call } from '../api/client';
import type { Commands, GiftId, MemberId, Money, PaidPart } from '../api/generated';
import { count, money, t } from '../api/words.svelte';
import { redeem } from '../app/redeem.svelte';
import { wayName } from '../app/sale.svelte';
import { dayWords, effectWords, offerName } from '../shared/vouchers';

/** What a manager lends their name to: how much, of what, and what else it moves. */
export type About = {
  amount: Money | null;
  /** In a few words; the customer reads along, so names are masked. */
  of: string;
  lines: readonly { label: string; value: string }[];
  /** What whoever asks has already written down. */
  reason: string;
};

type Telling = { [N in keyof Commands]?: (request: Commands[N]['request']) => Promise<About> };

const maskOf = async (member: MemberId | null) =>
  member === null ? t('sales-stranger') : (await call('counter.read_customer', { member })).member.mask;

const nameOf = async (gift: GiftId) =>
  (await call('gifts.list', { retired: false })).gifts.find(({ id }) => id === gift)?.name ?? '';

async function backTo(parts: readonly PaidPart[]): Promise<About['lines']> {
  const labels = await call('sales.read_settings', {});
  return parts.map(({ way, amount }) => ({
    label: t('sales-refund-to', { way: wayName(way, labels) }),
    value: money(amount),
  }));
}

const pointsBack = (points: number) => (points > 0 ? [{ label: t('override-points-back'), value: count(points) }] : []);

const TELLING: Telling = {
  'sales.void': async ({ sale, reason }) => {
    const receipt = await call('sales.read_sale', { by: 'sale', sale });
    return {
      amount: receipt.total,
      of: t('override-of-receipt', {
        number: String(receipt.number ?? receipt.otherNumber ?? ''),
        name: receipt.memberName || t('sales-stranger'),
      }),
      lines: [...(await backTo(receipt.payments)), ...pointsBack(receipt.earned)],
      reason,
    };
  },
  'sales.refund': async (request) => {
    const [receipt, quote] = await Promise.all([
      call('sales.read_sale', { by: 'sale', sale: request.sale }),
      call('sales.quote_refund', request),
    ]);
    return {
      amount: quote.amount,
      of: t('override-of-receipt', {
        number: String(receipt.number ?? receipt.otherNumber ?? ''),
        name: receipt.memberName || t('sales-stranger'),
      }),
      lines: [...(await backTo(quote.parts)), ...pointsBack(quote.pointsBack)],
      reason: request.reason,
    };
  },
  'sales.pay': async ({ basket, payments }) => {
    const [quote, name] = await Promise.all([call('sales.quote', { basket, payments }), maskOf(basket.member)]);
    const stored = payments.reduce((sum, part) => sum + (part.kind === 'stored_value' ? part.amount : 0), 0);
    const points = payments.reduce((sum, part) => sum + (part.kind === 'points' ? part.points : 0), 0);
    return {
      amount: stored + (quote.points?.worth ?? 0),
      of: t('override-of-card', { name }),
      lines: [
        ...(stored > 0 ? [{ label: t('sales-stored-value'), value: money(stored) }] : []),
        ...(points > 0 ? [{ label: t('sales-points'), value: count(points) }] : []),
        ...quote.vouchers
          .filter((one) => one.needsManager !== null && one.voucher !== null)
          .map((one) => ({ label: t('vouchers-one'), value: one.voucher ? effectWords(one.voucher.effect) : '' })),
        ...(quote.total > stored ? [{ label: t('override-whole-sale'), value: money(quote.total) }] : []),
      ],
      reason: '',
    };
  },
  'points.spend_on_gift': async ({ member, gift, points }) => {
    const [name, what] = await Promise.all([maskOf(member), nameOf(gift)]);
    return {
      amount: null,
      of: t('override-of-card', { name }),
      lines: [{ label: what, value: t('points-cost', { points: count(points), count: points }) }],
      reason: '',
    };
  },
  'stored_value.refund_balance': async ({ member, amount }) => {
    const [quote, name] = await Promise.all([call('stored_value.quote_payout', { member, amount }), maskOf(member)]);
    return {
      amount: quote.paid,
      of: t('override-of-card', { name }),
      lines: [
        { label: t('stored-value-lapses'), value: money(quote.lapses) },
        { label: t('stored-value-stays'), value: money(quote.left) },
      ],
      reason: '',
    };
  },
  'vouchers.redeem': async ({ member }) => {
    const verdict = redeem.answer?.verdict;
    if (verdict?.answer !== 'green') return { amount: null, of: await maskOf(member ?? null), lines: [], reason: '' };
    const { voucher } = verdict;
    return {
      amount: null,
      of: t('override-of-voucher', { what: effectWords(voucher.effect), number: voucher.number }),
      lines: [
        { label: t('vouchers-valid-to'), value: dayWords(voucher.lastDay) },
        ...(voucher.memberName ? [{ label: t('vouchers-whom'), value: voucher.memberName }] : []),
      ],
      reason: '',
    };
  },
  'vouchers.issue': async ({ offer, member, reason }) => {
    const [{ offers }, name] = await Promise.all([call('vouchers.list_offers', {}), maskOf(member ?? null)]);
    const found = offers.find((one) => one.offer === offer);
    return {
      amount: null,
      of: name,
      lines: [{ label: t('vouchers-one'), value: found ? offerName(found.terms.name) : '' }],
      reason,
    };
  },
  'stored_value.set_pin': async ({ member }) => ({
    amount: null,
    of: t('stored-value-pin-title', { name: await maskOf(member) }),
    lines: [],
    reason: '',
  }),
};

/** What the act is about that somebody asks a manager's word for; null where its title says it all. */
export async function aboutOf({ command, request }: ApprovalAsked): Promise<About | null> {
  const tell = TELLING[command] as ((request: unknown) => Promise<About>) | undefined;
  return tell ? tell(request) : null;
}
