import type { Topic } from '../api/generated';

/** Which page speaks: the staff's, or the customers' second screen, which may do little. */
export type Seat = 'counter' | 'display';

/** What accompanies a command besides its request. */
export type Envelope = {
  /** Made by the client when the act opens; only writes carry one. */
  requestId: string | null;
  session: string | null;
  /** A manager's word for exactly this command and request. */
  approval: string | null;
  till: string;
};

/** The topics that changed, or everything, because notices may have been missed. */
export type Changed = Topic[] | 'everything';

/**
 * A way to the core. `send` resolves with the reply, rejects with an `ApiError` when the core answered
 * no, and with anything else when the core could not be reached.
 */
export interface Transport {
  send(command: string, request: unknown, envelope: Envelope): Promise<unknown>;
  onChanges(changed: (what: Changed) => void): void;
  /** The computer's own dialog for a folder, where the window has one; null when it was closed. */
  pickFolder?: () => Promise<string | null>;
  /** The same for the file of a backup. */
  pickBackup?: () => Promise<string | null>;
  /** Shows the customer display: on the second screen, else in front of the counter for a while. */
  showDisplay?: () => Promise<void>;
  /** Puts the customer display away where it stands in front of the counter; elsewhere it stays. */
  hideDisplay?: () => Promise<void>;
}
