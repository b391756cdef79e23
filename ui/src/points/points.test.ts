import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../api/client';
import { FakeCore } from '../api/fake';
import type { Gift, PointsRules } from '../api/generated';
import { t } from '../api/words.svelte';
import { lastAct } from '../app/undo.svelte';
import Adjust from './Adjust.svelte';
import GiftForPoints from './GiftForPoints.svelte';

let core: FakeCore;
const BALANCE = { member: 9, points: 500, worth: 500, debt: 0, nextExpiry: null, settledSpend: 0, level: null };

beforeEach(() => {
  core = new FakeCore()
    .on('points.read_points', () => BALANCE)
    .on('points.adjust', ({ points }) => ({ ...BALANCE, points: BALANCE.points + points }))
    .on('points.read_rules', () => ({
      ...({} as PointsRules),
      worthPoints: 100,
      worthAmount: 100,
      proofAbove: 400,
      gifts: [
        { gift: 1, points: 300 },
        { gift: 2, points: 450 },
        { gift: 3, points: 900 },
      ],
    }))
    .on('gifts.list', () => ({
      gifts: [1, 2, 3].map((id) => ({ ...({} as Gift), id, name: `Gift ${id}`, free: 4 })),
      rules: {} as never,
      month: null,
    }))
    .on('points.spend_on_gift', () => ({ purchase: 6, grant: {} as never, balance: BALANCE }))
    .on('points.undo_purchase', () => BALANCE);
  connect(core);
  lastAct.forget();
});

test('points by hand need a number and a reason; taken ones go with a minus', async () => {
  const onclose = vi.fn();
  render(Adjust, { member: 9, name: 'Sofía', onclose });
  await fireEvent.click(screen.getByText(t('points-take')));
  await fireEvent.input(screen.getByLabelText(t('points-number')), { target: { value: '30' } });
  await fireEvent.click(screen.getByRole('button', { name: t('points-take-act', { points: '30' }) }));
  await screen.findByText(t('points-wrong-reason'));
  expect(core.sentTo('points.adjust')).toHaveLength(0);
  await fireEvent.input(screen.getByLabelText(t('points-reason')), { target: { value: 'counted twice' } });
  await fireEvent.click(screen.getByRole('button', { name: t('points-take-act', { points: '30' }) }));
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(core.sentTo('points.adjust')[0]?.request).toEqual({ member: 9, points: -30, reason: 'counted twice' });
});

test('a gift for few points is taken at once and can be given back; too dear ones are off', async () => {
  const onclose = vi.fn();
  render(GiftForPoints, { member: 9, name: 'Sofía', onclose });
  const offers = await screen.findAllByRole('radio');
  await waitFor(() => expect((offers[0] as HTMLButtonElement).disabled).toBe(false));
  expect((offers[2] as HTMLButtonElement).disabled).toBe(true);
  await fireEvent.click(offers[0] as HTMLElement);
  await fireEvent.click(screen.getByRole('button', { name: t('points-gift-act', { points: '300' }) }));
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(core.sentTo('points.spend_on_gift')[0]?.request).toEqual({ member: 9, gift: 1, points: 300, proof: null });
  await lastAct.undo();
  expect(core.sentTo('points.undo_purchase')[0]?.request).toEqual({ purchase: 6 });
});

test('above the free worth a proof is asked for; a manager’s word is one', async () => {
  render(GiftForPoints, { member: 9, name: 'Sofía', onclose: vi.fn() });
  const offers = await screen.findAllByRole('radio');
  await waitFor(() => expect((offers[1] as HTMLButtonElement).disabled).toBe(false));
  await fireEvent.click(offers[1] as HTMLElement);
  const button = screen.getByRole('button', { name: t('points-gift-act', { points: '450' }) }) as HTMLButtonElement;
  expect(button.disabled).toBe(true);
  await fireEvent.click(screen.getByRole('button', { name: t('stored-value-managers-word') }));
  await waitFor(() =>
    expect(core.sentTo('points.spend_on_gift')[0]?.request).toMatchObject({ gift: 2, proof: { by: 'manager' } }),
  );
});
