import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../api/client';
import { FakeCore, refusal } from '../api/fake';
import { t } from '../api/words.svelte';
import { lastAct } from '../app/undo.svelte';
import { memberAt, teachMembers } from './fake.members';
import Merge from './Merge.svelte';

let core: FakeCore;
// Member 2 joined 83 days before `now`, member 1 only 30: the second is the older one.
const NOW = Date.UTC(2026, 10, 25, 8);
const first = memberAt(0, NOW);
const second = memberAt(1, NOW);

beforeEach(() => {
  core = new FakeCore();
  teachMembers(core, 10, NOW);
  connect(core);
  lastAct.forget();
});

async function open() {
  const onclose = vi.fn();
  render(Merge, { who: first, other: second.member, onback: vi.fn(), onclose });
  await screen.findAllByRole('radio');
  return onclose;
}

test('who came first stays, unless somebody chooses otherwise', async () => {
  const onclose = await open();
  const chosen = screen.getAllByRole('radio').find((side) => side.getAttribute('aria-checked') === 'true');
  expect(chosen?.textContent).toContain(second.name);
  expect(document.body.textContent).toContain(
    t('members-merge-cards', { first: String(second.number), second: String(first.number), name: second.name }),
  );
  await fireEvent.click(screen.getByRole('button', { name: t('members-merge') }));
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(core.sentTo('members.merge')[0]?.request).toEqual({ survivor: second.member, merged: first.member });
});

test('the choice turns it round, and it can be taken back', async () => {
  await open();
  const other = screen.getAllByRole('radio').find((side) => side.getAttribute('aria-checked') === 'false');
  if (other) await fireEvent.click(other);
  await fireEvent.click(screen.getByRole('button', { name: t('members-merge') }));
  await waitFor(() => expect(core.sentTo('members.merge')).toHaveLength(1));
  expect(core.sentTo('members.merge')[0]?.request).toEqual({ survivor: first.member, merged: second.member });
  await waitFor(() => expect(lastAct.fresh).toBe(true));
  await lastAct.undo();
  expect(core.sentTo('members.undo_merge')[0]?.request).toEqual({ merge: 1 });
});

test('a refusal is said in place and the choice is kept', async () => {
  core.on('members.merge', () => {
    throw refusal('kernel', 'not_allowed');
  });
  const onclose = await open();
  await fireEvent.click(screen.getByRole('button', { name: t('members-merge') }));
  expect((await screen.findByRole('alert')).textContent).toContain(t('refusal-kernel-not-allowed'));
  expect(onclose).not.toHaveBeenCalled();
  expect(screen.getAllByRole('radio')).toHaveLength(2);
});
