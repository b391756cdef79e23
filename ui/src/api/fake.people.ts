import type { Gift, Grant, MemberDetail, Person, Role } from './generated';

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/* The people and promises of the made-up shop in fake.shop.ts. */

export function member(over: Partial<MemberDetail> & Pick<MemberDetail, 'member' | 'number' | 'name'>): MemberDetail {
  return {
    mask: `${[...over.name][0]}*`,
    phoneLast4: '4471',
    stage: 'active',
    giftsWaiting: 0,
    lastVisitAtMs: null,
    joinedAtMs: 0,
    district: '',
    tags: [],
    phone: '+8613812344471',
    noPhoneReason: null,
    birthMonth: null,
    birthDay: null,
    household: null,
    note: '',
    interests: [],
    source: 'walk_in',
    inviter: null,
    inviterId: null,
    friends: 0,
    language: null,
    visits: 1,
    visits90: 1,
    consents: [],
    cards: [],
    merges: [],
    ...over,
  };
}

export function people(now: number): Person[] {
  const person = (id: number, name: string, role: Role): Person => ({
    id,
    name,
    role,
    left: false,
    lockedUntilMs: null,
    sinceMs: now - 200 * DAY,
    pinSetAtMs: now - 100 * DAY,
    lastSeenAtMs: now - 5 * MINUTE,
    signedIn: false,
    wrongToday: 0,
  });
  return [person(1, '周岚 Lan', 'owner'), person(2, 'Xiu', 'clerk'), person(3, '陈大伟', 'manager')];
}

export function membersOf(now: number): MemberDetail[] {
  const today = now - 20 * MINUTE;
  return [
    member({
      member: 12,
      number: 1042,
      name: '李梅 Li Mei',
      giftsWaiting: 1,
      lastVisitAtMs: today,
      joinedAtMs: now - 250 * DAY,
      district: 'Garden Road',
      tags: ['fruit', 'citrus'],
      inviter: '王*',
      inviterId: 13,
      friends: 3,
      visits: 14,
      visits90: 5,
      source: 'inviter',
    }),
    member({
      member: 13,
      number: 871,
      name: '王强 Wang Qiang',
      phoneLast4: '2057',
      stage: 'core',
      lastVisitAtMs: today,
      joinedAtMs: now - 600 * DAY,
      friends: 7,
      visits: 52,
      visits90: 11,
      tags: ['tea'],
    }),
    member({
      member: 14,
      number: 1163,
      name: 'Sofía Herrera',
      phoneLast4: '6631',
      stage: 'new',
      lastVisitAtMs: now - DAY,
      joinedAtMs: now - 12 * DAY,
      inviter: '李*',
      inviterId: 12,
      visits: 2,
      visits90: 2,
    }),
    member({
      member: 15,
      number: 412,
      name: '陈思远 Chen Siyuan',
      phoneLast4: '8820',
      stage: 'core',
      giftsWaiting: 3,
      lastVisitAtMs: now - DAY,
      joinedAtMs: now - 700 * DAY,
      visits: 31,
      visits90: 9,
      friends: 1,
    }),
    member({
      member: 16,
      number: 233,
      name: '赵敏 Zhao Min',
      phoneLast4: null,
      phone: null,
      noPhoneReason: 'prefers_not',
      stage: 'sleeping',
      giftsWaiting: 2,
      lastVisitAtMs: now - 80 * DAY,
      joinedAtMs: now - 420 * DAY,
      visits: 8,
    }),
    member({
      member: 17,
      number: 956,
      name: 'Nguyễn Thị Hoa',
      phoneLast4: '0926',
      lastVisitAtMs: now - 3 * DAY,
      joinedAtMs: now - 90 * DAY,
      visits: 6,
      visits90: 6,
    }),
  ];
}

export function grantsOf(now: number): Grant[] {
  const grant = (
    id: number,
    memberId: number,
    memberName: string,
    last4: string | null,
    giftName: string,
    picture: string,
    more: Partial<Grant> = {},
  ): Grant => ({
    grant: id,
    member: memberId,
    memberName,
    phoneLast4: last4,
    gift: id,
    giftName,
    tier: 'drainage',
    picture,
    hasPhoto: false,
    reason: 'joined',
    note: '',
    state: 'waiting',
    backing: 'reserved',
    grantedAtMs: now - 2 * 60 * MINUTE,
    readyAtMs: null,
    expiresAtMs: now + 5 * DAY,
    ...more,
  });
  return [
    grant(1, 12, '李*', '4471', 'Tangerine bag, 1 kg', 'orange', { reason: 'post' }),
    grant(2, 15, '陈*', '8820', 'Apple box, 2 kg', 'apple', {
      reason: 'referred',
      tier: 'reward',
      grantedAtMs: now - DAY,
    }),
    grant(3, 15, '陈*', '8820', 'Kumquat jam', 'jar', {
      reason: 'birthday',
      tier: 'reward',
      expiresAtMs: now + 2 * DAY,
    }),
    grant(4, 15, '陈*', '8820', 'Plum juice, 250 ml', 'bottle', { backing: 'owed', reason: 'apology' }),
    grant(5, 16, '赵*', null, 'Kumquat jam', 'jar', { reason: 'other', expiresAtMs: now + DAY }),
    grant(6, 16, '赵*', null, 'Cotton shopping bag', 'bag'),
  ];
}

export function giftsOf(): Gift[] {
  const gift = (id: number, name: string, picture: string, free: number, tier: Gift['tier'] = 'drainage'): Gift => ({
    id,
    name,
    picture,
    tier,
    shelf: free + 3,
    reserved: 3,
    aside: 0,
    free,
    owed: free === 0 ? 2 : 0,
    promised: 3,
    unitCost: 240,
    stockValue: 240 * (free + 3),
    perceivedValue: 680,
    reorderLevel: 12,
    supplier: 'Hu Farm',
    hasPhoto: false,
    capReason: null,
    capReasonBy: null,
    retired: false,
    given: 40,
  });
  return [
    gift(1, 'Tangerine bag, 1 kg', 'orange', 26),
    gift(2, 'Cotton shopping bag', 'bag', 137),
    gift(3, 'Plum juice, 250 ml', 'bottle', 0),
    gift(4, 'Fruit peeler', 'peeler', 20),
    gift(5, 'Apple box, 2 kg', 'apple', 9, 'reward'),
    gift(6, 'Kumquat jam', 'jar', 24, 'reward'),
    gift(7, 'Muscat grapes, 1.5 kg', 'grapes', 2, 'reward'),
    gift(8, 'Honey pomelo', 'pomelo', 6, 'lottery'),
  ];
}
