import { afterEach, expect, test } from 'vitest';
import type { Statement } from '../api/generated';
import { speak, t } from '../api/words.svelte';
import { statementCsv } from './statement';

const STATEMENT: Statement = {
  opening: { principal: 10_000, bonus: 0 },
  lines: [
    {
      atMs: Date.UTC(2026, 10, 20, 8),
      kind: 'spent',
      principal: -2_550,
      bonus: 0,
      balanceAfter: 7_450,
      till: 'one',
    },
  ],
  closing: { principal: 7_450, bonus: 0 },
};

afterEach(() => speak('en'));

test('a statement opens and closes with its balance, signed as spreadsheets read it', () => {
  const rows = statementCsv(STATEMENT, '2026-11-01', '2026-11-25').trim().split('\r\n');
  expect(rows).toHaveLength(4);
  expect(rows[1]).toBe(`"2026-11-01","","${t('stored-value-opening')}","100.00","0.00","100.00"`);
  expect(rows[2]).toContain(`"${t('stored-value-kind-spent')}","-25.50","0.00","74.50"`);
  expect(rows[3]).toContain('"2026-11-25"');
});

test('where the comma is the decimal mark, cells part at semicolons', async () => {
  await speak('es');
  expect(statementCsv(STATEMENT, '2026-11-01', '2026-11-25')).toContain('"-25,50";"0,00";"74,50"');
});
