import { describe, expect, test } from 'vitest';
import type { VoucherFlow } from '../api/generated';
import { drawFlow, HEIGHT } from './flow';

const flow = (over: Partial<VoucherFlow>): VoucherFlow => ({
  issued: 640,
  handedOut: 512,
  inDrawer: 128,
  spoiled: 0,
  redeemed: 143,
  withMembers: 304,
  expiring: 39,
  expired: 61,
  void: 4,
  ...over,
});

const all = (of: number, where: keyof VoucherFlow): VoucherFlow =>
  flow({ issued: of, handedOut: of, inDrawer: 0, redeemed: 0, withMembers: 0, expired: 0, void: 0, [where]: of });

describe('the bands of a month', () => {
  test('are to scale: every bar is its number’s share of what was issued', () => {
    const { bars } = drawFlow(flow({}));
    const [issued, ...others] = bars;
    const scale = (issued?.height ?? 0) / 640;
    expect(others.map(({ height }) => Math.round(height / scale))).toEqual([512, 128, 143, 304, 65]);
  });

  test('a part of which there is none has no bar and no band, and still a place for its words', () => {
    const { bars, bands, labels } = drawFlow(all(20, 'redeemed'));
    expect(bars).toHaveLength(3);
    expect(bands).toHaveLength(2);
    expect(labels.over.top).toBeGreaterThan(labels.withMembers.top);
  });

  test.each(['redeemed', 'withMembers', 'expired'] as const)(
    'bars do not touch, and labels stand apart and inside, when all of them are %s',
    (where) => {
      const { bars, labels } = drawFlow(all(1, where));
      for (const bar of bars) expect(bar.y + bar.height).toBeLessThanOrEqual(HEIGHT);
      const tops = [labels.redeemed.top, labels.withMembers.top, labels.over.top].map((top) => (top * HEIGHT) / 100);
      expect((tops[1] ?? 0) - (tops[0] ?? 0)).toBeGreaterThanOrEqual(45.9);
      expect((tops[2] ?? 0) - (tops[1] ?? 0)).toBeGreaterThanOrEqual(45.9);
      expect(Math.min(...tops)).toBeGreaterThanOrEqual(22.9);
      expect(Math.max(...tops)).toBeLessThanOrEqual(HEIGHT - 22.9);
    },
  );
});
