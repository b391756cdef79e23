import type { AuditEntry, AuditFilter } from '../api/generated';
import { has, money, t } from '../api/words.svelte';

export const FILTERS: readonly Exclude<AuditFilter, 'all'>[] = [
  'look',
  'approved',
  'members',
  'gifts',
  'staff',
  'shop',
];

/** An entry as it is read: what was done, about whom, and in whose words. */
export type Line = { did: string; about: string; note: string; amount: string };

/** Evidence of what was not done has words of its own, whatever the command was. */
function didWhat(entry: AuditEntry): string {
  const kind = `audit-kind-${entry.kind.replaceAll('_', '-')}`;
  if (entry.kind !== 'done' && has(kind)) return t(kind);
  const id = `audit-${entry.command.replaceAll('.', '-').replaceAll('_', '-')}`;
  return has(id) ? t(id) : t('audit-other', { command: entry.command });
}

export function lineOf(entry: AuditEntry): Line {
  return {
    did: didWhat(entry),
    about: entry.subjects.join(t('staff-joint')),
    note: entry.note ?? '',
    amount: entry.amount === null ? '' : money(entry.amount),
  };
}
