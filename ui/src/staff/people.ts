import type { Person } from '../api/generated';
import { isToday, lately, t } from '../api/words.svelte';
import { secondsLeft, wait } from './lockout';

/** Whether the person can sign in at a till at all. */
export function signsIn(person: Person): boolean {
  return !person.left && person.pinSetAtMs !== null && ['clerk', 'manager', 'owner'].includes(person.role);
}

/** Whether the person's word counts for what others do. */
export function approves(person: Person): boolean {
  return signsIn(person) && (person.role === 'manager' || person.role === 'owner');
}

/**
 * Where the person is or was last, in a few words. A till nobody is signed in at is not told when people were
 * here (`toGuest`), only whether they are.
 */
export function presence(person: Person, nowMs: number, toGuest = false): string {
  if (person.left) return t('staff-has-left');
  const seconds = secondsLeft(person.lockedUntilMs, nowMs);
  if (seconds > 0) return t('staff-next-try', { wait: wait(seconds) });
  if (person.lastSeenAtMs === null) {
    if (toGuest) return person.signedIn ? t('staff-at-work') : '';
    return t('staff-never-here');
  }
  const when = lately(person.lastSeenAtMs, nowMs);
  if (person.signedIn) return t('staff-here-now', { when });
  return t(isToday(person.lastSeenAtMs, nowMs) ? 'staff-last-here-today' : 'staff-last-here', { when });
}
