import { openedFiles } from '../api/client';
import { asError } from '../api/errors';
import { t } from '../api/words.svelte';
import { dialogs } from './dialogs.svelte';
import { closeRedeem } from './redeem.svelte';
import { go, route } from './route.svelte';
import { say } from './say.svelte';
import { atTill } from './session.svelte';

class CameIn {
  /** A partner's card, or a piece of its file, that a scanner read where nothing waited for it. */
  text = $state<string | null>(null);
  /** A file that was opened with the program, being handed over. */
  file = $state.raw<Promise<File> | null>(null);
}

export const cameIn = new CameIn();

/** Takes what was scanned of a partner's to where it is read in. */
export function readPartners(text: string): void {
  cameIn.text = text;
  go('alliance');
}

/** How often a file was opened; the first look is for one that the program was started with. */
let came = $state(0);
/** Of which file which person was told that it waits. */
let told = '';

/** Hears of files that are opened with the program; called once by the shell. Returns how to stop. */
export function followOpened(): () => void {
  let follows = true;
  openedFiles()?.onCame(() => {
    if (follows) came += 1;
  });
  return () => (follows = false);
}

/** Whether nothing is being asked that a file would lie over. */
const free = () =>
  dialogs.asked === null && dialogs.approval === null && dialogs.paper === null && dialogs.proof === null;

/**
 * Takes a file that was opened with the program to where it is read in, once somebody is here who may; until then it stays
 * with the program. Called in an effect: it looks again when a person comes, a dialog closes, or another file is opened.
 */
export async function lookForOpened(): Promise<void> {
  const [turn, person] = [came, atTill.person];
  const opened = openedFiles();
  if (!opened || person === null || !free()) return;
  const name = await opened.name().catch(() => null);
  if (name === null || turn !== came || atTill.person !== person) return;
  if (!atTill.may('manager')) {
    const now = `${String(turn)} ${String(person.id)}`;
    if (told !== now) say(t('alliance-file-waits', { file: name }));
    told = now;
    return;
  }
  const taken = opened.take().catch((thrown: unknown) => {
    throw asError(thrown);
  });
  // Whoever shows it says why it could not be read; that may be a moment later.
  taken.catch(() => undefined);
  closeRedeem();
  cameIn.file = taken;
  if (route.screen !== 'alliance') go('alliance');
}
