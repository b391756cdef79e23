import type { FakeCore } from '../api/fake';
import { refusal } from '../api/fake';
import { DAY, grantsOf } from '../api/fake.people';
import type { Gift, GiftRules, Movement, Tier } from '../api/generated';

/* The shelf of a made-up shop: for component tests and for looking at the screen. */

type Line = [
  name: string,
  cost: number,
  worth: number,
  free: number,
  reserved: number,
  owed: number,
  mark: number,
  picture: string,
];

const SHELF: Record<Tier, Line[]> = {
  drainage: [
    ['Tangerine bag, 1 kg', 240, 680, 26, 12, 0, 20, 'orange'],
    ['Cotton shopping bag', 290, 800, 137, 3, 0, 40, 'bag'],
    ['Plum juice, 250 ml', 275, 600, 6, 12, 2, 24, 'bottle'],
    ['Fruit peeler', 360, 900, 20, 2, 0, 10, 'peeler'],
  ],
  lottery: [
    ['Fruit gift crate', 6800, 12800, 2, 2, 0, 1, 'crate'],
    ['Honey pomelo', 1450, 2980, 9, 1, 0, 5, 'pomelo'],
    ['Persimmons, pack of 4', 520, 1160, 16, 4, 0, 12, 'persimmon'],
  ],
  reward: [
    ['Apple box, 2 kg', 1640, 3200, 9, 3, 0, 4, 'apple'],
    ['Kumquat jam', 1180, 2400, 24, 2, 0, 6, 'jar'],
    ['Muscat grapes, 1.5 kg', 2750, 5400, 2, 1, 0, 1, 'grapes'],
    ['Green kiwi, tray of 24', 3900, 7600, 5, 0, 0, 2, 'kiwi'],
  ],
};

export const RULES: GiftRules = {
  drainageCap: 300,
  lotteryCap: 8000,
  rewardCap: 5000,
  monthBudget: 120000,
  welcomeGift: 1,
  grantDays: 14,
  clerkPerDay: 3,
  managerPerDay: 10,
};

export function shelfOf(hidesCost = false): Gift[] {
  let id = 0;
  return (Object.keys(SHELF) as Tier[]).flatMap((tier) =>
    SHELF[tier].map(([name, cost, worth, free, reserved, owed, mark, picture]) => ({
      id: ++id,
      name,
      tier,
      unitCost: hidesCost ? null : cost,
      stockValue: hidesCost ? null : cost * (free + reserved),
      perceivedValue: worth,
      reorderLevel: mark,
      supplier: id === 3 ? 'Hu Farm' : '',
      picture,
      hasPhoto: false,
      capReason: id === 4 ? '60 for opening week' : null,
      capReasonBy: id === 4 ? 'Lan' : null,
      retired: false,
      given: tier === 'drainage' ? 78 : 5,
      shelf: free + reserved,
      reserved,
      aside: 0,
      free,
      owed,
      promised: reserved + owed,
    })),
  );
}

function movementsOf(now: number): Movement[] {
  const line = (
    days: number,
    kind: Movement['kind'],
    shelf: number,
    reserved: number,
    shelfAfter: number,
    note = '',
  ) => ({
    atMs: now - days * DAY - 1_800_000,
    kind,
    shelf,
    reserved,
    aside: 0,
    shelfAfter,
    value: null,
    note,
    actor: days % 2 === 0 ? '周岚 Lan' : 'Xiu',
  });
  return [
    line(0, 'handed_over', -1, -1, 38, '李*'),
    line(0, 'reserved', 0, 1, 39),
    line(1, 'damaged', -2, 0, 39, 'fell from the shelf'),
    line(3, 'counted', -1, 0, 41),
    line(6, 'received', 40, 0, 42, 'Hu Farm'),
    line(6, 'returned', 1, 0, 2),
    line(9, 'released', 0, -1, 1),
  ];
}

/** Teaches a core the shelf; with `hidesCost` as a clerk sees it, with `empty` before the first gift. */
export function teachGifts(core: FakeCore, now: number, hidesCost = false, empty = false): void {
  const gifts = empty ? [] : shelfOf(hidesCost);
  let grants = empty ? [] : grantsOf(now);
  const known = (id: number) => {
    const found = gifts.find((gift) => gift.id === id);
    if (!found) throw refusal('gifts', 'not_found');
    return found;
  };
  core
    .on('gifts.list', () => ({
      gifts: [...gifts],
      rules: RULES,
      month: hidesCost ? null : { given: 74260, promised: 11840, budget: empty ? null : 120000 },
    }))
    .on('gifts.list_movements', () => ({ movements: movementsOf(now) }))
    .on('gifts.list_grants', ({ limit }) => ({ grants: grants.slice(0, limit), total: grants.length }))
    .on('gifts.hand_over', ({ grant: id }) => {
      const found = grants.find((grant) => grant.grant === id);
      if (!found) throw refusal('gifts', 'not_waiting');
      grants = grants.filter((grant) => grant !== found);
      core.change('gifts');
      const { member, memberName, gift, giftName } = found;
      return { handover: id, member, memberName, gift, giftName, shelfLeft: 25 };
    })
    .on('gifts.cancel_grant', ({ grant: id }) => {
      grants = grants.filter((grant) => grant.grant !== id);
      core.change('gifts');
      return {};
    })
    .on('gifts.add', (request) => {
      if (request.tier === 'drainage' && request.unitCost > RULES.drainageCap && request.capReason === null) {
        throw refusal('gifts', 'above_cap', { cap: RULES.drainageCap });
      }
      const stock = { shelf: request.quantity, reserved: 0, aside: 0, free: request.quantity, owed: 0, promised: 0 };
      const said = { stockValue: request.unitCost * request.quantity, capReasonBy: null, hasPhoto: false };
      const made: Gift = { ...request, ...stock, ...said, id: gifts.length + 1, retired: false, given: 0 };
      gifts.push(made);
      core.change('gifts');
      return made;
    })
    .on('gifts.set_photo', () => ({}))
    .on('gifts.receive', ({ gift, quantity }) => {
      const found = known(gift);
      found.shelf += quantity;
      found.free += quantity;
      core.change('gifts');
      return found;
    })
    .on('gifts.count', ({ gift, counted }) => {
      const found = known(gift);
      Object.assign(found, { shelf: counted, free: Math.max(0, counted - found.reserved) });
      core.change('gifts');
      return found;
    })
    .on('gifts.change_rules', (request) => request);
}
