import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../api/client';
import { FakeCore, refusal } from '../api/fake';
import { clock, money, t } from '../api/words.svelte';
import { lastScan } from '../app/scan.svelte';
import { lastAct } from '../app/undo.svelte';
import { teachValue } from './fake.value';
import TopUp from './TopUp.svelte';

let core: FakeCore;

beforeEach(() => {
  core = teachValue(new FakeCore());
  connect(core);
  lastAct.forget();
  lastScan.card = null;
});

async function open() {
  const onclose = vi.fn();
  render(TopUp, { member: 1042, name: '李梅 Li Mei', onclose });
  await screen.findAllByRole('radio');
  await screen.findByText(t('stored-value-now', { amount: money(18_650) }));
  return onclose;
}

const note = (at: number) => screen.getAllByRole('radio')[at] as HTMLButtonElement;
const take = (minor: number) =>
  screen.getByRole('button', { name: new RegExp(t('stored-value-take', { amount: money(minor) })) });
const sent = () => core.sentTo('stored_value.recharge');

test('a package goes to the core with its bonus, the way of paying and the cash given', async () => {
  const onclose = await open();
  await fireEvent.click(note(1));
  expect(note(1).getAttribute('aria-checked')).toBe('true');
  await fireEvent.click(screen.getByRole('button', { name: '300.00' }));
  expect(document.body.textContent, 'paid part and bonus stand apart').toContain(`+${money(2_000)}`);
  expect(document.body.textContent).toContain(money(18_650 + 22_000));
  await fireEvent.click(take(20_000));
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(sent().map(({ request }) => request)).toEqual([
    { member: 1042, paid: 20_000, bonus: 2_000, paidBy: 'cash', cashGiven: 30_000 },
  ]);
});

test('pressed twice, and F9 on top, it is taken once', async () => {
  let answer: () => void = () => undefined;
  const onclose = await open();
  core.on('stored_value.recharge', async ({ paid, bonus }) => {
    await new Promise<void>((resolve) => (answer = resolve));
    return { recharge: 7, memberName: '李*', paid, bonus, change: null, wallet: {} as never };
  });
  await fireEvent.click(note(0));
  const button = take(10_000);
  await fireEvent.click(button);
  await fireEvent.click(button);
  await fireEvent.keyDown(window, { key: 'F9', code: 'F9' });
  expect(sent()).toHaveLength(1);
  answer();
  await waitFor(() => expect(onclose).toHaveBeenCalledTimes(1));
});

test('a refusal is said in place, what was chosen stays, and the next try is another act', async () => {
  const onclose = await open();
  core.on('stored_value.recharge', () => {
    throw refusal('stored_value', 'unknown_package');
  });
  await fireEvent.click(note(1));
  await fireEvent.click(take(20_000));
  expect((await screen.findByRole('alert')).textContent).toContain(t('refusal-stored-value-unknown-package'));
  expect(onclose).not.toHaveBeenCalled();
  expect(note(1).getAttribute('aria-checked')).toBe('true');
  await fireEvent.click(take(20_000));
  await waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent()[1]?.envelope.requestId).not.toBe(sent()[0]?.envelope.requestId);
});

test('an answer that never came is asked for again under the same act', async () => {
  await open();
  core.on('stored_value.recharge', () => {
    throw new Error('no answer');
  });
  await fireEvent.click(note(0));
  await fireEvent.click(take(10_000));
  await screen.findByText(t('app-unreachable'));
  await fireEvent.click(take(10_000));
  await waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent()[1]?.envelope.requestId).toBe(sent()[0]?.envelope.requestId);
});

test('it can be taken back for a while', async () => {
  const onclose = await open();
  await fireEvent.click(note(0));
  await fireEvent.keyDown(window, { key: 'F9', code: 'F9' });
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(lastAct.fresh).toBe(true);
  await lastAct.undo();
  expect(core.sentTo('stored_value.undo_recharge')[0]?.request).toEqual({ recharge: 7 });
});

test('another amount that is a package gets its bonus; one that is none gets nothing', async () => {
  await open();
  await fireEvent.click(screen.getByRole('button', { name: t('stored-value-other') }));
  const field = screen.getByLabelText(t('stored-value-other-pay'));
  await fireEvent.input(field, { target: { value: '150,50' } });
  await fireEvent.click(take(15_050));
  await fireEvent.input(field, { target: { value: '200' } });
  await waitFor(() => expect(sent()[0]?.request).toMatchObject({ paid: 15_050, bonus: 0, cashGiven: null }));
  await fireEvent.click(take(20_000));
  await waitFor(() => expect(sent()[1]?.request).toMatchObject({ paid: 20_000, bonus: 2_000 }));
});

test('what does not fit under the limit is not offered, and typed it is explained', async () => {
  await open();
  expect(note(2).disabled).toBe(true);
  await fireEvent.click(screen.getByRole('button', { name: t('stored-value-other') }));
  await fireEvent.input(screen.getByLabelText(t('stored-value-other-pay')), { target: { value: '4900' } });
  await screen.findByText(t('stored-value-over', { cap: money(500_000), room: money(481_350) }));
  await fireEvent.keyDown(window, { key: 'F9', code: 'F9' });
  expect(sent()).toHaveLength(0);
});

test('too little cash is not taken, and the shop’s own word stands on the card payment', async () => {
  await open();
  await fireEvent.click(note(1));
  await fireEvent.click(screen.getByRole('button', { name: t('stored-value-given-other') }));
  await fireEvent.input(screen.getByLabelText(t('stored-value-given')), { target: { value: '150' } });
  expect((take(20_000) as HTMLButtonElement).disabled).toBe(true);
  await fireEvent.click(screen.getByText('UnionPay'));
  await fireEvent.click(take(20_000));
  await waitFor(() => expect(sent()[0]?.request).toMatchObject({ paidBy: 'card', cashGiven: null }));
});

test('the card that was just scanned at the counter is sealed; an older or another one is not', async () => {
  const at = Date.now() - 60_000;
  const seal = () => screen.queryByText(t('stored-value-scanned', { at: clock(at) }));
  lastScan.card = { member: 1042, atMs: at };
  const { unmount } = render(TopUp, { member: 1042, name: '李梅 Li Mei', onclose: vi.fn() });
  expect(seal()).not.toBeNull();
  unmount();
  for (const card of [
    { member: 7, atMs: at },
    { member: 1042, atMs: Date.now() - 11 * 60_000 },
  ]) {
    lastScan.card = card;
    const shown = render(TopUp, { member: 1042, name: '李梅 Li Mei', onclose: vi.fn() });
    await screen.findByText(t('stored-value-scan-hint'));
    shown.unmount();
  }
});
