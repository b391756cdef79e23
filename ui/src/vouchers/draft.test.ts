import { expect, test } from 'vitest';
import { percentWords } from '../shared/vouchers';
import { draftOf, emptyOffer, hundredthsOf, lacking, termsOf } from './draft';
import { offersOf } from './fake.offers';

const TODAY = '2026-11-20';

test('percents are read and written to the hundredth', () => {
  expect([hundredthsOf('10'), hundredthsOf('12,5'), hundredthsOf('0.05')]).toEqual([1000, 1250, 5]);
  expect([hundredthsOf('0'), hundredthsOf('100.01'), hundredthsOf('ten')]).toEqual([null, null, null]);
  expect([percentWords(1000), percentWords(1250), percentWords(5)]).toEqual(['10', '12.5', '0.05']);
});

test('what an offer promises comes through its form unchanged', () => {
  for (const offer of offersOf(0)) expect(termsOf(draftOf(offer, TODAY))).toEqual(offer.terms);
});

test('an empty form says what is missing', () => {
  expect(Object.keys(lacking(emptyOffer(TODAY)))).toEqual(['name', 'gift']);
  const dates = { ...emptyOffer(TODAY), validKind: 'dates' as const, until: '2026-11-01' };
  expect(lacking(dates).until).toBeTruthy();
});

test('conditions of a sale do not cling to a voucher that is handed over', () => {
  const gift = { ...emptyOffer(TODAY), minSpend: 3000, products: [4], stackable: true };
  expect(termsOf(gift)).toMatchObject({ minSpend: 0, products: [], stackable: false });
});
