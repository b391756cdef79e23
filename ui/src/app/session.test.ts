import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { connect, setSession } from '../api/client';
import { fakeShop, type FakeShop } from '../api/fake.shop';
import { readShop } from '../api/shop.svelte';
import { atTill, followSession, lockWhenIdle, readSession, signedIn } from './session.svelte';

let shop: FakeShop;
const MINUTE = 60_000;

beforeEach(async () => {
  vi.useFakeTimers();
  shop = fakeShop();
  connect(shop.core);
  followSession();
  await readShop();
  await shop.core.send(
    'staff.sign_in',
    { person: 2, pin: '1234' },
    { requestId: null, session: null, approval: null, till: '' },
  );
  await readSession();
});

afterEach(() => {
  vi.useRealTimers();
});

it('locks after minutes without a touch, and a touch begins them anew', () => {
  const stop = lockWhenIdle(() => Date.now());
  vi.advanceTimersByTime(9 * MINUTE);
  window.dispatchEvent(new Event('pointerdown'));
  vi.advanceTimersByTime(9 * MINUTE);
  expect(atTill.person?.name).toBe('Xiu');
  vi.advanceTimersByTime(2 * MINUTE);
  expect(atTill.person).toBeNull();
  expect(atTill.last?.name, 'the work of the person stays behind the lock').toBe('Xiu');
  expect(shop.core.sentTo('staff.sign_out')).toHaveLength(1);
  stop();
});

it('knows what a role may see', () => {
  expect(atTill.may('clerk')).toBe(true);
  expect(atTill.may('manager')).toBe(false);
  const owner = atTill.person && { ...atTill.person, role: 'owner' as const };
  if (owner) signedIn('token', owner);
  expect(atTill.may('owner')).toBe(true);
  setSession(null);
});
