import { expect, test } from 'vitest';
import type { MaskedFace, RewardShown, TriggerKind, WhyMissed } from '../api/generated';
import { LANGUAGES, speak, t } from '../api/words.svelte';
import { causeOf, missedBy, nextLine, stateOf } from './rewards';

const WANG: MaskedFace = { member: 13, maskedName: '王*', number: 871 };

function shown(over: Partial<RewardShown> = {}): RewardShown {
  return {
    reward: 1,
    programme: { programme: 1, name: 'Bag', trigger: 'friend_bought' },
    because: WANG,
    asFriend: false,
    rung: null,
    what: { kind: 'gift', gift: 5, name: 'Apple box', picture: 'apple', hasPhoto: false, grant: null },
    atMs: 0,
    dueAtMs: null,
    state: 'given',
    whyMissed: null,
    kept: false,
    takenBack: 0,
    ...over,
  };
}

const OWN: readonly TriggerKind[] = ['post_shared', 'bought', 'visit_streak', 'birthday_month', 'member_day', 'leader'];
const FRIENDS: readonly TriggerKind[] = ['friend_joined', 'friend_bought', 'friend_recharged'];
const MISSED: readonly WhyMissed[] = ['budget', 'member_limit', 'day_limit', 'clerk_limit', 'gift_retired'];
/** A sentence that is not in the catalogue shows its name. */
const MISSING = /rewards-/;

test('every reward tells its cause, and every state itself, in three languages', async () => {
  for (const { language } of LANGUAGES) {
    await speak(language);
    const programme = (trigger: TriggerKind) => ({ programme: 1, name: 'Bag', trigger });
    for (const trigger of OWN) expect(causeOf(shown({ programme: programme(trigger) }))).not.toMatch(MISSING);
    for (const trigger of FRIENDS) {
      for (const asFriend of [true, false]) {
        const said = causeOf(shown({ programme: programme(trigger), asFriend }));
        expect(said).toContain('Apple box');
        expect(said).toContain('王*');
        expect(said).not.toMatch(MISSING);
      }
    }
    expect(causeOf(shown({ programme: programme('ladder'), rung: 3 }))).toContain('3');
    for (const whyMissed of MISSED) expect(stateOf(shown({ state: 'missed', whyMissed }))).not.toMatch(MISSING);
    for (const state of ['held', 'given', 'taken_back'] as const)
      expect(stateOf(shown({ state }))).not.toMatch(MISSING);
  }
  await speak('en');
});

test('a voucher whose offer issues no more is not called a gift', async () => {
  const what = { kind: 'voucher', offer: 2, name: { en: '5.00 off', zhCn: '', es: '' } } as const;
  for (const { language } of LANGUAGES) {
    await speak(language);
    const said = stateOf(shown({ what, state: 'missed', whyMissed: 'gift_retired' }));
    expect(said).not.toMatch(MISSING);
    expect(said).not.toBe(stateOf(shown({ state: 'missed', whyMissed: 'gift_retired' })));
    expect(t(`rewards-post-why-${missedBy('gift_retired', what)}`)).not.toMatch(MISSING);
  }
  await speak('en');
});

test('the words of English', () => {
  expect(causeOf(shown())).toBe('Apple box because 王* bought for the first time');
  expect(stateOf(shown({ state: 'taken_back', kept: true }))).toBe('sale refunded, gift had gone');
  expect(stateOf(shown({ state: 'missed', whyMissed: 'budget' }))).toBe('missed: the budget was used');
  expect(nextLine({ friends: 3, missing: 1, what: { kind: 'bonus', amount: 500 } })).toBe(
    'One more friend: ¥5.00 bonus',
  );
});
