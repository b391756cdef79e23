import type { TimelineEntry } from '../api/generated';
import { has, spoken, t } from '../api/words.svelte';

/** The sentence of one line of a member's book; a kind this window does not know is said to be one. */
export function timelineSentence(entry: TimelineEntry): string {
  const id = `timeline-${entry.kind}`.replaceAll('_', '-');
  return has(id) ? t(id, spoken(entry.args)) : t('members-timeline-other');
}
