import type { IntakeState, JoinRequest } from '../api/generated';
import { t } from '../api/words.svelte';

/** Which phone it was, by its last digits, and since when they wait. */
export function askedLine(asked: JoinRequest, nowMs: number): string {
  const minutes = Math.max(0, Math.floor((nowMs - asked.askedAtMs) / 60_000));
  return t('intake-asked', { last4: asked.phoneEnds, minutes });
}

/** What else the clerk should know of a request: whose number it is, who invited them, where it was typed. */
export function aboutLine(asked: JoinRequest): string | null {
  if (asked.known !== null) return t('intake-belongs', { name: asked.known });
  if (asked.inviter !== null) return t('intake-invited-by', { name: asked.inviter });
  if (asked.atDisplay) return t('intake-at-display');
  return asked.source === 'walk_in' ? null : t('app-source', { source: asked.source });
}

/** The join page in a few words, for the top bar. */
export function doorLine(state: IntakeState): string {
  const { door, waiting: count } = state;
  if (door === 'listening') return count > 0 ? t('intake-page-on-waiting', { count }) : t('intake-page-on');
  if (state.open && door !== 'closed') return t('intake-page-trouble', { door });
  return count > 0 ? t('intake-page-off-waiting', { count }) : t('intake-page-off');
}

/** Green while it listens, red when something failed, ink otherwise: no network is a fact, not a failure. */
export function doorMood(state: IntakeState): 'well' | 'worry' | '' {
  if (state.door === 'listening') return 'well';
  const failed = state.door === 'address_gone' || state.door === 'port_taken' || state.door === 'failed';
  return state.open && failed ? 'worry' : '';
}
