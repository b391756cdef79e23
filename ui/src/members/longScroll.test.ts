import { expect, test } from 'vitest';
import { moved, placeAt, strip } from './longScroll';

const ROW = 56;
const SIGHT = 560;

test('a short list is laid as it is', () => {
  const short = strip(1_000, ROW);
  expect(short.height).toBe(56_000);
  expect(moved(short, { page: 0, offset: 0, top: 0 }, 1_234, SIGHT)).toEqual({ page: 0, offset: 0, top: 1_234 });
});

test('a million rows fit, and small steps go row by row to the very end', () => {
  const long = strip(1_000_000, ROW);
  expect(long.height).toBeLessThan(16_000_000);

  let place = placeAt(long, 55_999_000 - SIGHT);
  for (let step = 0; step < 20; step++) {
    const before = place.top + place.offset;
    place = moved(long, place, place.top + 100, SIGHT);
    const after = place.top + place.offset;
    expect(after - before, 'one step moves the list by as much').toBeLessThanOrEqual(100);
    expect(after, 'and never past its end').toBeLessThanOrEqual(long.whole - SIGHT);
  }
  expect(place.top + place.offset).toBe(long.whole - SIGHT);
  expect(place.top, 'the end of the list is the end of the strip').toBeLessThanOrEqual(long.height - SIGHT);
});

test('the thumb at either end shows the first and the last row', () => {
  const long = strip(1_000_000, ROW);
  const end = moved(long, { page: 0, offset: 0, top: 0 }, long.height - SIGHT, SIGHT);
  expect(end.top + end.offset).toBe(long.whole - SIGHT);
  const start = moved(long, end, 0, SIGHT);
  expect(start.top + start.offset).toBe(0);
});

test('crossing into the next page of the strip does not jump', () => {
  const long = strip(1_000_000, ROW);
  let place = placeAt(long, 0);
  for (let at = 0; at < 400_000; at += 400) {
    const wanted = place.top + place.offset + 400;
    place = moved(long, place, place.top + 400, SIGHT);
    expect(Math.abs(place.top + place.offset - wanted)).toBeLessThanOrEqual(1);
  }
});
