import { ClosedRoots } from '../browser/closed-roots';
import { switchOn } from '../browser/places';
import { readReports } from '../browser/reports';
import { expect, test } from '../e2e/fixtures';
import { assertionAnswers, atCredly, award, withdrawn } from '../fixtures/answers/credly';
import { uuid } from '../fixtures/answers/ids';
import { hostilePage } from './page';

const badges = (world: Parameters<typeof atCredly>[0], name: string, count: number) => Array.from({ length: count }, (_, n) => atCredly(world, award(uuid('restless', `${name} ${n}`))));

test('a mail with 2,000 links, among them a few badges: all of those, and the page stays responsive', async ({ granted: { extension, world, visit } }) => {
  const some = badges(world, 'many', 3);
  const page = await visit(hostilePage(world, 'many-links', [], `
const some = ${JSON.stringify(some)};
document.getElementById('main').innerHTML = Array.from({ length: 2000 }, (_, n) => n % 800 === 5 ? '<p><a href="' + some[(n - 5) / 800] + '">badge</a></p>' : '<p><a href="https://news.example/credits/' + n + '?from=mail">more</a></p>').join('');
globalThis.frames60 = 0;
requestAnimationFrame(function count() { frames60++; requestAnimationFrame(count); });`));
  await page.bringToFront();
  // A page that is held up paints no frames.
  await expect.poll(() => page.evaluate(() => (globalThis as unknown as { frames60: number }).frames60)).toBeGreaterThan(30);
  const popup = await extension.popup(page);
  await expect.poll(async () => (await popup.evaluate(readReports)).map(({ award: at, verdict }) => `${at} ${verdict}`).sort()).toEqual(some.map((at) => `${at} verified`).sort());
});

test('a mail with 2,000 badges: as many as are looked at, the rest counted and said', async ({ fresh: { extension, world, visit } }) => {
  // A browser of its own: for a minute it asks as fast as it may, and others would wait for their turns at the host.
  await switchOn(extension, ['gmail']);
  const many = Array.from({ length: 2_000 }, (_, n) => `https://www.credly.com/badges/${uuid('restless', `flood ${n}`)}`);
  const page = await visit(hostilePage(world, 'many-badges', many, ''));
  const popup = await extension.popup(page);
  await expect(popup.locator('[data-award]')).toHaveCount(200);
  await expect(popup.getByText(/^[\d,]+ more were left out/)).toBeVisible();
  await page.bringToFront();
  expect(await page.evaluate(() => new Promise((frame) => requestAnimationFrame(() => frame('painted'))))).toBe('painted');
});

test('a page whose DOM changes a hundred times a second: the badge is found, the page keeps its pace', async ({ granted: { extension, world, visit } }) => {
  const [address, late] = badges(world, 'churn', 2) as [string, string];
  const page = await visit(hostilePage(world, 'churn', [address], `
globalThis.turns = 0;
const box = document.createElement('section'); document.body.append(box);
setInterval(() => { turns++; const line = document.createElement('p'); line.innerHTML = '<a href="https://news.example/' + turns + '">line</a>'; box.append(line); if (box.childElementCount > 200) box.firstElementChild.remove(); }, 10);
globalThis.add = (href) => { const link = document.createElement('a'); link.href = href; document.getElementById('main').append(link); };`));
  await page.bringToFront();
  const turns = () => page.evaluate(() => (globalThis as unknown as { turns: number }).turns);
  await expect.poll(turns).toBeGreaterThan(100);
  await page.evaluate((href) => (globalThis as unknown as { add(href: string): void }).add(href), late);
  const popup = await extension.popup(page);
  await expect.poll(async () => (await popup.evaluate(readReports)).map(({ award: at, verdict }) => `${at} ${verdict}`).sort()).toEqual([`${address} verified`, `${late} verified`].sort());
  const before = await turns();
  await expect.poll(turns).toBeGreaterThan(before);
});

test('a list that reuses its links while it scrolls: the right verdict stands beside the right link', async ({ granted: { extension, world, visit } }) => {
  const all = badges(world, 'reused', 6);
  // Every other one was withdrawn, so that a verdict beside another's link would be a wrong one.
  const isGone = (n: number) => n % 2 === 1;
  for (const n of all.keys()) if (isGone(n)) assertionAnswers(world, uuid('restless', `reused ${n}`), withdrawn());
  const page = await visit(hostilePage(world, 'virtual-list', all.slice(0, 3), `
const all = ${JSON.stringify(all)};
globalThis.scroll3 = (first) => document.querySelectorAll('main a').forEach((link, n) => { link.href = all[first + n]; });`));
  const roots = await ClosedRoots.of(page);
  const marks = async () => (await roots.marks()).map(({ after, label }) => `${after} ${/Genuine and current|Withdrawn by issuer/.exec(label)?.[0]}`);
  const wanted = (first: number) => all.slice(first, first + 3).map((at, n) => `${at} ${isGone(first + n) ? 'Withdrawn by issuer' : 'Genuine and current'}`);
  for (const first of [0, 1, 3, 2, 0, 3]) {
    await page.evaluate((from) => (globalThis as unknown as { scroll3(first: number): void }).scroll3(from), first);
    await expect.poll(marks, { message: `from ${first}` }).toEqual(wanted(first));
  }
  // The list keeps what was seen so far on this page.
  const popup = await extension.popup(page);
  await expect.poll(async () => (await popup.evaluate(readReports)).filter(({ award: at, verdict }) => verdict !== (isGone(all.indexOf(at)) ? 'revoked' : 'verified'))).toEqual([]);
});
