import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FLUSH_MS, type Scanned } from './scanner';
import { listenToScanner, takeScans, unlessScanned } from './scans.svelte';

let stop: () => void;
let release: () => void;
const scans: Scanned[] = [];
let field: HTMLInputElement;

beforeEach(() => {
  vi.useFakeTimers();
  scans.length = 0;
  document.body.innerHTML = '<input id="name" value="Li" /><button id="save">Save</button>';
  field = document.querySelector<HTMLInputElement>('#name') as HTMLInputElement;
  stop = listenToScanner(() => '');
  release = takeScans((scan) => scans.push(scan));
});

afterEach(() => {
  release();
  stop();
  vi.useRealTimers();
});

/** Presses a key at a time; what reaches the field is what the browser's layout or input method made of it. */
function press(code: string, atMs: number, shown: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {
    code,
    key: shown || 'Process',
    bubbles: true,
    cancelable: true,
    ...more,
  });
  Object.defineProperty(event, 'timeStamp', { value: atMs });
  (document.activeElement ?? document.body).dispatchEvent(event);
  if (!event.defaultPrevented && shown && document.activeElement === field && shown.length === 1) field.value += shown;
  return event;
}

function scan(codes: string[], shown: string[], more: KeyboardEventInit = {}): KeyboardEvent {
  codes.forEach((code, at) => press(code, at * 10, shown[at] ?? '', more));
  return press('Enter', codes.length * 10, 'Enter');
}

describe('a scan anywhere in the window', () => {
  it('leaves nothing in the field that has the focus, on a French keyboard too', () => {
    field.focus();
    const codes = ['KeyS', 'KeyL', 'KeyM', 'Numpad1', 'KeyQ', 'KeyW', 'KeyA', 'KeyZ', 'KeyM'];
    const enter = scan(codes, ['S', 'L', '?', '1', 'A', 'Z', 'Q', 'W', '?'], { shiftKey: true });
    expect(scans.map((one) => one.text)).toEqual(['SLM1QWAZM']);
    expect(field.value).toBe('Li');
    expect(enter.defaultPrevented).toBe(true);
  });

  it('is read through a Chinese input method that shows no key at all', () => {
    field.focus();
    const codes = ['KeyS', 'KeyL', 'KeyM', 'Numpad1', 'KeyA', 'KeyB', 'KeyC'];
    scan(codes, [], { isComposing: true, shiftKey: true });
    expect(scans.map((one) => one.text)).toEqual(['SLM1ABC']);
  });

  it('leaves what is no code of the shop in the field it was read into', () => {
    field.focus();
    const codes = Array.from('690123456', (digit) => `Digit${digit}`);
    const enter = scan(codes, Array.from('690123456'));
    expect(scans).toHaveLength(0);
    expect(field.value).toBe('Li690123456');
    expect(enter.defaultPrevented).toBe(false);
    Array.from('2578').forEach((digit, at) => press(`Digit${digit}`, 500 + at, digit));
    vi.advanceTimersByTime(FLUSH_MS);
    expect(field.value).toBe('Li6901234562578');
  });

  it('leaves it there too when the next field is entered at once', () => {
    field.focus();
    Array.from('690123456').forEach((digit, at) => press(`Digit${digit}`, at, digit));
    document.querySelector<HTMLButtonElement>('#save')?.focus();
    vi.advanceTimersByTime(FLUSH_MS);
    expect(field.value).toBe('Li690123456');
    expect(scans).toHaveLength(0);
  });

  it('does not press the button that has the focus', () => {
    const save = document.querySelector<HTMLButtonElement>('#save') as HTMLButtonElement;
    save.focus();
    const seen = vi.fn();
    save.addEventListener('keydown', (event) => event.key === 'Enter' && seen());
    scan(['Digit1', 'Digit2', 'Digit3', 'Digit4', 'Digit5', 'Digit6'], ['1', '2', '3', '4', '5', '6']);
    expect(scans).toHaveLength(1);
    expect(seen).not.toHaveBeenCalled();
  });

  it('leaves a person’s typing alone', () => {
    field.focus();
    ['KeyM', 'KeyE', 'KeyI'].forEach((code, at) => press(code, at * 140, 'mei'[at] ?? ''));
    vi.advanceTimersByTime(FLUSH_MS);
    expect(field.value).toBe('Limei');
    expect(scans).toHaveLength(0);
  });

  it('lets a key act alone, but not as one of a scan', () => {
    const act = vi.fn();
    press('Slash', 0, '?', { shiftKey: true });
    unlessScanned(act);
    vi.advanceTimersByTime(FLUSH_MS);
    expect(act).toHaveBeenCalledTimes(1);

    const codes = ['KeyS', 'KeyL', 'KeyM', 'Digit1', 'KeyA', 'KeyB'];
    codes.forEach((code, at) => {
      press(code, 500 + at, code === 'KeyM' ? '?' : '');
      if (code === 'KeyM') unlessScanned(act);
    });
    press('Slash', 510, '?', { shiftKey: true });
    unlessScanned(act);
    vi.advanceTimersByTime(FLUSH_MS);
    expect(act, 'neither in the middle nor at the end of a scan').toHaveBeenCalledTimes(1);
  });

  it('goes to the form that asked last, and back to the shell afterwards', () => {
    const inForm: string[] = [];
    const leave = takeScans((one) => inForm.push(one.text));
    scan(['Digit1', 'Digit2', 'Digit3', 'Digit4', 'Digit5', 'Digit6'], []);
    leave();
    expect(inForm).toEqual(['123456']);
    expect(scans).toHaveLength(0);
  });
});
