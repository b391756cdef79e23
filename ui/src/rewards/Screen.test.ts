import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, test } from 'vitest';
import { connect } from '../api/client';
import { FakeCore, refusal } from '../api/fake';
import { people } from '../api/fake.people';
import type { Gift, Simulation } from '../api/generated';
import { refusalSentence, t } from '../api/words.svelte';
import { route } from '../app/route.svelte';
import { atTill } from '../app/session.svelte';
import { terms } from './fake.programmes';
import { pickable, teachRewards } from './fake.rewards';
import Screen from './Screen.svelte';
import { Simulating } from './simulating.svelte';

const [owner, clerk, manager] = people(0);
const NOW = Date.UTC(2026, 10, 25, 4);
let core: FakeCore;

function open(who: typeof owner, rest: string[] = [], { empty = false, gifts = pickable() } = {}): void {
  core = new FakeCore().on('gifts.list', () => ({ gifts, rules: {} as never, month: null }));
  teachRewards(core, NOW, empty);
  connect(core);
  atTill.person = who ?? null;
  Object.assign(route, { screen: 'rewards', rest });
  render(Screen);
}

beforeEach(() => {
  location.hash = '#/rewards';
});

const blank = (id: string) => screen.findByLabelText<HTMLInputElement>(t(id));
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });

test('a card says what is promised, what it has used, and only what is out of the ordinary', async () => {
  open(owner);
  const card = (await screen.findByRole('heading', { name: 'Shared post' })).closest('article');
  expect(card?.textContent).toContain('When you share a post and we have seen it, you get one Plum juice, 250 ml.');
  expect(card?.textContent).toContain('¥74.25');
  expect(card?.textContent).toContain(t('rewards-chip-left', { left: 3 }));
  const usual = (await screen.findByRole('heading', { name: 'Friend tops up' })).closest('article');
  expect(usual?.querySelector('.chip')).toBeNull();
});

test('the ladder stands as stairs, and names who is nearest where nobody is yet', async () => {
  open(owner);
  const ladder = await screen.findByRole('region', { name: 'The ladder' });
  expect(within(ladder).getAllByRole('listitem')).toHaveLength(4);
  expect(ladder.textContent).toContain(t('rewards-rung-nearest', { name: '王*', missing: 4 }));
});

test('who brought friends: equal numbers share a place, and another period is read', async () => {
  open(owner);
  const board = await screen.findByRole('region', { name: t('rewards-board') });
  await within(board).findByText('李*');
  expect(within(board).getAllByText('4', { selector: '.place' })).toHaveLength(3);
  expect(core.sentTo('rewards.read_leaderboard')[0]?.request).toMatchObject({ fromDay: expect.stringMatching(/-01$/) });
});

test('a clerk reads the programmes and opens, writes and reports nothing', async () => {
  open(clerk);
  await screen.findByRole('heading', { name: 'Newcomer bag' });
  expect(screen.queryByRole('link', { name: t('rewards-open', { name: 'Newcomer bag' }) })).toBeNull();
  expect(screen.queryByRole('link', { name: t('rewards-new') })).toBeNull();
  expect(screen.queryByRole('button', { name: t('rewards-given-by-clerk') })).toBeNull();
});

test('without a programme one sentence says what it is for, and offers to begin', async () => {
  open(owner, [], { empty: true });
  await screen.findByText(t('rewards-empty-note'));
  const begin = screen.getByRole('link', { name: t('rewards-empty-act') });
  expect(begin.getAttribute('href')).toBe('#/rewards/new');
});

test('a new programme is reckoned while it is typed, kept as a draft, and started after a question', async () => {
  open(owner, ['new', 'post_shared']);
  await type(await blank('rewards-name'), 'Posts');
  expect(screen.getByText(t('rewards-sim-open'))).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: t('rewards-keep-draft') }));
  await screen.findByText(new RegExp(t('rewards-wrong-budget')));
  expect(core.sentTo('rewards.save_draft'), 'nothing is kept that is half said').toHaveLength(0);
  expect((await blank('rewards-blank-budget')).getAttribute('aria-invalid')).toBe('true');
});

test('a draft is changed, kept and started', async () => {
  open(owner, ['5']);
  const budget = await blank('rewards-blank-budget');
  await waitFor(() => expect(core.sentTo('rewards.simulate').length).toBeGreaterThan(0));
  await type(budget, '700');
  await waitFor(() =>
    expect(core.sentTo('rewards.simulate').at(-1)?.request).toMatchObject({
      terms: { budget: 70000, trigger: { kind: 'friend_bought', least: 2000 }, friendWhen: 'joined' },
      friendsWhoJoin: 36,
      ofWhomBuy: 25,
      times: null,
    }),
  );
  await fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${t('rewards-start')}`) }));
  const asked = await screen.findByRole('dialog', { name: t('rewards-start-title', { name: 'December friends' }) });
  expect(core.sentTo('rewards.save_draft')[0]?.request).toEqual({
    programme: 5,
    name: 'December friends',
    terms: terms({ budget: 70000 }),
  });
  expect(core.sentTo('rewards.start'), 'not before the question').toHaveLength(0);
  await fireEvent.click(within(asked).getByRole('button', { name: new RegExp(`^${t('rewards-start')}`) }));
  await waitFor(() => expect(core.sentTo('rewards.start')[0]?.request).toEqual({ programme: 5 }));
});

test('what members will read is said in any of the three languages', async () => {
  open(owner, ['5']);
  await screen.findByText(/you get one Apple box, 2 kg/);
  await fireEvent.click(screen.getByRole('button', { name: '中文' }));
  expect(screen.getByText(/您邀请的朋友首次消费满 ¥20.00/).getAttribute('lang')).toBe('zh-CN');
});

test('a change against members is refused at its blank', async () => {
  open(owner, ['2']);
  const budget = await blank('rewards-blank-budget');
  await type(budget, '100');
  await fireEvent.click(screen.getByRole('button', { name: t('rewards-change') }));
  await waitFor(() => expect(budget.getAttribute('aria-invalid')).toBe('true'));
  const told = document.getElementById(budget.getAttribute('aria-describedby') ?? '');
  expect(told?.textContent).toContain(refusalSentence({ area: 'rewards', code: 'against_members', field: 'budget' }));
  await type(budget, '300');
  await fireEvent.click(screen.getByRole('button', { name: t('rewards-change') }));
  await waitFor(() => expect(core.sentTo('rewards.change')).toHaveLength(2));
  await waitFor(() => expect(budget.getAttribute('aria-invalid')).toBeNull());
});

test('a programme that runs keeps its trigger', async () => {
  open(owner, ['2']);
  const trigger = await screen.findByRole('combobox', { name: new RegExp(`^${t('rewards-blank-trigger')}`) });
  expect(trigger).toHaveProperty('disabled', true);
});

test('what was changed stands there before and after', async () => {
  open(owner, ['2']);
  await fireEvent.click(await screen.findByRole('button', { name: t('rewards-changes') }));
  const changes = await screen.findByRole('dialog');
  await within(changes).findByText(/At most 2 times a week/);
  expect(changes.textContent).toContain('At most 5 times a month.');
});

test('a programme is ended for a reason', async () => {
  open(owner, ['2']);
  await fireEvent.click(await screen.findByRole('button', { name: t('rewards-end') }));
  const asked = await screen.findByRole('dialog');
  const end = within(asked).getByRole('button', { name: t('rewards-end') });
  await fireEvent.click(end);
  await within(asked).findByText(t('rewards-wrong-reason'));
  await type(within(asked).getByLabelText(t('rewards-end-reason')), 'season over');
  await fireEvent.click(end);
  await waitFor(() => expect(core.sentTo('rewards.end')[0]?.request).toEqual({ programme: 2, reason: 'season over' }));
});

test('rungs are added and taken away', async () => {
  open(owner, ['4']);
  const rungs = await screen.findByRole('list', { name: t('rewards-rungs') });
  expect(within(rungs).getAllByRole('listitem')).toHaveLength(4);
  await fireEvent.click(screen.getByRole('button', { name: t('rewards-rung-add') }));
  expect(within(rungs).getAllByRole('listitem')).toHaveLength(5);
  await fireEvent.click(screen.getByRole('button', { name: t('rewards-rung-remove', { rung: 5 }) }));
  await fireEvent.click(screen.getByRole('button', { name: t('rewards-rung-remove', { rung: 4 }) }));
  await fireEvent.click(screen.getByRole('button', { name: t('rewards-change') }));
  await waitFor(() => expect(core.sentTo('rewards.change')).toHaveLength(1));
  expect(core.sentTo('rewards.change')[0]?.request).toMatchObject({
    terms: { trigger: { kind: 'ladder', rungs: [{ friends: 1 }, { friends: 3 }, { friends: 5 }] } },
  });
});

test('a share is typed in percent and kept in basis points', async () => {
  open(owner, ['new', 'leader']);
  await type(await blank('rewards-name'), 'Leaders');
  await type(screen.getByLabelText(t('rewards-step-share', { step: 1 })), '2,5');
  await type(await blank('rewards-blank-budget'), '500');
  await fireEvent.click(screen.getByRole('button', { name: t('rewards-keep-draft') }));
  await waitFor(() => expect(core.sentTo('rewards.save_draft')).toHaveLength(1));
  expect(core.sentTo('rewards.save_draft')[0]?.request).toMatchObject({
    programme: null,
    terms: {
      trigger: { kind: 'leader', steps: [{ fromAmount: 0, shareBp: 250 }], paidAs: 'bonus' },
      member: null,
      friend: null,
      perMember: null,
    },
  });
});

test('a manager may try the numbers and change nothing', async () => {
  open(manager, ['5']);
  await screen.findByText(t('rewards-owner-only'));
  expect(screen.queryByRole('button', { name: t('rewards-keep-draft') })).toBeNull();
  expect((await blank('rewards-blank-budget')).disabled).toBe(true);
  const join = screen.getByLabelText(t('rewards-sim-join'));
  await fireEvent.input(join, { target: { value: '10' } });
  await waitFor(() =>
    expect(core.sentTo('rewards.simulate').at(-1)?.request).toMatchObject({ friendsWhoJoin: 10, ofWhomBuy: 7 }),
  );
});

test('a gift that is put away is not offered, and stays where it was promised', async () => {
  const gifts: Gift[] = pickable().map((gift) => (gift.id === 5 || gift.id === 6 ? { ...gift, retired: true } : gift));
  open(owner, ['5'], { gifts });
  expect(await screen.findByRole('combobox', { name: `${t('rewards-blank-member')}: Apple box, 2 kg` })).toBeTruthy();
});

test('what clerks gave, and what leaders are owed', async () => {
  open(owner, ['payable']);
  const pay = await screen.findByRole('button', { name: /王强 Wang Qiang/ });
  await fireEvent.click(pay);
  await waitFor(() =>
    expect(core.sentTo('rewards.pay_out_commission')[0]?.request).toEqual({ member: 13, month: '2026-10' }),
  );
});

test('of all that is typed while the core thinks only the last is asked', async () => {
  const answers: (() => void)[] = [];
  core = new FakeCore().on(
    'rewards.simulate',
    ({ friendsWhoJoin }) =>
      new Promise<Simulation>((resolve) => {
        answers.push(() => resolve({ ...({} as Simulation), expected: friendsWhoJoin }));
      }),
  );
  connect(core);
  const simulating = new Simulating();
  for (const friendsWhoJoin of [1, 2, 3, 4]) {
    simulating.ask({ terms: terms(), friendsWhoJoin, ofWhomBuy: 0, times: null });
  }
  await waitFor(() => expect(answers).toHaveLength(1));
  answers[0]?.();
  await waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.();
  await waitFor(() => expect(simulating.value?.expected).toBe(4));
  expect(core.sentTo('rewards.simulate')).toHaveLength(2);
});

test('terms that cannot be reckoned say why', async () => {
  core = new FakeCore().on('rewards.simulate', () => {
    throw refusal('rewards', 'numbers_out_of_bounds', { most: 100000 });
  });
  connect(core);
  const simulating = new Simulating();
  simulating.ask({ terms: terms(), friendsWhoJoin: 9, ofWhomBuy: 9, times: null });
  await waitFor(() => expect(simulating.error).not.toBeNull());
  expect(simulating.value).toBeNull();
});
