import { Refused } from '../api/errors';
import { refusalSentence } from '../api/words.svelte';
import type { Wrong } from './draft.svelte';

/** Refusals that do not name their field, and the blank they belong to. */
const FIELD_OF: Record<string, string> = {
  name_missing: 'name',
  name_taken: 'name',
  text_too_long: 'name',
  reward_missing: 'member',
  clerk_limit_missing: 'perClerkDay',
  rungs_not_rising: 'trigger',
  no_member_day: 'trigger',
  one_at_a_time: 'trigger',
  days_impossible: 'toDay',
  period_over: 'toDay',
};

/** Parts of a trigger stand in the same sentence as the trigger. */
const IN_TRIGGER = ['least', 'weeks', 'rungs', 'steps', 'paidAs', 'friends', 'fromAmount', 'shareBp'];

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The refusal at the blank it is about; null when it is about none of them. */
export function wrongOf(error: unknown): Wrong | null {
  if (!(error instanceof Refused) || error.refusal.area !== 'rewards') return null;
  const said = error.refusal['field'];
  const named = typeof said === 'string' ? camel(said.split('.')[0] ?? '') : FIELD_OF[error.refusal.code];
  if (named === undefined) return null;
  return { [IN_TRIGGER.includes(named) ? 'trigger' : named]: refusalSentence(error.refusal) };
}
