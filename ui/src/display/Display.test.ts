import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../api/client';
import type { DisplayPage } from '../api/generated';
import { speak, t } from '../api/words.svelte';
import { tellDisplay } from './channel';
import Display from './Display.svelte';
import { codeOf, fakeDisplay, type FakeDisplay } from './fake.display';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
});

afterEach(async () => {
  cleanup();
  vi.useRealTimers();
  await speak('en');
});

/** Lets answers come in and time go by. */
async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  flushSync();
}

async function open(over: Partial<DisplayPage> = {}): Promise<FakeDisplay> {
  const display = fakeDisplay(over);
  connect(display.core);
  render(Display);
  await pass(10);
  return display;
}

const code = () => screen.getByRole('img', { name: t('display-code') }).innerHTML;
const drawn = (nth: number) => {
  const place = document.createElement('div');
  place.innerHTML = codeOf(nth);
  return place.innerHTML;
};

async function greet(name: string): Promise<void> {
  tellDisplay({ is: 'greet', name });
  // Channels deliver in their own time, which the made-up clock does not hold up.
  await vi.waitFor(() => screen.getByText(t('display-greeting', { name })));
}

test('the code, the two words and the promise in two languages stand there', async () => {
  await open();
  expect(screen.getByText('plum lantern')).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Join today, take 1 kg of tangerines home.');
  expect(screen.getByText('今天入会，带走 1 公斤蜜橘').lang).toBe('zh-CN');
  expect(screen.getByText('Tangerine bag, 1 kg')).toBeTruthy();
});

test('the code is read anew when it is no longer fresh, and not before', async () => {
  const display = await open();
  expect(code()).toBe(drawn(1));
  await pass(59_000);
  expect(code()).toBe(drawn(1));
  await pass(1_500);
  expect(code()).toBe(drawn(2));
  await pass(60_500);
  expect(display.reads()).toBe(3);
});

test('the clock of the display does not matter, the core’s does', async () => {
  const display = fakeDisplay();
  const join = display.page.join;
  let reads = 0;
  display.core.on('intake.read_display', () => {
    reads++;
    return { ...display.page, nowMs: 5_000, join: join && { ...join, svg: codeOf(reads), freshUntilMs: 20_000 } };
  });
  connect(display.core);
  render(Display);
  await pass(14_000);
  expect(reads).toBe(1);
  await pass(1_500);
  expect(reads).toBe(2);
});

test('a change of the intake is shown at once; a change of the members asks for nothing', async () => {
  const display = await open();
  display.core.change('members');
  await pass(10);
  expect(display.reads()).toBe(1);
  display.page.join = null;
  display.core.change('intake');
  await pass(10);
  expect(screen.getByText(t('display-ask'))).toBeTruthy();
  expect(screen.queryByRole('img')).toBeNull();
});

test('the Wi-Fi comes first, with its name; no gift, no row; no kiosk, no button', async () => {
  await open({ wifi: { ssid: 'Green-Guest', svg: codeOf(9) }, onNow: [], kiosk: false });
  expect(screen.getByRole('img', { name: t('display-wifi') })).toBeTruthy();
  expect(screen.getByText('Green-Guest')).toBeTruthy();
  expect(screen.queryByRole('region', { name: t('display-on') })).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});

test('a member is greeted by the masked name for eight seconds', async () => {
  await open();
  await greet('李*');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Welcome back, 李*');
  await pass(7_500);
  expect(screen.queryByText('Welcome back, 李*')).toBeTruthy();
  await pass(1_000);
  expect(screen.queryByText('Welcome back, 李*')).toBeNull();
  expect(code()).toBeTruthy();
});

test('whoever is typing is not interrupted by a greeting', async () => {
  await open();
  await fireEvent.click(screen.getByRole('button', { name: t('display-type-here') }));
  tellDisplay({ is: 'greet', name: '李*' });
  const told = new Promise<void>((heard) => {
    const channel = new BroadcastChannel('storeloop-display');
    channel.onmessage = () => {
      channel.close();
      heard();
    };
    tellDisplay({ is: 'greet', name: '王*' });
  });
  await told;
  await pass(10);
  expect(screen.getByLabelText(t('display-name'))).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: t('display-stop') }));
  expect(screen.queryByText(/Welcome back/)).toBeNull();
});

test('pictures take turns after the rest, with the code in the corner, until somebody touches the screen', async () => {
  await open({ pictures: [1, 2], idleAfterS: 15 });
  await pass(14_000);
  expect(document.querySelector('.idle')).toBeNull();
  await pass(1_500);
  const turn = () => [...document.querySelectorAll('.idle img')].map((image) => image.classList.contains('on'));
  expect(turn()).toEqual([true, false]);
  expect(screen.getByRole('img', { name: t('display-code') })).toBeTruthy();
  await pass(10_000);
  expect(turn()).toEqual([false, true]);
  await pass(36_000);
  expect(code(), 'renewed by now').toBe(drawn(2));
  expect(turn(), 'a renewed code is no news').toHaveLength(2);
  await fireEvent.click(screen.getByRole('main'));
  expect(document.querySelector('.idle')).toBeNull();
  expect(screen.getByRole('button', { name: t('display-type-here') })).toBeTruthy();
});

test('a new state and a greeting end the pictures; without pictures or with 0 seconds there are none', async () => {
  const display = await open({ pictures: [1], idleAfterS: 15 });
  await pass(16_000);
  expect(document.querySelector('.idle')).toBeTruthy();
  display.page.promise = 'Pears today';
  display.core.change('shop');
  await pass(10);
  expect(screen.getByRole('heading', { name: 'Pears today' })).toBeTruthy();
  await pass(16_000);
  await greet('王*');
  cleanup();
  await open({ pictures: [1], idleAfterS: 0 });
  await pass(600_000);
  expect(document.querySelector('.idle')).toBeNull();
});

test('a core that does not answer leaves a quiet page, and is asked again', async () => {
  const display = await open();
  let away = true;
  display.core.on('intake.read_display', () => {
    if (away) throw new TypeError('network');
    return { ...display.page, join: null };
  });
  display.core.change('intake');
  await pass(10);
  expect(screen.getByRole('heading', { name: t('display-quiet') })).toBeTruthy();
  expect(screen.getByText(display.page.shopName)).toBeTruthy();
  await pass(5_500);
  away = false;
  await pass(5_500);
  expect(within(screen.getByRole('main')).getByText(t('display-ask'))).toBeTruthy();
});

test('where it covers the counter it gives way on Escape and after the form', async () => {
  const onleave = vi.fn();
  connect(fakeDisplay().core);
  render(Display, { onleave });
  await pass(10);
  await fireEvent.keyDown(window, { key: 'Escape' });
  expect(onleave).toHaveBeenCalledTimes(1);
  await fireEvent.click(screen.getByRole('button', { name: t('display-type-here') }));
  await fireEvent.click(screen.getByRole('button', { name: t('display-stop') }));
  expect(onleave).toHaveBeenCalledTimes(2);
});

test('it speaks the shop’s language, whatever the till was told', async () => {
  localStorage.setItem('storeloop.language', 'es');
  await open({ language: 'zh-CN' });
  await waitFor(() => expect(document.documentElement.lang).toBe('zh-CN'));
  expect(screen.getByText('手机上应显示')).toBeTruthy();
});
