import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { BUILT, temporaryFolder } from '../e2e/server.ts';
import { WebDriver } from './webdriver.ts';

export { expect };

const APP = join(BUILT, 'storeloop');

const PICTURES = fileURLToPath(new URL('../../target/window/pictures', import.meta.url));

// A keyring that nobody has unlocked would ask for a password in the midst of a test.
process.env['STORELOOP_KEYS'] = 'files';

const PORT = 4545;
const NATIVE_PORT = 4546;

type Fixtures = {
  /** A folder for the shop, empty at first. */
  folder: string;
  /** What the program is started with, as by a double click on it. */
  file: string | undefined;
  /** The real window, on a demo shop. */
  shopWindow: WebDriver;
};

export const test = base.extend<Fixtures, { driver: string }>({
  driver: [
    async ({}, use) => {
      const child = spawn('tauri-driver', ['--port', `${PORT}`, '--native-port', `${NATIVE_PORT}`], {
        stdio: 'inherit',
      });
      await listening(child, PORT);
      await listening(child, NATIVE_PORT);
      await use(`http://127.0.0.1:${PORT}`);
      child.kill('SIGTERM');
    },
    { scope: 'worker' },
  ],

  folder: async ({}, use) => {
    const folder = temporaryFolder('window');
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },

  file: [undefined, { option: true }],

  shopWindow: async ({ driver, folder, file }, use, info) => {
    const line = ['--data', folder, '--demo', 'en', '--join', '127.0.0.1:0'];
    const opened = await WebDriver.open(driver, APP, file === undefined ? line : [...line, file]);
    await use(opened);
    if (info.status !== info.expectedStatus) await picture(opened, `failed-${info.testId}-${info.repeatEachIndex}`);
    await opened.close();
  },
});

/** Keeps a picture of the window under `target/window/pictures/`. */
export async function picture(window: WebDriver, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  writeFileSync(join(PICTURES, `${name}.png`), await window.screenshot());
}

/** Where a US keyboard has its keys: the number the X server knows the first key of each row by. */
const ROWS: [string, number][] = [
  ['1234567890', 10],
  ['QWERTYUIOP', 24],
  ['ASDFGHJKL', 38],
  ['ZXCVBNM', 52],
];
const SHIFT = '50';
const RETURN = '36';

/** The keyboard the person at the till has chosen. */
export function setLayout(layout: 'us' | 'fr'): void {
  execFileSync('setxkbmap', [layout]);
}

/** Presses the keys of the screen's own keyboard like a scanner: by their US places, without a pause, Enter at the end. */
export function scan(text: string): void {
  const presses = [...text].flatMap((character) => {
    const row = ROWS.find(([keys]) => keys.includes(character));
    if (!row) throw new Error(`no scanner types ${character}`);
    const key = ['key', '--delay', '0', `${row[1] + row[0].indexOf(character)}`];
    return /[A-Z]/.test(character) ? ['keydown', '--delay', '0', SHIFT, ...key, 'keyup', '--delay', '0', SHIFT] : key;
  });
  execFileSync('xdotool', [...presses, 'key', '--delay', '0', RETURN]);
}

/** Presses keys of the screen's own keyboard by their X names. */
export function pressKey(name: string): void {
  execFileSync('xdotool', ['key', name]);
}

/** Clicks with the screen's own pointer. */
export function clickAt(x: number, y: number): void {
  execFileSync('xdotool', ['mousemove', `${Math.round(x)}`, `${Math.round(y)}`, 'click', '1']);
}

/** Starts the program once more, as a second double click would, be it on a file, and waits until it ends. */
export function startAgain(folder: string, file?: string): Promise<number | null> {
  const child = spawn(APP, ['--data', folder, ...(file === undefined ? [] : [file])], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}

/** Waits until the port answers, or the driver is gone. */
async function listening(child: ChildProcess, port: number): Promise<void> {
  await expect
    .poll(
      () => {
        if (child.exitCode !== null) throw new Error(`tauri-driver ended with ${child.exitCode}`);
        return answers(port);
      },
      { timeout: 10_000, intervals: [50] },
    )
    .toBe(true);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
