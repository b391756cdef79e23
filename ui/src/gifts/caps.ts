import { Refused } from '../api/errors';
import type { GiftRules, Money, Tier } from '../api/generated';
import { amount, t } from '../api/words.svelte';
import { atTill } from '../app/session.svelte';

export const TIERS: readonly Tier[] = ['drainage', 'lottery', 'reward'];

/** What a piece of this tier may cost; null when nothing is set. */
export function capOf(tier: Tier, rules: GiftRules): Money | null {
  if (tier === 'drainage') return rules.drainageCap;
  return tier === 'lottery' ? rules.lotteryCap : rules.rewardCap;
}

/** The cap that this cost is above, for the sentence under the field; the core decides. */
export function brokenCap(cost: Money | null, tier: Tier, rules: GiftRules | undefined): Money | null {
  const cap = rules ? capOf(tier, rules) : null;
  return cost !== null && cap !== null && cost > cap ? cap : null;
}

/** What to do about a cost above the cap: an owner may write why, everybody else lowers it or asks one. */
export function capSentence(cap: Money): string {
  return t(atTill.may('owner') ? 'gifts-wrong-cap' : 'gifts-wrong-cap-owner', { cap: amount(cap) });
}

export function refusedForCap(error: unknown): boolean {
  return error instanceof Refused && error.is('gifts', 'above_cap');
}
