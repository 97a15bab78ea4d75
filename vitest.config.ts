import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/scenarios/**/*.test.ts', 'tests/conformance/**/*.test.ts'],
    restoreMocks: true,
    // A busy machine is slow, not wrong: what hangs is still found.
    testTimeout: 20_000,
  },
});
