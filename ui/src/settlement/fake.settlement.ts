import { refusal, type FakeCore } from '../api/fake';
import { DAY } from '../api/fake.people';
import type {
  AllianceRecovery,
  ClaimLine,
  Claims,
  CouponBooks,
  Distributor,
  OfferName,
  Pack,
  PartnerCard,
  PartnerPage,
  PartnerPayment,
  PartnerStatement,
  StatementPage,
} from '../api/generated';
import { recoveryOf } from './fake.recovery';

/* Two partners, one on paper, with used vouchers and statements in every state. */

const TEA: OfferName = { en: 'A pot of jasmine tea', zhCn: '茉莉花茶一壶', es: 'Una tetera de té de jazmín' };
const BAG: OfferName = { en: 'Tangerine bag, 1 kg', zhCn: '蜜橘一袋 1 公斤', es: 'Bolsa de mandarinas, 1 kg' };
export const PARTNER = '老陈茶馆 Lao Chen Tea House';
export const ON_PAPER = 'Panadería Sol';

export function line(over: Partial<ClaimLine> & { claim: number }): ClaimLine {
  const ours = (over.issuer ?? 'us') === 'us';
  return {
    issuer: 'us',
    number: String(1800 + over.claim).padStart(6, '0'),
    offerNumber: ours ? 31 : 27,
    texts: ours ? BAG : TEA,
    day: '2026-11-12',
    till: '2',
    receipt: `A-${20100 + over.claim}`,
    form: 'scanned',
    amount: ours ? 350 : 1200,
    due: 0,
    state: 'open',
    why: null,
    rule: { kind: 'pays' },
    disputedBy: null,
    words: '',
    statement: null,
    atMs: Date.UTC(2026, 10, 12, 5),
    ...over,
  };
}

/** Lines of a month, one of each sort among them. */
export function linesOf(many: number): ClaimLine[] {
  return Array.from({ length: many }, (_, at) => {
    const issuer = at % 3 === 1 ? ('them' as const) : ('us' as const);
    const base = {
      claim: at + 1,
      issuer,
      day: `2026-11-${String(1 + ((at * 2) % 28)).padStart(2, '0')}`,
      statement: 3,
    };
    if (at === 4) return line({ ...base, state: 'rejected', why: 'expired' });
    if (at === 7) {
      return line({ ...base, state: 'disputed', disputedBy: 'us', words: 'The receipt shows it', why: 'doubtful' });
    }
    return line({
      ...base,
      state: 'accepted',
      due: issuer === 'us' ? 350 : 1200,
      form: at % 5 === 0 ? 'typed' : 'scanned',
    });
  });
}

export function statementOf(over: Partial<PartnerStatement> = {}): PartnerStatement {
  return {
    statement: 3,
    partner: 1,
    partnerName: PARTNER,
    number: 3,
    drawnBy: 'them',
    state: 'came',
    firstDay: '2026-11-01',
    lastDay: '2026-11-30',
    currency: 'CNY',
    due: 3840,
    paid: 0,
    reason: '',
    unverified: false,
    hash: '5b0e91aa47c2d8f3610b7e29c4f5d013a7718be6204fd95c3e18a0b276cc41f9',
    atMs: Date.UTC(2026, 11, 1, 2),
    countersignedAtMs: null,
    ...over,
  };
}

export function pageOf(statement: PartnerStatement, lines: ClaimLine[]): StatementPage {
  const due = (issuer: ClaimLine['issuer']) =>
    lines.filter((one) => one.issuer === issuer).reduce((sum, one) => sum + one.due, 0);
  const payment: PartnerPayment = {
    payment: 9,
    payer: 'them',
    amount: statement.paid,
    words: 'Transfer 4417',
    atMs: Date.UTC(2026, 11, 3, 2),
    receivedAtMs: statement.state === 'received' ? Date.UTC(2026, 11, 4, 2) : null,
  };
  return {
    statement,
    totals: [],
    lines,
    theyPay: due('them'),
    wePay: due('us'),
    cuts: statement.unverified
      ? []
      : [
          { from: 'us', generation: 1, sequence: 388, hash: 'a1'.repeat(32) },
          { from: 'them', generation: 1, sequence: 341, hash: 'e27d'.repeat(16) },
        ],
    payments: statement.paid > 0 ? [payment] : [],
    stillOut: 153,
    agrees: true,
  };
}

export function partnerPage(partner: number, now: number): PartnerPage {
  const hand = partner === 2;
  const card: PartnerCard = {
    partner,
    name: hand ? ON_PAPER : PARTNER,
    trade: hand ? 'bakery' : 'tea',
    state: hand ? 'hand' : 'paired',
    stoppedBy: null,
    balance: hand ? 0 : 3840,
    theirsHere: { count: 27, amount: 6480, thisMonth: 27, monthAmount: 6480 },
    oursThere: { count: 11, amount: 2640, thisMonth: 11, monthAmount: 2640 },
    unpaid: hand ? 0 : 1250,
    lastExchange: null,
    waiting: 0,
    waitingSinceMs: null,
    warnings: [],
  };
  return {
    card,
    short: hand ? '' : 'e54486ee',
    digits: '',
    how: hand ? 'hand' : 'screen',
    contact: '555 0167',
    ownContact: '5 Harbour Street, 555 0167',
    note: '',
    cap: 20_000,
    capUsed: 6480,
    stoppedWhy: '',
    metAtMs: now - 90 * DAY,
    pairedAtMs: now - 90 * DAY,
    keys: [],
    out: null,
    inward: null,
    offers: { ours: [], theirs: [] },
    alarms: [],
    alliances: [],
    statements: [3],
  };
}

export function openClaims(): Claims {
  return {
    oursThere: [
      line({ claim: 101 }),
      line({ claim: 102, form: 'typed', rule: { kind: 'untold' } }),
      line({ claim: 103, rule: { kind: 'refuses', why: 'expired', waivable: true } }),
      line({ claim: 104, state: 'accepted', due: 350 }),
      line({ claim: 105, state: 'disputed', disputedBy: 'them', words: 'The paper lies here', why: 'duplicate' }),
    ],
    theirsHere: [
      line({ claim: 201, issuer: 'them' }),
      line({ claim: 202, issuer: 'them', state: 'accepted', due: 1200 }),
      line({ claim: 203, issuer: 'them', state: 'rejected', why: 'late' }),
    ],
  };
}

export const ROWS: Distributor[] = [
  {
    partner: 1,
    name: PARTNER,
    packs: 3,
    pieces: 300,
    handedOut: 240,
    used: 96,
    newMembers: 41,
    perMille: 400,
    cost: 33_600,
  },
  {
    partner: 3,
    name: '小月发屋 Moonlight Hair',
    packs: 1,
    pieces: 100,
    handedOut: 80,
    used: 12,
    newMembers: 3,
    perMille: 150,
    cost: 4200,
  },
  {
    partner: null,
    name: 'Garden Road Fruit',
    packs: 0,
    pieces: 60,
    handedOut: 55,
    used: 9,
    newMembers: 0,
    perMille: 163,
    cost: 3150,
  },
];

export function packOf(over: Partial<Pack> = {}): Pack {
  return {
    pack: 4,
    number: 2,
    issuer: 'them',
    partner: 1,
    partnerName: PARTNER,
    redeemer: PARTNER,
    redeemedHere: false,
    gives: { kind: 'gift' },
    texts: TEA,
    count: 120,
    printed: 0,
    handedOut: 20,
    spoiled: 0,
    used: 0,
    newMembers: 0,
    firstDay: '2026-11-01',
    lastDay: '2099-01-31',
    atMs: Date.UTC(2026, 10, 2),
    reportedAtMs: null,
    acknowledged: true,
    ...over,
  };
}

export type FakeSettlement = {
  statements: PartnerStatement[];
  claims: Claims;
  recovery: AllianceRecovery;
  books: CouponBooks['books'];
};

/** Teaches a core what partners owe each other; with `empty` before anything was. */
export function teachSettlement(core: FakeCore, now: number, empty = false): FakeSettlement {
  const held: FakeSettlement = {
    statements: empty
      ? []
      : [
          statementOf(),
          statementOf({
            statement: 6,
            partner: 3,
            partnerName: '小月发屋 Moonlight Hair',
            number: 2,
            state: 'countersigned',
            due: -2700,
            drawnBy: 'us',
          }),
          statementOf({
            statement: 2,
            number: 2,
            state: 'paid',
            paid: 1250,
            due: 1250,
            firstDay: '2026-10-01',
            lastDay: '2026-10-31',
          }),
          statementOf({
            statement: 5,
            partner: 2,
            partnerName: ON_PAPER,
            number: 1,
            state: 'sent',
            due: -1850,
            drawnBy: 'us',
            unverified: true,
          }),
          statementOf({
            statement: 1,
            number: 1,
            state: 'received',
            due: 0,
            firstDay: '2026-09-01',
            lastDay: '2026-09-30',
          }),
        ],
    claims: empty ? { oursThere: [], theirsHere: [] } : openClaims(),
    recovery: recoveryOf(
      empty ? { state: 'none', why: null, beganAtMs: null, partners: [], uncertain: [], uncertainCount: 0 } : {},
    ),
    books: empty ? [] : [{ book: 1, title: 'Five shops, one street', copies: 20, pieces: 5, atMs: now - 3 * DAY }],
  };
  const found = (id: number) => {
    const one = held.statements.find(({ statement }) => statement === id);
    if (!one) throw refusal('alliance', 'unknown_statement');
    return one;
  };
  const page = (id: number) => pageOf(found(id), found(id).state === 'received' ? [] : linesOf(38));
  const put = (id: number, over: Partial<PartnerStatement>) => {
    held.statements = held.statements.map((one) => (one.statement === id ? { ...one, ...over } : one));
    core.change('alliance');
    return page(id);
  };
  const settle = (claim: number, over: Partial<ClaimLine>): ClaimLine => {
    const change = (one: ClaimLine) => (one.claim === claim ? { ...one, ...over } : one);
    held.claims = { oursThere: held.claims.oursThere.map(change), theirsHere: held.claims.theirsHere.map(change) };
    core.change('alliance');
    const now_ = [...held.claims.oursThere, ...held.claims.theirsHere].find((one) => one.claim === claim);
    if (!now_) throw refusal('alliance', 'unknown_claim');
    return now_;
  };
  core
    .on('alliance.statements', ({ partner }) => ({
      statements: held.statements.filter((one) => partner === null || partner === undefined || one.partner === partner),
    }))
    .on('alliance.statement', ({ statement }) => page(statement))
    .on('alliance.partner', ({ partner }) => partnerPage(partner, now))
    .on('alliance.claims', () => held.claims)
    .on('alliance.answer_claims', ({ accept, reject, byRule }) => {
      for (const claim of accept) settle(claim, { state: 'accepted', due: 350 });
      for (const { why, claims } of reject) for (const claim of claims) settle(claim, { state: 'rejected', why });
      for (const one of held.claims.oursThere.filter(({ state }) => byRule && state === 'open')) {
        if (one.rule.kind === 'pays') settle(one.claim, { state: 'accepted', due: one.amount });
        if (one.rule.kind === 'refuses') settle(one.claim, { state: 'rejected', why: one.rule.why });
      }
      return held.claims;
    })
    .on('alliance.dispute', ({ claim, words }) => settle(claim, { state: 'disputed', disputedBy: 'us', words, due: 0 }))
    .on('alliance.concede', ({ claim }) => settle(claim, { state: 'accepted', disputedBy: null }))
    .on('alliance.draw_statement', ({ partner }) => {
      const made = statementOf({ statement: 40, partner, number: 4, drawnBy: 'us', state: 'sent' });
      held.statements = [made, ...held.statements];
      core.change('alliance');
      return page(40);
    })
    .on('alliance.countersign', ({ statement }) => put(statement, { state: 'countersigned' }))
    .on('alliance.refuse_statement', ({ statement, reason }) => put(statement, { state: 'refused', reason }))
    .on('alliance.pay', ({ statement, amount }) => put(statement, { state: 'paid', paid: amount }))
    .on('alliance.receive', () => put(2, { state: 'received' }))
    .on('alliance.add_hand_partner', () => partnerPage(2, now))
    .on('alliance.type_hand_claims', ({ lines, price }) => {
      const told = lines.map(({ voucher }, at) => ({
        voucher,
        taken: at !== 1,
        why: at === 1 ? ('duplicate' as const) : null,
      }));
      const taken = told.filter((one) => one.taken).length;
      return { lines: told, taken, amount: taken * price };
    })
    .on('alliance.best_distributors', () => ({ distributors: empty ? [] : ROWS }))
    .on('alliance.coupon_books', () => ({ books: held.books }))
    .on('alliance.packs', () => ({ sent: [], received: empty ? [] : [packOf()] }))
    .on('alliance.offers', () => ({ ours: [], theirs: [] }))
    .on('alliance.coupon_book', ({ copies, title, packs, offers }) => {
      const pieces = packs.length + offers.length;
      held.books = [{ book: 2, title, copies, pieces, atMs: now }, ...held.books];
      core.change('alliance');
      const piece = { redeemer: PARTNER, texts: TEA, number: '000001', text: '', typed: '', firstDay: '', lastDay: '' };
      return { book: 2, title, atMs: now, copies: Array.from({ length: copies }, () => Array(pieces).fill(piece)) };
    })
    .on('alliance.recovery', () => held.recovery)
    .on('alliance.begin_recovery', () => (held.recovery = recoveryOf({ why: 'by_hand' })))
    .on(
      'alliance.answer_moved',
      ({ answer }) => (held.recovery = recoveryOf(answer === 'copy' ? { state: 'copy' } : {})),
    )
    .on('alliance.close_recovery', () => (held.recovery = { ...held.recovery, state: 'closed' }))
    .on('alliance.release_uncertain', ({ voucher }) => {
      const uncertain = held.recovery.uncertain.filter((one) => one.voucher !== voucher);
      held.recovery = { ...held.recovery, uncertain, uncertainCount: uncertain.length };
      core.change('alliance');
      return held.recovery;
    })
    .on('printing.render_workbook', () => ({ base64: 'UEs=', fileName: 'statement-3.xlsx' }));
  return held;
}
