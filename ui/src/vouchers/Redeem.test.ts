import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test } from 'vitest';
import { connect } from '../api/client';
import { refusal } from '../api/fake';
import { fakeShop, type FakeShop } from '../api/fake.shop';
import { people } from '../api/fake.people';
import { t } from '../api/words.svelte';
import { dialogs } from '../app/dialogs.svelte';
import { closeRedeem, openRedeem, redeem } from '../app/redeem.svelte';
import { sale } from '../app/sale.svelte';
import { readScan } from '../app/scan.svelte';
import { atTill } from '../app/session.svelte';
import { lastAct } from '../app/undo.svelte';
import { voucherOf } from './fake.offers';
import { green } from './fake.vouchers';
import Redeem from './Redeem.svelte';

let shop: FakeShop;

beforeEach(() => {
  shop = fakeShop();
  connect(shop.core);
  atTill.person = people(0)[1] ?? null;
  sale.clear();
  closeRedeem();
  lastAct.forget();
});

const key = (name: string) => fireEvent.keyDown(window, { key: name, code: name });

test('a scan shows what to hand over; F7 does it once, and it can be taken back', async () => {
  await readScan('SL1GIFT');
  render(Redeem);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Hand over Tangerine bag, 1 kg');
  await key('F7');
  await waitFor(() => expect(dialogs.redeeming).toBe(false));
  expect(shop.core.sentTo('vouchers.redeem')[0]?.request).toEqual({ text: 'SL1GIFT', member: null });
  expect(lastAct.doing?.slip).toEqual({ kind: 'redemption_slip', redemption: 12 });
  await lastAct.undo();
  expect(shop.core.sentTo('vouchers.undo_redeem')[0]?.request).toEqual({ redemption: 12 });
});

test('the second scan is red, with the receipt of the first', async () => {
  await readScan('SL1GIFT');
  if (redeem.answer) await import('../app/redeem.svelte').then(({ accept }) => redeem.answer && accept(redeem.answer));
  await readScan('SL1GIFT');
  render(Redeem);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(t('vouchers-no-already-redeemed'));
  expect(screen.getAllByText(/V12/).length).toBeGreaterThan(0);
  await key('F7');
  expect(shop.core.sentTo('vouchers.redeem'), 'a red answer is not redeemed by F7').toHaveLength(1);
});

test('a lost answer is asked for again with the same id', async () => {
  let lost = true;
  shop.core.on('vouchers.redeem', () => {
    if (lost) throw new Error('the line went dead');
    throw refusal('vouchers', 'not_good');
  });
  await readScan('SL1GIFT');
  render(Redeem);
  await key('F7');
  await screen.findByRole('alert', { name: '' });
  await waitFor(() => expect(redeem.busy).toBe(false));
  lost = false;
  await key('F7');
  await waitFor(() => expect(shop.core.sentTo('vouchers.redeem')).toHaveLength(2));
  const [first, second] = shop.core.sentTo('vouchers.redeem');
  expect(second?.envelope.requestId).toBe(first?.envelope.requestId);
});

test('a typed code is looked at as soon as it is whole, and a slip of the finger is said beside the field', async () => {
  openRedeem();
  render(Redeem);
  const field = screen.getByLabelText(t('vouchers-code'));
  await fireEvent.input(field, { target: { value: '7kx29dpa0qrm3t8' } });
  expect(shop.core.sentTo('vouchers.check')).toHaveLength(0);
  await fireEvent.input(field, { target: { value: '7kx29dpa0qrm3t8c' } });
  expect(await screen.findByText(t('vouchers-typo'))).toBeTruthy();
  expect(redeem.answer).toBeNull();
  shop.vouchers.answers.set('7KX29DPA0QRM3T8D', green(voucherOf()));
  await fireEvent.input(field, { target: { value: '7KX2 9DPA 0QRM 3T8D' } });
  expect(await screen.findByText('Hand over Tangerine bag, 1 kg')).toBeTruthy();
});

test('a voucher that takes something off goes straight into a sale in hand', async () => {
  sale.typed = '42.80';
  await readScan('SL1MONEY');
  expect(dialogs.redeeming).toBe(false);
  expect(sale.vouchers).toEqual(['SL1MONEY']);
  expect(sale.basket.vouchers).toEqual(['SL1MONEY']);
});

test('without a sale it waits for one', async () => {
  await readScan('SL1MONEY');
  render(Redeem);
  await key('F7');
  expect(sale.vouchers).toEqual(['SL1MONEY']);
  expect(shop.core.sentTo('vouchers.redeem')).toHaveLength(0);
});

test('a sale with a voucher that is not taken cannot be paid; what it takes off is not paid in cash', async () => {
  sale.typed = '12.80';
  sale.addVoucher('SL1MONEY');
  const stop = sale.followQuote();
  await waitFor(() => expect(sale.quote).not.toBeNull());
  expect(sale.stopped).toBe(true);
  expect(await sale.payCash()).toBe(false);
  stop?.();
  sale.typed = '42.80';
  const again = sale.followQuote();
  await waitFor(() => expect(sale.stopped).toBe(false));
  expect(sale.due).toBe(3780);
  expect(await sale.payCash()).toBe(true);
  expect(shop.core.sentTo('sales.pay')[0]?.request).toMatchObject({ basket: { vouchers: ['SL1MONEY'] } });
  expect(sale.vouchers).toEqual([]);
  again?.();
});

test('a member’s card leads away from a voucher that is looked at', async () => {
  await readScan('SL1USED');
  expect(dialogs.redeeming).toBe(true);
  await readScan(`SLM${shop.members[0]?.number ?? ''}`);
  expect(dialogs.redeeming).toBe(false);
});

test('whoever shows a voucher that somebody handed out can be signed up beside it', async () => {
  const voucher = voucherOf({ sourceName: 'Wren Hair', fromPartner: true, sourceCode: 'SLF1WREN7' });
  shop.core.on('vouchers.check', () => green(voucher));
  await readScan('SL1GIFT');
  render(Redeem);
  await fireEvent.click(screen.getByRole('button', { name: t('app-new-member') }));
  expect(dialogs.asked).toMatchObject({
    is: 'enrol',
    brought: { source: 'partner', code: 'SLF1WREN7', runName: 'Wren Hair' },
  });
});

test('a voucher without a run brings nobody', async () => {
  await readScan('SL1GIFT');
  render(Redeem);
  expect(screen.queryByRole('button', { name: t('app-new-member') })).toBeNull();
});
