import { describe, expect, it } from 'vitest';
import { Collector, LONG_FLUSH_MS, DOUBLED_MS, FLUSH_MS, type Key } from './scanner';

const CODES: Record<string, string> = { '-': 'Minus', '.': 'Period', ':': 'Semicolon' };

/** The keys a US scanner sends for a text, as the window reports their places. */
function keysOf(text: string, startMs: number, stepMs: number): Key[] {
  return Array.from(text, (sign, at) => {
    const letter = /[A-Za-z]/.test(sign);
    const code = letter ? `Key${sign.toUpperCase()}` : /\d/.test(sign) ? `Digit${sign}` : (CODES[sign] ?? '');
    const shift = /[A-Z:]/.test(sign);
    return { code, shift, capsLock: false, held: false, repeat: false, atMs: startMs + at * stepMs };
  });
}

function end(code: string, atMs: number): Key {
  return { code, shift: false, capsLock: false, held: false, repeat: false, atMs };
}

function feed(collector: Collector, keys: Key[]) {
  return keys.map((key) => collector.take(key)).at(-1);
}

describe('a wedge scanner', () => {
  it('is read by the place of its keys, whatever the layout makes of them', () => {
    const outcome = feed(new Collector(), [...keysOf('SLM1AZQW2468ABC', 0, 8), end('Enter', 125)]);
    expect(outcome).toMatchObject({ is: 'scan', scan: { text: 'SLM1AZQW2468ABC', end: 'Enter' } });
  });

  it('may end with Tab and may hold its shift key in events of its own', () => {
    const shift: Key = { code: 'ShiftLeft', shift: true, capsLock: false, held: false, repeat: false, atMs: 0 };
    const keys = keysOf('ABCDEFGH', 4, 12).flatMap((key) => [{ ...shift, atMs: key.atMs - 3 }, key]);
    expect(feed(new Collector(), [...keys, end('Tab', 104)])).toMatchObject({ scan: { text: 'ABCDEFGH', end: 'Tab' } });
  });

  it('reads capitals with the caps lock on', () => {
    const keys = keysOf('ABCDEFGH', 0, 8).map((key) => ({ ...key, key: 'abcdefgh'[key.atMs / 8], capsLock: true }));
    expect(feed(new Collector(), [...keys, end('Enter', 70)])).toMatchObject({ scan: { text: 'ABCDEFGH' } });
  });

  it('is not a person typing, however long the word', () => {
    const outcome = feed(new Collector(), [...keysOf('zhangsan', 0, 90), end('Enter', 760)]);
    expect(outcome).toEqual({ is: 'going' });
  });

  it('is not a hand rolling over a few keys', () => {
    expect(feed(new Collector(), [...keysOf('1042', 0, 20), end('Enter', 90)])).toEqual({ is: 'going' });
  });

  it('is complete after a silence when it sends no end key, and half when it is too short', () => {
    const whole = new Collector();
    feed(whole, keysOf('SL1ABCD', 0, 10));
    expect(whole.flush(90)).toEqual({ is: 'nothing' });
    expect(whole.flush(70 + FLUSH_MS)).toMatchObject({ is: 'scan', scan: { text: 'SL1ABCD', end: 'silence' } });

    const half = new Collector();
    feed(half, keysOf('SL1', 0, 10));
    expect(half.flush(20 + FLUSH_MS)).toEqual({ is: 'nothing' });
  });

  it('does not swallow the letters typed before it', () => {
    const collector = new Collector();
    feed(collector, keysOf('li', 0, 150));
    expect(feed(collector, [...keysOf('SL1ABCD', 400, 8), end('Enter', 470)])).toMatchObject({
      scan: { text: 'SL1ABCD' },
    });
  });

  it('read twice in a row counts once, later again', () => {
    const collector = new Collector();
    const read = (atMs: number) => feed(collector, [...keysOf('SL1ABCD', atMs, 8), end('Enter', atMs + 64)]);
    expect(read(0)).toMatchObject({ is: 'scan' });
    expect(read(400)).toEqual({ is: 'doubled' });
    expect(read(500 + 2 * DOUBLED_MS)).toMatchObject({ is: 'scan' });
  });

  it('loses its configured prefix', () => {
    expect(feed(new Collector('..'), [...keysOf('..SL1ABCD', 0, 8), end('Enter', 85)])).toMatchObject({
      scan: { text: 'SL1ABCD' },
    });
  });

  it('is not a held key or a shortcut', () => {
    const repeated = keysOf('aaaaaaaa', 0, 20).map((key, at) => ({ ...key, repeat: at > 0 }));
    expect(feed(new Collector(), [...repeated, end('Enter', 170)])).toEqual({ is: 'going' });
  });

  it('tells the time of each key for the test page', () => {
    const outcome = feed(new Collector(), [...keysOf('ABCDEF', 0, 9), end('Enter', 50)]);
    expect(outcome?.is === 'scan' && outcome.scan.keys.map((key) => key.afterMs)).toEqual([0, 9, 9, 9, 9, 9]);
  });
});

describe('a voucher', () => {
  it('is waited for longer than a card, because its code is', () => {
    const collector = new Collector();
    const press = (text: string) =>
      [...text].forEach((symbol, at) =>
        collector.take({
          code: /\d/.test(symbol) ? `Digit${symbol}` : `Key${symbol}`,
          key: symbol,
          shift: /[A-Z]/.test(symbol),
          capsLock: false,
          held: false,
          repeat: false,
          atMs: at * 5,
        }),
      );
    press('SL1AB');
    expect(collector.patienceMs).toBe(LONG_FLUSH_MS);
    collector.flush(10_000);
    expect(collector.patienceMs).toBe(FLUSH_MS);
  });
});
