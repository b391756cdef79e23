import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../api/client';
import { FakeCore } from '../api/fake';
import { people } from '../api/fake.people';
import { t } from '../api/words.svelte';
import { atTill } from '../app/session.svelte';
import { dealOf, dealtOf, memberDraw, offerOf, teachLottery, type FakeDraws } from './fake.lottery';
import Play from './Play.svelte';

let core: FakeCore;
let draws: FakeDraws;
const onclose = vi.fn();

beforeEach(() => {
  onclose.mockReset();
  core = new FakeCore();
  draws = teachLottery(core);
  core
    .on('sales.read_settings', () => ({ cardLabel: '', mobileLabel: '', denominations: [] }) as never)
    .on('stored_value.read_wallet', () => ({ balance: 0 }) as never)
    .on('gifts.hand_over', () => ({ handover: 5, giftName: 'Tangerine bag', memberName: '李*' }) as never)
    .on('lottery.decline_offer', () => offerOf({ state: 'declined' }));
  connect(core);
  atTill.person = people(0)[1] ?? null;
});

const open = (slip: string | null = null) => render(Play, { member: 9, name: '李*', slip, onclose });
const press = (key: string) => fireEvent.keyDown(window, { key, code: key });
const button = (id: string, args = {}) =>
  screen.findByRole<HTMLButtonElement>('button', { name: new RegExp(t(id, args)) });

test('F8 begins, the said number is typed, F8 deals; a number that no card has is not sent', async () => {
  open();
  await button('draws-begin');
  await press('F8');
  const field = await screen.findByLabelText(t('draws-pick-number', { most: 79 }));
  expect(screen.getByText(t('draws-no-undo'))).toBeTruthy();
  await fireEvent.input(field, { target: { value: '80' } });
  await press('F8');
  expect(core.sentTo('lottery.deal')).toHaveLength(0);
  await fireEvent.input(field, { target: { value: '38' } });
  await press('F8');
  await screen.findByText('Tangerine bag, 1 kg');
  expect(core.sentTo('lottery.deal')[0]?.request).toEqual({ pick: 12, choice: 38 });
});

test('a card that is tapped on the display stands at the counter, and F6 hands it over', async () => {
  open();
  await button('draws-begin');
  await press('F8');
  await screen.findByText(t('draws-no-undo'));
  draws.waiting = null;
  draws.last = dealtOf();
  core.change('lottery');
  await screen.findByText('Tangerine bag, 1 kg');
  await press('F6');
  await waitFor(() => expect(core.sentTo('gifts.hand_over')[0]?.request).toEqual({ grant: 77 }));
});

test('what was dealt to the customer before is not this one’s prize', async () => {
  draws.last = dealtOf({ memberName: '王*' });
  open();
  await button('draws-begin');
  expect(screen.queryByText('Tangerine bag, 1 kg')).toBeNull();
});

test('whoever leaves while a customer picks lets go of the pick', async () => {
  open();
  await button('draws-begin');
  await press('F8');
  await fireEvent.click(await button('app-close'));
  expect(onclose).toHaveBeenCalled();
  await waitFor(() => expect(core.sentTo('lottery.abandon')).toHaveLength(1));
});

test('an offer that is declined says that the prize stays, and nothing is sold', async () => {
  open();
  await button('draws-begin');
  draws.last = dealtOf();
  draws.mine = { ...draws.mine, deals: [dealOf()], offers: [offerOf()] };
  core.change('lottery');
  await fireEvent.click(await button('draws-upgrade-decline'));
  draws.mine = { ...draws.mine, offers: [] };
  core.change('lottery');
  await screen.findByText(t('draws-upgrade-declined'));
  expect(core.sentTo('sales.sell_upgrade')).toHaveLength(0);
});

test('an offer that is taken is paid at the price that was shown', async () => {
  core.on(
    'sales.sell_upgrade',
    () => ({ receipt: { sale: 4, number: 2170, total: 9_800, change: 0, earned: 98 }, grant: { grant: 78 } }) as never,
  );
  open();
  await button('draws-begin');
  draws.last = dealtOf();
  draws.mine = { ...draws.mine, offers: [offerOf()] };
  core.change('lottery');
  await fireEvent.click(await button('draws-upgrade-accept', { price: '¥98.00' }));
  await fireEvent.click(await button('sales-take', { amount: '¥98.00' }));
  await screen.findByText(t('draws-upgrade-sold', { receipt: '2170' }));
  expect(core.sentTo('sales.sell_upgrade')[0]?.request).toEqual({
    deal: 41,
    payments: [{ kind: 'cash', given: null }],
    proof: null,
    priceShown: 9_800,
  });
});

test('why nobody picks stands beside the draw; a scanned slip becomes a chance', async () => {
  draws.mine = { ...draws.mine, draws: [memberDraw({ chances: 0, blocked: 'no_chance' })] };
  core.on('lottery.take_slip', () => draws.mine);
  open('SLD1ABCDEFGH');
  expect((await button('draws-begin')).disabled).toBe(true);
  expect(screen.getByText(t('draws-blocked-no-chance'))).toBeTruthy();
  await waitFor(() =>
    expect(core.sentTo('lottery.take_slip')[0]?.request).toEqual({ code: 'SLD1ABCDEFGH', member: 9 }),
  );
});

test('people who work here take no part', async () => {
  draws.mine = { ...draws.mine, barred: true };
  open();
  await screen.findByText(t('draws-barred'));
  expect(screen.queryByRole('button', { name: new RegExp(t('draws-begin')) })).toBeNull();
});
