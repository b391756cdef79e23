import { expect, test } from 'vitest';
import type { Batch } from '../api/generated';
import { numbersIn, rangesOf, shownNumbers, stubsOf } from './missing';
import { grouped } from './typed';

const batch = (first: number, last: number, missing: number[]) => ({ first, last, missing }) as Batch;

test('numbers are read as people write them', () => {
  expect(numbersIn('110-112, 125')).toEqual([110, 111, 112, 125]);
  expect(numbersIn('7；8、8 000009')).toEqual([7, 8, 9]);
  expect(numbersIn('')).toEqual([]);
  expect(numbersIn('112-110')).toBeNull();
  expect(numbersIn('none')).toBeNull();
  expect(numbersIn('1-2000')).toBeNull();
});

test('numbers next to each other become one range', () => {
  expect(rangesOf([144, 110, 111, 142, 143, 111])).toEqual([
    { first: 110, last: 111 },
    { first: 142, last: 144 },
  ]);
});

test('stubs show the rows in which numbers are missing, one stub a number', () => {
  const stubs = stubsOf(batch(101, 260, [110, 142, 143]));
  expect(stubs).toHaveLength(60);
  expect(stubs.filter((stub) => stub.missing).map((stub) => stub.number)).toEqual([110, 142, 143]);
  const far = stubsOf(batch(1, 100_000, [99_999]));
  expect(far[far.length - 1]?.number).toBe(100_000);
  expect(far.some((stub) => stub.missing)).toBe(true);
  expect(stubsOf(batch(5, 9, []))).toHaveLength(5);
});

test('a long list of numbers is cut, and says by how many', () => {
  expect(shownNumbers([1, 2, 3], 2)).toEqual({ shown: '000001, 000002', more: 1 });
});

test('a typed code stands in groups of four; anything else stays as it came', () => {
  expect(grouped('7kx29-dpa')).toBe('7KX2 9DPA');
  expect(grouped('7kx29dpa0qrm3t8c')).toBe('7KX2 9DPA 0QRM 3T8C');
  expect(grouped('SL1ABCDEFGHIJKLMNOPQRSTUV')).toBe('SL1ABCDEFGHIJKLMNOPQRSTUV');
});
