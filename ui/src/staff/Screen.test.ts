import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '../api/client';
import { FakeCore, refusal } from '../api/fake';
import type { AuditEntry, GiftRules, ListAudit } from '../api/generated';
import { t } from '../api/words.svelte';
import { atTill } from '../app/session.svelte';
import { NOW, person } from './fake.staff';
import Screen from './Screen.svelte';

let core: FakeCore;

const entry = (seq: number, more: Partial<AuditEntry> = {}): AuditEntry => ({
  seq,
  atMs: NOW,
  actor: 'Xiu',
  command: 'gifts.give',
  kind: 'done',
  look: false,
  subjects: ['Zhao Min', 'Tangerine bag'],
  note: 'shared our post',
  amount: null,
  approver: 'Jun',
  ...more,
});

beforeEach(() => {
  atTill.person = person(1, 'Lan', 'owner');
  core = new FakeCore()
    .on('staff.list_people', () => ({ people: [person(1, 'Lan', 'owner'), person(2, 'Xiu', 'clerk')] }))
    .on('gifts.read_rules', () => ({ clerkPerDay: 5, managerPerDay: 20 }) as GiftRules)
    .on('staff.list_audit', ({ before }) => ({
      entries: Array.from({ length: 50 }, (_, at) => entry((before ?? 121) - 1 - at)).filter((one) => one.seq > 0),
      total: 120,
      needsLook: 7,
      head: 'B04E 61D7 2A98 F3C0',
    }))
    .on('staff.verify_audit', () => ({
      whole: true,
      entries: 120,
      head: 'B04E 61D7 2A98 F3C0',
      brokenAt: null,
      checkedAtMs: NOW,
    }));
  connect(core);
});

afterEach(() => {
  atTill.person = null;
});

const asked = () => core.sentTo('staff.list_audit').map((one) => one.request as ListAudit);
const show = () => render(Screen, { now: () => NOW });

test('each act is a sentence with whom it was about, in whose words and on whose word', async () => {
  core.on('staff.list_audit', () => ({
    entries: [
      entry(3),
      entry(2, { command: 'staff.sign_in', kind: 'locked_out', subjects: [], note: null, approver: null }),
      entry(1, { command: 'later.unknown_act', subjects: [], note: null, approver: null, actor: '' }),
    ],
    total: 3,
    needsLook: 1,
    head: '',
  }));
  show();
  const [given, locked, unknown] = await screen.findAllByRole('listitem').then((all) => all.slice(-3));
  expect(given?.textContent).toMatch(/Gift at discretion\s*Zhao Min, Tangerine bag\s*shared our post/);
  expect(given?.textContent).toContain('Jun');
  expect(locked?.textContent).toContain(t('audit-kind-locked-out'));
  expect(unknown?.textContent, 'a newer act is named rather than hidden').toContain('later.unknown_act');
});

test('a filter asks anew, and a second press takes it away', async () => {
  show();
  const look = await screen.findByRole('button', { name: /Needs a look\s*7/ });
  await fireEvent.click(look);
  await waitFor(() => expect(asked().at(-1)).toMatchObject({ filter: 'look', before: null }));
  await fireEvent.click(look);
  await waitFor(() => expect(asked().at(-1)).toMatchObject({ filter: 'all' }));
});

test('older entries follow the last one, until there are none', async () => {
  show();
  await fireEvent.click(await screen.findByRole('button', { name: t('staff-book-older') }));
  await waitFor(() => expect(asked().at(-1)).toMatchObject({ before: 71 }));
  await fireEvent.click(await screen.findByRole('button', { name: t('staff-book-older') }));
  await waitFor(() => expect(screen.queryByRole('button', { name: t('staff-book-older') })).toBeNull());
  expect(asked().at(-1)).toMatchObject({ before: 21 });
});

test('a broken chain is said with the entry where it breaks', async () => {
  core.on('staff.verify_audit', () => ({ whole: false, entries: 120, head: '', brokenAt: 17, checkedAtMs: NOW }));
  show();
  expect(await screen.findByText(t('staff-chain-broken', { entry: '17' }))).toBeTruthy();
});

test('somebody new needs a name and a PIN typed twice; what the shop refuses stands beside its field', async () => {
  core.on('staff.add_person', ({ name, role }) => {
    if (name === 'Xiu') throw refusal('staff', 'name_taken');
    return person(9, name, role);
  });
  show();
  await fireEvent.click(screen.getByRole('button', { name: t('staff-add') }));
  const name = await screen.findByLabelText(t('staff-name'));
  const add = () => fireEvent.submit(document.getElementById('person') as HTMLFormElement);
  await add();
  expect(screen.getByText(t('staff-name-missing'))).toBeTruthy();
  await fireEvent.input(name, { target: { value: 'Xiu' } });
  await add();
  expect(screen.getByText(t('staff-pin-missing'))).toBeTruthy();

  for (const turn of [1, 2]) {
    void turn;
    for (const key of '4711') await fireEvent.click(screen.getByRole('button', { name: key }));
    await fireEvent.click(screen.getByRole('button', { name: t('app-pin-done') }));
  }
  await add();
  await screen.findByText(t('refusal-staff-name-taken'));
  await fireEvent.input(name, { target: { value: 'Thu' } });
  await add();
  await waitFor(() =>
    expect(core.sentTo('staff.add_person').at(-1)?.request).toEqual({ name: 'Thu', role: 'clerk', pin: '4711' }),
  );
});
