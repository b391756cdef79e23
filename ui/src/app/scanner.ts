/*
 * A wedge scanner is a keyboard that types very fast. Its keys are told from a person's by time and read by
 * their place on a US keyboard, so that neither an input method nor a foreign layout can change them.
 */

/** A person does not press two keys within this time, again and again. */
export const KEY_GATE_MS = 35;
/** Silence after which a scan without an end key counts as ended. */
export const FLUSH_MS = 120;
/** Some codes are so long that a busy computer may pause in their midst. */
export const LONG_FLUSH_MS = 600;
/** The same text again within this time is one scan read twice. */
export const DOUBLED_MS = 1_500;
/** No code is shorter; a burst below it is a person's hand rolling over the keys. */
export const SHORTEST = 6;

export type Key = {
  code: string;
  /** What the layout made of it; only believed where it agrees with the place of the key. */
  key?: string;
  shift: boolean;
  capsLock: boolean;
  /** Held with Ctrl, Alt or Meta: a shortcut, not a scan. */
  held: boolean;
  repeat: boolean;
  atMs: number;
};

export type ScannedKey = { text: string; afterMs: number };
export type Scanned = {
  text: string;
  keys: ScannedKey[];
  end: 'Enter' | 'Tab' | 'silence';
  /** Whether it reads like one of the shop's codes; anything else may belong into the field that has the focus. */
  code: boolean;
};

/** Cards, vouchers and the like begin with SL, perhaps a letter, and a version; flyers and phones carry an address. */
const CODE = /^(?:SL[A-Z]?1[A-Z0-9]*|https?:\/\/\S+)$/i;

/** Vouchers, shop cards, pieces of a partner's file, the recovery sheet. */
const LONG = /^SL[1RSX]$/i;

const SHIFTED: Record<string, string> = {
  Digit1: '1!',
  Digit2: '2@',
  Digit3: '3#',
  Digit4: '4$',
  Digit5: '5%',
  Digit6: '6^',
  Digit7: '7&',
  Digit8: '8*',
  Digit9: '9(',
  Digit0: '0)',
  Minus: '-_',
  Equal: '=+',
  BracketLeft: '[{',
  BracketRight: ']}',
  Backslash: '\\|',
  Semicolon: ';:',
  Quote: '\'"',
  Backquote: '`~',
  Comma: ',<',
  Period: '.>',
  Slash: '/?',
  Space: '  ',
  NumpadDecimal: '..',
  NumpadSubtract: '--',
  NumpadAdd: '++',
  NumpadMultiply: '**',
  NumpadDivide: '//',
};

/** What the key means on a US keyboard; empty for keys that write nothing. */
function written({ code, key = '', shift, capsLock }: Key): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) {
    // With caps lock on, the letters arrive turned around; the scanner meant what its shift key says.
    if (!capsLock && key.toUpperCase() === letter) return key;
    return shift ? letter : letter.toLowerCase();
  }
  const digit = /^Numpad(\d)$/.exec(code)?.[1];
  if (digit) return digit;
  const pair = SHIFTED[code];
  if (!pair) return '';
  return key.length === 1 && pair.includes(key) ? key : (pair[shift ? 1 : 0] ?? '');
}

const SILENT = /^(?:Shift|Control|Alt|Meta|CapsLock|NumLock|Fn)/;

/** Collects keys into scans. It keeps no clock: every key and every flush brings its time. */
export class Collector {
  #prefix: string;
  #keys: ScannedKey[] = [];
  #lastAtMs = Number.NEGATIVE_INFINITY;
  #lastText = '';
  #lastScanAtMs = Number.NEGATIVE_INFINITY;

  constructor(prefix = '') {
    this.#prefix = prefix;
  }

  setPrefix(prefix: string): void {
    this.#prefix = prefix;
  }

  /** Whether the keys so far are too fast for a hand. */
  get collecting(): boolean {
    return this.#keys.length >= 3;
  }

  /** How long silence must last before what was read so far counts as all of it. */
  get patienceMs(): number {
    const [first, second, third] = this.#keys;
    return LONG.test(`${first?.text}${second?.text}${third?.text}`) ? LONG_FLUSH_MS : FLUSH_MS;
  }

  /** Whether the next key would be the first of a burst, so that the field is still as the person left it. */
  get fresh(): boolean {
    return this.#keys.length === 0;
  }

  /**
   * Takes a key. `scan` when it ended one, `doubled` when it ended one that was just read, `started` when a
   * new burst may begin here, else `going`.
   */
  take(key: Key): { is: 'started' | 'going' } | { is: 'scan'; scan: Scanned } | { is: 'doubled' } {
    if (key.repeat || key.held) {
      this.#keys = [];
      return { is: 'going' };
    }
    const afterMs = key.atMs - this.#lastAtMs;
    if (SILENT.test(key.code)) {
      if (this.#keys.length > 0 && afterMs <= KEY_GATE_MS) this.#lastAtMs = key.atMs;
      return { is: 'going' };
    }
    if (key.code === 'Enter' || key.code === 'NumpadEnter' || key.code === 'Tab') {
      const keys = afterMs <= FLUSH_MS ? this.#keys : [];
      return this.#end(keys, key.code === 'Tab' ? 'Tab' : 'Enter', key.atMs);
    }
    const text = written(key);
    const follows = this.#keys.length > 0 && afterMs <= KEY_GATE_MS;
    if (!follows) this.#keys = [];
    this.#lastAtMs = key.atMs;
    if (text === '') {
      this.#keys = [];
      return { is: 'going' };
    }
    this.#keys.push({ text, afterMs: follows ? Math.round(afterMs) : 0 });
    return { is: follows ? 'going' : 'started' };
  }

  /** Silence: a scan without an end key is complete, anything shorter was typing. */
  flush(nowMs: number): { is: 'nothing' } | { is: 'scan'; scan: Scanned } | { is: 'doubled' } {
    if (nowMs - this.#lastAtMs < FLUSH_MS) return { is: 'nothing' };
    const ended = this.#end(this.#keys, 'silence', nowMs);
    return ended.is === 'going' ? { is: 'nothing' } : ended;
  }

  #end(
    keys: ScannedKey[],
    end: Scanned['end'],
    nowMs: number,
  ): { is: 'going' } | { is: 'scan'; scan: Scanned } | { is: 'doubled' } {
    this.#keys = [];
    this.#lastAtMs = Number.NEGATIVE_INFINITY;
    const whole = keys.map((key) => key.text).join('');
    if (whole.length < SHORTEST) return { is: 'going' };
    const text = this.#prefix !== '' && whole.startsWith(this.#prefix) ? whole.slice(this.#prefix.length) : whole;
    const code = CODE.test(text) || text !== whole;
    const doubled = text === this.#lastText && nowMs - this.#lastScanAtMs < DOUBLED_MS;
    this.#lastText = text;
    this.#lastScanAtMs = nowMs;
    return doubled ? { is: 'doubled' } : { is: 'scan', scan: { text, keys, end, code } };
  }
}
