import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { act } from '../api/act.svelte';
import { connect } from '../api/client';
import { Refused } from '../api/errors';
import { FakeCore, refusal } from '../api/fake';
import type { Approve, Grant, Receipt, Refunded, SalesSettings } from '../api/generated';
import { setShopFormats, t } from '../api/words.svelte';
import Approval from '../app/Approval.svelte';
import { dialogs } from '../app/dialogs.svelte';
import { atTill } from '../app/session.svelte';
import { person } from './fake.staff';
import './Override.svelte';

const GIFT = { member: 12, gift: 1, reason: 'apology', note: 'soft kiwis' } as const;

const RECEIPT: Partial<Receipt> = {
  number: 16,
  memberName: '李*',
  total: 4_280,
  earned: 0,
  payments: [{ way: 'cash', amount: 4_280, points: 0, principal: 0, bonus: 0, refunded: 0 }],
};

let core: FakeCore;

beforeEach(() => {
  setShopFormats({ code: 'CNY', exponent: 2 }, 'Asia/Shanghai');
  atTill.person = person(3, 'Jun', 'manager');
  core = new FakeCore()
    .on('staff.list_people', () => ({
      people: [person(1, 'Lan', 'owner'), person(2, 'Xiu', 'clerk'), person(3, 'Jun', 'manager')],
    }))
    .on('gifts.give', (_request, { approval }) => {
      if (approval === null) throw refusal('kernel', 'approval_needed', { action: 'discretion' });
      return {} as Grant;
    })
    .on('staff.approve', ({ pin }) => {
      if (pin !== '2580') throw refusal('staff', 'wrong_pin', { left: 4 });
      return { approval: 'the word', expiresAtMs: 0 };
    });
  connect(core);
  render(Approval);
});

afterEach(() => {
  dialogs.approval = null;
  atTill.person = null;
});

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const pin = async (digits: string) => {
  for (const key of digits) await press(key);
  await press(t('app-pin-done'));
};

test('the very same act is repeated with the word of somebody else', async () => {
  const give = act('gifts.give');
  const given = give.run(GIFT);
  await screen.findByText(t('override-discretion'));
  const choice = await screen.findByRole('group', { name: t('staff-who-approves') });
  expect(choice.textContent, 'whoever asks cannot approve').not.toContain('Jun');
  expect(choice.textContent, 'a clerk cannot approve').not.toContain('Xiu');

  await pin('2580');
  expect(screen.getByText(t('override-reason-missing'))).toBeTruthy();
  expect(core.sentTo('staff.approve')).toEqual([]);

  await press('Apology to the customer');
  for (let digits = 4; digits > 0; digits--) await press(t('app-pad-back'));
  await pin('1111');
  await screen.findByText(t('refusal-staff-wrong-pin', { left: 4 }));
  await pin('2580');
  await given;

  expect(core.sentTo('staff.approve').at(-1)?.request).toEqual({
    approver: 1,
    pin: '2580',
    command: 'gifts.give',
    request: GIFT,
    action: 'discretion',
    amount: null,
    reason: 'Apology to the customer',
  });
  const [asked, repeated] = core.sentTo('gifts.give');
  expect(repeated?.request).toEqual(asked?.request);
  expect(repeated?.envelope.approval).toBe('the word');
  expect(repeated?.envelope.requestId, 'one act, one id').toBe(asked?.envelope.requestId);
});

test('not now leaves the act undone, and says so to whoever asked', async () => {
  const given = act('gifts.give').run(GIFT);
  await screen.findByText(t('override-discretion'));
  await fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
  await expect(given).rejects.toBeInstanceOf(Refused);
  await waitFor(() => expect(dialogs.approval).toBeNull());
  expect(core.sentTo('gifts.give')).toHaveLength(1);
});

test('how much it is and of which receipt stands there, what was written is not asked again, and the word is for that amount', async () => {
  core
    .on('sales.read_sale', () => ({ ...RECEIPT }) as Receipt)
    .on('sales.read_settings', () => ({ cardLabel: '', mobileLabel: '' }) as SalesSettings)
    .on('sales.void', (_request, { approval }) => {
      if (approval === null) throw refusal('kernel', 'approval_needed', { action: 'void' });
      return {} as Refunded;
    });
  const voided = act('sales.void').run({ sale: 41, reason: 'Typed twice' });
  await screen.findByText(t('override-of-receipt', { number: '16', name: '李*' }));
  expect(screen.getByText(t('sales-refund-to', { way: t('sales-way', { way: 'cash' }) }))).toBeTruthy();
  await press(t('override-approve-amount', { amount: '¥42.80' }));
  expect(core.sentTo('staff.approve'), 'no word without a PIN').toEqual([]);
  await pin('2580');
  await voided;
  const sent = core.sentTo('staff.approve').at(-1)?.request as Approve;
  expect([sent.amount, sent.reason, sent.action]).toEqual([4_280, 'Typed twice', 'void']);
});
