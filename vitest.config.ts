import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/scenarios/**/*.test.ts', 'tests/conformance/**/*.test.ts'],
    restoreMocks: true,
    // All cores: by itself Vitest leaves one of them to its own main process, which on two cores is half of them.
    maxWorkers: '100%',
    // A busy machine is slow, not wrong: what hangs is still found.
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
