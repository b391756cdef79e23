import { call } from '../api/client';
import type { IntakeState, JoinRequest, JoinRequests } from '../api/generated';
import type { Watched } from '../api/watch.svelte';
import { watch } from '../api/watch.svelte';
import { sound } from './sounds';

class Held {
  requests = $state.raw<Watched<JoinRequests> | null>(null);
  state = $state.raw<Watched<IntakeState> | null>(null);
  arrived = $state.raw<JoinRequest | null>(null);
}

const held = new Held();

/** Who asked to join, and how the join page stands, as every screen may need it. */
export const intake = {
  get requests(): JoinRequests | undefined {
    return held.requests?.value;
  },
  get state(): IntakeState | undefined {
    return held.state?.value;
  },
  /** The last one who asked while this window was open, to be said aloud. */
  get arrived(): JoinRequest | null {
    return held.arrived;
  },
  refresh(): void {
    held.requests?.refresh();
    held.state?.refresh();
  },
};

/** The oldest request that F3 confirms; one with a known number cannot be confirmed. */
export function oldestToConfirm(requests: readonly JoinRequest[]): JoinRequest | undefined {
  return requests.find(({ known }) => known === null);
}

/** Keeps both readings fresh and plays a tone when somebody new asks; called once, while the shell is being set up. */
export function followIntake(): void {
  const requests = watch(['intake', 'members'], () => call('intake.list_requests', {}));
  held.requests = requests;
  held.state = watch(['intake'], () => call('intake.read_state', {}));
  held.arrived = null;

  let heard: number[] | null = null;
  $effect(() => {
    const asked = requests.value?.requests;
    if (!asked) return;
    const before = heard;
    const fresh = before === null ? [] : asked.filter(({ request }) => !before.includes(request));
    // Whoever was declined and is back again is not new, so nobody is forgotten.
    heard = [...(before ?? []), ...(before === null ? asked : fresh).map(({ request }) => request)];
    const last = fresh.at(-1);
    if (!last) return;
    sound('request');
    held.arrived = last;
  });
}
