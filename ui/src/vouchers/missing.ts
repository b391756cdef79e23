import type { Batch } from '../api/generated';

/** Numbers in a row of stubs, and rows drawn at most. */
export const ROW = 20;
const MOST_ROWS = 3;

export type Stub = { number: number; missing: boolean };

/** Rows of stubs in which numbers are missing, one stub a number; other rows fill up as long as there are few. */
export function stubsOf({ first, last, missing }: Batch): Stub[] {
  if (first === null || last === null) return [];
  const from = first;
  const rowOf = (number: number) => Math.floor((number - from) / ROW);
  const rows = new Set(missing.filter((number) => number >= from && number <= last).map(rowOf));
  const all = rowOf(last) + 1;
  for (let row = 0; row < all && rows.size < MOST_ROWS; row += 1) rows.add(row);
  const lost = new Set(missing);
  return [...rows]
    .sort((a, b) => a - b)
    .slice(0, MOST_ROWS)
    .flatMap((row) => {
      const begin = from + row * ROW;
      const end = Math.min(last, begin + ROW - 1);
      return Array.from({ length: end - begin + 1 }, (_, at) => ({
        number: begin + at,
        missing: lost.has(begin + at),
      }));
    });
}

/** Numbers next to each other as ranges, both ends in them. */
export function rangesOf(numbers: readonly number[]): { first: number; last: number }[] {
  const ranges: { first: number; last: number }[] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const open = ranges[ranges.length - 1];
    if (open && number === open.last + 1) open.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges;
}

/** As they stand on paper: six digits and more. */
export const onPaper = (number: number): string => String(number).padStart(6, '0');

/** Numbers as people write them: 110-112, 125. None where something in it is no number, or it is more than so many. */
export function numbersIn(text: string, most = 1_000): number[] | null {
  const out: number[] = [];
  for (const part of text.split(/[\s,;，；、]+/).filter((one) => one !== '')) {
    const range = /^(\d{1,10})(?:[-–~](\d{1,10}))?$/.exec(part);
    if (!range) return null;
    const first = Number(range[1]);
    const last = Number(range[2] ?? range[1]);
    if (last < first || out.length + last - first + 1 > most) return null;
    for (let number = first; number <= last; number += 1) out.push(number);
  }
  return [...new Set(out)];
}

/** The first few of many numbers, on paper's form, and how many more there are. */
export function shownNumbers(numbers: readonly number[], most = 8): { shown: string; more: number } {
  return { shown: numbers.slice(0, most).map(onPaper).join(', '), more: Math.max(0, numbers.length - most) };
}
