import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../api/client';
import { refusal } from '../api/fake';
import { fakeShop } from '../api/fake.shop';
import type { LastSale, ShopState } from '../api/generated';
import { t } from '../api/words.svelte';
import { tellDisplay } from './channel';
import Display from './Display.svelte';
import { fakeDisplay, type FakeDisplay } from './fake.display';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** Lets answers come in and time go by. */
async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  flushSync();
}

const SALE: LastSale = {
  sale: 41,
  memberName: '李*',
  lines: 6,
  total: 4_280,
  ways: ['stored_value'],
  change: 0,
  earned: 42,
  ratable: true,
  atMs: 0,
};

async function open(last: LastSale | null = SALE): Promise<FakeDisplay> {
  const display = fakeDisplay();
  const shop = (await fakeShop().core.send(
    'shop.read_state',
    {},
    {
      requestId: null,
      session: null,
      approval: null,
      till: 'x',
    },
  )) as ShopState;
  display.core
    .on('shop.read_state', () => shop)
    .on('sales.read_display', () => ({ open: null, last }))
    .on('sales.rate', () => ({}));
  connect(display.core);
  render(Display);
  await pass(10);
  return display;
}

async function pay(display: FakeDisplay): Promise<void> {
  const before = display.core.sentTo('sales.read_display').length;
  tellDisplay({ is: 'paid', till: 'till-7' });
  // Channels deliver in their own time, which the made-up clock does not hold up.
  await vi.waitFor(() => expect(display.core.sentTo('sales.read_display').length).toBe(before + 1));
  await pass(10);
}

const faces = () => screen.getAllByRole('button', { name: /^\d/ }) as HTMLButtonElement[];
const rated = (display: FakeDisplay) => display.core.sentTo('sales.rate').map((one) => one.request);

test('after a payment the total and thanks stand there, with five faces that say number and word', async () => {
  const display = await open();
  await pay(display);
  expect(display.core.sentTo('sales.read_display')[0]?.request).toEqual({ till: 'till-7' });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(t('display-thanks-name', { name: '李*' }));
  expect(document.body.textContent).toContain('42.80');
  expect(screen.getByText(t('display-paid-stored_value'))).toBeTruthy();
  expect(screen.getByText(t('display-earned', { count: 42 }))).toBeTruthy();
  expect(faces().map((face) => face.textContent?.trim())).toEqual([
    '1 Poor',
    '2 Not so good',
    '3 All right',
    '4 Good',
    '5 Very good',
  ]);
});

test('one tap rates once, is thanked for, and the screen goes back', async () => {
  const display = await open();
  await pay(display);
  const [, , , good, best] = faces();
  if (good && best) {
    await fireEvent.click(good);
    await fireEvent.click(best);
  }
  await pass(10);
  expect(rated(display)).toEqual([{ sale: 41, rating: 4 }]);
  expect(screen.getByRole('status').textContent).toBe(t('display-rated'));
  await pass(3_500);
  expect(screen.queryByText(t('display-rated'))).toBeNull();
  expect(screen.getByRole('img', { name: t('display-code') })).toBeTruthy();
});

test('without a tap it goes back after twenty seconds', async () => {
  const display = await open();
  await pay(display);
  await pass(19_000);
  expect(screen.getByText(t('display-how'))).toBeTruthy();
  await pass(1_500);
  expect(screen.queryByText(t('display-how'))).toBeNull();
  expect(rated(display)).toEqual([]);
});

test('a tap that did not arrive may be made again; a sale that is no longer rated is left alone', async () => {
  const display = await open();
  display.core.on('sales.rate', () => {
    throw new TypeError('network');
  });
  await pay(display);
  await fireEvent.click(faces()[0] as HTMLButtonElement);
  await pass(10);
  expect(screen.getByText(t('display-how-missed'))).toBeTruthy();
  expect(faces()[0]?.disabled).toBe(false);
  display.core.on('sales.rate', () => {
    throw refusal('sales', 'not_ratable');
  });
  await fireEvent.click(faces()[0] as HTMLButtonElement);
  await pass(10);
  expect(screen.queryByText(t('display-how'))).toBeNull();
});

test('a sale that was rated asks nothing; no sale shows nothing', async () => {
  const display = await open({ ...SALE, ratable: false });
  await pay(display);
  expect(screen.getByText(t('display-paid-stored_value'))).toBeTruthy();
  expect(screen.queryByText(t('display-how'))).toBeNull();
  display.core.on('sales.read_display', () => ({ open: null, last: null }));
  await pay(display);
  expect(screen.getByRole('img', { name: t('display-code') })).toBeTruthy();
});
