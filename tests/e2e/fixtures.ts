import { test as base, type Page } from '@playwright/test';
import { Extension } from '../browser/extension';
import { launch } from '../browser/launch';
import { OWN_SITES, switchOn, switchPlatformsOn, switchSitesOn } from '../browser/places';
import { serve } from '../server/serve';
import { World } from '../server/world';

/** A Chromium with the built extension, and the web that it sees. */
export interface Proofmark {
  extension: Extension;
  world: World;
  /** Opens a page in a new tab. */
  visit(address: string): Promise<Page>;
}

async function start(language?: string): Promise<Proofmark & { close(): Promise<void> }> {
  const world = new World();
  const server = await serve(world);
  const browser = await launch({ port: server.port, ...(language && { language }) });
  return {
    extension: new Extension(browser),
    world,
    async visit(address) {
      const page = await browser.context.newPage();
      await page.goto(address);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

interface Options {
  /** The browser's own language. */
  language: string;
}

/**
 * `fresh` is a browser of its own for one test, just installed: nothing is granted. `granted` is one browser for the tests of a
 * worker, with every place and every platform switched on, for tests that share nothing but that.
 */
export const test = base.extend<Options & { fresh: Proofmark }, { granted: Proofmark }>({
  language: ['en-US', { option: true }],
  fresh: async ({ language }, use) => {
    const proofmark = await start(language);
    await use(proofmark);
    await proofmark.close();
  },
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs: nothing
  granted: [async ({}, use) => {
    const proofmark = await start();
    await switchOn(proofmark.extension);
    await switchPlatformsOn(proofmark.extension);
    await switchSitesOn(proofmark.extension, OWN_SITES);
    await use(proofmark);
    await proofmark.close();
  }, { scope: 'worker' }],
});

export const expect = test.expect;
