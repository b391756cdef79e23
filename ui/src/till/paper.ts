import type { Day, DifferenceCause, SalesSettings } from '../api/generated';
import { amount, count, t } from '../api/words.svelte';
import { wayName } from '../app/sale.svelte';

/** A line of the day-close slip. */
export type Line =
  | { is: 'rule' }
  | { is: 'middle'; text: string; code?: boolean }
  | { is: 'pair'; label: string; value: string; strong?: boolean };

const pair = (label: string, value: string, strong = false): Line => ({ is: 'pair', label, value, strong });
const RULE: Line = { is: 'rule' };

/** What the drawers of the day's closed shifts should have held, and held. */
export function drawers(
  day: Day,
): { expected: number; counted: number; difference: number; cause: DifferenceCause | null } | null {
  const closed = day.shifts.flatMap((shift) => {
    const cash = shift.closedAtMs === null ? undefined : shift.ways.find(({ way }) => way === 'cash');
    return cash && cash.expected !== null && cash.counted !== null
      ? [{ expected: cash.expected, counted: cash.counted, cause: shift.cause }]
      : [];
  });
  if (closed.length === 0) return null;
  const sum = (of: 'expected' | 'counted') => closed.reduce((all, one) => all + one[of], 0);
  const causes = [...new Set(closed.flatMap(({ cause }) => (cause ? [cause] : [])))];
  return {
    expected: sum('expected'),
    counted: sum('counted'),
    difference: sum('counted') - sum('expected'),
    cause: causes.length === 1 ? (causes[0] ?? null) : null,
  };
}

/** Sums are null while the core hides them: then they are no line. */
function sums(day: Day): Line[] {
  const line = (label: string, sum: number | null): Line[] => (sum === null ? [] : [pair(label, amount(sum))]);
  const less = (sum: number | null) => (sum === null ? null : -sum);
  const lines = line(t('till-slip-sales', { count: day.sales }), day.salesAmount);
  if (day.refunds > 0) lines.push(...line(t('till-slip-refunds', { count: day.refunds }), less(day.refundsAmount)));
  if (day.voids > 0) lines.push(...line(t('till-slip-voids', { count: day.voids }), day.voidsAmount));
  if (day.rounding !== 0) lines.push(...line(t('till-slip-rounding'), day.rounding));
  if (day.recharges > 0) {
    lines.push(...line(t('till-slip-recharges', { count: day.recharges }), day.recharged));
    lines.push(...line(t('till-slip-bonus'), day.rechargeBonus));
  }
  if (day.gifts > 0) lines.push(pair(t('till-slip-gifts'), t('till-slip-pieces', { count: day.gifts })));
  if (day.gifts > 0) lines.push(...line(t('till-slip-gift-cost'), day.giftCost));
  if (day.imported > 0) lines.push(pair(t('till-slip-imported', { count: day.imported }), amount(day.importedAmount)));
  return lines;
}

/** The slip of a day, line by line, for the screen and for a file. */
export function slipOf(day: Day, shopName: string, labels: SalesSettings | undefined): Line[] {
  const cash = drawers(day);
  const taken = day.ways.filter((way) => way.taken !== 0 || way.givenBack !== 0 || way.recharged !== 0);
  return [
    { is: 'middle', text: shopName },
    {
      is: 'middle',
      text:
        day.number === null
          ? t('till-slip-open', { day: day.day })
          : t('till-slip-title', { day: day.day, number: count(day.number) }),
    },
    RULE,
    ...sums(day),
    ...(taken.length > 0 ? [RULE] : []),
    ...taken.map((way) => pair(wayName(way.way, labels), amount(way.taken - way.givenBack + way.recharged))),
    ...(cash
      ? [
          RULE,
          pair(t('till-slip-cash-expected'), amount(cash.expected)),
          pair(t('till-slip-cash-counted'), amount(cash.counted)),
          pair(
            cash.cause
              ? t('till-slip-difference-why', { cause: t(`till-cause-${cash.cause}`) })
              : t('till-slip-difference'),
            amount(cash.difference),
            true,
          ),
        ]
      : []),
    ...(day.liabilityPrincipal !== null && day.liabilityBonus !== null
      ? [
          RULE,
          pair(t('till-slip-owed-paid'), amount(day.liabilityPrincipal)),
          pair(t('till-slip-owed-bonus'), amount(day.liabilityBonus)),
        ]
      : []),
    RULE,
    { is: 'middle', text: t('till-slip-audit', { count: count(day.auditEntries) }) },
    { is: 'middle', text: day.auditHead, code: true },
    { is: 'middle', text: t('till-slip-audit-note') },
    ...(day.closedBy === '' ? [] : [RULE, pair(t('till-slip-by'), day.closedBy)]),
  ];
}

const WIDTH = 42;
const wide = (text: string) => [...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);

/** The slip as text, as wide as a receipt. */
export function asText(lines: readonly Line[]): string {
  const written = lines.map((line) => {
    if (line.is === 'rule') return '-'.repeat(WIDTH);
    if (line.is === 'middle') return ' '.repeat(Math.max(0, Math.floor((WIDTH - wide(line.text)) / 2))) + line.text;
    return line.label + ' '.repeat(Math.max(1, WIDTH - wide(line.label) - wide(line.value))) + line.value;
  });
  return `${written.join('\r\n')}\r\n`;
}
