import type { ApiError, Refusal } from './generated';

/** The shop says no; `refusal` names the sentence and carries its numbers. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`refused: ${refusal.area}.${refusal.code}`);
    this.name = 'Refused';
    this.refusal = refusal;
  }

  is(area: string, code: string): boolean {
    return this.refusal.area === area && this.refusal.code === code;
  }
}

/** The program broke; the reference leads to the log. */
export class Failed extends Error {
  readonly reference: string;

  constructor(reference: string) {
    super(`failed: ${reference}`);
    this.name = 'Failed';
    this.reference = reference;
  }
}

/** The core did not answer; whether the act was done is unknown, so it is repeated with the same id. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('the core did not answer', { cause });
    this.name = 'Unreachable';
  }
}

function isApiError(thrown: unknown): thrown is ApiError {
  if (typeof thrown !== 'object' || thrown === null || !('kind' in thrown)) return false;
  return thrown.kind === 'refused' || thrown.kind === 'failed';
}

/** What a transport threw, as one of the three. */
export function asError(thrown: unknown): Refused | Failed | Unreachable {
  if (!isApiError(thrown)) return new Unreachable(thrown);
  return thrown.kind === 'refused' ? new Refused(thrown.refusal) : new Failed(thrown.reference);
}
