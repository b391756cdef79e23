import { DAY } from '../api/fake.people';
import type {
  Ladder,
  Leaderboard,
  MaskedFace,
  MemberRewards,
  NamedGift,
  NextRung,
  ProgrammeCard,
  Reward,
  RewardShown,
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
export const JUICE: What = {
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

export const NAMED: readonly [number, string, string, number, number][] = [
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

export function ladderOf(): Ladder {
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
