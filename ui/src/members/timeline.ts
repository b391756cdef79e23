import type { TimelineEntry } from '../api/generated';
import { detail, has, spoken, t } from '../api/words.svelte';

/** One line of a member's book and its fainter half; a kind this window does not know is said to be one. */
export function timelineLine(entry: TimelineEntry): { text: string; detail: string | undefined } {
  const id = `timeline-${entry.kind}`.replaceAll('_', '-');
  if (!has(id)) return { text: t('members-timeline-other'), detail: undefined };
  const args = spoken(entry.args);
  return { text: t(id, args), detail: detail(id, args)?.trim() || undefined };
}
