import type { FakeCore } from '../api/fake';
import { refusal } from '../api/fake';
import { DAY } from '../api/fake.people';
import type {
  Gift,
  Ladder,
  Leaderboard,
  MaskedFace,
  MemberRewards,
  NamedGift,
  NextRung,
  ProgrammeCard,
  Reward,
  RewardShown,
  Simulate,
  Simulation,
  Terms,
  What,
} from '../api/generated';

/* Programmes of a made-up shop: for component tests and for looking at the screens. */

const APPLE: What = { kind: 'gift', gift: 5, name: 'Apple box, 2 kg', picture: 'apple', hasPhoto: false, grant: null };
const JAM: What = { kind: 'gift', gift: 6, name: 'Kumquat jam', picture: 'jar', hasPhoto: false, grant: null };
const GRAPES: What = {
  kind: 'gift',
  gift: 7,
  name: 'Muscat grapes, 1.5 kg',
  picture: 'grapes',
  hasPhoto: false,
  grant: null,
};
const POMELO: What = {
  kind: 'gift',
  gift: 8,
  name: 'Honey pomelo',
  picture: 'pomelo',
  hasPhoto: false,
  grant: null,
};
const JUICE: What = {
  kind: 'gift',
  gift: 3,
  name: 'Plum juice, 250 ml',
  picture: 'bottle',
  hasPhoto: false,
  grant: null,
};

export function terms(over: Partial<Terms> = {}): Terms {
  return {
    trigger: { kind: 'friend_bought', least: 2000 },
    member: { kind: 'gift', gift: 5 },
    friend: { kind: 'gift', gift: 2 },
    friendWhen: 'joined',
    perMember: { times: 3, every: 'week' },
    perDay: null,
    perClerkDay: null,
    budget: 60000,
    holdDays: 3,
    fromDay: '2026-12-01',
    toDay: '2026-12-31',
    ...over,
  };
}

export const RUNGS: readonly { friends: number; what: What; reward: Reward }[] = [
  { friends: 1, what: APPLE, reward: { kind: 'gift', gift: 5 } },
  { friends: 3, what: JAM, reward: { kind: 'gift', gift: 6 } },
  { friends: 5, what: GRAPES, reward: { kind: 'gift', gift: 7 } },
  { friends: 10, what: POMELO, reward: { kind: 'gift', gift: 8 } },
];

const NAMED: readonly [number, string, string, number, number][] = [
  [2, 'Cotton shopping bag', 'bag', 290, 137],
  [3, 'Plum juice, 250 ml', 'bottle', 275, 6],
  [5, 'Apple box, 2 kg', 'apple', 1640, 9],
  [6, 'Kumquat jam', 'jar', 1180, 24],
  [7, 'Muscat grapes, 1.5 kg', 'grapes', 2750, 2],
  [8, 'Honey pomelo', 'pomelo', 3900, 5],
];

export function namedGifts(): NamedGift[] {
  return NAMED.map(([gift, name, picture, unitCost, free]) => ({
    gift,
    name,
    tier: 'reward',
    picture,
    hasPhoto: false,
    unitCost,
    free,
    retired: false,
  }));
}

export function cardsOf(now: number): ProgrammeCard[] {
  const card = (programme: number, name: string, of: Terms, over: Partial<ProgrammeCard> = {}): ProgrammeCard => ({
    programme,
    name,
    state: 'running',
    pause: null,
    terms: of,
    gifts: namedGifts(),
    used: 0,
    given: 0,
    promised: 0,
    budget: of.budget,
    times: 0,
    missed: 0,
    left: null,
    startedAtMs: now - 40 * DAY,
    endedAtMs: null,
    savedAtMs: now - 41 * DAY,
    ...over,
  });
  const open = { fromDay: '2026-10-01', toDay: null, holdDays: 0 };
  const bag = terms({ ...open, trigger: { kind: 'friend_joined' }, member: null, budget: 14500 });
  const topUp = terms({
    ...open,
    trigger: { kind: 'friend_recharged', least: 10000 },
    member: { kind: 'bonus', amount: 1000 },
    friend: null,
    perMember: { times: 5, every: 'month' },
    budget: 20000,
  });
  const post = terms({
    ...open,
    trigger: { kind: 'post_shared' },
    member: { kind: 'gift', gift: 3 },
    friend: null,
    perMember: { times: 1, every: 'week' },
    perClerkDay: 10,
    budget: 8250,
  });
  const ladder = terms({
    ...open,
    trigger: { kind: 'ladder', rungs: RUNGS.map(({ friends, reward }) => ({ friends, reward })) },
    member: null,
    friend: null,
    perMember: null,
    budget: 50000,
  });
  return [
    card(1, 'Newcomer bag', bag, { used: 11310, given: 10440, promised: 870, times: 36, left: 11 }),
    card(2, 'Friend tops up', topUp, { used: 6000, given: 6000, times: 6, left: 14 }),
    card(3, 'Shared post', post, { used: 7425, given: 7425, times: 27, left: 3, missed: 1 }),
    card(4, 'The ladder', ladder, { used: 25970, given: 15940, promised: 10030, times: 16 }),
    card(5, 'December friends', terms(), { state: 'draft', startedAtMs: null, savedAtMs: now - 60_000 }),
    card(6, 'Summer', bag, { state: 'ended', endedAtMs: now - 60 * DAY, used: 9000, given: 9000, times: 31 }),
  ];
}

function next(friends: number): NextRung | null {
  const rung = RUNGS.find((one) => one.friends > friends);
  return rung ? { friends: rung.friends, missing: rung.friends - friends, what: rung.what } : null;
}

export function boardOf(): Leaderboard {
  const row = (place: number, member: number, maskedName: string, number: number, friends: number) => ({
    place,
    member,
    maskedName,
    number,
    friends,
    next: next(friends),
  });
  return {
    rows: [
      row(1, 13, '王*', 871, 6),
      row(2, 12, '李*', 1042, 4),
      row(3, 15, '陈*', 655, 3),
      row(4, 14, 'S*', 993, 2),
      row(4, 17, 'T*', 1107, 2),
      row(4, 16, '周*', 412, 2),
    ],
    friends: 25,
    members: 12,
  };
}

function ladderOf(): Ladder {
  const people = [
    { members: 12, given: 9, waiting: 3 },
    { members: 3, given: 1, waiting: 2 },
    { members: 1, given: 0, waiting: 1 },
    { members: 0, given: 0, waiting: 0 },
  ];
  const costs = [1640, 1180, 2750, 3900];
  return {
    programme: 4,
    name: 'The ladder',
    rungs: RUNGS.map(({ friends, what }, at) => ({
      friends,
      what,
      cost: costs[at] ?? 0,
      ...(people[at] ?? { members: 0, given: 0, waiting: 0 }),
      nearest: at === 3 ? { face: { member: 13, maskedName: '王*', number: 871 }, missing: 4 } : null,
    })),
    given: 15940,
    promised: 10030,
    budget: 50000,
  };
}

const WANG: MaskedFace = { member: 13, maskedName: '王*', number: 871 };

export function shown(over: Partial<RewardShown> & Pick<RewardShown, 'reward'>): RewardShown {
  return {
    programme: { programme: 1, name: 'Newcomer bag', trigger: 'friend_bought' },
    because: WANG,
    asFriend: false,
    rung: null,
    what: APPLE,
    atMs: 0,
    dueAtMs: null,
    state: 'given',
    whyMissed: null,
    kept: false,
    takenBack: 0,
    ...over,
  };
}

export function memberRewards(member: number, now: number): MemberRewards {
  const ladder = { programme: 4, name: 'The ladder', trigger: 'ladder' as const };
  const post = { programme: 3, name: 'Shared post', trigger: 'post_shared' as const };
  return {
    member,
    inviter: member === 13 ? null : WANG,
    whyNotCounted: member === 14 ? 'not_bought_yet' : null,
    mayNameInviter: member === 17,
    joinedFriends: 3,
    countedFriends: 2,
    ladderFriends: 2,
    nextRung: next(2),
    rewards: [
      shown({ reward: 1, atMs: now - DAY, dueAtMs: now + 2 * DAY, state: 'held' }),
      shown({ reward: 2, atMs: now - 4 * DAY, programme: ladder, because: null, rung: 1 }),
      shown({
        reward: 3,
        atMs: now - 9 * DAY,
        programme: post,
        because: null,
        what: JUICE,
        state: 'missed',
        whyMissed: 'budget',
      }),
      shown({ reward: 4, atMs: now - 12 * DAY, state: 'taken_back' }),
    ],
    isLeader: member === 13,
    commissionThisMonth: member === 13 ? 4250 : 0,
    posts: [{ programme: post, what: JUICE, whyNot: null }],
  };
}

function simulationOf({ terms: asked, friendsWhoJoin, ofWhomBuy }: Simulate): Simulation {
  const costs = new Map(NAMED.map(([gift, name, , cost, free]) => [gift, { name, cost, free }]));
  const lineOf = (reward: Reward | null, times: number) => {
    if (!reward) return [];
    const known = reward.kind === 'gift' ? costs.get(reward.gift) : undefined;
    const each =
      reward.kind === 'bonus' ? reward.amount : reward.kind === 'points' ? reward.points : (known?.cost ?? 0);
    const points = reward.kind === 'points' ? reward.points : null;
    return [{ what: reward.kind, name: known?.name ?? '', count: times, points, each, sum: times * each }];
  };
  const lines = [...lineOf(asked.member, ofWhomBuy), ...lineOf(asked.friend, friendsWhoJoin)];
  const sum = lines.reduce((all, line) => all + line.sum, 0);
  const expected = Math.min(asked.budget, sum);
  const apple = costs.get(5);
  const short = asked.member?.kind === 'gift' && asked.member.gift === 5 && apple ? ofWhomBuy - apple.free : 0;
  return {
    expected,
    worst: asked.budget,
    stops: true,
    perCountedFriend: ofWhomBuy > 0 ? Math.ceil(expected / ofWhomBuy) : null,
    lines,
    assumptions: [
      { kind: 'costs_as_today', amount: null, count: null },
      { kind: 'no_limit_reached', amount: null, count: null },
      { kind: 'nothing_refunded', amount: null, count: null },
    ],
    short: short > 0 && apple ? [{ gift: 5, name: apple.name, free: apple.free, needed: ofWhomBuy, short }] : [],
  };
}

/** Teaches a core the programmes; with `empty` before the first one. */
export function teachRewards(core: FakeCore, now: number, empty = false): void {
  let cards = empty ? [] : cardsOf(now);
  const known = (id: number): ProgrammeCard => {
    const found = cards.find((card) => card.programme === id);
    if (!found) throw refusal('rewards', 'unknown_programme');
    return found;
  };
  const put = (card: ProgrammeCard): ProgrammeCard => {
    cards = [...cards.filter((one) => one.programme !== card.programme), card];
    core.change('rewards');
    return card;
  };
  const sum = (of: (card: ProgrammeCard) => number) =>
    cards.filter((card) => card.state === 'running').reduce((all, card) => all + of(card), 0);
  core
    .on('rewards.list', () => ({
      programmes: cards,
      given: sum((card) => card.given),
      promised: sum((card) => card.promised),
      budget: sum((card) => card.budget),
    }))
    .on('rewards.read_programme', ({ programme }) => known(programme))
    .on('rewards.save_draft', ({ programme, name, terms: said }) => {
      const of = programme === null ? undefined : known(programme);
      const id = programme ?? 100 + cards.length;
      const base = of ?? { ...(cardsOf(now)[4] as ProgrammeCard), programme: id };
      return put({ ...base, name, terms: said, budget: said.budget, savedAtMs: now });
    })
    .on('rewards.start', ({ programme }) => put({ ...known(programme), state: 'running', startedAtMs: now }))
    .on('rewards.change', ({ programme, name, terms: said }) => {
      const before = known(programme);
      if (said.budget < before.budget) throw refusal('rewards', 'against_members', { field: 'budget' });
      return put({ ...before, name, terms: said, budget: said.budget });
    })
    .on('rewards.end', ({ programme }) => put({ ...known(programme), state: 'ended', endedAtMs: now }))
    .on('rewards.drop_draft', ({ programme }) => {
      cards = cards.filter((card) => card.programme !== programme);
      core.change('rewards');
      return {};
    })
    .on('rewards.list_changes', ({ programme }) => {
      const after = known(programme);
      return {
        changes: [
          {
            atMs: now - 2 * DAY,
            by: '周岚 Lan',
            fields: ['budget', 'perMember'],
            before: { ...after.terms, budget: after.terms.budget - 2000, perMember: { times: 2, every: 'week' } },
            after: after.terms,
            nameBefore: after.name,
            nameAfter: after.name,
          },
        ],
      };
    })
    .on('rewards.simulate', simulationOf)
    .on('rewards.read_history', () => ({
      months: empty
        ? []
        : [
            month('2026-08', 11, 7),
            month('2026-09', 18, 12),
            month('2026-10', 36, 25),
            { ...month('2026-11', 9, 4), spentIn30Days: null },
          ],
    }))
    .on('rewards.read_ladder', () =>
      empty ? { programme: null, name: '', rungs: [], given: 0, promised: 0, budget: 0 } : ladderOf(),
    )
    .on('rewards.read_leaderboard', () => (empty ? { rows: [], friends: 0, members: 0 } : boardOf()))
    .on('rewards.read_member', ({ member }) => memberRewards(member, now))
    .on('rewards.confirm_post', ({ programme }) =>
      shown({
        reward: 70,
        programme: { programme, name: 'Shared post', trigger: 'post_shared' },
        because: null,
        what: JUICE,
        atMs: now,
      }),
    )
    .on('rewards.name_inviter', ({ member }) => memberRewards(member, now))
    .on('rewards.name_leader', ({ member }) => ({ ...memberRewards(member, now), isLeader: true }))
    .on('rewards.dismiss_leader', ({ member }) => ({ ...memberRewards(member, now), isLeader: false }))
    .on('rewards.read_discretion', () => ({
      rows: [
        discretion(2, 'Xiu', 27, 8250, 4, 1100, 120, 1, 1640),
        discretion(3, '陈大伟', 3, 825, 9, 2640, -40, 0, 0),
      ],
    }))
    .on('rewards.list_payable', () => ({
      rows: [
        {
          member: 13,
          name: '王强 Wang Qiang',
          number: 871,
          month: '2026-10',
          friends: 6,
          sales: 128400,
          amount: 3852,
          paid: 0,
          paidAtMs: null,
          due: true,
        },
        {
          member: 12,
          name: '李梅 Li Mei',
          number: 1042,
          month: '2026-09',
          friends: 4,
          sales: 80000,
          amount: 0,
          paid: 2400,
          paidAtMs: now - 20 * DAY,
          due: false,
        },
      ],
      total: 3852,
    }))
    .on('rewards.pay_out_commission', () => ({ rows: [], total: 0 }));
}

function month(name: string, joined: number, bought: number) {
  const boughtBp = Math.floor((bought * 10_000) / joined);
  return { month: name, joined, bought, boughtBp, spentIn30Days: 12720, sales: bought + 2, refunded: 2 };
}

function discretion(
  staff: number,
  name: string,
  posts: number,
  postsCost: number,
  gifts: number,
  giftsCost: number,
  points: number,
  keptThoughRefunded: number,
  keptCost: number,
) {
  return {
    staff,
    name,
    posts,
    rewardedPosts: posts,
    postsCost,
    gifts,
    giftsCost,
    points,
    keptThoughRefunded,
    keptCost,
  };
}

/** The gifts as the pickers need them. */
export function pickable(): Gift[] {
  return namedGifts().map(({ gift, name, picture, unitCost, free }) => ({
    ...({} as Gift),
    id: gift,
    name,
    picture,
    unitCost,
    free,
    tier: 'reward',
    hasPhoto: false,
    retired: false,
  }));
}
