import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../api/client';
import { FakeCore, refusal } from '../api/fake';
import type { Enrol } from '../api/generated';
import { t } from '../api/words.svelte';
import { teachMembers } from './fake.members';
import NewMember from './NewMember.svelte';

let core: FakeCore;

beforeEach(() => {
  core = new FakeCore();
  teachMembers(core, 30, Date.UTC(2026, 10, 25, 8));
  core.on('privacy.read_wordings', () => ({ version: 1, purposes: ['card', 'offers', 'birthday', 'profile'] }));
  connect(core);
});

const press = (id: string) => fireEvent.click(screen.getByRole('button', { name: t(id) }));
const sent = () => core.sentTo('members.enrol').map((one) => one.request as Enrol);

async function fill() {
  const onclose = vi.fn();
  render(NewMember, { onclose });
  await screen.findByText(t('members-purpose-offers'));
  await fireEvent.input(screen.getByLabelText(t('members-name')), { target: { value: ' 王强 ' } });
  await fireEvent.input(screen.getByLabelText(t('members-phone')), { target: { value: '138 0000 2057' } });
  await fireEvent.click(screen.getByLabelText(t('members-fourteen')));
  await fireEvent.click(screen.getByRole('checkbox', { name: new RegExp(t('members-purpose-card')) }));
  return onclose;
}

test('nothing is ticked beforehand, and what is missing is said before anything is sent', async () => {
  render(NewMember, { onclose: vi.fn() });
  await screen.findByText(t('members-purpose-offers'));
  expect(screen.getAllByRole('checkbox').filter((box) => (box as HTMLInputElement).checked)).toEqual([]);
  await press('members-enrol');
  for (const id of ['members-wrong-name', 'members-wrong-phone', 'members-wrong-fourteen', 'members-wrong-card']) {
    expect(screen.getByText(t(id))).toBeTruthy();
  }
  expect(sent()).toEqual([]);
});

test('somebody alike is shown first; another person is signed up with a new request', async () => {
  core.on('members.enrol', ({ duplicatesSeen, name }) => {
    if (!duplicatesSeen) throw refusal('members', 'phone_known', { name: '王*' });
    return { member: 7, number: 7, name, card: '', giftsWaiting: 1 };
  });
  const onclose = await fill();
  await press('members-enrol');
  await screen.findByText(t('members-same-title'));
  expect(screen.getAllByRole('button', { name: t('members-same-person') })).toHaveLength(2);
  await press('members-another-person');
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(sent().map((one) => one.duplicatesSeen)).toEqual([false, true]);
  expect(sent()[1]).toMatchObject({ name: '王强', phone: '138 0000 2057', noPhoneReason: null, fourteen: true });
  const ids = core.sentTo('members.enrol').map((one) => one.envelope.requestId);
  expect(new Set(ids).size, 'a refusal renews the id').toBe(2);
});

test('going back keeps what was typed', async () => {
  core.on('members.enrol', () => {
    throw refusal('members', 'maybe_known', { count: 1 });
  });
  await fill();
  await press('members-enrol');
  await screen.findByText(t('members-same-title'));
  await press('app-back');
  expect((screen.getByLabelText(t('members-name')) as HTMLInputElement).value).toBe(' 王强 ');
});

test('a core that does not answer gets the same request again', async () => {
  let asked = 0;
  core.on('members.enrol', ({ name }) => {
    if (++asked === 1) throw new TypeError('network');
    return { member: 7, number: 7, name, card: '', giftsWaiting: 0 };
  });
  const onclose = await fill();
  await press('members-enrol');
  expect((await screen.findByRole('alert')).textContent).toContain(t('app-unreachable'));
  await press('members-enrol');
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  const ids = core.sentTo('members.enrol').map((one) => one.envelope.requestId);
  expect(ids[0]).toBe(ids[1]);
});

test('a refusal about a field stands under that field', async () => {
  core.on('members.enrol', () => {
    throw refusal('members', 'phone_not_usable');
  });
  await fill();
  await press('members-enrol');
  await waitFor(() => expect(screen.getByLabelText(t('members-phone')).getAttribute('aria-invalid')).toBe('true'));
});
