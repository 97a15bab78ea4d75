import { expectedLines, readReports, shownLines } from '../browser/reports';
import { TABLE } from '../scenarios/table';
import { expect, test } from './fixtures';

/** Longer than the product waits for an answer that does not come. */
const PATIENCE = 30_000;

for (const scenario of TABLE) {
  test(`${scenario.id}: ${scenario.shows}`, async ({ granted: { extension, world, visit } }) => {
    world.forgetHits();
    const staged = scenario.stage(world);
    const page = await visit(staged.address);
    const popup = await extension.popup(page);
    for (const { award } of staged.badges.filter(({ clicked }) => clicked)) {
      await extension.allowPrompt(`https://${new URL(award).hostname}/*`);
      await popup.bringToFront();
      await popup.locator(`[data-award="${award}"]`).getByRole('button', { name: /^(Allow asking|Ask) / }).click();
    }
    // A click can leave the verdict as it was: that the host was asked is the first thing to wait for.
    for (const host of staged.asked ?? []) await expect.poll(() => world.asked(host), host).not.toEqual([]);
    await expect(popup.locator('[data-state="checking"]')).toHaveCount(0, { timeout: PATIENCE });
    await expect.poll(async () => shownLines(await popup.evaluate(readReports), staged.badges), { timeout: PATIENCE }).toEqual(expectedLines(staged.badges));

    for (const address of staged.absent ?? []) await expect(popup.locator(`[data-award="${address}"]`)).toHaveCount(0);
    for (const wrapper of staged.wrapped ?? []) await expect(popup.getByText(wrapper).first()).toBeAttached();
    for (const host of staged.notAsked ?? []) expect(world.asked(host), host).toEqual([]);
    await popup.close();
    await page.close();
  });
}
