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

/** Files that were opened with the program. The window names none itself: one waits, or none does. */
export interface OpenedFiles {
  onCame(came: () => void): void;
  /** The name of the one that waits; null while none does. */
  name(): Promise<string | null>;
  /** The one that waits, once. Rejects with an `ApiError` when it is too large or cannot be read. */
  take(): Promise<File>;
}

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
  /** A partner's file that was opened with the program, where the window knows of such. */
  opened?: OpenedFiles;
  /** Shows the customer display: on the second screen, else in front of the counter for a while. */
  showDisplay?: () => Promise<void>;
  /** Puts the customer display away where it stands in front of the counter; elsewhere it stays. */
  hideDisplay?: () => Promise<void>;
}
