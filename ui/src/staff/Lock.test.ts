import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { connect } from '../api/client';
import { FakeCore, refusal } from '../api/fake';
import type { Person } from '../api/generated';
import { t } from '../api/words.svelte';
import { atTill } from '../app/session.svelte';
import { once } from '../shared/once.svelte';
import { NOW, person } from './fake.staff';
import Lock from './Lock.svelte';
import { secondsLeft, wait, waitOf } from './lockout';

let core: FakeCore;
let people: Person[];

beforeEach(() => {
  people = [person(1, 'Lan', 'owner'), person(2, 'Xiu', 'clerk'), person(3, 'Jun', 'manager')];
  core = new FakeCore().on('staff.list_people', () => ({ people }));
  connect(core);
});

afterEach(() => {
  vi.useRealTimers();
  atTill.person = null;
  atTill.last = null;
  once.sheet = null;
});

const well = () => screen.getByLabelText(t('staff-pin-of', { name: 'Xiu' })) as HTMLInputElement;
const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name: new RegExp(name) }));
const type = async (digits: string) => {
  for (const key of digits) await fireEvent.keyDown(document.body, { key });
};

describe('the waits', () => {
  test('are whole seconds, and nothing once they are over', () => {
    expect(secondsLeft(null, NOW)).toBe(0);
    expect(secondsLeft(NOW + 24_001, NOW)).toBe(25);
    expect(secondsLeft(NOW - 1, NOW)).toBe(0);
  });

  test('are said in seconds, above a minute as on a clock', () => {
    expect(wait(24)).toBe('24\u00a0s');
    expect(wait(185)).toBe('3:05');
  });

  test('double from half a minute to a quarter of an hour', () => {
    expect([1, 30_000, 30_001, 899_000].map(waitOf)).toEqual([30_000, 30_000, 60_000, 900_000]);
  });
});

test('digits typed anywhere go into the well, and the person is let in', async () => {
  core.on('staff.sign_in', ({ person: id, pin }) => {
    expect(pin).toBe('1234');
    return { token: 'word', person: people.find((one) => one.id === id) as Person, autoLockMinutes: 10 };
  });
  render(Lock, { now: () => NOW });
  await tap('Xiu');
  await type('1234');
  expect(well().value).toBe('1234');
  await fireEvent.click(screen.getByRole('button', { name: t('app-pin-done') }));
  await waitFor(() => expect(atTill.person?.name).toBe('Xiu'));
});

test('a wrong PIN is said with the tries that are left, and the well is empty again', async () => {
  core.on('staff.sign_in', () => {
    throw refusal('staff', 'wrong_pin', { left: 3 });
  });
  render(Lock, { now: () => NOW });
  await tap('Xiu');
  await type('9999');
  await fireEvent.click(screen.getByRole('button', { name: t('app-pin-done') }));
  await screen.findByText(t('refusal-staff-wrong-pin', { left: 3 }));
  expect(well().value).toBe('');
  expect(atTill.person).toBeNull();
});

test('a locked person waits with the keys off, second by second, and may try again afterwards', async () => {
  vi.useFakeTimers();
  let now = NOW;
  people[1] = person(2, 'Xiu', 'clerk', { lockedUntilMs: NOW + 25_000, wrongToday: 5 });
  render(Lock, { now: () => now });
  await vi.advanceTimersByTimeAsync(300);
  await fireEvent.click(screen.getByRole('button', { name: /Xiu/ }));
  expect(screen.getByRole('heading', { name: 'Xiu, next try in 25\u00a0s' })).toBeTruthy();
  const seven = () => screen.getByRole('button', { name: '7' }) as HTMLButtonElement;
  expect(seven().disabled, 'a locked person cannot type').toBe(true);
  expect(well().disabled).toBe(true);
  await type('1');
  expect(well().value, 'nor by the keyboard').toBe('');

  now += 24_000;
  await vi.advanceTimersByTimeAsync(300);
  expect(screen.getByRole('heading', { name: 'Xiu, next try in 1\u00a0s' })).toBeTruthy();

  now += 1_000;
  await vi.advanceTimersByTimeAsync(300);
  expect(screen.getByRole('heading', { name: 'Xiu' })).toBeTruthy();
  expect(seven().disabled).toBe(false);
});

test('a till that is locked out waits whoever is tapped, and a manager opens it again', async () => {
  core.on('staff.sign_in', () => {
    throw refusal('staff', 'till_locked_out', { untilMs: NOW + 30_000, seconds: 30 });
  });
  core.on('staff.let_in', () => ({}));
  render(Lock, { now: () => NOW });
  await tap('Xiu');
  await type('9999');
  await fireEvent.click(screen.getByRole('button', { name: t('app-pin-done') }));
  await screen.findByText(t('staff-lock-why-till', { name: 'Xiu' }));
  await tap('Jun');
  await screen.findByRole('heading', { name: 'Jun, next try in 30\u00a0s' });
  await fireEvent.click(screen.getByRole('button', { name: t('staff-let-in-by', { helper: 'Lan', name: 'Jun' }) }));
  for (const key of '2580') await fireEvent.click(screen.getByRole('button', { name: key }));
  await fireEvent.click(screen.getByRole('button', { name: t('app-pin-done') }));
  await screen.findByRole('heading', { name: 'Jun' });
});

test('a manager lets a locked person in with their own PIN; the locked one is not asked', async () => {
  people[1] = person(2, 'Xiu', 'clerk', { lockedUntilMs: NOW + 25_000 });
  core.on('staff.let_in', ({ person: id }) => {
    people = people.map((one) => (one.id === id ? { ...one, lockedUntilMs: null } : one));
    return {};
  });
  render(Lock, { now: () => NOW });
  await tap('Xiu');
  await fireEvent.click(screen.getByRole('button', { name: t('staff-let-in', { name: 'Xiu' }) }));
  const choice = screen.getByRole('group', { name: t('staff-who-approves') });
  expect(choice.textContent).not.toContain('Xiu');
  await fireEvent.click(screen.getAllByRole('button', { name: /Jun/ }).at(-1) as HTMLElement);
  for (const key of '1470') await fireEvent.click(screen.getByRole('button', { name: key }));
  await fireEvent.click(screen.getByRole('button', { name: t('app-pin-done') }));
  await screen.findByRole('heading', { name: 'Xiu' });
  expect(core.sentTo('staff.let_in')[0]?.request).toEqual({ person: 2, approver: 3, pin: '1470' });
});

test('after a recovery the new code must be written down before anybody goes on', async () => {
  once.sheet = { recoveryCode: 'K7QM-4XWP-9TRD', backupKey: null, token: 'word', person: person(1, 'Lan', 'owner') };
  render(Lock, { now: () => NOW });
  const next = screen.getByRole('button', { name: t('staff-sheet-next') }) as HTMLButtonElement;
  expect(next.disabled).toBe(true);
  const proof = screen.getByLabelText(t('shared-secret-last'));
  await fireEvent.input(proof, { target: { value: '9TRX' } });
  expect(screen.getByText(t('shared-secret-wrong'))).toBeTruthy();
  await fireEvent.input(proof, { target: { value: '9trd' } });
  await fireEvent.click(next);
  expect(atTill.person?.name).toBe('Lan');
  expect(once.sheet).toBeNull();
});
