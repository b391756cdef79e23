import { expect, it } from 'vitest';
import fixtures from '../../../tests/fixtures/formats.json';
import { parseAmount } from './amounts';
import * as formats from './formats';
import type { Language } from './generated';

type Fixture = Partial<Record<string, string | number | null>>;

const written: Record<string, (given: Fixture) => string | number | null> = {
  money: (given) =>
    formats.money(Number(given.minor), { code: String(given.currency), exponent: Number(given.exponent) }, lang(given)),
  amount: (given) => formats.amount(Number(given.minor), Number(given.exponent), lang(given)),
  count: (given) => formats.count(Number(given.value), lang(given)),
  clock: (given) => formats.clock(Number(given.ms), String(given.timeZone)),
  short_day: (given) => formats.shortDay(Number(given.ms), Number(given.nowMs), lang(given), String(given.timeZone)),
  long_day: (given) => formats.longDay(Number(given.ms), Number(given.nowMs), lang(given), String(given.timeZone)),
  lately: (given) => formats.lately(Number(given.ms), Number(given.nowMs), lang(given), String(given.timeZone)),
  month: (given) => formats.monthOf(Number(given.ms), Number(given.nowMs), lang(given), String(given.timeZone)),
  month_day: (given) => formats.monthDay(Number(given.month), Number(given.day), lang(given)),
  phone: (given) => formats.phone(String(given.e164)),
  typed_amount: (given) => parseAmount(String(given.typed), Number(given.exponent)) ?? null,
};

const lang = (given: Fixture) => given.language as Language;

it.each(fixtures as Fixture[])('$what $language $text $typed', (given) => {
  const expected = 'text' in given ? given.text : given.minor;
  expect(written[String(given.what)]?.(given)).toBe(expected);
});
