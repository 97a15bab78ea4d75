import { defineConfig } from 'vitest/config';

/** Tests of what `wxt build` wrote: manifests, what a store would say, sizes. */
export default defineConfig({ test: { include: ['tests/built/**/*.test.ts'], restoreMocks: true } });
