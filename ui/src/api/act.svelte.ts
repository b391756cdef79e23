import type { Name, Reply, Request } from './client';
import { send } from './client';
import { Refused } from './errors';
import { newId } from './ids';

/**
 * One act on screen: its id is made when it opens, kept while the outcome is unknown (so that a retry is
 * recognised), and renewed once the core has said yes or no.
 */
export class Act<N extends Name> {
  readonly name: N;
  busy = $state(false);
  #id = newId();

  constructor(name: N) {
    this.name = name;
  }

  get id(): string {
    return this.#id;
  }

  /** Sends the act; `approval` is a word already given. Throws Refused, Failed or Unreachable. */
  async run(request: Request<N>, approval: string | null = null): Promise<Reply<N>> {
    this.busy = true;
    try {
      const reply = await send(this.name, request, this.#id, approval);
      this.#id = newId();
      return reply;
    } catch (error) {
      if (error instanceof Refused) this.#id = newId();
      throw error;
    } finally {
      this.busy = false;
    }
  }
}

/** Opens an act: `const receive = act('gifts.receive')`, then `await receive.run({…})`. */
export function act<N extends Name>(name: N): Act<N> {
  return new Act(name);
}
