import { expect, test } from 'vitest';
import { fieldSaying, inOrder, lackingField } from './fields';
import { DESIGNS } from './fake.printing';
import { frameOf } from './frame';
import type { Words } from './pdf';
import { sheetsFor } from './sheets';

const word = (text: string, left: number, top: number): Words => ({
  text,
  left,
  top,
  right: left + 0.2,
  bottom: top + 0.05,
});
const PAGE = [
  word('青禾鲜果', 0.1, 0.1),
  word('Friday,', 0.1, 0.3),
  word('together.', 0.1, 0.36),
  word('Friday', 0.5, 0.9),
];

test('the frame lies around the words of the field, however they are broken into lines', () => {
  const frame = frameOf('Friday, together.', PAGE);
  expect(frame?.top).toBeCloseTo(0.3);
  expect(frame?.height).toBeCloseTo(0.11);
  expect(frameOf('青禾鲜果', PAGE)?.left).toBeCloseTo(0.1);
});

test('words that the page does not say have no frame', () => {
  expect(frameOf('Saturday', PAGE)).toBeNull();
  expect(frameOf('  ', PAGE)).toBeNull();
});

test('a text that was cut is found in the field that says it, also inside a list', () => {
  const said = { headline: 'Friday,\ntogether.', ladder: [{ label: '2 boxes, each', price: '90' }] };
  expect(fieldSaying('Friday, toge…', said)).toBe('headline');
  expect(fieldSaying('2 boxes', said)).toBe('ladder');
  expect(fieldSaying('', said)).toBeNull();
});

test('fields stand in the order in which a flyer is thought of', () => {
  expect(
    inOrder(DESIGNS[0]?.fields ?? [])
      .map(({ name }) => name)
      .slice(0, 2),
  ).toEqual(['headline', 'gift']);
  expect(lackingField({ key: 'paper-lack-what', values: {} }, DESIGNS[0]?.fields ?? [])).toBe('gift');
});

test('sheets: two or four pieces share one', () => {
  expect(sheetsFor(101, 'two_on_a4')).toBe(51);
  expect(sheetsFor(101, 'four_on_a4')).toBe(26);
  expect(sheetsFor(101, 'a5')).toBe(101);
});
