import { DAY } from '../api/fake.people';
import type { Batch, VoucherKeys, VoucherMonth } from '../api/generated';
import { offersOf } from './fake.offers';

/* A month of vouchers of a made-up shop: their flow, runs and batches, and the keys they are sealed with. */

export const batchOf = (now: number, over: Partial<Batch>): Batch => ({
  batch: 9,
  offer: 1,
  run: 9,
  runName: 'School gate',
  count: 160,
  made: 160,
  first: 101,
  last: 260,
  handedOut: 160,
  redeemed: 32,
  missing: [],
  spoiled: 0,
  job: 'job-9',
  madeAtMs: now - 6 * DAY,
  ...over,
});

export function monthOf(now: number, month: string): VoucherMonth {
  const run = (run: number, name: string, handedOut: number, cameBack: number, joined: number, perJoin: number) => ({
    run,
    code: `F${String(run).padStart(2, '0')}`,
    name,
    printed: handedOut + 20,
    handedOut,
    cameBack,
    joined,
    cost: perJoin * joined,
    costPerJoin: perJoin,
  });
  return {
    month,
    flow: {
      issued: 640,
      handedOut: 512,
      inDrawer: 128,
      spoiled: 0,
      redeemed: 143,
      withMembers: 304,
      expiring: 39,
      expired: 61,
      void: 4,
    },
    offers: offersOf(now),
    runs: [
      run(12, 'Letter boxes, Garden Road', 180, 64, 14, 290),
      run(11, 'Lao Chen Tea, counter', 120, 41, 9, 340),
      run(10, 'Neighbours’ group', 52, 6, 2, 410),
      run(9, 'School gate', 160, 32, 5, 810),
    ],
    batches: [
      batchOf(now, {
        batch: 12,
        run: 12,
        runName: 'Letter boxes, Garden Road',
        first: 301,
        last: 500,
        made: 200,
        count: 200,
        handedOut: 180,
        redeemed: 64,
      }),
      batchOf(now, { missing: [110, 111, 125, 142, 143, 144] }),
    ],
    unfinished: [],
  };
}

export const keysOf = (): VoucherKeys => ({
  secrets: 'file',
  secretsFit: true,
  shopNumber: '4D21 90AF 7E03 11C2',
  identity: '71C4 0D9E 5A13 8F20 66B1 C0DE 2F4A 9901',
  agreement: 'A90B 4471 0C2E 77D3 15FA 8B6C 3320 E1D8',
  epochs: [
    {
      name: '2027 Q1',
      fingerprint: '0F3C 9A7D 22E1 54B8 C9F0 1177 6E2A 83D4',
      firstDay: '2027-01-01',
      lastIssueDay: '2027-03-31',
      lastRedeemDay: '2028-04-01',
      isCurrent: false,
      issued: 0,
    },
    {
      name: '2026 Q4',
      fingerprint: '5B19 E0C7 8D42 A3F6 0D11 92CB 7F58 4E60',
      firstDay: '2026-10-01',
      lastIssueDay: '2026-12-31',
      lastRedeemDay: '2028-01-01',
      isCurrent: true,
      issued: 640,
    },
  ],
  journal: { records: 143, damaged: false, unfinished: 0 },
  clockBehindMs: null,
  guesses: 2,
});
