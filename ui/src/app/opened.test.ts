import { render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { connect } from '../api/client';
import { refusal } from '../api/fake';
import { fakeShop, type FakeShop } from '../api/fake.shop';
import { people } from '../api/fake.people';
import { Refused } from '../api/errors';
import type { ApiError } from '../api/generated';
import { readShop } from '../api/shop.svelte';
import { t } from '../api/words.svelte';
import Toast from '../parts/Toast.svelte';
import { closeDialog, openKeys } from './dialogs.svelte';
import { sentenceOf } from './say.svelte';
import { atTill } from './session.svelte';
import Shell from './Shell.svelte';

const [owner, clerk] = people(0);
const NAME = 'Garden-Road-exchange.slx';
let shop: FakeShop;
let came: () => void;

/** A window whose program was started with a file, or was not. */
async function begin(who: typeof owner, waits: File | ApiError | null, hash = '#/counter'): Promise<void> {
  location.hash = hash;
  shop = fakeShop();
  connect(Object.assign(shop.core, { opened: program }));
  waiting = waits;
  take.mockClear();
  await readShop();
  atTill.person = who ?? null;
  render(Shell);
  render(Toast);
}

let waiting: File | ApiError | null = null;
const take = vi.fn(async () => {
  const taken = waiting;
  waiting = null;
  if (!(taken instanceof File)) throw taken;
  return taken;
});
const program = {
  onCame: (heard: () => void) => (came = heard),
  name: () => Promise.resolve(waiting === null ? null : NAME),
  take,
};

const file = () => new File(['abc'], '');
const sent = () => shop.core.sentTo('alliance.import').map(({ request }) => request);

afterEach(closeDialog);

test('a file that the program was started with is read in as one that was chosen', async () => {
  await begin(owner, file());
  await screen.findByRole('dialog', { name: t('alliance-read-title') });
  await waitFor(() => expect(sent()).toEqual([{ text: null, base64: btoa('abc'), way: 'file' }]));
  expect(location.hash).toBe('#/alliance');
  expect(take).toHaveBeenCalledTimes(1);
});

test('a file that comes later is read in too, and what is written on a partner’s page stays', async () => {
  await begin(owner, null, '#/alliance/1');
  await screen.findByRole('heading', { level: 1 });
  expect(take).not.toHaveBeenCalled();
  waiting = file();
  came();
  await waitFor(() => expect(sent()).toHaveLength(1));
  expect(location.hash).toBe('#/alliance/1');
  waiting = new File(['another'], '');
  came();
  await waitFor(() => expect(sent()[1]).toMatchObject({ base64: btoa('another') }));
});

test('it waits for somebody who may read it in', async () => {
  await begin(clerk, file());
  await screen.findByText(t('alliance-file-waits', { file: NAME }));
  expect(take, 'it stays with the program').not.toHaveBeenCalled();
  atTill.person = null;
  atTill.person = owner ?? null;
  await waitFor(() => expect(sent()).toHaveLength(1));
});

test('it waits for the dialog that is open', async () => {
  await begin(owner, null);
  openKeys();
  waiting = file();
  came();
  await screen.findByRole('dialog');
  expect(take).not.toHaveBeenCalled();
  closeDialog();
  await waitFor(() => expect(sent()).toHaveLength(1));
});

test('one that is too large is refused in words', async () => {
  await begin(owner, refusal('alliance', 'too_large', { most: 64 * 1024 * 1024 }));
  const dialog = await screen.findByRole('dialog', { name: t('alliance-read-title') });
  const said = sentenceOf(new Refused({ area: 'alliance', code: 'too_large', most: 64 * 1024 * 1024 }));
  await waitFor(() => expect(dialog.querySelector('[role="alert"]')?.textContent).toContain(said));
  expect(sent()).toEqual([]);
});
