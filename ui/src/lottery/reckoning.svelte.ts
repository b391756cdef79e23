import { call } from '../api/client';
import type { Reckon, Reckoning } from '../api/generated';

/**
 * Asks what a draw would cost while it is typed: one question at a time, and of those that came meanwhile only
 * the last, so that the answer keeps up with the typing however fast that is.
 */
export class Reckoner {
  value = $state.raw<Reckoning | null>(null);
  error = $state.raw<unknown>(null);
  #asking = false;
  #next: Reckon | null = null;

  ask(request: Reckon): void {
    this.#next = request;
    if (!this.#asking) void this.#work();
  }

  async #work(): Promise<void> {
    this.#asking = true;
    try {
      while (this.#next) {
        const request = this.#next;
        this.#next = null;
        try {
          this.value = await call('lottery.reckon', request);
          this.error = null;
        } catch (error) {
          // The last answer stays: one that is out of bounds for a moment must not make the panel jump.
          this.error = error;
        }
      }
    } finally {
      this.#asking = false;
    }
  }
}
