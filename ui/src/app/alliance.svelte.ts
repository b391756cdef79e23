import { go } from './route.svelte';

class CameIn {
  /** A partner's card, or a piece of its file, that a scanner read where nothing waited for it. */
  text = $state<string | null>(null);
}

export const cameIn = new CameIn();

/** Takes what was scanned of a partner's to where it is read in. */
export function readPartners(text: string): void {
  cameIn.text = text;
  go('alliance');
}
