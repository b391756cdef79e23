import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { BUILT, temporaryFolder } from '../e2e/server.ts';
import { WebDriver } from './webdriver.ts';

export { expect };

const APP = join(BUILT, 'storeloop');

const PORT = 4545;
const NATIVE_PORT = 4546;

type Fixtures = {
  /** A folder for the shop, empty at first. */
  folder: string;
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

  shopWindow: async ({ driver, folder }, use) => {
    const opened = await WebDriver.open(driver, APP, ['--data', folder, '--demo']);
    await use(opened);
    await opened.close();
  },
});

/** Types like a scanner on the real keyboard of the screen: a key each millisecond, Enter at the end. */
export function scan(text: string): void {
  execFileSync('xdotool', ['type', '--delay', '1', '--args', '1', text, 'key', 'Return']);
}

/** Starts the program once more, as a second double click would, and waits until it ends. */
export function startAgain(folder: string): Promise<number | null> {
  const child = spawn(APP, ['--data', folder], { stdio: 'inherit' });
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
