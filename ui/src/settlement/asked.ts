import type { ClaimLine } from '../api/generated';

/** What lies over the lines of a partner. */
export type AskedHere = { is: 'reject'; line: ClaimLine } | { is: 'dispute'; line: ClaimLine };
