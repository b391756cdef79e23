import type { FakeCore } from '../api/fake';
import type { PayoutQuote, SalesSettings, StoredValueTerms, Wallet } from '../api/generated';

/* A made-up card and its rules, for component tests. */

export const WALLET: Wallet = {
  member: 1042,
  principal: 15_000,
  bonus: 3_650,
  balance: 18_650,
  overdrawn: false,
  named: true,
  cap: 500_000,
  room: 481_350,
  expiresAtMs: null,
  expired: false,
  hasPin: false,
};

export const TERMS: StoredValueTerms = {
  rules: {
    packages: [
      { pay: 10_000, bonus: 0 },
      { pay: 20_000, bonus: 2_000 },
      { pay: 500_000, bonus: 65_000 },
    ],
    namedCap: null,
    anonymousCap: null,
    anonymousYears: 3,
  },
  namedCap: 500_000,
  anonymousCap: 100_000,
  anonymousYears: 3,
};

export const SELLING: SalesSettings = {
  cardLabel: 'UnionPay',
  mobileLabel: '',
  cashStep: 10,
  clerkRefundLimit: 5_000,
  blindCount: true,
  denominations: [10_000, 5_000, 2_000, 1_000],
};

/** Half of the principal takes half of the bonus along. */
export function quoteOf(amount: number | null): PayoutQuote {
  const paid = amount ?? WALLET.principal;
  const lapses = Math.floor((WALLET.bonus * paid) / WALLET.principal);
  return { paid, lapses, left: WALLET.balance - paid - lapses };
}

/** Teaches the core the card of member 1042. */
export function teachValue(core: FakeCore): FakeCore {
  return core
    .on('stored_value.read_rules', () => TERMS)
    .on('stored_value.read_wallet', () => WALLET)
    .on('sales.read_settings', () => SELLING)
    .on('stored_value.recharge', ({ paid, bonus, cashGiven }) => ({
      recharge: 7,
      memberName: '李*',
      paid,
      bonus,
      change: cashGiven === null ? null : cashGiven - paid,
      wallet: WALLET,
    }))
    .on('stored_value.undo_recharge', () => WALLET)
    .on('stored_value.quote_payout', ({ amount }) => quoteOf(amount))
    .on('stored_value.refund_balance', ({ amount }) => ({
      payout: 3,
      paid: quoteOf(amount).paid,
      lapsed: quoteOf(amount).lapses,
      wallet: WALLET,
    }));
}
