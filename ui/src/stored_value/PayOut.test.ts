import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../api/client';
import { FakeCore, refusal } from '../api/fake';
import { money, t } from '../api/words.svelte';
import { teachValue } from './fake.value';
import PayOut from './PayOut.svelte';

let core: FakeCore;

beforeEach(() => {
  core = teachValue(new FakeCore());
  connect(core);
});

function open() {
  const onclose = vi.fn();
  render(PayOut, { member: 1042, name: '李梅 Li Mei', onclose });
  return onclose;
}

const act = (minor: number) =>
  screen.findByRole('button', { name: t('stored-value-pay-out-act', { amount: money(minor) }) });
const beside = (label: string) => screen.getByText(t(label)).nextElementSibling?.textContent;

test('all of it: what the member gets and what lapses with it stand there before', async () => {
  const onclose = open();
  const button = await act(15_000);
  expect(beside('stored-value-gets-back')).toBe(money(15_000));
  expect(beside('stored-value-lapses')).toBe(money(3_650));
  expect(beside('stored-value-stays')).toBe(money(0));
  await fireEvent.click(button);
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(core.sentTo('stored_value.refund_balance')[0]?.request).toEqual({
    member: 1042,
    amount: 15_000,
    paidBy: 'cash',
  });
});

test('a part lets its part of the bonus lapse', async () => {
  open();
  await act(15_000);
  await fireEvent.input(screen.getByLabelText(new RegExp(t('stored-value-pay-out-part'))), { target: { value: '75' } });
  await act(7_500);
  expect(beside('stored-value-lapses')).toBe(money(1_825));
  expect(beside('stored-value-stays')).toBe(money(9_325));
});

test('more than is left is said beside the amount, and nothing can be paid', async () => {
  core.on('stored_value.quote_payout', () => {
    throw refusal('stored_value', 'more_than_paid', { amount: 15_000 });
  });
  open();
  await screen.findByText(t('refusal-stored-value-more-than-paid', { amount: money(15_000) }));
  expect((screen.getByRole('button', { name: t('stored-value-pay-out') }) as HTMLButtonElement).disabled).toBe(true);
});
