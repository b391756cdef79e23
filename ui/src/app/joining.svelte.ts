import { act, type Act } from '../api/act.svelte';
import { Refused } from '../api/errors';
import type { JoinRequest } from '../api/generated';
import { t } from '../api/words.svelte';
import { dialogs, openAskCard, openSame, openWelcome } from './dialogs.svelte';
import { report, say } from './say.svelte';
import { sound } from './sounds';
import { done } from './undo.svelte';
import { intake } from './intake.svelte';

class OnTheWay {
  /** The request that is being confirmed or declined. */
  request = $state<number | null>(null);
}

export const onTheWay = new OnTheWay();

// One act per request: a retry after a lost answer must repeat its own id and nobody else's.
// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing on screen reads it
const confirms = new Map<number, Act<'intake.confirm'>>();

/**
 * Makes a member of whoever asked, as far as that takes no question: a known number asks for the card, a name like
 * another's asks once more. Whoever joined is welcomed as after a sign-up.
 */
export async function confirm(asked: JoinRequest, duplicatesSeen = false): Promise<void> {
  if (onTheWay.request !== null) return;
  if (asked.known !== null) return openAskCard(asked);
  if (asked.candidates.length > 0 && !duplicatesSeen) return openSame(asked);
  const before = dialogs.asked;
  const confirming = confirms.get(asked.request) ?? act('intake.confirm');
  confirms.set(asked.request, confirming);
  onTheWay.request = asked.request;
  try {
    const enrolment = await confirming.run({ request: asked.request, duplicatesSeen });
    confirms.delete(asked.request);
    sound(enrolment.giftsWaiting > 0 ? 'gift' : 'accepted');
    // A form that was opened meanwhile keeps what was typed.
    if (dialogs.asked === before) openWelcome(enrolment);
    else say(t('intake-confirmed', { name: enrolment.name, number: String(enrolment.number) }));
  } catch (error) {
    report(error);
    if (error instanceof Refused) intake.refresh();
  } finally {
    onTheWay.request = null;
  }
}

/** Turns a request down; for ten seconds it can be brought back. Whether it was done. */
export async function decline(asked: JoinRequest): Promise<boolean> {
  if (onTheWay.request !== null) return false;
  onTheWay.request = asked.request;
  try {
    await act('intake.decline').run({ request: asked.request });
    const undoing = act('intake.undo_decline');
    done(
      () => t('intake-declined', { name: asked.name }),
      async () => {
        await undoing.run({ request: asked.request });
      },
    );
    return true;
  } catch (error) {
    report(error);
    if (error instanceof Refused) intake.refresh();
    return false;
  } finally {
    onTheWay.request = null;
  }
}
