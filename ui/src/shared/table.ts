import { Refused } from '../api/errors';
import type { Refusal } from '../api/generated';
import { refusalSentence, t } from '../api/words.svelte';

/** What becomes of a column. */
export type Choice<M extends string> = M | 'out';

/** A row that was not taken, counted from 1 under the headings. */
export type Missed = { row: number; why: Refusal };

/** As much as the core takes; a larger file is not even read. */
const MOST_MIB = 16;

/** The bytes of a chosen file in base64. Throws Refused in the words of `area` when it is too large or cannot be read. */
export function readFile(file: File, area: 'members' | 'sales'): Promise<string> {
  if (file.size > MOST_MIB * 1024 * 1024) {
    return Promise.reject(new Refused({ area, code: 'table_too_large', mostMib: MOST_MIB }));
  }
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    // A folder, or a file that went away: whatever it is, it is no table.
    reader.onerror = () => reject(new Refused({ area, code: 'not_a_table' }));
    reader.readAsDataURL(file);
  });
}

/** What the columns probably become; of two that would become the same, the first. */
export function guesses<M extends string>(columns: readonly { meaning: M | null }[]): Choice<M>[] {
  return columns.map(({ meaning }, at) =>
    meaning !== null && columns.findIndex((column) => column.meaning === meaning) === at ? meaning : 'out',
  );
}

/** One column becomes something else; whichever was that before is left out. */
export function chosen<M extends string>(choices: readonly Choice<M>[], at: number, choice: Choice<M>): Choice<M>[] {
  return choices.map((before, other) => {
    if (other === at) return choice;
    return before === choice ? 'out' : before;
  });
}

/** The columns as the core wants them. */
export function meaningsOf<M extends string>(choices: readonly Choice<M>[]): (M | null)[] {
  return choices.map((choice) => (choice === 'out' ? null : choice) as M | null);
}

/** The row as a spreadsheet counts it: the headings are row 1. */
export const rowOf = (missed: Missed): string => String(missed.row + 1);

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** The rows that were not taken as a table; the mark tells a spreadsheet that it is UTF-8. */
export function listOfMissed(missed: readonly Missed[]): string {
  const rows = [[t('import-row'), t('import-why')], ...missed.map((row) => [rowOf(row), refusalSentence(row.why)])];
  return `\ufeff${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`;
}
