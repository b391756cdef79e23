import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../api/client';
import { refusal } from '../api/fake';
import type { DrawDisplay } from '../api/generated';
import { t } from '../api/words.svelte';
import { dealtOf, pickOf } from '../lottery/fake.lottery';
import Display from './Display.svelte';
import { SHOWN_MS } from './drawing.svelte';
import { fakeDisplay, type FakeDisplay } from './fake.display';

let motion = true;
let shown: DrawDisplay;

beforeEach(() => {
  motion = true;
  shown = { waiting: null, last: null, running: [] };
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (media) =>
      ({
        media,
        matches: media.includes('reduced-motion') ? !motion : false,
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
        addListener: () => undefined,
        removeListener: () => undefined,
      }) as unknown as MediaQueryList,
  );
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  flushSync();
}

async function open(): Promise<FakeDisplay> {
  const display = fakeDisplay();
  display.core.on('lottery.read_display', () => shown);
  connect(display.core);
  render(Display);
  await pass(10);
  return display;
}

const card = (number: number) => screen.getByRole('button', { name: t('draws-display-card', { number }) });

test('as many cards as are left lie face down; the tapped one is sent once, and what was dealt is shown', async () => {
  motion = false;
  const display = await open();
  display.core.on('lottery.pick', () => dealtOf());
  shown = { ...shown, waiting: pickOf() };
  display.core.change('lottery');
  await pass(10);
  expect(screen.getAllByRole('button', { name: /^Card \d+$/ })).toHaveLength(79);
  expect(screen.getByText(t('draws-display-no-face'), { exact: false })).toBeTruthy();
  const tapped = card(38);
  await fireEvent.click(tapped);
  await fireEvent.click(tapped);
  await pass(10);
  expect(display.core.sentTo('lottery.pick').map(({ request }) => request)).toMatchObject([{ pick: 12, choice: 38 }]);
  expect(screen.getByRole('heading', { name: 'Tangerine bag, 1 kg' })).toBeTruthy();
  expect(document.querySelector('.confetti'), 'no confetti where motion is not wanted').toBeNull();
  shown = { ...shown, waiting: null, last: dealtOf() };
  await pass(SHOWN_MS + 100);
  expect(screen.queryByRole('heading', { name: 'Tangerine bag, 1 kg' })).toBeNull();
});

test('the prize is told when the wheel stands, with confetti', async () => {
  const display = await open();
  shown = { ...shown, last: dealtOf() };
  display.core.change('lottery');
  await pass(10);
  expect(screen.queryByRole('heading', { name: 'Tangerine bag, 1 kg' })).toBeNull();
  const wheel = document.querySelector('.wheel g');
  expect(wheel?.classList.contains('spin')).toBe(true);
  await fireEvent.animationEnd(wheel as Element);
  await pass(10);
  expect(screen.getByRole('heading', { name: 'Tangerine bag, 1 kg' })).toBeTruthy();
  expect(document.querySelector('.confetti')).not.toBeNull();
});

test('a card that nobody rubs shows itself; a light that runs stops on the card that was dealt', async () => {
  const display = await open();
  for (const face of ['scratch', 'grid'] as const) {
    shown = { ...shown, last: dealtOf({ face, deal: face === 'grid' ? 43 : 42 }) };
    display.core.change('lottery');
    await pass(10);
    expect(screen.queryByRole('heading', { name: 'Tangerine bag, 1 kg' })).toBeNull();
    await pass(15_000);
    expect(screen.getByRole('heading', { name: 'Tangerine bag, 1 kg' })).toBeTruthy();
  }
  expect(document.querySelector('.won')?.textContent).toContain('3rd prize');
});

test('what was dealt before the window was opened is not played again', async () => {
  shown = { ...shown, last: dealtOf() };
  await open();
  expect(screen.queryByText('Tangerine bag, 1 kg', { selector: 'h1' })).toBeNull();
});

test('a tap that did not arrive may be made again; one that came too late says whom to ask', async () => {
  const display = await open();
  shown = { ...shown, waiting: pickOf() };
  display.core.on('lottery.pick', () => {
    throw new TypeError('no network');
  });
  display.core.change('lottery');
  await pass(10);
  await fireEvent.click(card(7));
  await pass(10);
  expect(screen.getByText(t('draws-display-missed'), { exact: false })).toBeTruthy();
  display.core.on('lottery.pick', () => {
    throw refusal('lottery', 'no_pick');
  });
  await fireEvent.click(card(7));
  await pass(10);
  expect(screen.getByText(t('draws-display-gone'), { exact: false })).toBeTruthy();
});

test('of a large deck the number is typed, and only one that a card has is taken', async () => {
  const display = await open();
  display.core.on('lottery.pick', () => dealtOf());
  shown = { ...shown, waiting: pickOf({ left: 204, byNumber: true }) };
  display.core.change('lottery');
  await pass(10);
  const take = screen.getByRole<HTMLButtonElement>('button', { name: t('draws-display-take') });
  const digit = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
  for (const one of ['2', '0', '5']) await digit(one);
  expect(take.disabled).toBe(true);
  await digit(t('draws-display-delete'));
  await digit('4');
  expect(take.disabled).toBe(false);
  await fireEvent.click(take);
  expect(display.core.sentTo('lottery.pick')[0]?.request).toMatchObject({ choice: 204 });
});
