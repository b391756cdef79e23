import type { Grant } from '../api/generated';
import { isToday, shortDay, t } from '../api/words.svelte';

/** The line above a gift: how many wait, or that it is not on the shelf yet. */
export function grantLabel(grant: Grant, waiting: number): string {
  return grant.backing === 'owed' ? t('app-grant-owed') : t('app-grant-waiting', { count: waiting });
}

/** The line below a gift: what it is for, and until when it waits. */
export function grantWhy(grant: Grant): string {
  const reason = t('app-grant-reason', { reason: grant.reason });
  if (grant.backing === 'owed') return t('app-grant-why-owed', { reason });
  if (isToday(grant.expiresAtMs)) return t('app-grant-why-today', { reason });
  return t('app-grant-why', { reason, until: shortDay(grant.expiresAtMs) });
}

/** Only until when it waits, where there is no room for what it is for. */
export function grantUntil(grant: Grant): string {
  if (grant.backing === 'owed') return t('app-grant-until-owed');
  return isToday(grant.expiresAtMs)
    ? t('app-grant-until-today')
    : t('app-grant-until', { until: shortDay(grant.expiresAtMs) });
}
