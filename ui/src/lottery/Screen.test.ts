import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test } from 'vitest';
import { connect } from '../api/client';
import { FakeCore } from '../api/fake';
import { people } from '../api/fake.people';
import type { Draw } from '../api/generated';
import { t } from '../api/words.svelte';
import { route } from '../app/route.svelte';
import { atTill } from '../app/session.svelte';
import { shelfOf } from '../gifts/fake.gifts';
import { dealOf, rowOf, teachLottery, termsOf } from './fake.lottery';
import Screen from './Screen.svelte';

const [owner, clerk] = people(0);
let core: FakeCore;

function drawOf(over: Partial<Draw> = {}): Draw {
  return {
    ...rowOf(),
    terms: termsOf(),
    lacks: [],
    stock: [],
    commitment: 'ab'.repeat(32),
    ruleSheet: [],
    changes: [],
    deals: [],
    chancesWaiting: 4,
    upgradesSold: 1,
    costSoFar: 7_280,
    pickingAt: null,
    entrants: null,
    secretLost: false,
    closeReason: null,
    notAwarded: [],
    ...over,
  };
}

function open(who: typeof owner, rest: string[] = []): void {
  atTill.person = who ?? null;
  Object.assign(route, { screen: 'draws', rest });
  render(Screen);
}

beforeEach(() => {
  location.hash = '#/draws';
  core = new FakeCore().on('gifts.list', () => ({ gifts: shelfOf(), rules: {} as never, month: null }));
  teachLottery(core);
  connect(core);
});

test('where no draw is, its owner is told how to begin, and a clerk what would stand here', async () => {
  core.on('lottery.list', () => ({ draws: [] }));
  open(owner);
  expect((await screen.findByRole('link', { name: t('draws-empty-act') })).getAttribute('href')).toBe('#/draws/new');
  expect(screen.getByText(t('draws-empty-note'))).toBeTruthy();
});

test('a clerk sees what runs and may look at winners and proof, but opens nothing', async () => {
  open(clerk);
  await screen.findByRole('heading', { name: 'Sunday draw' });
  expect(screen.queryByRole('link', { name: t('draws-open', { name: 'Sunday draw' }) })).toBeNull();
  expect(screen.getByText(t('draws-sealed-as', { code: '7F3A 91C0' }), { exact: false })).toBeTruthy();
  expect(screen.getByRole('button', { name: t('draws-winners') })).toBeTruthy();
});

test('what is lacking is told before anything is sealed', async () => {
  core.on('lottery.save_draft', () => drawOf({ state: 'draft', name: '', lacks: ['name', 'organiser'] }));
  open(owner, ['new']);
  await fireEvent.click(await screen.findByRole('button', { name: t('draws-publish') }));
  await screen.findByText(t('draws-lack-organiser'));
  expect(core.sentTo('lottery.open')).toHaveLength(0);
  expect(screen.getAllByRole('button', { name: t('draws-publish') })).toHaveLength(1);
});

test('a ready draft is published once, after one more question', async () => {
  core.on('lottery.save_draft', () => drawOf({ state: 'draft' })).on('lottery.open', () => drawOf());
  open(owner, ['new', 'everyone_wins']);
  await fireEvent.click(await screen.findByRole('button', { name: t('draws-publish') }));
  await screen.findByText(t('draws-freeze-secret'));
  expect(core.sentTo('lottery.open')).toHaveLength(0);
  const buttons = screen.getAllByRole('button', { name: t('draws-publish') });
  await fireEvent.click(buttons.at(-1) as HTMLElement);
  await waitFor(() => expect(core.sentTo('lottery.open')[0]?.request).toEqual({ draw: 3 }));
});

test('closing before the end asks for a reason; a lost secret is said', async () => {
  core
    .on('lottery.read_draw', () => drawOf({ secretLost: true, deals: [dealOf()] }))
    .on('lottery.close', () => drawOf());
  open(owner, ['3']);
  expect(await screen.findByText(t('draws-secret-lost'))).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: t('draws-close') }));
  await fireEvent.click(screen.getAllByRole('button', { name: t('draws-close') }).at(-1) as HTMLElement);
  await screen.findByText(t('draws-wrong-reason'));
  expect(core.sentTo('lottery.close')).toHaveLength(0);
  await fireEvent.input(screen.getByLabelText(t('draws-reason')), { target: { value: 'Another computer' } });
  await fireEvent.click(screen.getAllByRole('button', { name: t('draws-close') }).at(-1) as HTMLElement);
  await waitFor(() =>
    expect(core.sentTo('lottery.close')[0]?.request).toEqual({ draw: 3, reason: 'Another computer' }),
  );
});
