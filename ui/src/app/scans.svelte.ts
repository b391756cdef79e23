import type { Scanned } from './scanner';
import { Collector, FLUSH_MS } from './scanner';

type Field = HTMLInputElement | HTMLTextAreaElement;
type Kept = { field: Field; value: string; start: number | null; end: number | null };

/** Who gets the next scan: the last one who asked and has not let go; the shell is at the bottom. */
const takers: ((scan: Scanned) => void)[] = [];

/** Diverts scans, as a form does that wants a card. Returns how to let go. */
export function takeScans(taker: (scan: Scanned) => void): () => void {
  takers.push(taker);
  return () => {
    const at = takers.lastIndexOf(taker);
    if (at >= 0) takers.splice(at, 1);
  };
}

class Scanning {
  /** Keys are arriving faster than a hand: fields wait with looking things up. */
  collecting = $state(false);
}

export const scanning = new Scanning();

/** The last key, and whether none came just before it. */
let lastKey = { alone: true };

/** Runs `act` for the key just pressed, unless it is one of a scan: a scanner types question marks as well. */
export function unlessScanned(act: () => void): void {
  const key = lastKey;
  setTimeout(() => {
    if (key === lastKey && key.alone) act();
  }, FLUSH_MS);
}

function fieldInFocus(): Field | null {
  const active = document.activeElement;
  return active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement ? active : null;
}

function keep(): Kept | null {
  const field = fieldInFocus();
  if (!field) return null;
  return { field, value: field.value, start: field.selectionStart, end: field.selectionEnd };
}

/** Takes the scanned characters out of the field again, an input method's half-made word included. */
function restore(kept: Kept | null): void {
  if (!kept || kept.field.value === kept.value) return;
  const { field } = kept;
  const focused = document.activeElement === field;
  if (focused) field.blur();
  field.value = kept.value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  if (!focused) return;
  field.focus();
  if (kept.start !== null) field.setSelectionRange(kept.start, kept.end);
}

/** Listens to the whole window, whatever has the focus. Returns how to stop. */
export function listenToScanner(prefix: () => string): () => void {
  const collector = new Collector();
  let kept: Kept | null = null;
  let silence: ReturnType<typeof setTimeout> | undefined;

  function settle(outcome: ReturnType<Collector['take']> | ReturnType<Collector['flush']>): boolean {
    if (outcome.is !== 'scan' && outcome.is !== 'doubled') return false;
    // Fast keys that are no code stay where they were typed: a goods number scanned into a field, a paste by keys.
    if (outcome.is === 'scan' && !outcome.scan.code && kept) return false;
    restore(kept);
    kept = null;
    if (outcome.is === 'scan') takers[takers.length - 1]?.(outcome.scan);
    return true;
  }

  function keydown(event: KeyboardEvent): void {
    collector.setPrefix(prefix());
    const before = keep();
    const outcome = collector.take({
      code: event.code,
      key: event.key,
      shift: event.shiftKey,
      capsLock: event.getModifierState('CapsLock'),
      held: event.ctrlKey || event.altKey || event.metaKey,
      repeat: event.repeat,
      atMs: event.timeStamp,
    });
    if (outcome.is === 'started') kept = before;
    lastKey = { alone: outcome.is === 'started' };
    if (settle(outcome)) {
      // The scanner's Enter must not press the button that happens to have the focus.
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    scanning.collecting = collector.collecting;
    clearTimeout(silence);
    if (!collector.fresh) {
      silence = setTimeout(() => {
        settle(collector.flush(event.timeStamp + FLUSH_MS));
        scanning.collecting = false;
      }, collector.patienceMs);
    }
  }

  window.addEventListener('keydown', keydown, true);
  return () => {
    clearTimeout(silence);
    window.removeEventListener('keydown', keydown, true);
  };
}
