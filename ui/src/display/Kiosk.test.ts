import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../api/client';
import { refusal } from '../api/fake';
import type { DisplayPage } from '../api/generated';
import { speak, t } from '../api/words.svelte';
import { Asking } from './asking.svelte';
import Display from './Display.svelte';
import { fakeDisplay, type FakeDisplay } from './fake.display';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
});

afterEach(async () => {
  cleanup();
  vi.useRealTimers();
  await speak('en');
});

async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  flushSync();
}

async function open(over: Partial<DisplayPage> = {}): Promise<FakeDisplay> {
  const display = fakeDisplay(over);
  connect(display.core);
  render(Display);
  await pass(10);
  await fireEvent.click(screen.getByRole('button', { name: t('display-type-here') }));
  await pass(10);
  return display;
}

const name = () => screen.getByLabelText<HTMLInputElement>(t('display-name'));
const phone = () => screen.getByLabelText<HTMLInputElement>(t('display-phone'));
const press = async (key: string) => {
  await fireEvent.click(screen.getByRole('button', { name: key }));
  await pass(0);
};
const tickOff = (id: string) => fireEvent.click(screen.getByLabelText(t(id)));
const send = () => press(t('display-send'));

async function typeAll(letters: string): Promise<void> {
  for (const key of letters) await press(key === ' ' ? t('display-space') : key);
}

async function fill(): Promise<void> {
  await fireEvent.input(name(), { target: { value: 'Zhang San' } });
  await fireEvent.input(phone(), { target: { value: '13800130926' } });
}

test('letters write the name, digits the number, without a mode to find', async () => {
  await open();
  await typeAll('zhang3 san8');
  expect(name().value).toBe('Zhang San');
  expect(phone().value).toBe('38');
  await press(t('display-delete'));
  await press(t('display-delete-digit'));
  expect([name().value, phone().value]).toEqual(['Zhang Sa', '3']);
  await typeAll('-o’n');
  expect(name().value).toBe('Zhang Sa-O’N');
});

test('accents and capitals are keys of their own', async () => {
  await open();
  await press(`${t('display-accents')}: ${t('display-accents-name')}`);
  await press('á');
  await press('q');
  await press(`${t('display-shift')}: ${t('display-shift-name')}`);
  await press('B');
  expect(name().value).toBe('ÁqB');
});

test('a physical keyboard works too, and numbers are grouped as they are read', async () => {
  await open();
  await fill();
  expect(name().value).toBe('Zhang San');
  expect(phone().value).toBe('138 0013 0926');
});

test('nothing is ticked, and nothing is sent without the name, the number and the fourteen years', async () => {
  const { core } = await open();
  for (const box of screen.getAllByRole<HTMLInputElement>('checkbox')) expect(box.checked).toBe(false);
  await send();
  expect(screen.getByText(t('display-wrong-name'))).toBeTruthy();
  expect(screen.getByText(t('display-wrong-phone'))).toBeTruthy();
  await fill();
  await send();
  expect(screen.queryByText(t('display-wrong-name'))).toBeNull();
  expect(screen.getByText(t('display-wrong-fourteen'))).toBeTruthy();
  expect(core.sentTo('intake.submit')).toEqual([]);
});

test('what was typed is sent once, with an id of its own, and is gone from the screen', async () => {
  const { core } = await open();
  let answer = (): void => undefined;
  core.on('intake.submit', () => new Promise((done) => (answer = () => done({}))));
  await fill();
  await tickOff('display-fourteen');
  await tickOff('display-birthday');
  await press('March');
  await send();
  await send();
  await fireEvent.submit(document.querySelector('form') as HTMLFormElement);
  answer();
  await pass(10);
  expect(core.sentTo('intake.submit')).toHaveLength(1);
  const [sent] = core.sentTo('intake.submit');
  expect(sent?.request).toEqual({
    name: 'Zhang San',
    phone: '138 0013 0926',
    purposes: ['birthday'],
    birthMonth: 3,
    fourteen: true,
    wordingVersion: 1,
    language: 'en',
  });
  expect(sent?.envelope.requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(screen.getByText(t('display-see-clerk'))).toBeTruthy();
  expect(screen.getByText('plum lantern')).toBeTruthy();
  expect(document.body.innerHTML).not.toMatch(/Zhang|0926/);
  await pass(19_000);
  expect(screen.queryByText(t('display-see-clerk'))).toBeTruthy();
  await pass(1_500);
  expect(screen.getByText(t('display-must-show'))).toBeTruthy();
});

test('once it is sent, nothing of it is kept', async () => {
  const { core } = fakeDisplay();
  connect(core);
  const asking = new Asking();
  Object.assign(asking, { name: 'Zhang San', phone: '13800130926', fourteen: true, birthMonth: 3 });
  asking.given = { offers: true };
  expect(await asking.send()).toBe(true);
  expect([asking.name, asking.phone, asking.fourteen, asking.birthMonth, asking.given]).toEqual([
    '',
    '',
    false,
    null,
    {},
  ]);
});

test('without a tick for the birthday no month is sent', async () => {
  const { core } = await open();
  await fill();
  await tickOff('display-fourteen');
  await tickOff('display-birthday');
  await press('March');
  await fireEvent.click(screen.getByLabelText(t('display-birthday-in', { month: 'March' })));
  await send();
  expect(core.sentTo('intake.submit')[0]?.request).toMatchObject({ purposes: [], birthMonth: null });
});

test('a retry after a lost answer carries the same id; a refusal is a sentence by its field', async () => {
  const { core } = await open();
  core.on('intake.submit', () => {
    throw new TypeError('network');
  });
  await fill();
  await tickOff('display-fourteen');
  await send();
  expect(screen.getByText(t('display-wrong-unreachable'))).toBeTruthy();
  core.on('intake.submit', () => {
    throw refusal('members', 'phone_not_usable');
  });
  await send();
  const ids = core.sentTo('intake.submit').map((sent) => sent.envelope.requestId);
  expect(ids[0]).toBe(ids[1]);
  expect(phone().getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(t('display-wrong-phone'))).toBeTruthy();
  expect(name().value).toBe('Zhang San');
});

test('it wipes itself after a minute without a touch, and says so in the last ten seconds', async () => {
  await open();
  await fill();
  await pass(40_000);
  await fireEvent.pointerDown(window);
  await pass(49_000);
  expect(screen.queryByText(/^Wiped in/)).toBeNull();
  await pass(2_000);
  expect(screen.getByText(/^Wiped in/)).toBeTruthy();
  await pass(10_000);
  expect(document.body.innerHTML).not.toMatch(/Zhang|0926/);
  await press(t('display-type-here'));
  expect([name().value, phone().value]).toEqual(['', '']);
});

test('X and Escape wipe at once, and the shop’s language comes back', async () => {
  await open();
  await fill();
  await press('中文');
  await vi.waitFor(() => screen.getByText('您的姓名'));
  expect(name().value).toBe('Zhang San');
  await press(t('display-stop'));
  await vi.waitFor(() => screen.getByText('Your phone must show'));
  expect(localStorage.getItem('storeloop.language')).toBeNull();
  await press(t('display-type-here'));
  expect(name().value).toBe('');
  await fill();
  await fireEvent.keyDown(window, { key: 'Escape' });
  expect(screen.queryByLabelText(t('display-name'))).toBeNull();
});

test('names found for pinyin take the place of what was typed, and give it back', async () => {
  const { core } = await open();
  await typeAll('zhang san');
  await pass(500);
  expect(core.sentTo('intake.suggest_names')).toEqual([]);
  await press(`${t('display-han')}: ${t('display-han-name')}`);
  await pass(500);
  await press('章三');
  expect(name().value).toBe('章三');
  await pass(500);
  expect(screen.getByRole('button', { name: '章三' }).getAttribute('aria-pressed')).toBe('true');
  await press('Zhang San');
  expect(name().value).toBe('Zhang San');
  await typeAll('x');
  await pass(500);
  expect(screen.queryByRole('button', { name: '章三' })).toBeTruthy();
  await press(`${t('display-han')}: ${t('display-han-name')}`);
  expect(screen.queryByRole('button', { name: '章三' })).toBeNull();
});

test('what is agreed to can be read, in the wording that is sent', async () => {
  await open();
  await press(t('display-kept'));
  for (const purpose of ['card', 'offers', 'birthday'])
    expect(screen.getByText(t(`wording-${purpose}-1`))).toBeTruthy();
  await press(t('display-kept-back'));
  expect(screen.getByRole('button', { name: 'q' })).toBeTruthy();
});
