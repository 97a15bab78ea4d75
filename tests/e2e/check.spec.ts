import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { axe } from '../browser/axe';
import { bakePng } from '../../lib/formats/png';
import { png } from '../fixtures/answers/art';
import { atHost, hostedAward, hostedPaths, hostedRecords } from '../fixtures/answers/hosted';
import { europass, newSealer, sealed } from '../fixtures/sealed';
import { badge, newKey, signed, token } from '../unit/check/proof/sign';
import { expect, test, type Proofmark } from './fixtures';

/** As an issuer signs: its id is its key, so nobody has to be asked for that. Without a list of withdrawn badges. */
async function signedBadge(name: string): Promise<object> {
  const key = await newKey();
  const { credentialStatus: _, refreshService: __, ...plain } = badge(key.did, { name });
  return signed({ ...plain, validFrom: '2026-01-01T00:00:00Z', validUntil: '2099-01-01T00:00:00Z' }, { key });
}

async function signedToken(name: string): Promise<string> {
  const key = await newKey('P-256');
  const { credentialStatus: _, refreshService: __, ...plain } = badge(key.did, { name });
  return token(key, { ...plain, validUntil: '2099-01-01T00:00:00Z', iss: key.did, nbf: Date.parse('2026-03-01T00:00:00Z') / 1000, jti: plain['id'] }, { kid: key.method, typ: 'JWT' });
}

const utf8 = (text: string) => Buffer.from(text, 'utf8');

function baked(text: string): Buffer {
  const baking = bakePng(png(20, 90, 160), 'openbadgecredential', text);
  if (!baking.ok) throw new Error(baking.reason);
  return Buffer.from(baking.bytes);
}

const file = (name: string, buffer: Buffer) => ({ name, mimeType: '', buffer });

async function choose(page: Page, ...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(files);
}

const card = (page: Page, award: string) => page.locator(`[data-award="${award}"]`);

/** A batch of every kind. */
async function batch(): Promise<ReturnType<typeof file>[]> {
  const json = JSON.stringify(await signedBadge('In JSON'));
  return [
    file('picture.png', baked(JSON.stringify(await signedBadge('In a picture')))),
    file('badge.json', utf8(json)),
    file('badge.jwt', utf8(await signedToken('In a JWT'))),
    file('notes.txt', utf8('Dear all, nothing to see here.')),
    file('art.png', Buffer.from(png(200, 40, 40))),
    file('all.zip', Buffer.from(zipSync({ 'one.json': utf8(json), 'two.txt': utf8('nothing') }))),
  ];
}

async function checked(proofmark: Proofmark): Promise<Page> {
  const page = await proofmark.extension.open('check');
  await choose(page, ...(await batch()));
  await expect(page.getByRole('heading', { name: '7 of 7 checked' })).toBeVisible();
  return page;
}

test('each file gets its report, a wrong one a sentence, and nobody is asked', async ({ fresh }) => {
  const page = await checked(fresh);
  for (const name of ['picture.png', 'badge.json', 'badge.jwt', 'all.zip › one.json']) await expect(card(page, name)).toHaveAttribute('data-verdict', 'unknown-issuer');
  await expect(card(page, 'picture.png')).toContainText('Tide Tables');
  await expect(card(page, 'notes.txt')).toContainText('There is no badge in this.');
  await expect(card(page, 'art.png')).toContainText('This picture carries no badge.');
  await expect(card(page, 'all.zip › two.txt')).toContainText('There is no badge in this.');
  for (const host of ['badges.example', 'www.w3.org', 'purl.imsglobal.org']) expect(fresh.world.asked(host)).toEqual([]);
});

test('a Europass seal is checked, its certificate named, and what was not checked stands below the facts', async ({ fresh }) => {
  const page = await fresh.extension.open('check');
  const seal = await sealed(europass(), await newSealer());
  const changed = { ...seal, payload: seal.payload.replace('Tidal', 'Total') };
  await choose(page, file('award.jsonld', utf8(JSON.stringify(seal))), file('changed.jsonld', utf8(JSON.stringify(changed))));
  await expect(card(page, 'award.jsonld')).toHaveAttribute('data-verdict', 'unconfirmed');
  await expect(card(page, 'award.jsonld')).toContainText('names Northgate University Seal');
  await expect(card(page, 'changed.jsonld')).toHaveAttribute('data-verdict', 'invalid');
  await card(page, 'award.jsonld').getByText('How this was checked').click();
  await expect(card(page, 'award.jsonld').locator('[data-remark="remark.seal-trust"]')).toBeVisible();
  await expect(card(page, 'award.jsonld').locator('[data-fact="integrity"]')).toHaveAttribute('data-state', 'pass');
  expect(fresh.world.asked('data.europa.eu')).toEqual([]);
});

test('a changed file is never genuine', async ({ fresh }) => {
  const page = await fresh.extension.open('check');
  const json = JSON.stringify(await signedBadge('As signed'));
  await choose(page, file('changed.json', utf8(json.replace('As signed', 'As forged'))));
  await expect(card(page, 'changed.json')).toHaveAttribute('data-verdict', 'invalid');
});

test('an issuer is trusted by one click, everywhere, and can be taken off in the settings', async ({ fresh: { extension } }) => {
  const page = await extension.open('check');
  await choose(page, file('badge.json', utf8(JSON.stringify(await signedBadge('Trusted')))));
  await expect(card(page, 'badge.json')).toHaveAttribute('data-verdict', 'unknown-issuer');
  await card(page, 'badge.json').getByRole('button', { name: 'Trust this issuer' }).click();
  await expect(card(page, 'badge.json')).toHaveAttribute('data-verdict', 'verified');
  const options = await extension.open('options');
  await options.getByRole('button', { name: /^Remove did:key:/ }).click();
  await page.bringToFront();
  await expect(card(page, 'badge.json')).toHaveAttribute('data-verdict', 'unknown-issuer');
});

test('a pasted address is asked after the grant, and by the click that wants it', async ({ fresh: { extension, world } }) => {
  const address = atHost(world, hostedAward('badges.museum.example', 'pasted'));
  const page = await extension.open('check');
  await page.getByLabel('Or paste text').fill(address);
  await page.getByRole('button', { name: 'Check text' }).click();
  await expect(card(page, address)).toHaveAttribute('data-verdict', 'unconfirmed');
  expect(world.asked('badges.museum.example')).toEqual([]);
  await extension.allowPrompt('https://badges.museum.example/*');
  await page.bringToFront();
  await card(page, address).getByRole('button', { name: /^Allow asking / }).click();
  await expect(card(page, address)).toHaveAttribute('data-verdict', 'unknown-issuer');
});

test('a hashed address is compared on the page', async ({ fresh: { extension, world } }) => {
  const of = hostedAward('badges.museum.example', 'mine');
  atHost(world, of);
  await extension.allowPrompt('https://badges.museum.example/*');
  const page = await extension.open('check');
  await choose(page, file('hosted.json', utf8(JSON.stringify(hostedRecords(of).assertion))));
  const shown = page.locator('[data-award][data-verdict]');
  await shown.getByRole('button', { name: /^Allow asking / }).click();
  await expect(shown).toHaveAttribute('data-verdict', 'unknown-issuer');
  await page.getByText('Compare with an e-mail address').click();
  await page.getByLabel('Was it issued to one of these addresses?').fill(of.email);
  await expect(shown).toContainText('Address matches');
  for (const { path } of world.hits) expect(path).not.toContain('ada.example');
  expect(world.asked('badges.museum.example').some((line) => line.includes(new URL(hostedPaths(of).assertion).pathname))).toBe(true);
});

test('long work is stopped, and goes on where the person wants it', async ({ fresh: { extension } }) => {
  const page = await extension.open('check');
  const one = utf8(JSON.stringify(await signedBadge('One of many')));
  await choose(page, ...Array.from({ length: 120 }, (_, n) => file(`${n}.json`, one)));
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('button', { name: 'Clear' })).toBeVisible();
  await expect(page.getByText('Not checked: stopped before its turn.').first()).toBeVisible();
  const left = await page.locator('[data-award]:not([data-verdict])').count();
  expect(left).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Check now' }).first().click();
  await expect(page.locator('[data-award]:not([data-verdict])')).toHaveCount(left - 1);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.locator('[data-award]')).toHaveCount(0);
});

test('what the context menu hands over is checked, and stands in no address', async ({ fresh: { extension, world, visit } }) => {
  const address = atHost(world, hostedAward('badges.museum.example', 'menu'));
  await visit('https://badges.museum.example/');
  const worker = await extension.browser.worker();
  await worker.evaluate((link) => chrome.storage.session.set({ handed: [{ link }] }), address);
  const page = await extension.open('check');
  await expect(card(page, address)).toHaveAttribute('data-verdict', 'unconfirmed');
  expect(page.url()).not.toContain('museum');
  expect(await extension.session()).not.toHaveProperty('handed');
});

test('no violation in any view, and nothing is cut off', async ({ fresh }) => {
  const page = await checked(fresh);
  await page.getByText('Compare with an e-mail address').click();
  for (const [width, colorScheme, forcedColors] of [[1000, 'light', null], [1000, 'dark', null], [320, 'light', null], [320, 'dark', null], [640, 'light', 'active']] as const) {
    await page.setViewportSize({ width, height: 700 });
    await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
    expect(await axe(page), `${width} ${colorScheme}`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${width}: scrolls sideways`).toBeLessThanOrEqual(0);
  }
});
