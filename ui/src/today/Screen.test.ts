import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '../api/client';
import { fakeShop } from '../api/fake.shop';
import type { ReadToday } from '../api/generated';
import { setShopFormats, t } from '../api/words.svelte';
import { atTill } from '../app/session.svelte';
import Harness from './fake.Harness.svelte';

beforeEach(() => setShopFormats({ code: 'CNY', exponent: 2 }, 'Asia/Shanghai'));
afterEach(cleanup);

async function open(role: 'owner' | 'clerk') {
  const { core } = fakeShop();
  const envelope = { requestId: null, session: null, approval: null, till: 'x' };
  const today = (await core.send('today.read', {}, envelope)) as ReadToday;
  const costs = role === 'owner' ? {} : { giftCost: null, stockValue: null };
  const liability =
    role === 'owner' ? { principal: 3_390_500, bonus: 450_750, points: 18_400, pointsWorth: 18_400 } : null;
  core
    .on('today.read', () => ({
      ...today,
      ...costs,
      liability,
      sales: role === 'owner' ? { times: 63, amount: 128_460, usual: 119_000 } : null,
    }))
    .on('sales.read_shift', () => ({ shift: null }));
  connect(core);
  atTill.person = { ...people0, role };
  render(Harness);
  await screen.findByText(t('today-waiting'));
  return core;
}

const people0 = {
  id: 1,
  name: 'Xiu',
  left: false,
  lockedUntilMs: null,
  sinceMs: 0,
  pinSetAtMs: 0,
  lastSeenAtMs: 0,
  signedIn: true,
  wrongToday: 0,
};

test('owners see the sales beside what is usual by now, and what is owed in two parts with the points', async () => {
  await open('owner');
  expect(await screen.findByText('¥1,284.60', { exact: false })).toBeTruthy();
  expect(await screen.findByText(t('today-owner-usual', { amount: '¥1,190.00' }))).toBeTruthy();
  expect(screen.getByText('¥38,412.50')).toBeTruthy();
  expect(document.body.textContent).toContain(t('today-owner-owed-parts', { paid: '33,905.00', bonus: '4,507.50' }));
  expect(document.body.textContent).toContain(t('today-owner-owed-points', { points: '18,400', worth: '¥184.00' }));
  expect(screen.getByRole('button', { name: t('today-other-till') })).toBeTruthy();
});

test('clerks see the way to the shift, and neither sales, debts nor the import', async () => {
  const core = await open('clerk');
  expect(await screen.findByRole('link', { name: t('till-link') })).toBeTruthy();
  expect(screen.queryByText(t('today-owner-sold'))).toBeNull();
  expect(screen.queryByText(t('today-owner-owed'))).toBeNull();
  expect(screen.queryByRole('button', { name: t('today-other-till') })).toBeNull();
  expect(core.sentTo('sales.read_day')).toHaveLength(0);
});
