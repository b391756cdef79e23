import { act, type Act } from '../api/act.svelte';
import { call } from '../api/client';
import type { CartLine, Verdict, Voucher } from '../api/generated';
import { money, t } from '../api/words.svelte';
import { selected } from '../counter/customer.svelte';
import { effectWords } from '../shared/vouchers';
import { dialogs } from './dialogs.svelte';
import { usedByNewcomer } from './newcomer.svelte';
import { go, route } from './route.svelte';
import { sale } from './sale.svelte';
import { noWordGiven } from './say.svelte';
import { sound } from './sounds';
import { done } from './undo.svelte';

/** The answer to a voucher: what was read, and what the core says of it. */
export type Answer = { text: string; verdict: Verdict; redeeming: Act<'vouchers.redeem'> };

/** The screen that lies over everything while a voucher is looked at: the entry, or the answer. */
class Redeem {
  answer = $state.raw<Answer | null>(null);
  /** A voucher is being looked at or redeemed; another one waits. */
  busy = $state(false);
  /** Why the voucher could not be looked at, or was not taken after all. */
  error = $state.raw<unknown>(null);
}

export const redeem = new Redeem();

/** Opens the entry for a typed code. */
export function openRedeem(): void {
  redeem.answer = null;
  redeem.error = null;
  dialogs.redeeming = true;
}

export function closeRedeem(): void {
  dialogs.redeeming = false;
  redeem.answer = null;
  redeem.error = null;
}

/** What is being sold, for vouchers that ask for a sale; empty while nothing is. */
export function cart(): CartLine[] {
  if (sale.lines.length > 0 && sale.quote) {
    return sale.quote.lines.map(({ product, amount }) => ({ product, amount }));
  }
  return sale.total > 0 ? [{ product: null, amount: sale.total }] : [];
}

/** What the sale in hand becomes less by; none without one. */
export function offOf({ effect }: Voucher): number | null {
  return effect.does === 'amount_off' || effect.does === 'percent_off' ? effect.off : null;
}

/** Whoever shows a voucher that is good, or would be for a member, may sign up right after. */
function cameByVoucher(verdict: Verdict): void {
  if (verdict.answer === 'green') usedByNewcomer(verdict.voucher);
  else if (verdict.why.code === 'member_needed' && verdict.voucher) usedByNewcomer(verdict.voucher);
}

/** Whether it went straight into the sale in hand, where a voucher that takes something off belongs. */
function intoOpenSale({ text, verdict }: Answer): boolean {
  if (verdict.answer !== 'green' || !verdict.inSale || sale.total <= 0) return false;
  sale.addVoucher(text);
  return true;
}

/**
 * Looks at a voucher. With a sale in hand one that takes something off goes straight into it; returns what to say of that.
 * Whoever hears of slips of the finger puts them right where they happened.
 */
export async function readVoucher(text: string, onTypo?: () => void): Promise<string | null> {
  if (redeem.busy) return null;
  redeem.busy = true;
  redeem.error = null;
  try {
    const verdict = await call('vouchers.check', { text, lines: cart(), member: selected() });
    const answer: Answer = { text, verdict, redeeming: act('vouchers.redeem') };
    if (selected() === null) cameByVoucher(verdict);
    sound(verdict.answer === 'green' ? 'accepted' : 'refused');
    if (onTypo && verdict.answer === 'red' && verdict.why.code === 'typo') {
      onTypo();
      return null;
    }
    if (intoOpenSale(answer)) {
      closeRedeem();
      toCounter();
      return said(verdict);
    }
    redeem.answer = answer;
    dialogs.redeeming = true;
    return null;
  } finally {
    redeem.busy = false;
  }
}

function said(verdict: Verdict): string | null {
  if (verdict.answer !== 'green') return null;
  const off = offOf(verdict.voucher);
  const what = off === null ? effectWords(verdict.voucher.effect) : t('vouchers-off', { amount: money(off) });
  return t('vouchers-into-sale', { what, number: verdict.voucher.number });
}

function toCounter(): void {
  if (route.screen !== 'counter') go('counter');
}

/** Does what the green answer says: hands over, or puts the voucher into the sale that comes. */
export async function accept(answer: Answer): Promise<void> {
  if (redeem.busy || answer.verdict.answer !== 'green') return;
  const { text, verdict, redeeming } = answer;
  if (verdict.inSale) {
    sale.addVoucher(text);
    closeRedeem();
    toCounter();
    return;
  }
  redeem.busy = true;
  redeem.error = null;
  try {
    const made = await redeeming.run({ text, member: selected() });
    sound('accepted');
    const undoing = act('vouchers.undo_redeem');
    done(
      () => t('vouchers-redeemed', { what: effectWords(made.voucher.effect), number: made.voucher.number }),
      async () => {
        await undoing.run({ redemption: made.redemption });
      },
      { kind: 'redemption_slip', redemption: made.redemption },
    );
    closeRedeem();
  } catch (thrown) {
    if (!noWordGiven(thrown)) {
      sound('refused');
      redeem.error = thrown;
    }
  } finally {
    redeem.busy = false;
  }
}
