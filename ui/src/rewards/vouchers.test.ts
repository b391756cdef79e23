import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test } from 'vitest';
import { connect } from '../api/client';
import { FakeCore } from '../api/fake';
import { people } from '../api/fake.people';
import type { Offer, Reward } from '../api/generated';
import { t } from '../api/words.svelte';
import { route } from '../app/route.svelte';
import { atTill } from '../app/session.svelte';
import { terms } from './fake.programmes';
import { pickable, teachRewards } from './fake.rewards';
import Screen from './Screen.svelte';

const [owner] = people(0);
const NOW = Date.UTC(2026, 10, 25, 4);
let core: FakeCore;

const offer = (id: number, en: string, over: Partial<Offer> = {}): Offer => ({
  ...({} as Offer),
  offer: id,
  number: id,
  state: 'active',
  terms: { ...({} as Offer['terms']), name: { en, zhCn: '减 5 元', es: '' } },
  isOver: false,
  ...over,
});

const OFFERS = [
  offer(1, '5.00 off'),
  offer(2, 'Not yet issued', { state: 'draft' }),
  offer(3, 'Stopped', { state: 'stopped' }),
  offer(4, 'Of last year', { isOver: true }),
];

async function open(member: Reward): Promise<HTMLElement> {
  core = new FakeCore()
    .on('gifts.list', () => ({ gifts: pickable(), rules: {} as never, month: null }))
    .on('vouchers.list_offers', () => ({ offers: OFFERS }));
  teachRewards(core, NOW);
  connect(core);
  await core.send(
    'rewards.save_draft',
    { programme: 5, name: 'December friends', terms: terms({ member }) },
    { requestId: null, session: null, approval: null, till: 'fake' },
  );
  atTill.person = owner ?? null;
  Object.assign(route, { screen: 'rewards', rest: ['5'] });
  render(Screen);
  return screen.findByRole('combobox', { name: new RegExp(`^${t('rewards-blank-member')}`) });
}

beforeEach(() => {
  location.hash = '#/rewards';
});

test('a voucher of an offer that may be issued is chosen as the reward', async () => {
  const choice = await open({ kind: 'points', points: 5 });
  await fireEvent.keyDown(choice, { key: 'Enter' });
  const option = await screen.findByRole('option', { name: /5.00 off/ });
  expect(screen.getByRole('option', { name: /Not yet issued/ })).toBeTruthy();
  for (const { terms: said } of OFFERS.slice(2)) {
    expect(screen.queryByRole('option', { name: new RegExp(said.name.en) })).toBeNull();
  }
  await fireEvent.pointerMove(option);
  await fireEvent.pointerUp(option);
  await screen.findByText(/you get a voucher for 5.00 off/);
  await fireEvent.click(screen.getByRole('button', { name: t('rewards-keep-draft') }));
  await waitFor(() =>
    expect(core.sentTo('rewards.save_draft').at(-1)?.request).toEqual({
      programme: 5,
      name: 'December friends',
      terms: terms({ member: { kind: 'voucher', offer: 1 } }),
    }),
  );
});

test('an offer that was stopped is not offered, and stays where it was promised', async () => {
  const choice = await open({ kind: 'voucher', offer: 3 });
  await waitFor(() => expect(choice.textContent).toContain(t('rewards-what-voucher', { name: 'Stopped' })));
  await fireEvent.keyDown(choice, { key: 'Enter' });
  expect(await screen.findByRole('option', { name: /5.00 off/ })).toBeTruthy();
  expect(screen.getByRole('option', { name: /Stopped/ }).getAttribute('aria-selected')).toBe('true');
});
