import type { Changed, OpenedFiles, Transport } from '../platform/transport';
import { asError, Refused } from './errors';
import type { Commands, Refusal } from './generated';
import { WRITES } from './generated';
import { newId, tillId } from './ids';

export type Name = keyof Commands;
export type Request<N extends Name> = Commands[N]['request'];
export type Reply<N extends Name> = Commands[N]['reply'];

/** What a manager is asked when the core wants a second person's word. */
export type ApprovalAsked = { command: Name; request: unknown; refusal: Refusal };

type Hooks = {
  /** Shows the manager's dialog; null when nobody gave a word. */
  askApproval: (asked: ApprovalAsked) => Promise<string | null>;
  /** The core knows nobody at this till any more. */
  signedOut: () => void;
};

const SESSION_KEY = 'storeloop.session';

let transport: Transport | null = null;
let session: string | null = null;
const hooks: Hooks = { askApproval: () => Promise.resolve(null), signedOut: () => undefined };
const listeners = new Set<(what: Changed) => void>();

/** Connects the window to the core; called once at the start, and by tests. */
export function connect(way: Transport): void {
  transport = way;
  session = sessionStorage.getItem(SESSION_KEY);
  way.onChanges(notify);
}

/** The computer's own dialogs for folders and files, as far as this window has them. */
export function ownDialogs(): Pick<Transport, 'pickFolder' | 'pickBackup'> {
  return { pickFolder: transport?.pickFolder, pickBackup: transport?.pickBackup };
}

/** Files that were opened with the program, as far as this window hears of them. */
export function openedFiles(): OpenedFiles | undefined {
  return transport?.opened;
}

/** Brings the customer display to light. */
export function showDisplay(): void {
  void transport?.showDisplay?.();
}

export function setHooks(given: Partial<Hooks>): void {
  Object.assign(hooks, given);
}

export function setSession(token: string | null): void {
  session = token;
  if (token === null) sessionStorage.removeItem(SESSION_KEY);
  else sessionStorage.setItem(SESSION_KEY, token);
}

export function hasSession(): boolean {
  return session !== null;
}

/** Tells open readings that something changed; also used when a person signs in. */
export function notify(what: Changed): void {
  for (const listener of listeners) listener(what);
}

export function onChanges(listener: (what: Changed) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function once(name: Name, request: unknown, requestId: string | null, approval: string | null): Promise<unknown> {
  if (!transport) throw new Error('not connected');
  try {
    return await transport.send(name, request, { requestId, session, approval, till: tillId() });
  } catch (thrown) {
    throw asError(thrown);
  }
}

/**
 * Sends a command. When the core wants a manager's word, the word is asked for and the very same command
 * repeated with it; a till without a person is handed to the lock screen.
 */
export async function send<N extends Name>(
  name: N,
  request: Request<N>,
  requestId: string | null,
  approval: string | null = null,
): Promise<Reply<N>> {
  const asked = session;
  try {
    return (await once(name, request, requestId, approval)) as Reply<N>;
  } catch (error) {
    const nobody = error instanceof Refused && (error.is('kernel', 'signed_out') || error.is('kernel', 'till_locked'));
    // An answer to a call of before somebody signed in says nothing about the person who is here now.
    if (nobody && session === asked) hooks.signedOut();
    if (error instanceof Refused && error.is('kernel', 'approval_needed') && approval === null) {
      const word = await hooks.askApproval({ command: name, request, refusal: error.refusal });
      if (word !== null) return send(name, request, requestId, word);
    }
    throw error;
  }
}

/** A reading, or a write that needs no retry of its own. Forms and buttons use `act`. */
export function call<N extends Name>(name: N, request: Request<N>): Promise<Reply<N>> {
  return send(name, request, (WRITES as readonly Name[]).includes(name) ? newId() : null);
}
