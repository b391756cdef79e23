import type { Document } from '../api/generated';
import { lastSlip } from './paper.svelte';
import { report } from './say.svelte';

export const UNDO_SECONDS = 10;

type Doing = { did: () => string; undo: (() => Promise<void>) | null; slip?: Document | null };

/** The last act at this till and how long it can still be taken back. Only the latest one can. */
class LastAct {
  doing = $state.raw<Doing | null>(null);
  left = $state<number | null>(null);
  busy = $state(false);
  #until = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** Whether the bar has something to show: 10 seconds after an act, and always at the counter. */
  get fresh(): boolean {
    return this.left !== null;
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.left = null;
  }

  begin(doing: Doing): void {
    clearInterval(this.#timer);
    this.doing = doing;
    if (doing.slip) lastSlip.document = doing.slip;
    this.#until = Date.now() + UNDO_SECONDS * 1_000;
    this.left = UNDO_SECONDS;
    this.#timer = setInterval(() => {
      const left = Math.ceil((this.#until - Date.now()) / 1_000);
      if (left <= 0) this.#stop();
      else this.left = left;
    }, 250);
  }

  async undo(): Promise<void> {
    const undo = this.doing?.undo;
    if (!undo || this.left === null || this.busy) return;
    this.busy = true;
    try {
      await undo();
      this.#stop();
      this.doing = null;
    } catch (error) {
      report(error);
    } finally {
      this.busy = false;
    }
  }

  /** Someone else stands at the till: what was done before is no longer theirs to take back. */
  forget(): void {
    this.#stop();
    this.doing = null;
  }
}

export const lastAct = new LastAct();

/** Tells what was done, how it is taken back, and which slip it has; `did` is read again when the language changes. */
export function done(did: () => string, undo: (() => Promise<void>) | null = null, slip: Document | null = null): void {
  lastAct.begin({ did, undo, slip });
}
