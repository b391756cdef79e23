import { shopMoment } from '../api/formats';
import type { Statement } from '../api/generated';
import { shop } from '../api/shop.svelte';
import { amount, clock, language, t } from '../api/words.svelte';

/** A cell of a table file; what a spreadsheet might take for a formula is kept as text. */
function cell(text: string): string {
  const plain = /^[=+@\t]/.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}

const signed = (minor: number) => amount(minor).replace('−', '-');

function dayOf(ms: number): string {
  const at = shopMoment(ms, shop.state?.shop?.timeZone ?? 'UTC');
  return [at.year, at.month, at.day].map((part) => String(part).padStart(2, '0')).join('-');
}

/** A statement as a table file, with its opening and closing balance as lines of their own. */
export function statementCsv(statement: Statement, fromDay: string, toDay: string): string {
  const { opening, closing, lines } = statement;
  const rows = [
    ['day', 'time', 'what', 'paid-part', 'bonus', 'balance'].map((head) => t(`stored-value-column-${head}`)),
    [
      fromDay,
      '',
      t('stored-value-opening'),
      signed(opening.principal),
      signed(opening.bonus),
      signed(opening.principal + opening.bonus),
    ],
    ...lines.map((line) => [
      dayOf(line.atMs),
      clock(line.atMs),
      t(`stored-value-kind-${line.kind.replaceAll('_', '-')}`),
      signed(line.principal),
      signed(line.bonus),
      signed(line.balanceAfter),
    ]),
    [
      toDay,
      '',
      t('stored-value-closing'),
      signed(closing.principal),
      signed(closing.bonus),
      signed(closing.principal + closing.bonus),
    ],
  ];
  // Where the comma is the decimal mark, spreadsheets part cells at semicolons.
  const mark = language() === 'es' ? ';' : ',';
  return `\u{feff}${rows.map((row) => row.map(cell).join(mark)).join('\r\n')}\r\n`;
}
