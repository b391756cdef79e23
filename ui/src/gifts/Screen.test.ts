import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { connect } from '../api/client';
import { FakeCore } from '../api/fake';
import { people } from '../api/fake.people';
import { t } from '../api/words.svelte';
import { route } from '../app/route.svelte';
import { atTill } from '../app/session.svelte';
import { lastAct } from '../app/undo.svelte';
import { teachGifts } from './fake.gifts';
import Screen from './Screen.svelte';

const [owner, clerk] = people(0);

function open(who: typeof owner, { empty = false } = {}): FakeCore {
  const core = new FakeCore();
  teachGifts(core, Date.now(), who === clerk, empty);
  connect(core);
  atTill.person = who ?? null;
  Object.assign(route, { screen: 'gifts', rest: [] });
  render(Screen);
  return core;
}

test('an owner sees cost beside cap, and what is above it', async () => {
  open(owner);
  const row = (await screen.findByText('Fruit peeler')).closest('a');
  expect(row?.textContent).toMatch(/3\.60\s*\/\s*3\.00/);
  expect(row?.textContent).toContain(t('gifts-above-by', { name: 'Lan', reason: '60 for opening week' }));
});

test('a clerk sees what lies there, and no cost, cap, budget or act of the office', async () => {
  open(clerk);
  const row = (await screen.findByText('Fruit peeler')).closest('a');
  expect(row?.textContent).not.toMatch(/3\.[60]0/);
  expect(screen.queryByText(t('gifts-cap-a-piece'))).toBeNull();
  for (const id of ['gifts-new', 'gifts-receive', 'gifts-count-stock', 'gifts-rules', 'gifts-add-drainage']) {
    expect(screen.queryByRole('button', { name: t(id) }), id).toBeNull();
  }
});

test('a waiting gift is handed over and can be taken back', async () => {
  const core = open(owner);
  core.on('gifts.undo_hand_over', () => {
    throw new Error('only the request counts here');
  });
  await screen.findByText('Fruit peeler');
  await fireEvent.click(screen.getByRole('button', { name: new RegExp(t('gifts-view-waiting')) }));
  const [first] = await screen.findAllByRole('button', { name: t('gifts-hand-over') });
  if (first) await fireEvent.click(first);
  await waitFor(() => expect(lastAct.fresh).toBe(true));
  expect(core.sentTo('gifts.hand_over')[0]?.request).toEqual({ grant: 1 });
  await lastAct.undo();
  expect(core.sentTo('gifts.undo_hand_over')[0]?.request).toEqual({ handover: 1 });
});

test('an empty shelf teaches the next step and offers it', async () => {
  open(owner, { empty: true });
  await fireEvent.click(await screen.findByRole('button', { name: t('gifts-empty-act') }));
  expect(await screen.findByRole('dialog', { name: t('gifts-new') })).toBeTruthy();
});
