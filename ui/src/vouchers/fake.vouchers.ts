import type { FakeCore } from '../api/fake';
import { refusal } from '../api/fake';
import { DAY } from '../api/fake.people';
import type {
  Offer,
  QuotedVoucher,
  TrailLine,
  Verdict,
  Voucher,
  VoucherKeys,
  VoucherMonth,
  VouchersRefusal,
} from '../api/generated';
import { batchOf, keysOf, monthOf } from './fake.month';
import { moneyVoucher, voucherOf } from './fake.offers';

/* What a made-up core answers about vouchers: for component tests and for looking at the screens. */

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 29 29"><rect width="29" height="29" fill="#fff"/><path d="M4 4h7v7H4zM18 4h7v7h-7zM4 18h7v7H4zM13 13h3v3h-3zM18 18h2v2h-2zM22 22h3v3h-3z"/></svg>`;

/** What a test may look at and change. */
export type FakeVouchers = {
  /** The answer to each text; a text that is not here is no voucher. */
  answers: Map<string, Verdict>;
  month: VoucherMonth;
  keys: VoucherKeys;
  held: Voucher[];
  trail: TrailLine[];
  quoted: (texts: readonly string[], total: number) => QuotedVoucher[];
};

export const red = (why: VouchersRefusal, voucher: Voucher | null = null, now = 0): Verdict => ({
  answer: 'red',
  why,
  voucher,
  used:
    why.code === 'already_redeemed'
      ? { atMs: why.atMs || now, till: why.till, receipt: why.receipt, sale: null, redemption: 12, by: 'Xiu' }
      : null,
});

export const green = (voucher: Voucher, needsManager: string | null = null): Verdict => ({
  answer: 'green',
  voucher,
  inSale: voucher.effect.does === 'amount_off' || voucher.effect.does === 'percent_off',
  needsManager,
});

/** Teaches a core vouchers: SL1GIFT is good, SL1USED was used, SL1MONEY takes something off; the other answers lie in the map. */
export function teachVouchers(core: FakeCore, now: number): FakeVouchers {
  const used = { code: 'already_redeemed', atMs: now - 3 * DAY, till: '2', receipt: '2151' } as const;
  const state: FakeVouchers = {
    answers: new Map<string, Verdict>([
      ['SL1GIFT', green(voucherOf())],
      ['SL1USED', red(used, voucherOf({ state: 'redeemed' }))],
      ['SL1MONEY', green(moneyVoucher(null))],
    ]),
    month: monthOf(now, new Date(now).toISOString().slice(0, 7)),
    keys: keysOf(),
    held: [],
    trail: [
      {
        kind: 'issued',
        atMs: now - 9 * DAY,
        by: 'Lan',
        approvedBy: '',
        till: '1',
        receipt: '',
        sale: null,
        reason: 'Brought a friend',
        other: null,
        otherNumber: '',
      },
      {
        kind: 'redeemed',
        atMs: now - 3 * DAY,
        by: 'Xiu',
        approvedBy: '',
        till: '2',
        receipt: '2151',
        sale: null,
        reason: '',
        other: null,
        otherNumber: '',
      },
    ],
    quoted: (texts, total) =>
      texts.map((text) => {
        const least = 3000;
        const why: VouchersRefusal | null = total < least ? { code: 'minimum_spend', least, amount: total } : null;
        return { text, voucher: moneyVoucher(500), off: why ? 0 : 500, why, needsManager: null };
      }),
  };
  const issuedOf = (voucher: Voucher) => ({
    voucher,
    text: `SL1${voucher.number}`,
    typed: '7KX2 9DPA 0QRM 3T8C',
    svg: SVG,
  });
  core
    .on('vouchers.check', ({ text, lines }) => {
      const found = state.answers.get(text.replace(/[\s-]/g, ''));
      if (!found) return red({ code: text.length < 20 ? 'typo' : 'malformed' });
      const total = lines.reduce((sum, line) => sum + line.amount, 0);
      if (found.answer !== 'green' || !found.inSale || total === 0) return found;
      return total < 3000
        ? red({ code: 'minimum_spend', least: 3000, amount: total }, found.voucher)
        : green(moneyVoucher(500));
    })
    .on('vouchers.redeem', ({ text, member }) => {
      const found = state.answers.get(text);
      if (found?.answer !== 'green') throw refusal('vouchers', 'not_good');
      const voucher: Voucher = { ...found.voucher, state: 'redeemed' };
      state.answers.set(text, red({ code: 'already_redeemed', atMs: now, till: '1', receipt: 'V12' }, voucher));
      core.change('vouchers', 'gifts');
      return { redemption: 12, receipt: 'V12', voucher, member, memberName: '', shelfLeft: 25, atMs: now };
    })
    .on('vouchers.undo_redeem', () => {
      state.answers.set('SL1GIFT', green(voucherOf()));
      return voucherOf();
    })
    .on('vouchers.read_month', ({ month }) => ({ ...state.month, month }))
    .on('vouchers.list_offers', () => ({ offers: state.month.offers }))
    .on('vouchers.save_offer', ({ terms }) => {
      const made: Offer = {
        offer: 5,
        number: 5,
        state: 'draft',
        terms,
        gift: null,
        issued: 0,
        redeemed: 0,
        isOver: false,
        madeAtMs: now,
      };
      state.month = { ...state.month, offers: [...state.month.offers, made] };
      core.change('vouchers');
      return made;
    })
    .on('vouchers.issue', ({ member }) => {
      const made = voucherOf({ voucher: 641, number: '000641', member, memberName: member === null ? '' : '李*' });
      core.change('vouchers');
      return issuedOf(made);
    })
    .on('vouchers.reissue', () => issuedOf(voucherOf({ voucher: 642, number: '000642' })))
    .on('vouchers.void', ({ vouchers, range }) => {
      const numbers = range ? range.last - range.first + 1 : vouchers.length;
      return { voided: numbers, left: 0 };
    })
    .on('vouchers.make_batch', ({ count, runName }, { requestId }) => {
      const batch = batchOf(now, {
        batch: 13,
        run: 13,
        runName,
        count,
        made: count,
        first: 641,
        last: 640 + count,
        handedOut: 0,
        redeemed: 0,
        job: requestId ?? '',
      });
      state.month = {
        ...state.month,
        batches: [batch, ...state.month.batches],
        runs: [
          {
            run: 13,
            code: 'F13',
            name: runName,
            printed: count,
            handedOut: 0,
            cameBack: 0,
            joined: 0,
            cost: 0,
            costPerJoin: null,
          },
          ...state.month.runs,
        ],
      };
      core.change('jobs', 'vouchers');
      return { batch, job: { job: batch.job, state: 'done', total: count, done: count, failed: 0 } };
    })
    .on('vouchers.hand_out', () => state.month.batches[0] ?? batchOf(now, {}))
    .on('vouchers.report_counterfoils', () => state.month.batches[0] ?? batchOf(now, {}))
    .on('vouchers.release_unfinished', ({ voucher }) => {
      state.month = { ...state.month, unfinished: state.month.unfinished.filter((one) => one.voucher !== voucher) };
      core.change('vouchers');
      return voucherOf({ voucher });
    })
    .on('vouchers.read_voucher', () => ({
      voucher: voucherOf({ state: 'redeemed' }),
      used: { atMs: now - 3 * DAY, till: '2', receipt: '2151', sale: null, redemption: 12, by: 'Xiu' },
      lines: state.trail,
    }))
    .on('vouchers.read_member', () => ({
      vouchers: state.held,
      good: state.held.filter((one) => one.state !== 'redeemed').length,
    }))
    .on('vouchers.read_keys', () => state.keys)
    .on('vouchers.reset_clock_mark', () => ({}))
    .on('vouchers.confirm_journal', () => ({}))
    .on('vouchers.seal_identity', () => ({
      text: 'SLR1AAAA',
      rows: ['SLR1 7KX2 9DPA 0QRM', '3T8C 41ZB 66MN 0PQ2', '88DA 1C2E 9K0T 5V7W'],
    }));
  core.on('vouchers.stop_offer', ({ offer }) => {
    const found = state.month.offers.find((one) => one.offer === offer);
    if (!found) throw refusal('vouchers', 'unknown_offer');
    return { ...found, state: 'stopped' };
  });
  return state;
}
