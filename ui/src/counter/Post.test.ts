import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { connect } from '../api/client';
import { FakeCore } from '../api/fake';
import type { MemberRewards, PostChoice, RewardShown, WhyMissed } from '../api/generated';
import { t } from '../api/words.svelte';
import Post from './Post.svelte';

const programme = { programme: 3, name: 'Posts', trigger: 'post_shared' as const };
const what = { kind: 'points' as const, points: 50 };

function open(whyNot: WhyMissed | null, given: Partial<RewardShown> = {}): { core: FakeCore; onclose: () => void } {
  const posts: PostChoice[] = [{ programme, what, whyNot }];
  const core = new FakeCore()
    .on('rewards.read_member', ({ member }) => ({ ...({} as MemberRewards), member, posts }))
    .on('rewards.confirm_post', () => ({
      ...({ programme, what, state: 'given', because: null, asFriend: false, takenBack: 0 } as RewardShown),
      ...given,
    }));
  connect(core);
  const onclose = vi.fn();
  render(Post, { member: 12, mask: '李*', onclose });
  return { core, onclose };
}

const seen = () => screen.findByRole('button', { name: t('rewards-post-seen') });

test('a post that was seen brings what its programme says', async () => {
  const { core, onclose } = open(null);
  await fireEvent.click(await seen());
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(core.sentTo('rewards.confirm_post')[0]?.request).toEqual({ member: 12, programme: 3 });
});

test('beyond the clerk’s own limit it may still be asked for, beyond the others not', async () => {
  open('clerk_limit');
  expect(await seen()).toHaveProperty('disabled', false);
  expect(screen.getByText(t('rewards-post-why-clerk-limit'))).toBeTruthy();
});

test('what the member’s own limit forbids is not offered', async () => {
  open('member_limit');
  expect(await seen()).toHaveProperty('disabled', true);
});

test('a reward that is missed at the last moment says why, and the dialog stays', async () => {
  const { onclose } = open(null, { state: 'missed', whyMissed: 'budget' });
  await fireEvent.click(await seen());
  await screen.findByText(new RegExp(t('rewards-state-missed-budget')));
  expect(onclose).not.toHaveBeenCalled();
});
