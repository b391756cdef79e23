import { expect, test } from 'vitest';
import { WRITES } from '../api/generated';
import { has } from '../api/words.svelte';

/** What the program does by itself, or a customer at the display: nobody reads these as acts of the staff. */
const UNSEEN: readonly string[] = [
  'backup.run_due',
  'intake.submit',
  'intake.take_in',
  'intake.report_door',
  'printing.report_job',
  'printing.report_printers',
  'printing.take_job',
  'system.tick',
];

test('every act has its words in the book of who did what', () => {
  const wordless = WRITES.filter((name) => !has(`audit-${name.replaceAll('.', '-').replaceAll('_', '-')}`));
  expect(wordless.filter((name) => !UNSEEN.includes(name))).toEqual([]);
});
