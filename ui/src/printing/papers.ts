import type { Document, Role } from '../api/generated';

/** What can be chosen at the left, in groups; flyers stand above them with a list of their own. */
export type PaperId =
  | 'table-tent'
  | 'window-poster'
  | 'member-card'
  | 'member-cards'
  | 'sale-slip'
  | 'shift-slip'
  | 'day-close-slip'
  | 'group-rules'
  | 'prepaid-terms'
  | 'member-export';

export type PaperGroup = { id: string; papers: readonly { id: PaperId; least: Role }[] };

export const GROUPS: readonly PaperGroup[] = [
  {
    id: 'counter',
    papers: [
      { id: 'table-tent', least: 'clerk' },
      { id: 'window-poster', least: 'clerk' },
    ],
  },
  {
    id: 'cards',
    papers: [
      { id: 'member-card', least: 'clerk' },
      { id: 'member-cards', least: 'clerk' },
    ],
  },
  {
    id: 'slips',
    papers: [
      { id: 'sale-slip', least: 'clerk' },
      { id: 'shift-slip', least: 'clerk' },
      { id: 'day-close-slip', least: 'manager' },
    ],
  },
  {
    id: 'office',
    papers: [
      { id: 'group-rules', least: 'clerk' },
      { id: 'prepaid-terms', least: 'clerk' },
      { id: 'member-export', least: 'owner' },
    ],
  },
];

export const PAPERS: readonly PaperId[] = GROUPS.flatMap(({ papers }) => papers.map(({ id }) => id));

export function kindOf(id: PaperId): Document['kind'] {
  return id.replaceAll('-', '_') as Document['kind'];
}

/** Papers that are about nothing in particular: there is nothing to choose. */
export function plainPaper(id: PaperId): Document | null {
  if (id === 'table-tent') return { kind: 'table_tent' };
  if (id === 'window-poster') return { kind: 'window_poster' };
  return id === 'prepaid-terms' ? { kind: 'prepaid_terms' } : null;
}
