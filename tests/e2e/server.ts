import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../ui/src/api/generated.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Where the build stage left the programs. */
export const BUILT = resolve(ROOT, process.env['CARGO_TARGET_DIR'] ?? 'target', 'debug');
const CLI = join(BUILT, 'storeloop-cli');

/** The PINs of the demo shop, as `storeloop-cli demo` prints them. */
export const PINS = { owner: '2580', manager: '1470', clerk: '1234' } as const;

/** A served shop: its address with the one-time token, and its folder. */
export type Served = {
  address: string;
  origin: string;
  folder: string;
  /** The program dies at once, as when the power fails, and is started again at the same address with another token.
   * `meanwhile` is done while it is off. */
  crash: (meanwhile?: () => void) => Promise<void>;
  stop: () => Promise<void>;
};

/** What phones are let in by: the join page on a loopback port of its own. */
const JOIN = ['--join', '127.0.0.1:0'];

/** A folder that is gone when the tests are. */
export function temporaryFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `storeloop-${name}-`));
}

/** Makes the demo shop in `folder`, which tests then copy instead of making it again. */
export function makeDemo(folder: string, language: Language): void {
  execFileSync(CLI, ['demo', '--data', folder, '--language', language], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Serves a copy of the shop in `template`, or an empty folder, on a port of its own. */
export async function serve(template: string | null, options = { join: false }): Promise<Served> {
  const folder = temporaryFolder('shop');
  if (template) cpSync(template, folder, { recursive: true });
  const screens = join(ROOT, 'ui/dist');
  const start = (at: string) => {
    const line = ['serve', '--data', folder, '--listen', at, '--screens', screens];
    return spawn(CLI, options.join ? [...line, ...JOIN] : line, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  };
  let child = start('127.0.0.1:0');
  const address = await openedAt(child);
  const served: Served = {
    address,
    origin: new URL(address).origin,
    folder,
    crash: async (meanwhile) => {
      await ended(child, 'SIGKILL');
      meanwhile?.();
      child = start(new URL(address).host);
      served.address = await openedAt(child);
    },
    stop: async () => {
      await ended(child, 'SIGTERM');
      for (const made of [folder, `${folder}.journal`]) rmSync(made, { recursive: true, force: true });
    },
  };
  return served;
}

/** Waits for the one line that names the address. */
function openedAt(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`storeloop-cli serve ended early with ${code}`)));
    if (!child.stdout) return reject(new Error('storeloop-cli has no output to read'));
    createInterface(child.stdout).on('line', (line) => {
      const found = /Storeloop is open at (\S+)/.exec(line);
      if (found?.[1]) resolve(found[1]);
    });
  });
}

function ended(child: ChildProcess, by: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(by);
  });
}
