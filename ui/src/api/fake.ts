import type { Changed, Envelope, Transport } from '../platform/transport';
import type { Name, Reply, Request } from './client';
import type { ApiError, Refusal, Topic } from './generated';

export type Sent = { command: Name; request: unknown; envelope: Envelope };
type Handler<N extends Name> = (request: Request<N>, envelope: Envelope) => Reply<N> | Promise<Reply<N>>;

/** A core that answers what a test taught it; whatever it was not taught is a failure with a telling reference. */
export class FakeCore implements Transport {
  readonly sent: Sent[] = [];
  #handlers = new Map<string, (request: never, envelope: Envelope) => unknown>();
  #changed: (what: Changed) => void = () => undefined;

  on<N extends Name>(name: N, handler: Handler<N>): this {
    this.#handlers.set(name, handler as (request: never, envelope: Envelope) => unknown);
    return this;
  }

  async send(command: string, request: unknown, envelope: Envelope): Promise<unknown> {
    this.sent.push({ command: command as Name, request, envelope });
    const handler = this.#handlers.get(command);
    if (!handler) {
      const failure: ApiError = { kind: 'failed', reference: `untaught ${command}` };
      throw failure;
    }
    return handler(request as never, envelope);
  }

  onChanges(changed: (what: Changed) => void): void {
    this.#changed = changed;
  }

  change(...topics: Topic[]): void {
    this.#changed(topics);
  }

  sentTo(name: Name): Sent[] {
    return this.sent.filter((sent) => sent.command === name);
  }
}

/** What a handler throws to say no. */
export function refusal(area: string, code: string, args: Omit<Refusal, 'area' | 'code'> = {}): ApiError {
  return { kind: 'refused', refusal: { area, code, ...args } };
}
