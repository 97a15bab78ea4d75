import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { fill } from '../browser/wallet';
import { switchOn } from '../browser/places';
import { atCredly, award, assertionAnswers, everythingAnswers, withdrawn } from '../fixtures/answers/credly';
import { atProfile, profileOf } from '../fixtures/answers/credly-profile';
import { uuid } from '../fixtures/answers/ids';
import { archive, baked, file, signedBadge, signedToken, utf8 } from '../fixtures/files/badges';
import { expected, onLinkedIn } from '../scenarios/scenario';
import { hang, json } from '../server/reply';
import { expect, test, type Proofmark } from './fixtures';

const CREDLY = ['https://www.credly.com/*', 'https://api.credly.com/*', 'https://images.credly.com/*'];
const awards = (name: string, count: number) => Array.from({ length: count }, (_, n) => award(uuid('wallet', name, n), { title: `${name} ${n + 1}` }));
const mine = (page: Page) => page.locator('li[data-held]');

/** The popup at "My badges", as a tab of its own. */
async function wallet({ extension }: Proofmark): Promise<Page> {
  const popup = await extension.open('popup', '?tab=0');
  await popup.getByRole('tab', { name: 'My badges' }).click();
  return popup;
}

/** Gives an address as a person does who allows what is asked for. */
async function bring({ extension }: Proofmark, popup: Page, address: string): Promise<void> {
  await extension.allowPrompt(...CREDLY);
  await popup.bringToFront();
  if ((await popup.getByLabel(/^Address of a badge/).count()) === 0) await popup.getByRole('button', { name: 'Add a badge' }).click();
  await popup.getByLabel(/^Address of a badge/).fill(address);
  await popup.getByRole('button', { name: 'Add', exact: true }).click();
}

const ended = (popup: Page) => expect(popup.locator('[data-import="done"]')).toBeVisible();

test('a profile is brought in by its address: every badge checked, none twice, over several pages', async ({ fresh }) => {
  const { world } = fresh;
  const all = awards('Profile', 7);
  for (const of of all) atCredly(world, of);
  atProfile(world, 'ada-example', all.map(({ id }) => id), 3);
  const popup = await wallet(fresh);
  expect(world.asked('www.credly.com')).toEqual([]);
  await bring(fresh, popup, profileOf('ada-example'));
  await ended(popup);
  await expect(popup.locator('[data-import]')).toContainText('7 added.');
  await expect(mine(popup)).toHaveCount(7);
  for (const card of await mine(popup).all()) await expect(card).toHaveAttribute('data-verdict', 'verified');
  await expect(mine(popup).first().locator('img')).toHaveAttribute('src', /^data:image\//);
  await popup.locator('[data-import]').getByRole('button', { name: 'Close' }).click();
  await bring(fresh, popup, profileOf('ada-example'));
  await ended(popup);
  await expect(popup.locator('[data-import]')).toContainText('7 were there already.');
  await expect(mine(popup)).toHaveCount(7);
});

test('an import goes on where it stood after the popup was closed', async ({ fresh }) => {
  const { world } = fresh;
  const all = awards('Resume', 6);
  for (const of of all) atCredly(world, of);
  for (const of of all.slice(3)) assertionAnswers(world, of.id, hang());
  atProfile(world, 'ada-resume', all.map(({ id }) => id));
  const popup = await wallet(fresh);
  await bring(fresh, popup, profileOf('ada-resume'));
  await expect(mine(popup)).toHaveCount(3);
  await popup.close();
  for (const of of all) atCredly(world, of);
  world.forgetHits();
  const again = await fresh.extension.open('popup', '?tab=0');
  await expect(again.getByRole('tab', { name: 'My badges' })).toHaveAttribute('aria-selected', 'true');
  await ended(again);
  await expect(mine(again)).toHaveCount(6);
  expect(world.asked('api.credly.com').filter((hit) => all.slice(0, 3).some(({ id }) => hit.includes(id)))).toEqual([]);
});

test('what is no badge, a profile that is private, a badge that is not there: one sentence each, and the rest goes on', async ({ fresh }) => {
  const { world } = fresh;
  const popup = await wallet(fresh);
  for (const wrong of ['hello', 'http://museum.example/x', 'https://www.credly.com/org/northgate/badge/cloud', 'javascript:alert(1)']) {
    await bring(fresh, popup, wrong);
    await expect(popup.getByRole('alert')).toHaveText('This address leads to no badge and to no profile that can be read.');
  }
  await bring(fresh, popup, profileOf('nobody-here'));
  await expect(popup.locator('[data-import="paused"]')).toContainText('This profile is not public, or not there.');
  await popup.locator('[data-import]').getByRole('button', { name: 'Close' }).click();
  await expect(popup.locator('[data-import]')).toHaveCount(0);
  const [there, gone] = awards('Partly', 2) as [ReturnType<typeof award>, ReturnType<typeof award>];
  atCredly(world, there);
  atProfile(world, 'ada-partly', [gone.id, there.id]);
  await bring(fresh, popup, profileOf('ada-partly'));
  await ended(popup);
  await expect(mine(popup)).toHaveCount(1);
  await expect(popup.locator('[data-import]')).toContainText(`${gone.id}`);
});

test('"Add to my badges" on a badge of the page, once', async ({ fresh }) => {
  const { extension, world, visit } = fresh;
  await switchOn(extension, ['linkedin']);
  const address = atCredly(world, award(uuid('wallet', 'page')));
  const page = await visit(onLinkedIn(world, 'wallet-page', [expected(address)]).address);
  const popup = await extension.popup(page);
  await popup.locator(`[data-award="${address}"]`).getByRole('button', { name: 'Add to my badges' }).click();
  await expect(popup.locator(`[data-award="${address}"]`)).toContainText('In my badges');
  const panel = await extension.panel(page);
  await panel.locator(`[data-award="${address}"]`).getByRole('button', { name: 'Add to my badges' }).click();
  await expect(panel.locator(`[data-award="${address}"]`)).toContainText('Was in my badges already');
  await panel.getByRole('tab', { name: 'My badges' }).click();
  await expect(mine(panel)).toHaveCount(1);
  await mine(panel).getByRole('button', { name: /^Details of/ }).click();
  await expect(panel.getByText(/^Added .* from www\.linkedin\.com/)).toBeVisible();
  // Checked again, it says what the issuer says now.
  assertionAnswers(world, uuid('wallet', 'page'), withdrawn());
  await panel.getByRole('button', { name: 'Check again' }).click();
  await expect(panel.locator('article[data-held]')).toHaveAttribute('data-verdict', 'revoked');
  await expect(panel.locator('article[data-held]')).toContainText('Cloud Platform Architect');
});

/** Files of several kinds in the wallet, by the Check page. */
async function files({ extension }: Proofmark) {
  const picture = baked(JSON.stringify(await signedBadge('A badge', 'In a picture')));
  const json = JSON.stringify(await signedBadge('A badge', 'In JSON'), null, 1);
  const token = await signedToken('A badge', 'In a JWT');
  const page = await extension.open('check');
  await page.locator('input[type=file]').setInputFiles([
    file('picture.png', picture), file('badge.jwt', utf8(token)), file('all.zip', archive({ 'one.json': json, 'two.txt': 'nothing', 'three.json': JSON.stringify(await signedBadge('Forged')).replace('Forged', 'Faked') })),
  ]);
  await page.getByRole('button', { name: 'Add all 3 to my badges' }).click();
  await expect(page.getByText('In my badges')).toHaveCount(3);
  return { page, picture, json, token };
}

test('files are added from the Check page, one for one and byte for byte; what is disproved is not; all goes out and comes in again without loss', async ({ fresh }, info) => {
  const { picture, json, token } = await files(fresh);
  const popup = await wallet(fresh);
  await expect(mine(popup)).toHaveCount(3);
  await popup.getByRole('button', { name: 'Details of In JSON' }).click();
  await popup.getByRole('switch', { name: 'Show when I share' }).click();
  await popup.getByLabel('Collections').fill('Sea, Harbour');
  await popup.getByRole('button', { name: 'All my badges' }).click();
  await expect(mine(popup).filter({ hasText: 'In JSON' }).getByRole('switch')).toHaveAttribute('aria-checked', 'false');

  await popup.getByText('Save, check, hide all').click();
  const [download] = await Promise.all([popup.waitForEvent('download'), popup.getByRole('button', { name: 'Everything (ZIP)' }).click()]);
  const path = info.outputPath('wallet.zip');
  await download.saveAs(path);
  const inside = unzipSync(new Uint8Array(readFileSync(path)));
  expect(Object.keys(inside).sort()).toEqual(['badges.csv', 'badges/In-JSON.json', 'badges/In-a-JWT.jwt', 'badges/In-a-picture.png', 'proofmark-wallet.json']);
  expect(Buffer.from(inside['badges/In-a-picture.png']!).equals(picture)).toBe(true);
  expect(Buffer.from(inside['badges/In-JSON.json']!).toString()).toBe(json);
  expect(Buffer.from(inside['badges/In-a-JWT.jwt']!).toString()).toBe(token);

  for (const name of ['In JSON', 'In a JWT', 'In a picture']) {
    await popup.getByRole('button', { name: `Details of ${name}` }).click();
    await popup.getByRole('button', { name: 'Remove from my badges' }).click();
    await expect(popup.locator('article')).toHaveCount(0);
  }
  await expect(popup.getByText('Your badges in one place')).toBeVisible();

  const check = await fresh.extension.open('check');
  await check.locator('input[type=file]').setInputFiles(path);
  await check.getByRole('button', { name: 'Bring them back' }).click();
  await ended(check);
  await expect(check.locator('[data-import]')).toContainText('3 brought back.');
  await popup.bringToFront();
  await expect(mine(popup)).toHaveCount(3);
  for (const card of await mine(popup).all()) await expect(card).toHaveAttribute('data-verdict', 'unknown-issuer');
  await expect(mine(popup).filter({ hasText: 'In JSON' }).getByRole('switch')).toHaveAttribute('aria-checked', 'false');
  await popup.getByRole('button', { name: 'Details of In JSON' }).click();
  await expect(popup.getByLabel('Collections')).toHaveValue('Sea, Harbour');
});

test('what is hidden is hidden from sharing here, and it says what that does not change', async ({ fresh }) => {
  const { world } = fresh;
  const of = award(uuid('wallet', 'privacy'));
  const address = atCredly(world, of);
  const popup = await wallet(fresh);
  await bring(fresh, popup, address);
  await mine(popup).getByRole('button', { name: /^Details of/ }).click();
  await expect(popup.getByRole('button', { name: 'Link', exact: true })).toBeVisible();
  await expect(popup.getByText(/It does not change Credly: there it was public when last checked/)).toBeVisible();
  await expect(popup.getByRole('link', { name: 'Privacy of this badge at Credly' })).toHaveAttribute('href', `https://www.credly.com/earner/earned/badge/${of.id}`);
  // What is not public there any more is said to be so, from the next check on.
  everythingAnswers(world, of.id, json({}, 404));
  await popup.getByRole('button', { name: 'Check again' }).click();
  await expect(popup.locator('[data-there="not-public"]')).toContainText('there it was not public when last checked');
  await popup.getByRole('switch', { name: 'My name' }).click();
  await expect(popup.getByRole('switch', { name: 'My name' })).toHaveAttribute('aria-checked', 'false');
  await popup.getByRole('switch', { name: 'Show when I share' }).click();
  await expect(popup.getByText('Hidden, so there is nothing to share.')).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Link', exact: true })).toHaveCount(0);
  // It stays so, and the whole wallet's switch goes before each badge's.
  const again = await fresh.extension.open('popup', '?tab=0');
  await expect(mine(again).getByRole('switch')).toHaveAttribute('aria-checked', 'false');
  await mine(again).getByRole('switch').click();
  await expect(mine(again).getByRole('switch')).toHaveAttribute('aria-checked', 'true');
  await again.getByText('Save, check, hide all').click();
  await again.getByRole('switch', { name: /^Share my badges/ }).click();
  await expect(mine(again).getByRole('switch')).toHaveAttribute('aria-checked', 'false');
  await mine(again).getByRole('button', { name: /^Details of/ }).click();
  await expect(again.getByText('Hidden, so there is nothing to share.')).toBeVisible();
});

test('removing can be undone', async ({ fresh }) => {
  const popup = await wallet(fresh);
  await bring(fresh, popup, atCredly(fresh.world, award(uuid('wallet', 'undo'))));
  await mine(popup).getByRole('button', { name: /^Details of/ }).click();
  await popup.getByRole('button', { name: 'Remove from my badges' }).click();
  await expect(mine(popup)).toHaveCount(0);
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(mine(popup)).toHaveCount(1);
  await expect(mine(popup).locator('img')).toBeVisible();
});

test('a hostile badge is text: no script runs, nothing is turned around, the list keeps its shape', async ({ fresh }) => {
  const { world } = fresh;
  const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  const address = atCredly(world, award(uuid('wallet', 'evil'), { title: `\u202E${evil}${'W'.repeat(10_000)}`, issuer: `Evil ${evil}`, holder: evil, description: evil, criteria: evil, skills: [evil, '\u202Eslliks', 'javascript:alert(1)'] }));
  const popup = await wallet(fresh);
  await popup.setViewportSize({ width: 400, height: 600 });
  await bring(fresh, popup, address);
  await expect(mine(popup)).toHaveCount(1);
  const sideways = () => popup.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await sideways()).toBeLessThanOrEqual(0);
  expect((await mine(popup).boundingBox())!.height).toBeLessThan(400);
  await mine(popup).getByRole('button', { name: /^Details of/ }).click();
  await expect(popup.locator('article[data-held]')).toBeVisible();
  expect(await sideways()).toBeLessThanOrEqual(0);
  expect(await popup.title()).toBe('Proofmark');
  expect(await popup.evaluate(() => document.querySelectorAll('main script, main img[onerror]').length)).toBe(0);
});

test('a thousand badges: listed as far as one looks, searched, filtered, sorted, and reached by keyboard alone', async ({ fresh }) => {
  const first = await wallet(fresh);
  await expect(first.getByText('Your badges in one place')).toBeVisible();
  await fill(first, 1_000);
  await first.close();
  const popup = await wallet(fresh);
  await expect(popup.getByText('1,000 badges, on this device only.')).toBeVisible();
  await expect(mine(popup).first()).toContainText('Badge number 999');
  expect(await mine(popup).count()).toBeLessThan(200);
  await popup.getByRole('searchbox').fill('number 123');
  await expect(mine(popup)).toHaveCount(1);
  const sevens = Array.from({ length: 1_000 }, (_, n) => [n, n % 40, n % 7, n % 25].join(' ')).filter((words) => words.includes('7')).length;
  await popup.getByRole('searchbox').fill('institute 7');
  await expect(popup.getByText(`${sevens} listed`)).toBeVisible();
  await popup.getByRole('searchbox').fill('');
  await popup.getByLabel('Sort by').selectOption('name');
  await expect(mine(popup).first()).toContainText('Badge number 0');
  await popup.getByText('Filter', { exact: true }).click();
  await popup.getByLabel('Issuer').selectOption('Institute 3');
  await expect(popup.getByText('40 listed')).toBeVisible();
  await popup.getByRole('button', { name: 'Show all' }).click();
  // By keyboard: from the search to the first badge, its details, and back to where one was.
  await popup.getByRole('searchbox').focus();
  await expect(async () => {
    await popup.keyboard.press('Tab');
    expect(await popup.evaluate(() => document.activeElement?.className)).toBe('wallet-open');
  }).toPass();
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('button', { name: 'All my badges' })).toBeFocused();
  await popup.keyboard.press('Escape');
  await expect(popup.locator('.wallet-open:focus')).toHaveCount(1);
  // As one scrolls, there is more.
  for (let times = 0; times < 4; times += 1) await popup.mouse.wheel(0, 20_000);
  await expect.poll(() => mine(popup).count()).toBeGreaterThan(40);
});

