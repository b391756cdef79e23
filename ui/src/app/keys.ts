import { tinykeys } from 'tinykeys';
import { showDisplay } from '../api/client';
import { lastSlip, toPaper } from './paper.svelte';
import { openEnrol, openKeys, dialogs } from './dialogs.svelte';
import { find } from './find.svelte';
import { openRedeem } from './redeem.svelte';
import { unlessScanned } from './scans.svelte';
import { atTill } from './session.svelte';
import { lastAct } from './undo.svelte';

function typing(event: KeyboardEvent): boolean {
  const target = event.target;
  return (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.value !== '';
}

/** Whether a key of the counter may act: somebody is here and no dialog lies over the screen. */
export function keysAreFree(): boolean {
  return (
    atTill.person !== null &&
    dialogs.asked === null &&
    !dialogs.redeeming &&
    dialogs.approval === null &&
    dialogs.proof === null &&
    dialogs.paper === null
  );
}

/** Binds keys whatever field has the focus, because the find field nearly always has it. Returns how to stop. */
export function bindKeys(keys: Record<string, (event: KeyboardEvent) => void>): () => void {
  return tinykeys(window, keys, { ignore: (event) => event.isComposing || event.repeat });
}

/** The keys that work on every screen. Returns how to stop. */
export function keysOfTheShell(): () => void {
  return bindKeys({
    F2: (event) => {
      event.preventDefault();
      if (keysAreFree()) find.focus();
    },
    'Shift+F3': (event) => {
      event.preventDefault();
      if (keysAreFree()) openEnrol();
    },
    F7: (event) => {
      event.preventDefault();
      if (keysAreFree()) openRedeem();
    },
    'Shift+F4': (event) => {
      event.preventDefault();
      if (keysAreFree()) showDisplay();
    },
    '$mod+KeyP': (event) => {
      // The window itself is never printed: what is meant is the slip of what was just done.
      event.preventDefault();
      if (atTill.person && lastSlip.document && dialogs.paper === null && dialogs.approval === null) {
        void toPaper(lastSlip.document);
      }
    },
    '$mod+KeyZ': (event) => {
      // In a field with text the same keys take back typing. A dialog over the screen does not stop the clock.
      if (!atTill.person || typing(event) || lastAct.left === null) return;
      event.preventDefault();
      void lastAct.undo();
    },
    'Shift+?': (event) => {
      if (!keysAreFree() || typing(event)) return;
      event.preventDefault();
      unlessScanned(() => keysAreFree() && openKeys());
    },
  });
}
