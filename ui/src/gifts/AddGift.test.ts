import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../api/client';
import { FakeCore } from '../api/fake';
import { people } from '../api/fake.people';
import type { AddGift as Request } from '../api/generated';
import { t } from '../api/words.svelte';
import { atTill } from '../app/session.svelte';
import AddGift from './AddGift.svelte';
import { RULES, teachGifts } from './fake.gifts';

let core: FakeCore;
const [owner, , manager] = people(0);

beforeEach(() => {
  core = new FakeCore();
  teachGifts(core, 0);
  connect(core);
});

async function fill(cost: string) {
  const onclose = vi.fn();
  render(AddGift, { tier: 'drainage', rules: RULES, onclose });
  const type = (id: string, value: string) => fireEvent.input(screen.getByLabelText(t(id)), { target: { value } });
  await type('gifts-name', 'Fruit knife');
  await type('gifts-perceived', '9');
  await type('gifts-quantity', '20');
  await type('gifts-unit-cost', cost);
  return onclose;
}

const add = () => fireEvent.click(screen.getByRole('button', { name: t('gifts-add') }));
const sent = () => core.sentTo('gifts.add').map((one) => one.request as Request);

test('at the cap nobody is asked anything', async () => {
  atTill.person = manager ?? null;
  const onclose = await fill('3,00');
  expect(screen.queryByLabelText(t('gifts-cap-reason'))).toBeNull();
  await add();
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(sent()[0]).toMatchObject({ unitCost: 300, quantity: 20, capReason: null, perceivedValue: 900 });
});

test('above the cap an owner lowers it or writes why, told while typing', async () => {
  atTill.person = owner ?? null;
  const onclose = await fill('3.60');
  expect(screen.getByText(t('gifts-wrong-cap', { cap: '3.00' }))).toBeTruthy();
  await add();
  expect(sent(), 'nothing is sent without a reason').toEqual([]);
  await fireEvent.input(screen.getByLabelText(t('gifts-cap-reason')), { target: { value: 'Opening week' } });
  expect(screen.queryByText(t('gifts-wrong-cap', { cap: '3.00' }))).toBeNull();
  await add();
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(sent()[0]).toMatchObject({ unitCost: 360, capReason: 'Opening week' });
});

test('above the cap a manager is sent to an owner', async () => {
  atTill.person = manager ?? null;
  await fill('3.60');
  expect(screen.getByText(t('gifts-wrong-cap-owner', { cap: '3.00' }))).toBeTruthy();
  expect(screen.queryByLabelText(t('gifts-cap-reason'))).toBeNull();
  await add();
  expect(sent()).toEqual([]);
});

test('a cap that the core alone knows of is said under the cost, and everything typed is kept', async () => {
  atTill.person = owner ?? null;
  core.on('gifts.add', () => {
    throw { kind: 'refused', refusal: { area: 'gifts', code: 'above_cap', cap: 200, cost: 250 } };
  });
  await fill('2.50');
  await add();
  await waitFor(() => expect(screen.getByLabelText(t('gifts-unit-cost')).getAttribute('aria-invalid')).toBe('true'));
  expect((screen.getByLabelText(t('gifts-name')) as HTMLInputElement).value).toBe('Fruit knife');
  expect(screen.getByLabelText(t('gifts-cap-reason'))).toBeTruthy();
});
