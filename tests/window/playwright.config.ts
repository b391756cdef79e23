import { defineConfig } from '@playwright/test';

/** No browser here: Playwright only runs the tests, which drive the real window through WebDriver. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../target/window/results',
  forbidOnly: true,
  // There is one keyboard and one screen.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
});
