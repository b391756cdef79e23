import type { FakeCore } from '../api/fake';
import { refusal } from '../api/fake';
import { DAY } from '../api/fake.people';
import type {
  Batch,
  Gives,
  Offer,
  OfferGift,
  OfferTerms,
  QuotedVoucher,
  TrailLine,
  Verdict,
  Voucher,
  VoucherKeys,
  VoucherMonth,
  VouchersRefusal,
} from '../api/generated';

/* Vouchers of a made-up shop: for component tests and for looking at the screens. */

const named = (en: string, zhCn: string, es: string) => ({ en, zhCn, es });

const giftOf = (gift: number, name: string, picture: string, free = 26): OfferGift => ({
  gift,
  name,
  picture,
  hasPhoto: false,
  free,
  retired: false,
});

export function termsOf(over: Partial<OfferTerms> & { gives: Gives }): OfferTerms {
  return {
    name: named('Tangerine bag, 1 kg', '砂糖橘一袋，1 公斤', 'Bolsa de mandarinas, 1 kg'),
    valid: { kind: 'days', days: 30 },
    minSpend: 0,
    products: [],
    onePerMember: false,
    stackable: false,
    bound: false,
    refund: 'back',
    needsManager: false,
    noChange: true,
    ...over,
  };
}

const TANGERINES = giftOf(1, 'Tangerine bag, 1 kg', 'orange');
const PACK = giftOf(2, 'Welcome pack', 'bag', 12);

export function offersOf(now: number): Offer[] {
  const offer = (id: number, terms: OfferTerms, issued: number, redeemed: number, gift: OfferGift | null): Offer => ({
    offer: id,
    number: id,
    state: 'active',
    terms,
    gift,
    issued,
    redeemed,
    isOver: false,
    madeAtMs: now - 40 * DAY,
  });
  return [
    offer(
      1,
      termsOf({ gives: { kind: 'gift', gift: 1 }, valid: { kind: 'dates', from: '2026-11-01', until: '2026-11-30' } }),
      240,
      74,
      TANGERINES,
    ),
    offer(
      2,
      termsOf({
        name: named('5.00 off', '减 5 元', '5,00 ¥ menos'),
        gives: { kind: 'amount', amount: 500 },
        minSpend: 3000,
        onePerMember: true,
      }),
      200,
      41,
      null,
    ),
    offer(
      3,
      termsOf({
        name: named('A card of the Sunday draw', '周日抽奖一次', 'Una carta del sorteo'),
        gives: { kind: 'chance', count: 1 },
        valid: { kind: 'dates', from: '2026-11-01', until: '2026-11-22' },
      }),
      120,
      19,
      null,
    ),
    offer(
      4,
      termsOf({
        name: named('Welcome pack', '新人礼包', 'Lote de bienvenida'),
        gives: { kind: 'newcomer', gift: 2, withinDays: 14 },
        bound: true,
      }),
      80,
      9,
      PACK,
    ),
  ];
}

export function voucherOf(over: Partial<Voucher> = {}): Voucher {
  return {
    voucher: 417,
    number: '000417',
    offer: 1,
    name: named('Tangerine bag, 1 kg', '砂糖橘一袋，1 公斤', 'Bolsa de mandarinas, 1 kg'),
    effect: { does: 'hand_over', gift: TANGERINES },
    issuer: '青篷果铺 Green Awning Fruit',
    firstDay: '2026-11-01',
    lastDay: '2026-11-30',
    member: null,
    memberName: '',
    state: 'handed_out',
    run: 12,
    ...over,
  };
}

export const moneyVoucher = (off: number | null): Voucher =>
  voucherOf({
    voucher: 611,
    number: '000611',
    offer: 2,
    name: named('5.00 off', '减 5 元', '5,00 ¥ menos'),
    effect: { does: 'amount_off', amount: 500, off, minSpend: 3000 },
  });

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 29 29"><rect width="29" height="29" fill="#fff"/><path d="M4 4h7v7H4zM18 4h7v7h-7zM4 18h7v7H4zM13 13h3v3h-3zM18 18h2v2h-2zM22 22h3v3h-3z"/></svg>`;

const batchOf = (now: number, over: Partial<Batch>): Batch => ({
  batch: 9,
  offer: 1,
  run: 9,
  runName: 'School gate',
  count: 160,
  made: 160,
  first: 101,
  last: 260,
  handedOut: 160,
  redeemed: 32,
  missing: [],
  spoiled: 0,
  job: 'job-9',
  madeAtMs: now - 6 * DAY,
  ...over,
});

export function monthOf(now: number, month: string): VoucherMonth {
  const run = (run: number, name: string, handedOut: number, cameBack: number, joined: number, perJoin: number) => ({
    run,
    code: `F${String(run).padStart(2, '0')}`,
    name,
    printed: handedOut + 20,
    handedOut,
    cameBack,
    joined,
    cost: perJoin * joined,
    costPerJoin: perJoin,
  });
  return {
    month,
    flow: {
      issued: 640,
      handedOut: 512,
      inDrawer: 128,
      spoiled: 0,
      redeemed: 143,
      withMembers: 304,
      expiring: 39,
      expired: 61,
      void: 4,
    },
    offers: offersOf(now),
    runs: [
      run(12, 'Letter boxes, Garden Road', 180, 64, 14, 290),
      run(11, 'Lao Chen Tea, counter', 120, 41, 9, 340),
      run(10, 'Neighbours’ group', 52, 6, 2, 410),
      run(9, 'School gate', 160, 32, 5, 810),
    ],
    batches: [
      batchOf(now, {
        batch: 12,
        run: 12,
        runName: 'Letter boxes, Garden Road',
        first: 301,
        last: 500,
        made: 200,
        count: 200,
        handedOut: 180,
        redeemed: 64,
      }),
      batchOf(now, { missing: [110, 111, 125, 142, 143, 144] }),
    ],
    unfinished: [],
  };
}

const keysOf = (): VoucherKeys => ({
  secrets: 'file',
  secretsFit: true,
  shopNumber: '4D21 90AF 7E03 11C2',
  identity: '71C4 0D9E 5A13 8F20 66B1 C0DE 2F4A 9901',
  agreement: 'A90B 4471 0C2E 77D3 15FA 8B6C 3320 E1D8',
  epochs: [
    {
      name: '2027 Q1',
      fingerprint: '0F3C 9A7D 22E1 54B8 C9F0 1177 6E2A 83D4',
      firstDay: '2027-01-01',
      lastIssueDay: '2027-03-31',
      lastRedeemDay: '2028-04-01',
      isCurrent: false,
      issued: 0,
    },
    {
      name: '2026 Q4',
      fingerprint: '5B19 E0C7 8D42 A3F6 0D11 92CB 7F58 4E60',
      firstDay: '2026-10-01',
      lastIssueDay: '2026-12-31',
      lastRedeemDay: '2028-01-01',
      isCurrent: true,
      issued: 640,
    },
  ],
  journal: { records: 143, damaged: false, unfinished: 0 },
  clockBehindMs: null,
  guesses: 2,
});

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
