import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectedLines, shownLines } from '../browser/reports';
import { OWN_SITES } from '../browser/places';
import { TABLE } from '../scenarios/table';
import { PATIENCE, popupOf, reports, switchOn, switchPlatformsOn, switchSitesOn } from './drive';
import { startFirefox, type Firefox } from './firefox';

/** How many files share the table, `scenarios-1.test.ts` and on: as many browsers run at one time. */
const PARTS = 2;

/** A part of the table of scenarios, in a Firefox with every place and every platform switched on. */
export function scenariosInFirefox(part: number): void {
  describe(`scenarios in Firefox, part ${part} of ${PARTS}`, () => {
    let firefox: Firefox;
    beforeAll(async () => {
      firefox = await startFirefox();
      await switchOn(firefox);
      await switchPlatformsOn(firefox);
      await switchSitesOn(firefox, OWN_SITES);
    });
    afterAll(() => firefox?.close());

    for (const scenario of TABLE.filter((_, n) => n % PARTS === part - 1)) {
      it(`${scenario.id}: ${scenario.shows}`, async () => {
        const { world, browser } = firefox;
        world.forgetHits();
        const staged = scenario.stage(world);
        const page = await browser.newPage();
        await page.goto(staged.address);
        const popup = await popupOf(firefox, page);
        for (const { award } of staged.badges.filter(({ clicked }) => clicked)) {
          const ask = await popup.waitForSelector(`[data-award="${award}"] .button-first`);
          await ask?.click();
        }
        for (const host of staged.asked ?? []) await expect.poll(() => world.asked(host), PATIENCE).not.toEqual([]);
        await expect.poll(async () => (await popup.$$('[data-state="checking"]')).length, PATIENCE).toBe(0);
        await expect.poll(async () => shownLines(await reports(popup), staged.badges), PATIENCE).toEqual(expectedLines(staged.badges));

        const listed = (await reports(popup)).map(({ award }) => award);
        for (const address of staged.absent ?? []) expect(listed).not.toContain(address);
        for (const host of staged.notAsked ?? []) expect(world.asked(host), host).toEqual([]);
        await popup.close();
        await page.close();
      });
    }
  });
}
