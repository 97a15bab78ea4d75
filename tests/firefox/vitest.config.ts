import { defineConfig } from 'vitest/config';

/** Firefox with the built extension: two files at a time, each with a browser of its own. */
export default defineConfig({
  test: { include: ['tests/firefox/**/*.test.ts'], maxWorkers: 2, testTimeout: 60_000, hookTimeout: 60_000 },
});
