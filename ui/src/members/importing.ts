import { Refused } from '../api/errors';
import type { Meaning, MissedRow, SeenColumn } from '../api/generated';
import { refusalSentence, t } from '../api/words.svelte';

/** What becomes of a column. */
export type Choice = Meaning | 'out';

export const MEANINGS: readonly Meaning[] = ['name', 'phone', 'birthday', 'district', 'tags', 'interests', 'note'];

/** As much as the core takes; a larger file is not even read. */
const MOST_MIB = 16;

/** The bytes of a chosen file in base64. Throws Refused when the file is too large or cannot be read. */
export function readFile(file: File): Promise<string> {
  if (file.size > MOST_MIB * 1024 * 1024) {
    return Promise.reject(new Refused({ area: 'members', code: 'table_too_large', mostMib: MOST_MIB }));
  }
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    // A folder, or a file that went away: whatever it is, it is no table.
    reader.onerror = () => reject(new Refused({ area: 'members', code: 'not_a_table' }));
    reader.readAsDataURL(file);
  });
}

/** What the columns probably become; of two that would become the same, the first. */
export function guesses(columns: readonly SeenColumn[]): Choice[] {
  return columns.map(({ meaning }, at) =>
    meaning !== null && columns.findIndex((column) => column.meaning === meaning) === at ? meaning : 'out',
  );
}

/** One column becomes something else; whichever was that before is left out. */
export function chosen(choices: readonly Choice[], at: number, choice: Choice): Choice[] {
  return choices.map((before, other) => {
    if (other === at) return choice;
    return before === choice ? 'out' : before;
  });
}

/** The row as a spreadsheet counts it: the headings are row 1. */
export const rowOf = (missed: MissedRow): string => String(missed.row + 1);

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** The rows that were not taken as a table; the mark tells a spreadsheet that it is UTF-8. */
export function listOfMissed(missed: readonly MissedRow[]): string {
  const rows = [
    [t('members-import-row'), t('members-import-why')],
    ...missed.map((row) => [rowOf(row), refusalSentence(row.why)]),
  ];
  return `\ufeff${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`;
}
