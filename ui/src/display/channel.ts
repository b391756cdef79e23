/*
 * What the counter tells the customer display: one page to the other, without the core. Names are masked before
 * they are told. Everybody who stands in the shop reads along.
 */

const CHANNEL = 'storeloop-display';

/** Everything the counter may say; a kind the display does not know is passed over. */
export type DisplayMessage =
  | { is: 'greet'; name: string }
  /** A sale was paid at this till; what it came to is read from the core. */
  | { is: 'paid'; till: string };

/** Says something to the display, if there is one. */
export function tellDisplay(message: DisplayMessage): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(message);
  channel.close();
}

function isMessage(said: unknown): said is DisplayMessage {
  if (typeof said !== 'object' || said === null || !('is' in said)) return false;
  if (said.is === 'paid') return 'till' in said && typeof said.till === 'string';
  return said.is === 'greet' && 'name' in said && typeof said.name === 'string';
}

/** Hears what the counter says until the returned function is called. */
export function hearCounter(heard: (message: DisplayMessage) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isMessage(data)) heard(data);
  });
  return () => channel.close();
}
