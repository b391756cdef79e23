import { DAY } from '../api/fake.people';
import type { IssuedRun, Pack } from '../api/generated';

/* Vouchers on paper between a made-up shop and its partners: what it issued, and a pack. */

export const issuedOf = (now: number): IssuedRun[] => [
  {
    offer: 1,
    batch: 12,
    runName: 'Weekend till',
    texts: { en: '5 off your tea', zhCn: '茶饮减 5 元', es: '5 menos en su té' },
    gives: { kind: 'amount', amount: 500 },
    first: 501,
    last: 600,
    count: 100,
    open: 77,
    used: 11,
    lastDay: '2026-12-26',
    atMs: now - 6 * DAY,
  },
  {
    offer: 1,
    batch: 9,
    runName: 'Spring',
    texts: { en: '5 off your tea', zhCn: '茶饮减 5 元', es: '5 menos en su té' },
    gives: { kind: 'amount', amount: 500 },
    first: 401,
    last: 440,
    count: 40,
    open: 0,
    used: 40,
    lastDay: '2026-11-30',
    atMs: now - 90 * DAY,
  },
];

export function packOf(now: number, over: Partial<Pack>): Pack {
  return {
    pack: 1,
    number: 2,
    issuer: 'them',
    partner: 1,
    partnerName: '老陈茶馆 Lao Chen Tea House',
    redeemer: '老陈茶馆 Lao Chen Tea House',
    redeemedHere: false,
    gives: { kind: 'gift' },
    texts: { en: 'A cup of green tea', zhCn: '绿茶一杯', es: 'Una taza de té verde' },
    count: 60,
    printed: 40,
    handedOut: 22,
    spoiled: 1,
    used: 9,
    newMembers: 0,
    firstDay: '2026-11-01',
    lastDay: '2026-12-31',
    atMs: now - 15 * DAY,
    reportedAtMs: now - 8 * DAY,
    acknowledged: true,
    ...over,
  };
}
