import { act, type Act } from '../api/act.svelte';
import type { Grant, GrantId } from '../api/generated';
import { t } from '../api/words.svelte';
import { report } from './say.svelte';
import { sound } from './sounds';
import { done } from './undo.svelte';

// One act per gift: a retry after a lost answer must repeat its own id and no other gift's.
// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing on screen reads it
const acts = new Map<GrantId, Act<'gifts.hand_over'>>();

class HandingOver {
  /** The gift on its way, for the spinner in its stub. */
  grant = $state<GrantId | null>(null);
}

export const handingOver = new HandingOver();

/** Hands a waiting gift over; it can be taken back for ten seconds. Whether it was done. */
export async function handOver(grant: Pick<Grant, 'grant'>): Promise<boolean> {
  if (handingOver.grant !== null) return false;
  handingOver.grant = grant.grant;
  const handing = acts.get(grant.grant) ?? act('gifts.hand_over');
  acts.set(grant.grant, handing);
  try {
    const handed = await handing.run({ grant: grant.grant });
    acts.delete(grant.grant);
    sound('accepted');
    const undoing = act('gifts.undo_hand_over');
    done(
      () => t('app-handed-over', { gift: handed.giftName, name: handed.memberName }),
      async () => {
        await undoing.run({ handover: handed.handover });
      },
      { kind: 'hand_over_slip', handover: handed.handover },
    );
    return true;
  } catch (error) {
    report(error);
    return false;
  } finally {
    handingOver.grant = null;
  }
}
