import type { LatelyAct } from '../api/generated';
import { has, spoken, t } from '../api/words.svelte';

/** The sentence of something done at this till; null for a kind this window does not know. */
export function actSentence(act: LatelyAct): string | null {
  const id = `act-${act.kind}`.replaceAll('_', '-');
  return has(id) ? t(id, spoken(act.args)) : null;
}
