import { focusKey } from '../../lib/session/view';
import { ClosedRoots } from '../browser/closed-roots';
import { expect, test } from '../e2e/fixtures';
import { assertionAnswers, atCredly, award, withdrawn } from '../fixtures/answers/credly';
import { uuid } from '../fixtures/answers/ids';
import { hostilePage } from './page';

/** Lets the page add one more badge, so that a test can wait for something that came after what it did before. */
const ADD = `globalThis.add = (href) => { const link = document.createElement('a'); link.href = href; link.textContent = 'more'; document.getElementById('main').append(link); };`;
const add = (href: string) => (globalThis as unknown as { add(href: string): void }).add(href);

test('a page cannot click our mark', async ({ granted: { extension, world, visit } }) => {
  const [address, later] = ['click', 'click-later'].map((name) => atCredly(world, award(uuid('hostile', name))));
  const page = await visit(hostilePage(world, 'click', [address!], ADD));
  const roots = await ClosedRoots.of(page);
  await expect.poll(async () => (await roots.marks())[0]?.label ?? '').toContain('Genuine and current');
  const { centre } = (await roots.marks())[0]!;
  await page.evaluate(({ x, y }) => {
    const hosts = new Set([document.elementFromPoint(x, y), ...document.querySelectorAll('a + *')]);
    for (const host of hosts) {
      if (!(host instanceof HTMLElement)) continue;
      host.click();
      host.focus();
      for (const Kind of [MouseEvent, PointerEvent]) for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        host.dispatchEvent(new Kind(type, { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y, detail: 0 }));
      for (const key of ['Enter', ' ']) for (const type of ['keydown', 'keypress', 'keyup']) host.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
    }
  }, centre);
  // What the page says later arrives after all of that.
  await page.evaluate(add, later!);
  const popup = await extension.popup(page);
  await expect(popup.locator(`[data-award="${later}"]`)).toHaveAttribute('data-verdict', 'verified');
  expect(await extension.session()).not.toHaveProperty(focusKey(await extension.tabId(page)));
});

test('a covered or faded mark does not take a click', async ({ granted: { extension, world, visit } }) => {
  const [address, later] = ['cover', 'cover-later'].map((name) => atCredly(world, award(uuid('hostile', name))));
  const page = await visit(hostilePage(world, 'cover', [address!], `${ADD}
globalThis.fade = () => { document.getElementById('main').style.opacity = '0.05'; };`));
  const roots = await ClosedRoots.of(page);
  await expect.poll(async () => (await roots.marks())[0]?.label ?? '').toContain('Genuine and current');
  const { centre } = (await roots.marks())[0]!;
  await page.evaluate(() => (globalThis as unknown as { fade(): void }).fade());
  await page.mouse.click(centre.x, centre.y);
  await page.evaluate(add, later!);
  const popup = await extension.popup(page);
  await expect(popup.locator(`[data-award="${later}"]`)).toHaveAttribute('data-verdict', 'verified');
  expect(await extension.session()).not.toHaveProperty(focusKey(await extension.tabId(page)));
});

test('a page that takes every mark away: we step back, say so, and the list stays', async ({ granted: { extension, world, visit } }) => {
  const of = award(uuid('hostile', 'remove'));
  const address = atCredly(world, of);
  assertionAnswers(world, of.id, withdrawn());
  const page = await visit(hostilePage(world, 'remove', [address], `
globalThis.removed = 0;
new MutationObserver((records) => { for (const record of records) for (const node of record.addedNodes) if (node.previousSibling?.localName === 'a') { removed++; node.remove(); } })
  .observe(document, { childList: true, subtree: true });`));
  const popup = await extension.popup(page);
  await expect(popup.getByText('This page keeps taking away the marks')).toBeVisible();
  await expect(popup.locator(`[data-award="${address}"]`)).toHaveAttribute('data-verdict', 'revoked');
  expect(await page.evaluate(() => (globalThis as unknown as { removed: number }).removed)).toBeLessThan(10);
  expect(await (await ClosedRoots.of(page)).marks()).toEqual([]);
});

test('a page that replaces and hides its links all the time gets no crash and no loop', async ({ granted: { extension, world, visit } }) => {
  const address = atCredly(world, award(uuid('hostile', 'restless')));
  const page = await visit(hostilePage(world, 'restless', [address], `
globalThis.turns = 0;
const turn = () => { turns++; const main = document.getElementById('main'); main.style.display = turns % 2 ? 'none' : ''; const old = main.firstElementChild; const fresh = old.cloneNode(true); old.replaceWith(fresh); requestAnimationFrame(turn); };
requestAnimationFrame(turn);`));
  await page.bringToFront();
  const turns = () => page.evaluate(() => (globalThis as unknown as { turns: number }).turns);
  await expect.poll(turns).toBeGreaterThan(120);
  const popup = await extension.popup(page);
  await expect(popup.locator(`[data-award="${address}"]`)).toHaveAttribute('data-verdict', 'verified');
  await expect(popup.locator('[data-award]')).toHaveCount(1);
});
