import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { connect } from '../api/client';
import { FakeCore } from '../api/fake';
import { people } from '../api/fake.people';
import { t } from '../api/words.svelte';
import { route } from '../app/route.svelte';
import { atTill } from '../app/session.svelte';
import { voucherOf } from './fake.offers';
import { teachVouchers, type FakeVouchers } from './fake.vouchers';
import Screen from './Screen.svelte';

let vouchers: FakeVouchers;

function open(who = 0): FakeCore {
  const core = new FakeCore();
  vouchers = teachVouchers(core, Date.now());
  core.on('intake.list_runs', () => ({ runs: [] }));
  core.on('gifts.list', () => ({ gifts: [], rules: {} as never, month: null }));
  core.on('sales.list_products', () => ({ products: [] }));
  connect(core);
  atTill.person = people(0)[who] ?? null;
  Object.assign(route, { screen: 'vouchers', rest: [] });
  return core;
}

test('the month says what became of every voucher', async () => {
  open();
  render(Screen);
  const life = await screen.findByLabelText(/^640 issued, 512 handed out, 143 used/);
  expect(within(life).getByText(t('vouchers-flow-share', { percent: '28' }), { exact: false })).toBeTruthy();
  expect(screen.getByText('School gate')).toBeTruthy();
});

test('missing numbers are taken out of use range by range, with a reason', async () => {
  const core = open();
  render(Screen);
  await fireEvent.click(
    await screen.findByRole('button', { name: t('vouchers-void-missing', { count: 6, missing: '6' }) }),
  );
  const dialog = await screen.findByRole('dialog');
  const act = within(dialog).getByRole('button', { name: t('vouchers-void-missing', { count: 6, missing: '6' }) });
  await fireEvent.click(act);
  expect(await within(dialog).findByText(t('vouchers-reason-missing'))).toBeTruthy();
  expect(core.sentTo('vouchers.void')).toHaveLength(0);
  await fireEvent.input(within(dialog).getByRole('textbox'), { target: { value: 'Lost' } });
  await fireEvent.click(act);
  await waitFor(() => expect(core.sentTo('vouchers.void')).toHaveLength(3));
  expect(core.sentTo('vouchers.void').map((sent) => sent.request)).toEqual([
    { vouchers: [], range: { batch: 9, first: 110, last: 111 }, reason: 'Lost' },
    { vouchers: [], range: { batch: 9, first: 125, last: 125 }, reason: 'Lost' },
    { vouchers: [], range: { batch: 9, first: 142, last: 144 }, reason: 'Lost' },
  ]);
});

test('vouchers whose handing over was not finished are released one by one', async () => {
  const core = open();
  vouchers.month = { ...vouchers.month, unfinished: [voucherOf({ state: 'unfinished' })] };
  render(Screen);
  await fireEvent.click(await screen.findByRole('button', { name: t('vouchers-unfinished-look') }));
  await fireEvent.click(await screen.findByRole('button', { name: t('vouchers-release') }));
  const dialog = await screen.findByRole('dialog', { name: t('vouchers-release-title', { number: '000417' }) });
  await fireEvent.click(within(dialog).getByRole('button', { name: 'Power went off' }));
  await fireEvent.click(within(dialog).getByRole('button', { name: t('vouchers-release') }));
  await waitFor(() =>
    expect(core.sentTo('vouchers.release_unfinished')[0]?.request).toEqual({ voucher: 417, reason: 'Power went off' }),
  );
});

test('a batch is one call with the job it can be stopped by', async () => {
  const core = open();
  render(Screen);
  await fireEvent.click(await screen.findByRole('button', { name: t('vouchers-make-sheets') }));
  const dialog = await screen.findByRole('dialog', { name: t('vouchers-batch-title') });
  await fireEvent.click(within(dialog).getByRole('button', { name: t('vouchers-batch-begin') }));
  expect(await within(dialog).findByText(t('vouchers-wrong-offer'))).toBeTruthy();
  expect(core.sentTo('vouchers.make_batch')).toHaveLength(0);
});

test('a manager issues and prints, and leaves offers to the owner', async () => {
  open(1);
  atTill.person = people(0).find((one) => one.role === 'manager') ?? null;
  render(Screen);
  expect(await screen.findByRole('button', { name: t('vouchers-issue-one') })).toBeTruthy();
  expect(screen.queryByRole('button', { name: t('vouchers-new-offer') })).toBeNull();
});
