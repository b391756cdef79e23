import { refusal, type FakeCore } from '../api/fake';
import type {
  Basket,
  HeldSale,
  MemberId,
  OpenSale,
  Payment,
  PaidPart,
  PointsBalance,
  Product,
  Quote,
  QuotedVoucher,
  Receipt,
  Wallet,
} from '../api/generated';

type Of = { now: number; nameOf: (member: MemberId) => string };

/** What a test may look at and change in the made-up till. */
export type FakeSales = {
  walletOf: (member: MemberId) => Wallet;
  pointsOf: (member: MemberId) => PointsBalance;
  receipts: Receipt[];
  held: HeldSale[];
  open: OpenSale | null;
  shift: boolean;
  /** The next payment is refused with this. */
  refuse: ReturnType<typeof refusal> | null;
  /** What vouchers do to a sale; none are known until somebody teaches them. */
  quoted: (texts: readonly string[], total: number) => QuotedVoucher[];
};

const PAID = 15000;
const BONUS = 3650;
const POINTS = 320;

const product = (id: number, name: string, price: number, favourite: number | null = null): Product => ({
  id,
  name,
  price,
  kind: 'traffic',
  favourite,
  retiredAtMs: null,
});

const PRODUCTS = [
  product(1, 'Sugar oranges, 1.5 kg', 1680, 0),
  product(2, 'Fuji apples, 1 kg', 1280, 1),
  product(3, 'Honey pomelo', 1500, 2),
  product(4, 'Muscat grapes, 1.5 kg', 3600, 3),
  product(5, 'Kumquat jam', 2200),
  product(6, 'Plum juice, 250 ml', 680),
];

const part = (way: PaidPart['way'], amount: number, points = 0): PaidPart => ({
  way,
  amount,
  points,
  principal: way === 'stored_value' ? amount : 0,
  bonus: 0,
  refunded: 0,
});

/** Teaches the fake core to sell; members have ¥186.50 of stored value and 320 points until they spend them. */
export function teachSales(core: FakeCore, { now, nameOf }: Of): FakeSales {
  const spent = new Map<MemberId, number>();
  let products = PRODUCTS;

  const walletOf = (member: MemberId): Wallet => {
    const balance = PAID + BONUS - (spent.get(member) ?? 0);
    const principal = Math.max(0, PAID - (spent.get(member) ?? 0));
    return {
      member,
      principal,
      bonus: balance - principal,
      balance,
      overdrawn: false,
      named: true,
      cap: 500_000,
      room: 500_000 - balance,
      expiresAtMs: null,
      expired: false,
      hasPin: true,
    };
  };
  const pointsOf = (member: MemberId): PointsBalance => ({
    member,
    points: POINTS,
    worth: POINTS,
    debt: 0,
    nextExpiry: null,
    settledSpend: 42_000,
    level: null,
  });

  const state: FakeSales = {
    walletOf,
    pointsOf,
    receipts: [],
    held: [],
    open: null,
    shift: true,
    refuse: null,
    quoted: () => [],
  };

  const amountOf = (payment: Payment): number =>
    payment.kind === 'points' ? payment.points : 'amount' in payment ? payment.amount : 0;

  const quoteOf = (basket: Basket, payments: Payment[]): Quote => {
    const lines = basket.lines.map((line) => {
      const known = products.find((one) => one.id === line.product);
      const price = line.price ?? known?.price ?? 0;
      return { ...line, name: known?.name ?? line.name, price, amount: price * line.quantity };
    });
    const total = basket.amount ?? lines.reduce((sum, line) => sum + line.amount, 0);
    if (total <= 0) throw refusal('sales', 'nothing_sold');
    const off = state.quoted(basket.vouchers, total).reduce((sum, one) => sum + one.off, 0);
    const paid = off + payments.reduce((sum, payment) => sum + amountOf(payment), 0);
    const rest = Math.max(0, total - paid);
    const cash = payments.find((payment) => payment.kind === 'cash');
    const covered = cash !== undefined && (cash.given === null || cash.given >= rest);
    const stored = payments.find((payment) => payment.kind === 'stored_value')?.amount ?? 0;
    const points = payments.find((payment) => payment.kind === 'points')?.points ?? 0;
    const { member } = basket;
    const balance = member === null ? 0 : walletOf(member).balance;
    const most = Math.min(balance, Math.max(0, total - paid + stored));
    const mostPoints = Math.min(POINTS, Math.floor(Math.max(0, total - paid + points) / 10) * 10);
    return {
      total,
      lines,
      paid,
      rest,
      cashDue: rest,
      rounding: 0,
      change: covered ? (cash.given ?? rest) - rest : null,
      covers: paid <= total && (rest === 0 || covered),
      earns: member === null ? 0 : Math.floor(total / 100),
      points:
        member === null
          ? null
          : { balance: POINTS, least: 50, step: 10, most: mostPoints, mostWorth: mostPoints, worth: points },
      storedValue: member === null ? null : { balance, most, leaves: balance - most },
      needsProof: stored > 0,
      voucherOff: off,
      vouchers: state.quoted(basket.vouchers, total),
    };
  };

  core
    .on('sales.quote', ({ basket, payments }) => quoteOf(basket, payments))
    .on('sales.pay', ({ basket, payments, proof, held }) => {
      const refused = state.refuse;
      state.refuse = null;
      if (refused) throw refused;
      const quote = quoteOf(basket, payments);
      if (quote.needsProof && !proof) throw refusal('stored_value', 'proof_missing');
      if (!quote.covers) throw refusal('sales', 'not_paid', { missing: quote.rest });
      const ways = payments.map((payment) =>
        payment.kind === 'cash' ? part('cash', quote.rest) : part(payment.kind, amountOf(payment), 0),
      );
      const cash = payments.find((payment) => payment.kind === 'cash');
      const { member } = basket;
      const stored = payments.find((payment) => payment.kind === 'stored_value')?.amount ?? 0;
      if (quote.voucherOff > 0) ways.unshift(part('voucher', quote.voucherOff));
      if (member !== null) spent.set(member, (spent.get(member) ?? 0) + stored);
      state.held = state.held.filter((one) => one.held !== held);
      state.open = null;
      const number = 2164 + state.receipts.length;
      const receipt: Receipt = {
        sale: number,
        code: `SLR-${number}`,
        number,
        otherNumber: null,
        day: '2026-11-20',
        atMs: now,
        till: '1',
        by: 'Xiu',
        member,
        memberName: member === null ? '' : nameOf(member),
        lines:
          quote.lines.length > 0
            ? quote.lines.map((line, at) => ({ ...line, line: at + 1, returned: 0 }))
            : [{ line: 1, product: null, name: '', quantity: 1, price: quote.total, amount: quote.total, returned: 0 }],
        total: quote.total,
        rounding: 0,
        payments: ways,
        given: cash ? (cash.given ?? quote.rest) : null,
        change: quote.change ?? 0,
        earned: quote.earns,
        pointsBalance: member === null ? null : POINTS + quote.earns,
        storedBalance: member === null ? null : walletOf(member).balance,
        note: basket.note,
        refunds: [],
        refundable: quote.total,
        voided: false,
        voidable: true,
        rating: null,
      };
      state.receipts.unshift(receipt);
      core.change('sales', 'members');
      return receipt;
    })
    .on('sales.keep_open', ({ sale }) => {
      state.open = sale;
      return {};
    })
    .on('sales.read_open', () => ({ sale: state.open, atMs: state.open ? now : null }))
    .on('sales.hold', ({ basket, label }) => {
      const quote = quoteOf(basket, []);
      const made: HeldSale = {
        held: 40 + state.held.length,
        label,
        basket,
        total: quote.total,
        memberName: basket.member === null ? '' : nameOf(basket.member),
        till: '1',
        by: 'Xiu',
        atMs: now,
        recalledAt: null,
      };
      state.held = [...state.held, made];
      state.open = null;
      core.change('sales');
      return made;
    })
    .on('sales.list_held', () => ({ sales: state.held }))
    .on('sales.recall', ({ held }) => {
      const found = state.held.find((one) => one.held === held);
      if (!found) throw refusal('sales', 'held_gone');
      return { basket: found.basket, payments: [], held };
    })
    .on('sales.drop_held', ({ held }) => {
      state.held = state.held.filter((one) => one.held !== held);
      core.change('sales');
      return {};
    })
    .on('sales.list', () => ({
      sales: state.receipts.map((receipt) => ({
        ...receipt,
        refunded: receipt.total - receipt.refundable,
        ways: receipt.payments.map((one) => one.way),
      })),
      more: false,
    }))
    .on('sales.read_sale', (request) => {
      const found = state.receipts.find((receipt) =>
        request.by === 'sale'
          ? receipt.sale === request.sale
          : request.by === 'receipt'
            ? receipt.number === request.number
            : receipt.code === request.text,
      );
      if (!found) throw refusal('sales', 'unknown_sale');
      return found;
    })
    .on('sales.list_products', ({ search }) => ({
      products: products.filter((one) => one.name.toLowerCase().includes(search.toLowerCase())),
    }))
    .on('sales.arrange_favourites', ({ products: chosen }) => {
      products = products.map((one) => {
        const at = chosen.indexOf(one.id);
        return { ...one, favourite: at < 0 ? null : at };
      });
      core.change('sales');
      return { products };
    })
    .on('sales.read_settings', () => ({
      cardLabel: '',
      mobileLabel: 'WeChat',
      cashStep: 1,
      clerkRefundLimit: 5000,
      blindCount: false,
      denominations: [10000, 5000, 2000, 1000, 500, 100, 50, 10],
    }))
    .on('stored_value.prove_by_pin', ({ pin }) => {
      if (pin !== '4071') throw refusal('stored_value', 'wrong_pin', { left: 3 });
      return { proofToken: 'token-pin', expiresAtMs: now + 60_000 };
    })
    .on('stored_value.read_wallet', ({ member }) => walletOf(member))
    .on('sales.read_shift', () => ({ shift: state.shift ? shiftOf(now) : null }))
    .on('sales.open_shift', () => {
      state.shift = true;
      core.change('sales');
      return shiftOf(now);
    });

  return state;
}

function shiftOf(now: number) {
  return {
    id: 1,
    till: '1',
    openedAtMs: now,
    openedBy: 'Xiu',
    float: 20_000,
    closedAtMs: null,
    closedBy: '',
    sales: 0,
    ways: [],
    expectedShownAtMs: null,
    counts: 0,
    pieces: [],
    difference: null,
    cause: null,
    note: '',
    unevenLately: 0,
    unevenAmount: 0,
    tillNumber: 1,
  };
}
