import { defineConfig } from '@playwright/test';
import { browser } from './browser.ts';

/** Not a test: takes the README's pictures. `cargo xtask screenshots` builds what they show first. */
export default defineConfig({
  testDir: '.',
  testMatch: 'screenshots.ts',
  outputDir: '../../target/e2e/screenshots',
  workers: 1,
  timeout: 60_000,
  reporter: [['list']],
  use: { ...browser, contextOptions: { reducedMotion: 'reduce' } },
});
