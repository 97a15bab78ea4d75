import { defineConfig } from 'vitest/config';

export default defineConfig({
  esbuild: false,
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/scenarios/**/*.test.ts', 'tests/conformance/**/*.test.ts'],
    restoreMocks: true,
  },
});
