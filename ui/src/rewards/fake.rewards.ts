import type { FakeCore } from '../api/fake';
import { refusal } from '../api/fake';
import { DAY } from '../api/fake.people';
import type { Gift, ProgrammeCard, Reward, Simulate, Simulation } from '../api/generated';
import { JUICE, NAMED, namedGifts, cardsOf, boardOf, ladderOf, shown, memberRewards } from './fake.programmes';

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
