import { expect, test } from 'vitest';
import type { PrizeShown } from '../api/generated';
import { prizes } from '../lottery/fake.lottery';
import { fieldsOf, MOST_SLICES, ringPath, slicesOf, turnOf } from './wheel';

test('a wheel has a slice for every card, dark ones for those that are dealt, and exactly one that wins', () => {
  const slices = slicesOf(prizes([2, 5, 72]), 3);
  expect(slices).toHaveLength(120);
  expect(slices.filter((slice) => slice.dealt)).toHaveLength(41);
  const won = slices.filter((slice) => slice.won);
  expect(won).toHaveLength(1);
  expect(won[0]).toMatchObject({ number: 3, dealt: false });
});

test('the same deck makes the same wheel, which only grows darker', () => {
  const before = slicesOf(prizes([2, 5, 72]), 3);
  const after = slicesOf(prizes([2, 5, 71]), 3);
  expect(after.map((slice) => slice.number)).toEqual(before.map((slice) => slice.number));
  before.forEach((slice, at) => {
    if (slice.dealt) expect(after[at]?.dealt).toBe(true);
  });
});

test('whatever is won, the wheel stops with that slice at the top', () => {
  for (const won of [1, 2, 3]) {
    const slices = slicesOf(prizes([1, 3, 9]), won);
    const at = slices.findIndex((slice) => slice.won);
    // The middle of the slice, turned, stands where the pointer is.
    const stands = ((((at + 0.5) * 360) / slices.length + turnOf(at, slices.length)) % 360) + 360;
    expect(Math.round(stands * 1_000) % 360_000).toBe(0);
    expect(turnOf(at, slices.length)).toBeGreaterThan(3 * 360);
  }
});

test('a deck that is too large is drawn to scale, and its only crate is not lost', () => {
  const [crate, bag] = prizes().filter(({ number }) => number !== 2) as [PrizeShown, PrizeShown];
  const slices = slicesOf(
    [
      { ...crate, cards: 1, left: 1 },
      { ...bag, cards: 9_999, left: 5_000 },
    ],
    1,
  );
  expect(slices.length).toBeLessThanOrEqual(MOST_SLICES + 1);
  expect(slices.filter((slice) => slice.number === 1)).toHaveLength(1);
  expect(slices.find((slice) => slice.won)?.number).toBe(1);
});

test('a wheel of one card is a whole ring, one of none is nothing', () => {
  expect(slicesOf([], 1)).toEqual([]);
  expect(ringPath(0, 1, 20, 40).match(/M/g)).toHaveLength(2);
});

test('nine fields show every prize that is left, as many as there are of it, and stop on the one that was dealt', () => {
  const { fields, stop } = fieldsOf(prizes([1, 3, 90]), 2);
  expect(fields).toHaveLength(9);
  expect(fields[stop]?.number).toBe(2);
  const times = (number: number) => fields.filter((field) => field.number === number).length;
  expect([times(1), times(2), times(3)]).toEqual([1, 1, 7]);
});

test('the last crate still has its field, though none is left after it', () => {
  const { fields, stop } = fieldsOf(prizes([0, 0, 4]), 1);
  expect(fields[stop]?.number).toBe(1);
  expect(fields.some((field) => field.number === 2)).toBe(false);
});
