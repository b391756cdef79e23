import type { FakeCore } from '../api/fake';
import type {
  Deal,
  Dealt,
  DisplayPick,
  Draw,
  DrawRow,
  DrawTerms,
  MemberDraw,
  MemberDraws,
  UpgradeOffer,
  PrizeShown,
  Reckoning,
} from '../api/generated';

/* Draws of a made-up shop: for component tests. */

export function prizes(left: readonly number[] = [2, 8, 110]): PrizeShown[] {
  const of = [
    ['Fruit gift crate', 'crate', 12_800, 2],
    ['Honey pomelo', 'pomelo', 2_980, 8],
    ['Tangerine bag, 1 kg', 'orange', 680, 110],
  ] as const;
  return of.map(([giftName, picture, value, cards], at) => ({
    number: at + 1,
    gift: at + 5,
    giftName,
    picture,
    hasPhoto: false,
    value,
    cards,
    left: left[at] ?? cards,
  }));
}

export function rowOf(over: Partial<DrawRow> = {}): DrawRow {
  return {
    draw: 3,
    number: 3,
    name: 'Sunday draw',
    kind: 'everyone_wins',
    face: 'wheel',
    state: 'open',
    prizes: prizes([2, 5, 72]),
    cards: 120,
    left: 79,
    entered: 0,
    listClosed: false,
    startsAtMs: 0,
    endsAtMs: Date.now() + 86_400_000,
    openedAtMs: 0,
    closedAtMs: null,
    savedAtMs: 0,
    lastDealAtMs: null,
    checkCode: '7F3A91C0',
    ...over,
  };
}

export function termsOf(over: Partial<DrawTerms> = {}): DrawTerms {
  return {
    name: 'Sunday draw',
    kind: 'everyone_wins',
    face: 'wheel',
    fromDay: '2026-11-22',
    untilDay: '2026-11-29',
    eveningAt: null,
    prizes: [
      { gift: 5, cards: 2 },
      { gift: 6, cards: 8 },
      { gift: 7, cards: 110 },
    ],
    blanks: 0,
    chances: [{ kind: 'sale_over', amount: 2_000, mostPerSale: 2 }],
    limits: { perDay: null, whole: 3 },
    upgrade: { gift: 5, price: 9_800, quota: 12, instead: false },
    undealt: 'not_awarded',
    reserves: 0,
    outside: null,
    rules: {
      organiser: 'Garden Road Fruit',
      contact: '0571 8000 1234',
      whoMay: 'Members',
      claimDays: 14,
      claimWhere: 'At the counter',
      forfeiture: 'Back on the shelf',
    },
    budget: 40_000,
    ...over,
  };
}

export function dealOf(over: Partial<Deal> = {}): Deal {
  return {
    deal: 41,
    draw: 3,
    drawName: 'Sunday draw',
    kind: 'everyone_wins',
    face: 'wheel',
    index: 41,
    choice: 38,
    prizeNumber: 3,
    gift: 7,
    giftName: 'Tangerine bag, 1 kg',
    picture: 'orange',
    value: 680,
    blank: false,
    reserve: false,
    member: 9,
    memberName: '李*',
    head: 'ab'.repeat(32),
    checkCode: 'ABABABAB',
    grant: 77,
    grantState: 'waiting',
    claimUntilMs: Date.now() + 86_400_000,
    till: 'fake',
    by: 'Xiu',
    atMs: Date.now(),
    voided: null,
    ...over,
  };
}

export function offerOf(over: Partial<UpgradeOffer> = {}): UpgradeOffer {
  return {
    deal: 41,
    drawName: 'Sunday draw',
    member: 9,
    memberName: '李*',
    wonName: 'Tangerine bag, 1 kg',
    gift: 5,
    giftName: 'Fruit gift crate',
    picture: 'crate',
    value: 12_800,
    price: 9_800,
    instead: false,
    left: 12,
    state: 'open',
    ...over,
  };
}

export function memberDraw(over: Partial<MemberDraw> = {}): MemberDraw {
  return {
    draw: 3,
    name: 'Sunday draw',
    kind: 'everyone_wins',
    face: 'wheel',
    left: 79,
    chances: 2,
    dealt: 0,
    blocked: null,
    pointsEach: null,
    handOutsLeft: 5,
    endsAtMs: Date.now() + 86_400_000,
    ...over,
  };
}

export function pickOf(over: Partial<DisplayPick> = {}): DisplayPick {
  return {
    pick: 12,
    drawName: 'Sunday draw',
    face: 'wheel',
    memberName: '李*',
    index: 41,
    left: 79,
    byNumber: false,
    prizes: prizes([2, 5, 72]),
    checkCode: '7F3A91C0',
    ...over,
  };
}

export function dealtOf(over: Partial<Deal> = {}): Dealt {
  return { deal: dealOf(over), before: prizes([2, 5, 72]), left: 78, chancesLeft: 0, offer: null };
}

export function reckoningOf(over: Partial<Reckoning> = {}): Reckoning {
  return {
    cards: 120,
    participants: 80,
    best: 19_200,
    expected: 34_400,
    worst: 42_000,
    wholeDeck: 51_600,
    perParticipant: 430,
    worstOverBudget: 2_000,
    thirdsExpected: 73,
    upgrades: 12,
    breakEven: 9_667,
    paysThirds: 8_260,
    leftOver: 1_600,
    stock: [],
    topCap: null,
    lacks: [],
    ruleSheet: [],
    ...over,
  };
}

/** What stands at a till: a pick may wait, a card may have been dealt. */
export type FakeDraws = { waiting: DisplayPick | null; last: Dealt | null; mine: MemberDraws };

/** Teaches the core one draw that runs, with two chances of member 9. */
export function teachLottery(core: FakeCore): FakeDraws {
  const state: FakeDraws = {
    waiting: null,
    last: null,
    mine: { member: 9, barred: false, draws: [memberDraw()], deals: [], offers: [] },
  };
  core
    .on('lottery.list', () => ({ draws: [rowOf()] }))
    .on('lottery.read_draw', () => ({ ...rowOf(), terms: termsOf() }) as unknown as Draw)
    .on('lottery.reckon', () => reckoningOf())
    .on('lottery.read_member', () => state.mine)
    .on('lottery.read_display', () => ({ waiting: state.waiting, last: state.last, running: [] }))
    .on('lottery.begin', () => {
      state.waiting = pickOf();
      core.change('lottery');
      return { ...pickOf(), draw: 3, kind: 'everyone_wins', member: 9, chances: 2, till: 'fake', atMs: 0 };
    })
    .on('lottery.abandon', () => {
      state.waiting = null;
      core.change('lottery');
      return {};
    })
    .on('lottery.deal', ({ choice }) => {
      state.waiting = null;
      state.last = dealtOf({ choice });
      core.change('lottery');
      return state.last;
    });
  return state;
}
