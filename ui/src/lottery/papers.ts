import type { DealId, Document, DrawId } from '../api/generated';

/* Papers of draws: null while this version of the shop's printing knows none of them. */

export const rulesPaper = (_draw: DrawId): Document | null => null;
export const wallPaper = (_draw: DrawId): Document | null => null;
export const dealPaper = (_deal: DealId): Document | null => null;
export const slipPaper = (_slip: number): Document | null => null;
