import { afterAll, describe, expect, test } from 'vitest';
import type { VouchersRefusal } from '../api/generated';
import { tillId } from '../api/ids';
import { has, LANGUAGES, refusalSentence, speak, t } from '../api/words.svelte';
import { ANSWERS, oldSince, wordsOf } from './answers';
import { moneyVoucher, voucherOf } from './fake.offers';
import { green, red } from './fake.vouchers';

const NUMBERS = {
  atMs: Date.UTC(2026, 10, 17, 10, 6),
  untilMs: Date.UTC(2026, 10, 17, 10, 20),
  till: '2',
  receipt: '2151',
  number: '000418',
  firstDay: '2026-12-01',
  lastDay: '2026-11-01',
  least: 3000,
  amount: 1280,
  days: 14,
  most: 5,
  shelf: 3,
  kept: 2,
  name: 'Wren Hair',
  left: 1200,
  cost: 3500,
};

const refusal = (code: string) => ({ code, ...NUMBERS }) as unknown as VouchersRefusal;

describe.each(LANGUAGES.map(({ language }) => language))('in %s', (language) => {
  afterAll(() => speak('en'));

  test.each(ANSWERS)('%s says what is, why, and what to do', async (code) => {
    await speak(language);
    const words = wordsOf(red(refusal(code), voucherOf()));
    for (const [part, text] of Object.entries(words)) {
      expect(text, part).not.toMatch(/vouchers-|undefined|NaN|\{/);
      expect(text, part).not.toBe('');
      expect(text, part).not.toMatch(/[!！¡]|please|por favor|请稍/i);
    }
    expect(has(`refusal-vouchers-${code.replaceAll('_', '-')}`), 'the sentence of the refusal').toBe(true);
  });
});

test('a second use says when, at which till, and on which receipt', () => {
  const words = wordsOf(red(refusal('already_redeemed'), voucherOf()));
  expect(words.why).toBe('Tuesday 17 November at 18:06, at till 2, receipt 2151');
  expect(words.say).toBe('Already used');
});

test('a till without a number is this one or another', () => {
  const at = (till: string) =>
    wordsOf(red({ ...refusal('already_redeemed'), till } as VouchersRefusal, voucherOf())).why;
  expect(at(tillId())).toContain('at this till, receipt');
  expect(at('0f3c9a7d-22e1-44b8-89f0-11776e2a83d4')).toContain('at another till, receipt');
});

test('a sale that is too small says what is missing', () => {
  expect(wordsOf(red(refusal('minimum_spend'), moneyVoucher(null))).say).toContain('17.20');
  const sentence = refusalSentence({ area: 'vouchers', code: 'minimum_spend', least: 3000, amount: 1280 });
  expect(sentence).toContain('30.00');
});

test('a day in a refusal is written as people write it', () => {
  const sentence = refusalSentence({ area: 'vouchers', code: 'expired', lastDay: '2026-11-01' });
  expect(sentence).toContain('1 Nov');
});

test('what is good says what to do, and what a manager is needed for', () => {
  expect(wordsOf(green(voucherOf())).say).toBe('Hand over Tangerine bag, 1 kg');
  expect(wordsOf(green(moneyVoucher(500))).say).toBe('¥5.00 off');
  expect(wordsOf(green(voucherOf(), 'clock')).next).toBe(t('vouchers-needs', { why: 'clock' }));
});

test('a partner’s voucher says whose it is, and since when nothing was heard of them', () => {
  const heardAtMs = Date.UTC(2026, 10, 1);
  const voucher = voucherOf({ issuer: 'Wren Hair', heardAtMs });
  expect(wordsOf(green(voucher)).kind).toContain('Wren Hair');
  expect(wordsOf(red(refusal('revoked'), voucher)).kind).toContain('Wren Hair');
  expect(wordsOf(green(voucherOf())).kind).not.toContain('Awning');
  expect(oldSince(voucher, heardAtMs + 13 * 86_400_000)).toBeNull();
  expect(oldSince(voucher, heardAtMs + 15 * 86_400_000)).toBe(heardAtMs);
  expect(oldSince(voucherOf())).toBeNull();
});

test('a partner’s limit is written as amounts', () => {
  expect(wordsOf(red(refusal('cap_reached'), voucherOf())).why).toContain('12.00');
  const sentence = refusalSentence({
    area: 'vouchers',
    code: 'cap_reached',
    name: 'Wren Hair',
    left: 1200,
    cost: 3500,
  });
  expect(sentence).toMatch(/12\.00.*35\.00/);
});
