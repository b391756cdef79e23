import { describe, expect, test } from 'vitest';
import type { Every, Language, Reward, Terms, Trigger } from '../api/generated';
import { dayName, percent, piecesOf, sentenceOf } from './sentence';

const LANGUAGES: readonly Language[] = ['en', 'zh-CN', 'es'];
const GIFTS = [
  { gift: 8, name: 'Apple box' },
  { gift: 2, name: 'Cotton bag' },
];
const CNY = { code: 'CNY', exponent: 2 };
const READING = { currency: CNY, year: 2026 };

const APPLE: Reward = { kind: 'gift', gift: 8 };
const BAG: Reward = { kind: 'gift', gift: 2 };
const POINTS: Reward = { kind: 'points', points: 1200 };
const BONUS: Reward = { kind: 'bonus', amount: 1000 };
const VOUCHER: Reward = { kind: 'voucher', offer: 2 };
const OFFERS = [{ offer: 2, name: { en: '5.00 off', zhCn: '减 5 元', es: '' } }];

const TRIGGERS: readonly Trigger[] = [
  { kind: 'friend_joined' },
  { kind: 'friend_bought', least: 0 },
  { kind: 'friend_bought', least: 2000 },
  { kind: 'friend_recharged', least: 0 },
  { kind: 'friend_recharged', least: 10000 },
  { kind: 'post_shared' },
  { kind: 'bought', least: 0 },
  { kind: 'bought', least: 5000 },
  { kind: 'visit_streak', weeks: 4 },
  { kind: 'birthday_month' },
  { kind: 'member_day', least: 0 },
  { kind: 'member_day', least: 3000 },
  {
    kind: 'ladder',
    rungs: [
      { friends: 1, reward: APPLE },
      { friends: 3, reward: BONUS },
    ],
  },
  { kind: 'leader', steps: [{ fromAmount: 0, shareBp: 300 }], paidAs: 'bonus' },
  {
    kind: 'leader',
    steps: [
      { fromAmount: 0, shareBp: 300 },
      { fromAmount: 100_000, shareBp: 550 },
    ],
    paidAs: 'payable',
  },
];

function terms(over: Partial<Terms>): Terms {
  return {
    trigger: { kind: 'friend_bought', least: 0 },
    member: APPLE,
    friend: null,
    friendWhen: 'with_inviter',
    perMember: null,
    perDay: null,
    perClerkDay: null,
    budget: 30000,
    holdDays: 0,
    fromDay: '2026-12-01',
    toDay: null,
    ...over,
  };
}

const say = (over: Partial<Terms>, language: Language = 'en', reader: 'member' | 'office' = 'office') =>
  sentenceOf(terms(over), GIFTS, language, { ...READING, reader, offers: OFFERS });

/** A sentence that fell apart shows the name of its message, an unfilled variable, or a mark. */
const BROKEN = /when-|limit-|say|\{|\}|undefined|NaN|[\ue000-\ue003]/;

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(TRIGGERS)('every trigger is said with every reward: $kind', (trigger) => {
    const said = new Set<string>();
    for (const member of [null, APPLE, POINTS, BONUS, VOUCHER]) {
      for (const friend of [null, APPLE, BAG, POINTS, BONUS, VOUCHER]) {
        for (const friendWhen of ['joined', 'with_inviter'] as const) {
          const text = say({ trigger, member, friend, friendWhen }, language, 'member');
          expect(text).not.toMatch(BROKEN);
          expect(text).not.toMatch(/ {2}|。。|\.\./);
          said.add(text);
        }
      }
    }
    // The friend's part is told only where there is a friend, the member's only where the trigger says none itself.
    const own = trigger.kind === 'ladder' || trigger.kind === 'leader';
    expect(said.size).toBeGreaterThan(own ? 0 : 3);
  });

  test('every limit, hold and period is said', () => {
    for (const every of ['day', 'week', 'month', 'ever'] as const satisfies readonly Every[]) {
      for (const times of [1, 2, 10_000]) {
        for (const [perDay, perClerkDay, holdDays, toDay] of [
          [null, null, 0, null],
          [50, 10, 1, '2026-12-31'],
          [1, 1, 90, '2027-01-31'],
        ] as const) {
          const all = { perMember: { times, every }, perDay, perClerkDay, holdDays, toDay };
          for (const reader of ['member', 'office'] as const) {
            const text = say(all, language, reader);
            expect(text).not.toMatch(BROKEN);
            if (times > 1) expect(text).toContain(String(times));
          }
        }
      }
    }
  });

  test('gifts, points and money stand out', () => {
    const is = (member: Reward) =>
      piecesOf(terms({ member }), GIFTS, language, READING)
        .filter((piece) => piece.is !== 'words')
        .map((piece) => piece.is);
    expect([is(APPLE), is(POINTS), is(BONUS)]).toEqual([['gift'], ['value'], ['value']]);
  });
});

test('both get the same', () => {
  const both = { friend: APPLE, perMember: { times: 3, every: 'week' as const } };
  expect(say(both)).toBe(
    'When a friend you invited buys for the first time, you both get one Apple box. At most 3 times a week.',
  );
  expect(say(both, 'zh-CN')).toBe('您邀请的朋友首次消费，您和朋友各得Apple box一份。每周最多 3 次。');
  expect(say(both, 'es')).toBe(
    'Cuando un amigo invitado por usted compra por primera vez, usted y su amigo reciben cada uno un regalo (Apple box). Como máximo 3 veces a la semana.',
  );
});

test('a voucher is named as its offer is in the language of who reads, else as it is called anywhere', () => {
  const given = { trigger: { kind: 'post_shared' }, member: VOUCHER } as const;
  expect(say(given)).toBe('When you share a post and we have seen it, you get a voucher for 5.00 off.');
  expect(say(given, 'zh-CN')).toContain('兑换券一张（减 5 元）');
  expect(say(given, 'es')).toContain('un vale (5.00 off)');
  expect(say({ ...given, member: { kind: 'voucher', offer: 9 } })).toContain('you get a voucher.');
});

test('what members read of a newcomer pack', () => {
  const pack = {
    trigger: { kind: 'friend_bought', least: 2000 },
    friend: BAG,
    friendWhen: 'joined',
    holdDays: 3,
    toDay: '2026-12-31',
  } as const;
  expect(say(pack, 'en', 'member')).toBe(
    'When a friend you invited buys for the first time, for at least ¥20.00, you get one Apple box; your friend gets one Cotton bag on joining. ' +
      'It is yours after 3 days, unless the purchase is refunded. From 1 December to 31 December. While it lasts.',
  );
  expect(say(pack, 'zh-CN', 'member')).toBe(
    '您邀请的朋友首次消费满 ¥20.00，您得Apple box一份；朋友入会即得Cotton bag一份。未退款满 3 天后可领取。12月1日至12月31日。送完即止。',
  );
});

test('joining itself makes no difference of when', () => {
  const joined = { trigger: { kind: 'friend_joined' }, friend: BAG } as const;
  expect(say({ ...joined, friendWhen: 'joined' })).toBe(say({ ...joined, friendWhen: 'with_inviter' }));
  expect(say({ ...joined, member: null })).toBe('When a friend you invited joins, your friend gets one Cotton bag.');
});

test('a ladder says its rungs, a commission its steps', () => {
  const [, , , , , , , , , , , , ladder, , leader] = TRIGGERS;
  expect(say({ trigger: ladder as Trigger, member: null })).toBe(
    'A friend counts when they first buy. For 1 friend you get one Apple box; for 3 friends ¥10.00 bonus.',
  );
  expect(say({ trigger: leader as Trigger, member: null })).toBe(
    'Leaders get a share of what the friends they brought themselves pay in a month, paid out by the shop: ' +
      '3% of all of it; 5.5% of what lies above ¥1,000.00.',
  );
});

test('the clerk’s limit is for the office alone', () => {
  const post = { trigger: { kind: 'post_shared' }, perClerkDay: 10 } as const;
  expect(say(post)).toContain('A clerk confirms at most 10 a day.');
  expect(say(post, 'en', 'member')).not.toContain('clerk');
});

test('percents and days', () => {
  expect([percent(300, 'en'), percent(250, 'es'), percent(5, 'en'), percent(5000, 'zh-CN')]).toEqual([
    '3%',
    '2,5\u00a0%',
    '0.05%',
    '50%',
  ]);
  expect(dayName('2026-12-01', 'es', 2026)).toBe('1 de diciembre');
  expect(dayName('2027-01-31', 'en', 2026)).toBe('31 January 2027');
  expect(dayName('2027-01-31', 'zh-CN', 2026)).toBe('2027年1月31日');
});
