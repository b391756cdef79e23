import type { DaySpan } from '../api/generated';
import { shopDay } from '../shared/days';

export const PERIODS = ['month', 'last_month', 'year', 'ever'] as const;
export type Period = (typeof PERIODS)[number];

/** The core takes spans of at most ten years. */
const MOST_DAYS = 3_659;

const two = (value: number) => String(value).padStart(2, '0');

/** The shop-local days of a period, both in it. */
export function spanOf(period: Period, nowMs: number): DaySpan {
  const toDay = shopDay(nowMs);
  const [year = 0, month = 1] = toDay.split('-').map(Number);
  if (period === 'month') return { fromDay: `${toDay.slice(0, 7)}-01`, toDay };
  if (period === 'year') return { fromDay: `${year}-01-01`, toDay };
  if (period === 'ever') return { fromDay: shopDay(nowMs, MOST_DAYS), toDay };
  const before = month === 1 ? `${year - 1}-12` : `${year}-${two(month - 1)}`;
  const last = new Date(Date.UTC(year, month - 1, 0)).getUTCDate();
  return { fromDay: `${before}-01`, toDay: `${before}-${two(last)}` };
}
