import type { Page } from '@playwright/test';

/** What the operating system makes of a scanner's keys: scanners send the keys of an American keyboard. */
export type Layout = 'us' | 'azerty' | 'pinyin';

type Key = { code: string; key: string; text: string; shift: boolean; windowsKey: number };

/** Seconds between two keys of the scanner; people are ten times slower. */
const GAP = 0.003;

/**
 * Scans `text` as a wedge scanner does: trusted key events a few milliseconds apart, Enter at the end.
 * Each event carries its own time, so that a busy computer cannot turn the scanner into a slow typist, and so that a scan
 * may come `laterMs` from now without anybody waiting for it.
 */
export async function scan(page: Page, text: string, layout: Layout = 'us', laterMs = 0): Promise<void> {
  const keys = [...text].map((symbol) => keyOf(symbol, layout));
  keys.push({ code: 'Enter', key: 'Enter', text: '\r', shift: false, windowsKey: 13 });
  const session = await page.context().newCDPSession(page);
  const start = (Date.now() + laterMs) / 1000;
  const sent = keys.flatMap(({ code, key, text, shift, windowsKey }, at) => {
    const timestamp = start + at * GAP;
    const common = { code, key, windowsVirtualKeyCode: windowsKey, modifiers: shift ? 8 : 0, timestamp };
    return [
      session.send(
        'Input.dispatchKeyEvent',
        text ? { ...common, type: 'keyDown', text } : { ...common, type: 'rawKeyDown' },
      ),
      session.send('Input.dispatchKeyEvent', { ...common, type: 'keyUp' }),
    ];
  });
  await Promise.all(sent);
  await session.detach();
}

function keyOf(symbol: string, layout: Layout): Key {
  const letter = /^[A-Z]$/.test(symbol);
  if (!letter && !/^[0-9]$/.test(symbol)) throw new Error(`no scanner key for "${symbol}"`);
  const code = letter ? `Key${symbol}` : `Digit${symbol}`;
  const windowsKey = symbol.charCodeAt(0);
  if (layout === 'pinyin') {
    // An input method swallows the letters: the page hears a key without a name, and no text.
    return { code, key: 'Process', text: '', shift: letter, windowsKey: 229 };
  }
  const key = layout === 'azerty' ? (AZERTY[symbol] ?? symbol) : symbol;
  return { code, key, text: key, shift: letter, windowsKey };
}

/** Where a French keyboard differs: shifted letters that changed places, and the digit row without shift. */
const AZERTY: Record<string, string> = {
  A: 'Q',
  Q: 'A',
  W: 'Z',
  Z: 'W',
  M: '?',
  '1': '&',
  '2': 'é',
  '3': '"',
  '4': "'",
  '5': '(',
  '6': '-',
  '7': 'è',
  '8': '_',
  '9': 'ç',
  '0': 'à',
};
