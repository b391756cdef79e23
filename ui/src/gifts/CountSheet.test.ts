import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../api/client';
import { FakeCore, refusal } from '../api/fake';
import type { Count } from '../api/generated';
import { t } from '../api/words.svelte';
import CountSheet from './CountSheet.svelte';
import { shelfOf, teachGifts } from './fake.gifts';

let core: FakeCore;

beforeEach(() => {
  core = new FakeCore();
  teachGifts(core, 0);
  connect(core);
});

const counted = (name: string, pieces: string) =>
  fireEvent.input(screen.getByLabelText(t('gifts-count-of', { name })), { target: { value: pieces } });
const sent = () => core.sentTo('gifts.count').map((one) => one.request as Count);

test('only rows that were filled are counted, the empty shelf too', async () => {
  const onclose = vi.fn();
  render(CountSheet, { gifts: shelfOf(), onclose });
  await counted('Tangerine bag, 1 kg', '36');
  await counted('Kumquat jam', '0');
  expect(screen.getByText(t('gifts-count-fewer', { count: '2' }))).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: t('gifts-count-save', { count: 2 }) }));
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(sent()).toEqual([
    { gift: 1, counted: 36, note: '' },
    { gift: 9, counted: 0, note: '' },
  ]);
});

test('what was refused stays open, what was counted is not counted again', async () => {
  core.on('gifts.count', ({ gift }) => {
    const found = shelfOf().find((one) => one.id === gift);
    if (gift === 9 || !found) throw refusal('kernel', 'busy');
    return found;
  });
  const onclose = vi.fn();
  render(CountSheet, { gifts: shelfOf(), onclose });
  await counted('Tangerine bag, 1 kg', '36');
  await counted('Kumquat jam', '20');
  await fireEvent.click(screen.getByRole('button', { name: t('gifts-count-save', { count: 2 }) }));
  await screen.findByText(t('refusal-kernel-busy'));
  const again = screen.getByRole('button', { name: t('gifts-count-save', { count: 1 }) });
  await waitFor(() => expect(again.getAttribute('aria-busy')).toBeNull());
  expect(onclose).not.toHaveBeenCalled();
  await fireEvent.click(again);
  await waitFor(() => expect(sent().map((one) => one.gift)).toEqual([1, 9, 9]));
});
