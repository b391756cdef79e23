import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../api/client';
import { refusal } from '../api/fake';
import { people } from '../api/fake.people';
import type { CloseShift, CountShift } from '../api/generated';
import { setShopFormats, t } from '../api/words.svelte';
import { atTill } from '../app/session.svelte';
import { fakeTill, shiftOf, type FakeTill } from './fake.till';
import { asText, slipOf } from './paper';
import Screen from './Screen.svelte';

const [, clerk] = people(0);
let shifts = 100;

beforeEach(() => {
  setShopFormats({ code: 'CNY', exponent: 2 }, 'Asia/Shanghai');
  atTill.person = clerk ?? null;
  atTill.last = clerk ?? null;
});
afterEach(cleanup);

function open(till: FakeTill): FakeTill {
  connect(till.core);
  render(Screen);
  return till;
}

// Each test counts a shift of its own: what was counted outlives the screen.
const fresh = (over = {}) => shiftOf({ id: ++shifts, ...over });
const button = (id: string, args = {}) => screen.getByRole('button', { name: t(id, args) }) as HTMLButtonElement;
const press = (id: string, args = {}) => fireEvent.click(button(id, args));
const pieces = async (value: string, count: number) =>
  fireEvent.input(await screen.findByLabelText(t('till-pieces-of', { value })), { target: { value: String(count) } });
const row = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name}`) });
const closing = (till: FakeTill) => till.core.sentTo('sales.close_shift').map((one) => one.request as CloseShift);

test('a blind count shows neither what is expected nor the slip until it was counted', async () => {
  const till = open(fakeTill(fresh()));
  await pieces('¥100', 5);
  expect(screen.queryByText('542.80')).toBeNull();
  expect(screen.queryByRole('region', { name: t('till-paper') })).toBeNull();
  expect(screen.getByText(t('till-slip-veiled'))).toBeTruthy();
  expect(screen.getByRole('switch').getAttribute('aria-checked')).toBe('true');
  expect(till.core.sentTo('sales.show_expected')).toHaveLength(0);
  await press('till-compare');
  expect(await screen.findByText('542.80')).toBeTruthy();
  expect(within(row(t('sales-way', { way: 'cash' }))).getByText('−42.80')).toBeTruthy();
  expect(screen.getByRole('region', { name: t('till-paper') })).toBeTruthy();
});

test('lifting the veil is told with its time, and cannot be taken back', async () => {
  const till = open(fakeTill(fresh()));
  await fireEvent.click(await screen.findByRole('switch'));
  await screen.findByText(/What there should be was shown at/);
  const veil = screen.getByRole('switch') as HTMLButtonElement;
  expect([veil.getAttribute('aria-checked'), veil.disabled]).toEqual(['false', true]);
  expect(till.core.sentTo('sales.show_expected')).toHaveLength(1);
});

test('a shop that counts with open eyes sees what is expected at once', async () => {
  open(fakeTill(fresh(), { blindCount: false }));
  expect(await screen.findByText('542.80')).toBeTruthy();
});

test('coins and notes add up to the minor unit', async () => {
  const till = open(fakeTill(fresh()));
  await pieces('¥100', 5);
  await pieces('¥1', 3);
  await pieces('¥0.50', 7);
  await pieces('¥0.10', 13);
  await fireEvent.click(screen.getByRole('button', { name: t('till-more', { value: '¥0.10' }) }));
  await press('till-compare');
  await waitFor(() => expect(till.core.sentTo('sales.count_shift')).toHaveLength(1));
  const { counted } = till.core.sentTo('sales.count_shift')[0]?.request as CountShift;
  expect(counted).toMatchObject({ by: 'pieces' });
  // 5 × 100 + 3 × 1 + 7 × 0.5 + 14 × 0.1 = 507.90, of 542.80
  expect(await screen.findByText(t('till-short', { amount: '¥34.90' }))).toBeTruthy();
});

test('a difference asks where it comes from, and the words go with it', async () => {
  const till = open(fakeTill(fresh({ unevenLately: 2, unevenAmount: -200 })));
  await pieces('¥100', 5);
  await press('till-compare');
  await screen.findByText(t('till-short', { amount: '¥42.80' }));
  expect(screen.getByText(t('till-uneven', { count: 2, amount: '−¥2.00' }))).toBeTruthy();
  expect(button('till-close').disabled).toBe(true);
  await press('till-cause-small_change');
  await press('till-cause-wrong_change');
  await fireEvent.input(screen.getByLabelText(t('till-note')), { target: { value: ' 18:20, a queue ' } });
  await press('till-close');
  await waitFor(() => expect(closing(till)).toEqual([{ cause: 'wrong_change', note: '18:20, a queue' }]));
});

test('an even drawer closes without a reason', async () => {
  const till = open(fakeTill(fresh()));
  await fireEvent.click(await screen.findByRole('button', { name: t('till-count-total') }));
  await fireEvent.input(screen.getByLabelText(t('till-count-sum')), { target: { value: '542,80' } });
  await press('till-compare');
  await screen.findByText(t('till-even'));
  expect(screen.queryByRole('group', { name: t('till-cause') })).toBeNull();
  await press('till-close');
  await waitFor(() => expect(closing(till)).toEqual([{ cause: null, note: '' }]));
});

test('what is counted anew, or sold since, is compared again before it closes', async () => {
  const till = open(fakeTill(fresh()));
  await pieces('¥100', 5);
  await press('till-compare');
  await screen.findByRole('button', { name: t('till-close') });
  await pieces('¥50', 1);
  expect(screen.queryByRole('button', { name: t('till-close') })).toBeNull();
  await press('till-compare');
  await screen.findByRole('button', { name: t('till-close') });
  till.core.on('sales.close_shift', () => {
    throw refusal('sales', 'not_counted');
  });
  await press('till-cause-unclear');
  await press('till-close');
  expect(await screen.findByText(t('till-count-again'))).toBeTruthy();
  expect(button('till-compare').disabled).toBe(false);
});

test('a machine’s own sum stands beside what is expected of it', async () => {
  const till = open(fakeTill(fresh()));
  await pieces('¥100', 5);
  const said = t('till-machine-says', { way: t('sales-way', { way: 'card' }) });
  await fireEvent.input(screen.getByLabelText(said), { target: { value: '119' } });
  await press('till-compare');
  expect(await within(row(t('sales-way', { way: 'card' }))).findByText('−1.00')).toBeTruthy();
  expect(till.core.sentTo('sales.count_shift')[0]?.request).toMatchObject({
    others: [{ way: 'card', amount: 11_900 }],
  });
});

test('cash in and out needs its reason', async () => {
  const till = open(fakeTill(fresh()));
  await fireEvent.click(await screen.findByRole('button', { name: t('till-move') }));
  await fireEvent.input(await screen.findByLabelText(t('till-amount')), { target: { value: '200' } });
  const take = () =>
    within(screen.getByRole('dialog'))
      .getAllByRole('button', { name: t('till-move-out-act') })
      .at(-1) as HTMLButtonElement;
  expect(take().disabled).toBe(true);
  await fireEvent.input(screen.getByLabelText(t('till-why')), { target: { value: 'to the bank' } });
  await fireEvent.click(take());
  await waitFor(() =>
    expect(till.core.sentTo('sales.move_cash')[0]?.request).toEqual({ amount: -20_000, note: 'to the bank' }),
  );
});

test('a shift begins with the float that the last close left', async () => {
  const left = shiftOf({ closedAtMs: 5, closedBy: 'Xiu', counts: 1 });
  const closed = {
    ...left,
    ways: left.ways.map((one) => (one.way === 'cash' ? { ...one, expected: 51_000, counted: 51_000 } : one)),
  };
  const till = open(fakeTill(null, {}, { shifts: [closed] }));
  await fireEvent.click(await screen.findByRole('button', { name: t('till-as-left', { amount: '¥510.00' }) }));
  await press('till-begin-act');
  await waitFor(() => expect(till.core.sentTo('sales.open_shift')[0]?.request).toEqual({ float: 51_000 }));
});

test('a shift that a sale began asks for its float before it is counted', async () => {
  open(fakeTill(fresh({ float: null })));
  expect(await screen.findByText(t('till-float-say'))).toBeTruthy();
  expect(screen.queryByRole('button', { name: t('till-compare') })).toBeNull();
});

test('the day is closed after its tills, and keeps its slip', async () => {
  const blobs: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${blobs.push(blob as Blob)}`);
  const till = open(fakeTill(null, {}, { openTills: [2] }));
  await screen.findByText(t('till-day-open-tills', { count: 1 }));
  expect(button('till-day-close').disabled).toBe(true);
  till.day.openTills = [];
  till.core.change('sales');
  await waitFor(() => expect(button('till-day-close').disabled).toBe(false));
  await press('till-day-close');
  expect(await screen.findByText(t('till-slip-title', { day: '2026-11-25', number: '12' }))).toBeTruthy();
  expect(till.core.sentTo('sales.close_day')[0]?.request).toEqual({ day: '2026-11-25' });
  await press('till-slip-save');
  expect(await blobs[0]?.text()).toContain('7F3A 9C21 E05B 44D8');
});

test('what came after the close is told, and closing again is offered', async () => {
  const afterClose = {
    number: 12,
    closedAtMs: 5,
    closedBy: 'Xiu',
    sales: 1,
    salesAmount: 100,
    refunds: 0,
    refundsAmount: 0,
  };
  open(fakeTill(null, {}, { afterClose }));
  expect(await screen.findByText(/More came after slip no\. 12/)).toBeTruthy();
  expect(button('till-day-close-again').disabled).toBe(false);
});

test('sums that the core hides are no lines of the slip', () => {
  const { day } = fakeTill();
  const hidden = slipOf({ ...day, salesAmount: null, rounding: null, ways: [] }, 'Garden Road Fruit', undefined);
  expect(asText(hidden)).not.toContain(t('till-slip-sales', { count: day.sales }));
});

test('what is owed stands on the slip only for whom the core tells it', () => {
  const { day } = fakeTill();
  const clerks = asText(slipOf(day, 'Garden Road Fruit', undefined));
  expect(clerks).not.toContain(t('till-slip-owed-paid'));
  expect(clerks).not.toContain(t('till-slip-gift-cost'));
  const owners = asText(
    slipOf({ ...day, liabilityPrincipal: 3_388_420, liabilityBonus: 449_100 }, '青篷果铺', undefined),
  );
  expect(owners).toMatch(/Owed on cards, paid\s+33,884\.20/);
  for (const line of owners.split('\r\n')) expect(line.length).toBeLessThanOrEqual(42);
});
