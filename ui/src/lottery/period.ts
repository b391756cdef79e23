import { shortDay, t } from '../api/words.svelte';
import type { DrawDraft } from './draft.svelte';

/** Noon of the day falls on it in nearly every time zone. */
function dayName(day: string): string {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return Number.isNaN(noon) ? '' : shortDay(noon);
}

/** When a draw takes place, as it stands beside its name. */
export function periodOf(draft: Pick<DrawDraft, 'kind' | 'fromDay' | 'untilDay' | 'eveningAt'>): string {
  const from = dayName(draft.fromDay);
  const until = dayName(draft.untilDay);
  if (until === '') return t('draws-when-open');
  if (draft.kind === 'evening') return t('draws-when-evening', { day: until, time: draft.eveningAt });
  return from === until || from === '' ? until : t('draws-when-days', { from, until });
}
