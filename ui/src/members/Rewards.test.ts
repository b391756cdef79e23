import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { connect } from '../api/client';
import { FakeCore } from '../api/fake';
import { member, people } from '../api/fake.people';
import type { MemberRewards, RewardShown } from '../api/generated';
import { t } from '../api/words.svelte';
import { atTill } from '../app/session.svelte';
import Rewards from './Rewards.svelte';

const [owner, clerk] = people(0);
const who = member({ member: 14, number: 993, name: 'Sofía Herrera' });
const apple = { kind: 'gift' as const, gift: 5, name: 'Apple box', picture: 'apple', hasPhoto: false, grant: null };

function shown(over: Partial<RewardShown>): RewardShown {
  return {
    reward: 1,
    programme: { programme: 1, name: 'Bag', trigger: 'friend_bought' },
    because: { member: 13, maskedName: '王*', number: 871 },
    asFriend: false,
    rung: null,
    what: apple,
    atMs: 0,
    dueAtMs: null,
    state: 'given',
    whyMissed: null,
    kept: false,
    takenBack: 0,
    ...over,
  };
}

function open(person: typeof owner, over: Partial<MemberRewards> = {}) {
  const known: MemberRewards = {
    member: 14,
    inviter: { member: 13, maskedName: '王*', number: 871 },
    whyNotCounted: null,
    mayNameInviter: false,
    joinedFriends: 3,
    countedFriends: 2,
    ladderFriends: 2,
    nextRung: { friends: 3, missing: 1, what: apple },
    rewards: [],
    isLeader: false,
    commissionThisMonth: 0,
    posts: [],
    ...over,
  };
  const core = new FakeCore().on('rewards.read_member', () => known).on('rewards.name_leader', () => known);
  connect(core);
  atTill.person = person ?? null;
  const onask = vi.fn();
  render(Rewards, { who, onask });
  return { core, onask };
}

test('who brought them, whom they brought, and what one more friend brings', async () => {
  open(clerk);
  await screen.findByText(t('rewards-person-brought', { name: '王*' }));
  expect(screen.getByText(t('rewards-person-friends', { joined: 3, counted: 2 }))).toBeTruthy();
  expect(screen.getByText(t('rewards-person-next', { missing: 1, what: 'Apple box' }))).toBeTruthy();
  expect(screen.getByRole('img').querySelectorAll('i.on')).toHaveLength(2);
});

test('every reward tells why it was got, and a missed one why it was not', async () => {
  open(clerk, { rewards: [shown({}), shown({ reward: 2, state: 'missed', whyMissed: 'budget' })] });
  expect(await screen.findAllByText(/Apple box because 王\* bought for the first time/)).toHaveLength(2);
  expect(screen.getByText(t('rewards-state-missed-budget'))).toBeTruthy();
});

test.each(['not_bought_yet', 'refunded', 'rejoined', 'same_person', 'same_phone', 'invited_before'] as const)(
  'a friend who does not count is told why: %s',
  async (whyNotCounted) => {
    open(clerk, { whyNotCounted });
    expect(await screen.findByText(t(`rewards-person-${whyNotCounted.replaceAll('_', '-')}`))).toBeTruthy();
  },
);

test('an inviter is named later only while that may be', async () => {
  const { onask } = open(clerk, { inviter: null, mayNameInviter: true });
  await fireEvent.click(await screen.findByRole('button', { name: t('rewards-name-inviter') }));
  expect(onask).toHaveBeenCalledWith({ is: 'inviter', who });
});

test('the owner alone names leaders', async () => {
  const { core } = open(owner);
  await fireEvent.click(await screen.findByRole('button', { name: t('rewards-person-name-leader') }));
  await waitFor(() => expect(core.sentTo('rewards.name_leader')[0]?.request).toEqual({ member: 14 }));
});

test('a clerk sees no act on leaders', async () => {
  open(clerk);
  await screen.findByText(t('rewards-person-none'));
  expect(screen.queryByRole('button', { name: t('rewards-person-name-leader') })).toBeNull();
});
