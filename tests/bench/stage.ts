import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { viewKey, type TabView } from '../../lib/session/view';
import { Extension } from '../browser/extension';
import { EXTENSION, launch, type Chromium } from '../browser/launch';
import { switchOn } from '../browser/places';
import { atCredly, award } from '../fixtures/answers/credly';
import { uuid } from '../fixtures/answers/ids';
import { MANY, manyBadges, manyLinks } from '../fixtures/pages/many';
import { html } from '../server/reply';
import { serve } from '../server/serve';
import { World } from '../server/world';

/** A browser with the built extension, every place switched on, and the page of many links. */
export interface Stage {
  /** The browser's program, for further ones. */
  executable: string;
  browser: Chromium;
  extension: Extension;
  world: World;
  /** Address of the page of many links; on a place that is switched on. */
  many: string;
  /** Until the toolbar counts so many badges on the page and none is being checked any more. */
  answered(page: Page, badges: number): Promise<void>;
  close(): Promise<void>;
}

export async function stage(executable: string): Promise<Stage> {
  const world = new World();
  const many = 'https://www.linkedin.com/test/many';
  world.at(many, html(manyLinks()));
  for (let n = 0; n < MANY.badges; n += 1) atCredly(world, award(uuid('bench', n)));
  if (manyBadges().length !== MANY.badges) throw new Error('The frozen page has another number of badges than it says');
  const server = await serve(world);
  const browser = await launch({ port: server.port, executable, extension: withEmptyPage() });
  const extension = new Extension(browser);
  await switchOn(extension);
  return {
    executable, browser, extension, world, many,
    answered: (page, badges) => answered(extension, page, badges),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Looks at the tab's list until it is whole; the extension's own pages look at the same record. */
async function answered(extension: Extension, page: Page, badges: number): Promise<void> {
  const key = viewKey(await extension.tabId(page));
  await expect.poll(async () => {
    const view = (await extension.session())[key] as TabView | undefined;
    return view?.items.filter(({ state }) => state === 'done').length;
  }, { timeout: 60_000 }).toBe(badges);
}

/** Name of the empty page that is added to a copy of the build, to compare the popup with. */
export const EMPTY_PAGE = 'empty.html';

function withEmptyPage(): string {
  const copy = join(mkdtempSync(join(tmpdir(), 'proofmark-bench-')), 'extension');
  cpSync(EXTENSION, copy, { recursive: true });
  writeFileSync(join(copy, EMPTY_PAGE), '<!doctype html><meta charset="utf-8"><title>Empty</title><p>Empty');
  return copy;
}
