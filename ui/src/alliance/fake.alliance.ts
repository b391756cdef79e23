import { DAY } from '../api/fake.people';
import type { FakeCore } from '../api/fake';
import { refusal } from '../api/fake';
import type {
  Alarm,
  Alliance,
  Imported,
  PartnerCard,
  PartnerOffer,
  PartnerPage,
  WaitingPartner,
} from '../api/generated';
import { issuedOf, packOf } from './fake.packs';

/* The partners of a made-up shop: who owes whom, what waits, offers both ways, a pack. */

export const DIGITS = '4827 1930 5561 0392 7748 2156';
export const QR =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="currentColor" d="M1 1h3v3H1zM5 1h3v3H5zM1 5h3v3H1z"/></svg>';

const use = (thisMonth: number, monthAmount: number) => ({
  count: thisMonth,
  amount: monthAmount,
  thisMonth,
  monthAmount,
});

export function cardOf(now: number, over: Partial<PartnerCard>): PartnerCard {
  return {
    partner: 1,
    name: '老陈茶馆 Lao Chen Tea House',
    trade: 'tea',
    state: 'paired',
    stoppedBy: null,
    balance: 3840,
    theirsHere: use(27, 6480),
    oursThere: use(11, 2640),
    unpaid: 0,
    lastExchange: { atMs: now - 8 * DAY, way: 'file', from: 'them' },
    waiting: 0,
    waitingSinceMs: null,
    warnings: [],
    ...over,
  };
}

export const cardsOf = (now: number): PartnerCard[] => [
  cardOf(now, {}),
  cardOf(now, {
    partner: 2,
    name: '小月发屋 Moonlight Hair',
    trade: 'salon',
    balance: -2700,
    theirsHere: use(4, 1200),
    oursThere: use(13, 3900),
    lastExchange: { atMs: now - 13 * DAY, way: 'text', from: 'us' },
    waiting: 6,
    waitingSinceMs: now - 3 * DAY,
    warnings: [
      { code: 'alarms', count: 1 },
      { code: 'no_answer', sinceMs: now - 13 * DAY, frames: 6 },
    ],
  }),
  cardOf(now, {
    partner: 3,
    name: 'Panadería Sol',
    trade: 'bakery',
    balance: 0,
    theirsHere: use(9, 1800),
    oursThere: use(6, 1800),
  }),
  cardOf(now, { partner: 4, name: '福来酱园 Fulai Pickles', state: 'unconfirmed', balance: 0, lastExchange: null }),
  cardOf(now, { partner: 5, name: 'Blue Door Café', state: 'suspended', stoppedBy: 'us', balance: -660 }),
];

export function offerOf(now: number, over: Partial<PartnerOffer>): PartnerOffer {
  return {
    offer: 1,
    partner: 1,
    partnerName: '老陈茶馆 Lao Chen Tea House',
    issuer: 'us',
    number: 3,
    state: 'agreed',
    kind: 'amount',
    gives: { kind: 'amount', amount: 500 },
    texts: { en: '5 off your tea', zhCn: '茶饮减 5 元', es: '5 menos en su té' },
    currency: 'CNY',
    price: 240,
    bearer: 'issuer',
    owed: 240,
    cap: 24000,
    capUsed: 2640,
    claimWindowDays: 30,
    prepaid: false,
    valid: { kind: 'days', days: 30 },
    needsManager: false,
    issued: 100,
    used: 11,
    voucherOffer: 7,
    gift: null,
    giftName: '',
    reason: '',
    hash: '1a2b3c4d',
    atMs: now - 20 * DAY,
    answeredAtMs: now - 18 * DAY,
    ...over,
  };
}

export const forkOf = (now: number, over: Partial<Alarm> = {}): Alarm => ({
  alarm: 1,
  partner: 2,
  name: '小月发屋 Moonlight Hair',
  kind: 'fork',
  sequence: 41,
  knownHash: '9f02aa31',
  otherHash: '77c01be5',
  seen: false,
  note: '',
  atMs: now - DAY,
  ...over,
});

export function pageOf(now: number, card: PartnerCard): PartnerPage {
  return {
    card,
    short: '7k3v9d2m',
    digits: DIGITS,
    how: 'screen',
    contact: '',
    ownContact: '+86 752 555 0114',
    note: '',
    cap: 100_000,
    capUsed: 6480,
    stoppedWhy: card.state === 'suspended' ? 'unpaid' : '',
    metAtMs: now - 60 * DAY,
    pairedAtMs: card.state === 'unconfirmed' ? null : now - 60 * DAY,
    keys: [
      {
        name: '2026 Q4',
        firstDay: '2026-10-01',
        lastIssueDay: '2026-12-31',
        lastRedeemDay: '2027-03-31',
        isCurrent: true,
      },
    ],
    out: { generation: 1, sequence: 52, hash: '0a1b2c3d', acknowledged: 46 },
    inward: { generation: 1, sequence: 40, hash: '9f02aa31', acknowledged: 40 },
    offers: {
      ours: [offerOf(now, { partner: card.partner, partnerName: card.name })],
      theirs: [
        offerOf(now, {
          offer: 2,
          partner: card.partner,
          partnerName: card.name,
          issuer: 'them',
          state: 'proposed',
          kind: 'gift',
          gives: null,
          valid: null,
          texts: { en: 'A gift for tea drinkers', zhCn: '茶客礼品', es: 'Un regalo para amantes del té' },
          issued: 0,
          used: 0,
          answeredAtMs: null,
        }),
      ],
    },
    alarms: card.partner === 2 ? [forkOf(now)] : [],
    alliances: ['Shops of Garden Road'],
    statements: [4],
  };
}

const listOf = (now: number): Alliance => ({
  alliance: 'a'.repeat(32),
  name: 'Shops of Garden Road',
  sequence: 3,
  isOurs: true,
  founder: 'Garden Road Fruit',
  members: [
    { name: 'Garden Road Fruit', short: 'aaaa1111', isUs: true, isFounder: true, partner: null, state: null },
    {
      name: '老陈茶馆 Lao Chen Tea House',
      short: '7k3v9d2m',
      isUs: false,
      isFounder: false,
      partner: 1,
      state: 'paired',
    },
    { name: 'Corner Books', short: 'bbbb2222', isUs: false, isFounder: false, partner: null, state: null },
  ],
  atMs: now - 9 * DAY,
});

const waitingOf = (now: number): WaitingPartner => ({
  partner: 2,
  name: '小月发屋 Moonlight Hair',
  frames: 6,
  sinceMs: now - 3 * DAY,
  fresh: 2,
  sentAtMs: now - 13 * DAY,
  news: [
    { kind: 'acknowledged', count: 1, amount: 0 },
    { kind: 'claims_came', count: 4, amount: 1200 },
  ],
  bytes: 2200,
  qrCodes: 2,
  missing: null,
});

/** Teaches a core the alliance; with `empty` before the first partner. */
export function teachAlliance(core: FakeCore, now: number, empty = false): { imported: (came: Imported) => void } {
  let cards = empty ? [] : cardsOf(now);
  let came: Imported = { kind: 'pieces', have: 1, of: 3, missing: [2, 3], damaged: 0 };
  const pages = new Map(cards.map((card) => [card.partner, pageOf(now, card)]));
  const known = (partner: number): PartnerPage => {
    const found = pages.get(partner);
    if (!found) throw refusal('alliance', 'unknown_partner');
    return found;
  };
  const put = (page: PartnerPage): PartnerPage => {
    pages.set(page.card.partner, page);
    cards = [...cards.filter((one) => one.partner !== page.card.partner), page.card];
    core.change('alliance');
    return page;
  };
  const stand = (partner: number, over: Partial<PartnerCard>): PartnerPage => {
    const page = known(partner);
    return put({ ...page, card: { ...page.card, ...over } });
  };
  const exported = {
    fileName: 'for-moonlight.slx',
    base64: 'AAAA',
    text: null,
    codes: [],
    frames: 6,
    bytes: 2200,
    news: [],
  };
  core
    .on('alliance.overview', () => ({
      owedToUs: cards.reduce((sum, card) => sum + Math.max(0, card.balance), 0),
      weOwe: cards.reduce((sum, card) => sum + Math.max(0, -card.balance), 0),
      partners: cards,
      alarms: 1,
      waitsForUs: 1,
      recovering: false,
      secretsMissing: false,
    }))
    .on('alliance.partner', ({ partner }) => known(partner))
    .on('alliance.our_card', () => ({
      name: 'Garden Road Fruit',
      short: 'aaaa1111',
      text: 'SLS1ABC',
      qr: QR,
      paste: 'SLX1ABC',
      fileName: 'garden-road.slc',
      base64: 'AAAA',
    }))
    .on('alliance.read_card', ({ text }) => {
      if (text !== null && !text.startsWith('SLS1')) throw refusal('alliance', 'no_card');
      return {
        name: 'Corner Books',
        contact: 'corner@books.example',
        short: 'bbbb2222',
        digits: DIGITS,
        qr: QR,
        partner: null,
        state: null,
        isNewer: false,
        issuesToday: true,
      };
    })
    .on('alliance.meet', ({ how }) =>
      put(
        pageOf(
          now,
          cardOf(now, {
            partner: 9,
            name: 'Corner Books',
            state: how === 'screen' ? 'paired' : 'unconfirmed',
            balance: 0,
            lastExchange: null,
          }),
        ),
      ),
    )
    .on('alliance.confirm', ({ partner, same }) => ({ page: same ? stand(partner, { state: 'paired' }) : null }))
    .on('alliance.change_partner', ({ partner, cap, contact, note, trade }) => {
      const page = known(partner);
      return put({ ...page, cap, contact, note, card: { ...page.card, trade } });
    })
    .on('alliance.suspend', ({ partner }) => stand(partner, { state: 'suspended', stoppedBy: 'us' }))
    .on('alliance.resume', ({ partner }) => stand(partner, { state: 'paired', stoppedBy: null }))
    .on('alliance.leave', ({ partner }) => stand(partner, { state: 'left', stoppedBy: 'us' }))
    .on('alliance.offers', ({ partner }) => known(partner).offers)
    .on('alliance.propose_offer', ({ partner, texts, price, gives }) =>
      offerOf(now, { offer: 30, partner, texts, price, gives, kind: gives.kind, state: 'proposed' }),
    )
    .on('alliance.answer_offer', ({ offer, answer }) =>
      offerOf(now, { offer, issuer: 'them', state: answer.kind === 'agree' ? 'agreed' : 'declined' }),
    )
    .on('alliance.end_offer', ({ offer }) => offerOf(now, { offer, state: 'over' }))
    .on('alliance.waiting', () => ({ partners: empty ? [] : [waitingOf(now)] }))
    .on('alliance.export', ({ way }) => ({
      ...exported,
      base64: way === 'file' ? 'AAAA' : null,
      text: way === 'text' ? 'SLX1AAAA\nSLX1BBBB' : null,
      codes: way === 'qr' ? [1, 2].map((place) => ({ place, of: 2, text: `SLX1${place}`, qr: QR })) : [],
    }))
    .on('alliance.import', () => came)
    .on('alliance.see_alarm', ({ alarm, note }) => forkOf(now, { alarm, note, seen: true }))
    .on('alliance.packs', ({ partner }) => ({
      sent: [],
      received: partner === 1 || partner === null ? [packOf(now, {})] : [],
    }))
    .on('alliance.to_give', () => ({
      packs: empty
        ? []
        : [packOf(now, {})].map(({ pack, partnerName, redeemer, texts, gives, lastDay }) => ({
            pack,
            partnerName,
            redeemer,
            texts,
            gives,
            lastDay,
            left: 37,
          })),
    }))
    .on('alliance.issued_for', ({ partner }) => ({ runs: partner === 1 ? issuedOf(now) : [] }))
    .on('alliance.revoke', ({ of }) => ({ revoked: of ? of.last - of.first + 1 : 0, left: 0 }))
    .on('alliance.pieces', () => ({
      pack: packOf(now, {}),
      pieces: Array.from({ length: 60 }, (_, at) => ({
        piece: at + 1,
        serial: 101 + at,
        text: `SL1${at}`,
        typed: 'ABCD-EFGH-JKMN-PQRS',
        state:
          at < 22
            ? ('handed_out' as const)
            : at === 22
              ? ('spoiled' as const)
              : at < 40
                ? ('printed' as const)
                : ('new' as const),
        member: null,
      })),
    }))
    .on('alliance.give_piece', () => ({
      piece: { piece: 41, serial: 141, text: 'SL1X', typed: 'ABCD-EFGH-JKMN-PQRS', state: 'handed_out', member: null },
      pack: packOf(now, {}),
      svg: QR,
    }))
    .on('alliance.report_pack', ({ pack }) => packOf(now, { pack }))
    .on('alliance.make_pack', ({ partner, count }) => packOf(now, { pack: 5, partner, count, issuer: 'us' }))
    .on('alliance.issue_for_partner', ({ offer, count }) => ({
      offer,
      batch: 12,
      first: 501,
      last: 500 + count,
      firstDay: '2026-11-26',
      lastDay: '2026-12-26',
    }))
    .on('alliance.list', () => ({ alliances: empty ? [] : [listOf(now)] }))
    .on('alliance.found_list', ({ name }) => ({ ...listOf(now), name }))
    .on('alliance.export_list', () => exported)
    .on('alliance.hand_over_list', () => exported)
    .on('alliance.retire', () => ({
      owedToUs: 0,
      weOwe: 0,
      partners: cards,
      alarms: 0,
      waitsForUs: 0,
      recovering: false,
      secretsMissing: false,
    }));
  return { imported: (next) => (came = next) };
}
