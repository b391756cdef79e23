import { call } from '../api/client';
import type { Simulate, Simulation } from '../api/generated';

/**
 * Asks what terms would cost while they are typed: one question at a time, and of those that came meanwhile
 * only the last, so that the answer keeps up with the typing however fast that is.
 */
export class Simulating {
  value = $state.raw<Simulation | null>(null);
  error = $state.raw<unknown>(null);
  #asking = false;
  #next: Simulate | null = null;

  ask(request: Simulate | null): void {
    this.#next = request;
    if (request === null) {
      this.value = null;
      this.error = null;
    } else if (!this.#asking) void this.#work();
  }

  async #work(): Promise<void> {
    this.#asking = true;
    try {
      while (this.#next) {
        const request = this.#next;
        this.#next = null;
        await this.#once(request);
      }
    } finally {
      this.#asking = false;
    }
  }

  async #once(request: Simulate): Promise<void> {
    try {
      const answer = await call('rewards.simulate', request);
      // Nothing is shown for terms that were taken apart meanwhile.
      this.value = answer;
      this.error = null;
    } catch (error) {
      this.value = null;
      this.error = error;
    }
  }
}
