import { defineConfig } from 'vitest/config';

/** Firefox with the built extension: one file after the other, each with a browser of its own. */
export default defineConfig({
  test: { include: ['tests/firefox/**/*.test.ts'], fileParallelism: false, testTimeout: 60_000, hookTimeout: 60_000 },
});
