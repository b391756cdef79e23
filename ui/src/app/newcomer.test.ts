import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../api/client';
import { fakeShop, type FakeShop } from '../api/fake.shop';
import type { Brought } from './dialogs.svelte';
import { people } from '../api/fake.people';
import { t } from '../api/words.svelte';
import Enrol from '../counter/Enrol.svelte';
import { voucherOf } from '../vouchers/fake.offers';
import { green, red } from '../vouchers/fake.vouchers';
import { closeDialog, dialogs, openEnrol } from './dialogs.svelte';
import { forgetNewcomer } from './newcomer.svelte';
import { closeRedeem } from './redeem.svelte';
import { route } from './route.svelte';
import { readScan } from './scan.svelte';
import { atTill } from './session.svelte';

const TEA = '老陈茶馆 Lao Chen Tea House';
const handedOut = { sourceCode: 'SLF1TEA', sourceName: TEA, fromPartner: true };
let shop: FakeShop;

beforeEach(() => {
  vi.useRealTimers();
  shop = fakeShop();
  connect(shop.core);
  atTill.person = people(0)[1] ?? null;
  Object.assign(route, { screen: 'counter', rest: [] });
  closeRedeem();
  closeDialog();
  forgetNewcomer();
});

/** What the sign-up form that is opened now says brought the customer. */
function brought(): Brought | undefined {
  closeRedeem();
  openEnrol();
  return dialogs.asked?.is === 'enrol' ? dialogs.asked.brought : undefined;
}

async function scan(over: Parameters<typeof voucherOf>[0]): Promise<void> {
  shop.core.on('vouchers.check', () => green(voucherOf(over)));
  await readScan('SL1GIFT');
}

test('whoever signs up right after a voucher that a partner handed out came by that partner', async () => {
  await scan(handedOut);
  render(Enrol, { props: { phone: '', brought: brought() as Brought, onclose: vi.fn() } });
  await screen.findByText(TEA);
  await fireEvent.input(screen.getByLabelText(t('counter-enrol-name')), { target: { value: 'Ana' } });
  await fireEvent.input(screen.getByLabelText('Phone'), { target: { value: '13900001111' } });
  await fireEvent.click(await screen.findByLabelText(t('app-purpose', { purpose: 'card' })));
  await fireEvent.click(screen.getByLabelText(t('counter-enrol-fourteen')));
  await fireEvent.click(screen.getByRole('button', { name: t('counter-enrol-do') }));
  await waitFor(() => expect(shop.core.sentTo('members.enrol')).toHaveLength(1));
  expect(shop.core.sentTo('members.enrol')[0]?.request).toMatchObject({ source: 'partner', sourceCode: 'SLF1TEA' });
  expect(brought(), 'the next one came by themselves').toBeUndefined();
});

test('a voucher that a partner promises has no code, but says which partner', async () => {
  await scan({ sourceName: TEA, fromPartner: true });
  expect(brought()).toEqual({ source: 'partner', code: '', runName: TEA });
});

test('our own paper is a flyer, and a voucher from nowhere says nothing', async () => {
  await scan({ sourceCode: 'SLF1OWN', sourceName: 'Letter boxes' });
  expect(brought()).toEqual({ source: 'flyer', code: 'SLF1OWN', runName: 'Letter boxes' });
  await scan({});
  expect(brought()).toBeUndefined();
});

test('one that only members can use says it as well', async () => {
  shop.core.on('vouchers.check', () => red({ code: 'member_needed' }, voucherOf(handedOut)));
  await readScan('SL1GIFT');
  expect(brought()).toMatchObject({ source: 'partner', code: 'SLF1TEA' });
  shop.core.on('vouchers.check', () => red({ code: 'malformed' }));
  await readScan('SL1GIFT');
  expect(brought(), 'what cannot be read takes nothing away').toMatchObject({ code: 'SLF1TEA' });
});

test('it is nobody’s any more once a member stands here, or after a while', async () => {
  await scan(handedOut);
  forgetNewcomer();
  expect(brought()).toBeUndefined();
  Object.assign(route, { rest: ['12'] });
  await scan(handedOut);
  expect(brought(), 'a member used it').toBeUndefined();
  Object.assign(route, { rest: [] });
  await scan(handedOut);
  vi.useFakeTimers({ now: Date.now() + 11 * 60_000, toFake: ['Date'] });
  expect(brought()).toBeUndefined();
});
