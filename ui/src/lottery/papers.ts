import type { DealId, Document, DrawId } from '../api/generated';

/* Papers of draws. */

export const rulesPaper = (draw: DrawId): Document => ({ kind: 'draw_rules', draw });
export const wallPaper = (draw: DrawId): Document => ({ kind: 'winner_wall', draw });
export const dealPaper = (deal: DealId): Document => ({ kind: 'draw_slip', deal });
export const slipPaper = (slip: number): Document => ({ kind: 'chance_slip', slip });
