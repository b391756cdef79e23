import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, test } from 'vitest';
import { connect } from '../api/client';
import { FakeCore } from '../api/fake';
import { people } from '../api/fake.people';
import type { ListMembers } from '../api/generated';
import { t } from '../api/words.svelte';
import { route } from '../app/route.svelte';
import { atTill } from '../app/session.svelte';
import { memberAt, teachMembers } from './fake.members';
import Screen from './Screen.svelte';

const NOW = Date.now();
let core: FakeCore;

function open(total: number, ...rest: string[]) {
  core = new FakeCore();
  teachMembers(core, total, NOW);
  connect(core);
  Object.assign(route, { screen: 'members', rest });
  render(Screen);
}

beforeEach(() => {
  atTill.person = people(NOW)[0] ?? null;
});

const asked = () => core.sentTo('members.list').map((sent) => sent.request as ListMembers);

test('a press on a stage asks for that stage from the beginning', async () => {
  open(1_187);
  await screen.findByText(memberAt(0, NOW).name);
  expect(screen.getByText(/^1,187 people, 36 joined/)).toBeTruthy();
  await fireEvent.click(
    within(screen.getByRole('group', { name: t('members-stage') })).getByText(t('members-stages-core')),
  );
  await waitFor(() => expect(asked().at(-1)).toMatchObject({ stage: 'core', offset: 0, limit: 100 }));
});

test('a row opens its member, and the panel tells what was agreed to and what not', async () => {
  open(1_187, '2');
  const panel = await screen.findByRole('complementary', { name: memberAt(1, NOW).name });
  await within(panel).findByText(
    t('members-agreed-but', { yes: 'card and gifts, offers by message', no: 'birthday greetings, remembering likes' }),
  );
  await fireEvent.click(await screen.findByText(memberAt(4, NOW).name));
  expect(location.hash).toBe('#/members/5');
});

test('the address of a member’s form opens it, and is forgotten', async () => {
  open(1_187, '2', 'edit');
  expect(
    await screen.findByRole('dialog', { name: t('members-edit-title', { name: memberAt(1, NOW).name }) }),
  ).toBeTruthy();
  expect(location.hash).toBe('#/members/2');
});

test('the number of somebody put together with another leads to the one who stays', async () => {
  open(1_187, '9');
  core.on('members.read_member', () => memberAt(1, NOW));
  core.change('members');
  await waitFor(() => expect(location.hash).toBe('#/members/2'));
});

test('an empty shop teaches the next step and offers it', async () => {
  open(0);
  await fireEvent.click(await screen.findByRole('button', { name: t('members-empty-act') }));
  expect(await screen.findByRole('dialog', { name: t('members-new') })).toBeTruthy();
});
