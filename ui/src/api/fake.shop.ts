import { teachAlliance } from '../alliance/fake.alliance';
import { teachIntake, type FakeIntake } from '../intake/fake.intake';
import { teachPrinting } from '../printing/fake.printing';
import { teachRewards } from '../rewards/fake.rewards';
import { teachSales, type FakeSales } from '../sales/fake.sales';
import { teachSettlement } from '../settlement/fake.settlement';
import { teachVouchers, type FakeVouchers } from '../vouchers/fake.vouchers';
import type {
  BackupState,
  Customer,
  Enrolment,
  Grant,
  Language,
  MemberDetail,
  MemberHit,
  Person,
  ReadToday,
  ShopState,
  TimelineEntry,
} from './generated';
import { FakeCore, refusal } from './fake';
import { DAY, giftsOf, grantsOf, member, membersOf, MINUTE, people } from './fake.people';

/** A fruit shop with a few members, for component tests and for looking at screens without a core. */
export type FakeShop = {
  core: FakeCore;
  grants: Grant[];
  members: MemberDetail[];
  now: number;
  intake: FakeIntake;
  sales: FakeSales;
  vouchers: FakeVouchers;
};

function timelineOf(who: MemberDetail, now: number): TimelineEntry[] {
  const entry = (atMs: number, kind: string, args: Record<string, string | number> = {}): TimelineEntry => ({
    atMs,
    kind,
    args,
    amount: null,
  });
  return [
    entry(now - MINUTE * 4, 'gift_handed_over', { gift: 'Apple box, 2 kg', reason: 'referred' }),
    entry(now - 8 * MINUTE, 'consent', { purpose: 'offers', given: 'yes' }),
    entry(now - 3 * DAY, 'gift_promised', { gift: 'Kumquat jam', reason: 'birthday' }),
    entry(now - 12 * DAY, 'invited', { friend: 'S*' }),
    entry(now - 40 * DAY, 'card_replaced', { why: 'lost' }),
    entry(who.joinedAtMs, 'joined', { source: who.source, inviter: '王*' }),
  ];
}

function stateOf(now: number, language: Language): ShopState {
  return {
    stage: 'ready',
    unfit: null,
    shop: {
      name: 'Garden Road Fruit',
      address: 'Garden Road 12',
      promise: 'Fruit of the morning',
      kind: 'staple_frequent',
      language,
      country: 'CN',
      currency: { code: 'CNY', exponent: 2 },
      timeZone: 'Asia/Shanghai',
      law: 'cn',
      demo: false,
      openedAtMs: now - 300 * DAY,
      hasLogo: false,
    },
    settings: { theme: 'light', soundOn: true, loudness: 60, autoLockMinutes: 10, scannerPrefix: '', touchOnly: false },
    version: '0.1.0',
    schema: 1,
    folder: '/home/shop',
    nowMs: now,
  };
}

/** Builds the shop; `now` and the language may be chosen. */
export function fakeShop(now: number = Date.now(), language: Language = 'en'): FakeShop {
  const core = new FakeCore();
  const members = membersOf(now);
  let grants = grantsOf(now);
  const staff = people(now);
  let signedIn: Person | null = null;
  let state = stateOf(now, language);
  let handovers = 0;
  const handed = new Map<number, Grant>();
  const acts: ReadToday['acts'] = [
    { atMs: now - 6 * MINUTE, kind: 'gift_handed_over', args: { gift: 'Cotton shopping bag', name: '王*' } },
    { atMs: now - 11 * MINUTE, kind: 'joined', args: { number: 1186, name: '陈*' } },
  ];

  const backup: BackupState = {
    lastAtMs: now - 40 * MINUTE,
    lastElsewhereAtMs: now - DAY,
    nextAtMs: now + 20 * MINUTE,
    overdue: false,
    problem: null,
    keyCheckedAtMs: now - DAY,
    targets: [],
  };

  teachSettlement(core, now);
  teachAlliance(core, now);
  teachRewards(core, now);
  teachPrinting(core, now);
  const sales = teachSales(core, { now, nameOf: (id) => `${[...find(id).name][0]}*` });

  const vouchers = teachVouchers(core, now);
  sales.quoted = vouchers.quoted;

  const find = (id: number) => {
    const found = members.find((one) => one.member === id);
    if (!found) throw refusal('members', 'not_found');
    return found;
  };
  const waiting = (id: number) => grants.filter((grant) => grant.member === id);
  const customer = (id: number): Customer => {
    const who = find(id);
    return {
      member: { ...who, giftsWaiting: waiting(id).length },
      grants: waiting(id),
      wallet: sales.walletOf(id),
      points: sales.pointsOf(id),
      chances: 0,
      lately: timelineOf(who, now),
    };
  };
  const matches = (hit: MemberHit, text: string) =>
    hit.name.toLowerCase().includes(text.toLowerCase()) ||
    String(hit.number) === text ||
    (hit.phoneLast4 ?? '-').endsWith(text);

  const join = (over: Pick<MemberDetail, 'name' | 'phone' | 'phoneLast4' | 'source' | 'tags'>): Enrolment => {
    const number = 1187 + members.length - 6;
    const made = member({
      ...over,
      member: 100 + members.length,
      number,
      stage: 'new',
      joinedAtMs: now,
      lastVisitAtMs: now,
    });
    members.push(made);
    const welcome = { ...(grantsOf(now)[0] as Grant), grant: 50 + members.length, member: made.member };
    grants = [...grants, { ...welcome, memberName: '新*', reason: 'joined' }];
    core.change('members', 'gifts');
    return { member: made.member, number, name: made.name, card: `SLM-${number}`, giftsWaiting: 1 };
  };

  const intake = teachIntake(core, {
    now,
    members,
    join: ({ name, phoneEnds, source }) =>
      join({ name, phone: `+861390000${phoneEnds}`, phoneLast4: phoneEnds, source, tags: [] }),
  });

  core
    .on('shop.read_state', () => state)
    .on('shop.change_settings', (request) => {
      state = { ...state, settings: { ...state.settings, ...request } };
      core.change('shop');
      return state.settings;
    })
    .on('staff.list_people', () => ({ people: staff }))
    .on('staff.read_session', () => ({ session: signedIn && { person: signedIn, lockAtMs: now + 10 * MINUTE } }))
    .on('staff.sign_in', ({ person }) => {
      signedIn = staff.find((one) => one.id === person) ?? null;
      if (!signedIn) throw refusal('staff', 'wrong_pin');
      return { token: `token-${person}`, person: signedIn, autoLockMinutes: 10 };
    })
    .on('staff.sign_out', () => {
      signedIn = null;
      return {};
    })
    .on('counter.read_customer', (request) => customer(request.member))
    .on('counter.read_scan', ({ text }) => {
      const found = members.find((one) => text.endsWith(String(one.number)));
      if (found && text.startsWith('SLI1')) return { is: 'invite', inviter: found };
      if (found && text.startsWith('LOST')) {
        return { is: 'ended_card', state: 'lost', customer: customer(found.member) };
      }
      if (found) return { is: 'member', customer: customer(found.member) };
      if (text === 'SLF1RUN12') return { is: 'flyer', run: 12, runName: 'Autumn, letter boxes' };
      if (/^SL[FI]1/.test(text)) return { is: 'unknown_code' };
      return /^(SL1|[0-9A-Z]{4} )/.test(text) ? { is: 'voucher', text } : { is: 'unknown_card' };
    })
    .on('members.find', ({ text, limit }) => {
      const hits = members.filter((one) => matches(one, text));
      return { hits: hits.slice(0, limit), more: hits.length > limit };
    })
    .on('members.list_words', () => ({
      tags: ['fruit', 'citrus', 'tea', 'kids'],
      interests: ['cooking'],
      districts: ['Garden Road', 'Old Bridge'],
    }))
    .on('members.read_duplicates', ({ name, phone }) => ({
      candidates: members
        .filter(
          (one) =>
            (phone !== null && one.phone?.endsWith(phone.replace(/\D/g, ''))) ||
            (name !== '' && one.name.startsWith(name)),
        )
        .map((one) => ({
          member: one,
          likeness: phone !== null && one.phone?.endsWith(phone) ? ('same_phone' as const) : ('like_name' as const),
        })),
    }))
    .on('members.enrol', ({ name, phone, source, tags }) =>
      join({ name, phone, phoneLast4: phone?.slice(-4) ?? null, source, tags }),
    )
    .on('members.read_card', (request) => {
      const who = find(request.member);
      return { text: `SLM-${who.number}`, svg: FAKE_QR, name: who.name, number: who.number };
    })
    .on('privacy.read_wordings', () => ({ version: 1, purposes: ['card', 'offers', 'birthday', 'profile'] }))
    .on('gifts.list', () => ({
      gifts: giftsOf(),
      rules: {
        drainageCap: 300,
        lotteryCap: null,
        rewardCap: null,
        monthBudget: null,
        welcomeGift: 1,
        grantDays: 14,
        clerkPerDay: 3,
        managerPerDay: 10,
      },
      month: null,
    }))
    .on('gifts.list_grants', ({ member: id, limit }) => {
      const found = id === null ? grants : waiting(id);
      return { grants: found.slice(0, limit), total: found.length };
    })
    .on('gifts.hand_over', ({ grant: id }) => {
      const found = grants.find((grant) => grant.grant === id);
      if (!found) throw refusal('gifts', 'not_waiting');
      if (found.backing === 'owed') throw refusal('gifts', 'out_of_stock', { gift: found.giftName });
      grants = grants.filter((grant) => grant !== found);
      handed.set(++handovers, found);
      acts.unshift({ atMs: now, kind: 'gift_handed_over', args: { gift: found.giftName, name: found.memberName } });
      core.change('gifts', 'members');
      return {
        handover: handovers,
        member: found.member,
        memberName: found.memberName,
        gift: found.gift,
        giftName: found.giftName,
        shelfLeft: 25,
      };
    })
    .on('gifts.undo_hand_over', ({ handover }) => {
      const found = handed.get(handover);
      if (!found) throw refusal('gifts', 'undo_too_late');
      grants = [found, ...grants];
      acts.shift();
      core.change('gifts', 'members');
      return found;
    })
    .on('backup.read_state', () => backup)
    .on('today.read', () => ({
      waiting: grants.slice(0, 8),
      waitingTotal: grants.length,
      owed: [{ gift: 3, giftName: 'Plum juice, 250 ml', pieces: 2, for: ['孙*', 'N*'] }],
      runningOut: [
        { gift: 3, name: 'Plum juice, 250 ml', free: 6, reorderLevel: 24, supplier: 'Hu Farm' },
        { gift: 9, name: 'Muscat grapes, 1.5 kg', free: 2, reorderLevel: 2, supplier: '' },
      ],
      backup,
      joinedToday: 3,
      joinTakesMs: 41_000,
      handedOverToday: 11,
      waitingHandovers: grants.length,
      giftCost: signedIn?.role === 'clerk' ? null : 3890,
      stockValue: signedIn?.role === 'clerk' ? null : 184250,
      sales: null,
      liability: null,
      acts,
      welcomeGift: { name: 'Tangerine bag, 1 kg', free: 26 },
    }));

  return {
    core,
    members,
    now,
    intake,
    sales,
    vouchers,
    get grants() {
      return grants;
    },
  };
}

const FAKE_QR =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 29 29" shape-rendering="crispEdges"><path fill="currentColor" d="M4 4h7v7H4zM18 4h7v7h-7zM4 18h7v7H4zM13 4h2v3h-2zM13 9h3v2h-3zM13 13h2v2h-2zM17 13h4v2h-4zM4 13h3v2H4zM9 13h2v3H9zM13 17h3v3h-3zM18 18h2v4h-2zM22 17h3v3h-3zM21 22h4v3h-4zM13 22h4v3h-4z"/></svg>';
