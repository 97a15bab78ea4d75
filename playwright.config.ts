import { defineConfig } from '@playwright/test';

/** Chromium with the built extension. No retries: a test that fails now and then is a broken test. */
export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.spec.ts', 'hostile/**/*.spec.ts'],
  outputDir: 'test-results/chromium',
  forbidOnly: true,
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/chromium.json' }]],
});
