import type { Page } from '@playwright/test';
import { loadVoice } from '../../lib/i18n';
import { LANGUAGES } from '../../lib/i18n/language';
import { VERDICTS } from '../../lib/i18n/verdicts';
import type { Language } from '../../lib/store/settings';
import { axe } from '../browser/axe';
import { png } from '../fixtures/answers/art';
import { atHost, hostedAward, hostedPaths, hostedRecords } from '../fixtures/answers/hosted';
import { archive, baked, batch, file, signedBadge, signedToken, utf8 } from '../fixtures/files/badges';
import { europass, newSealer, sealed } from '../fixtures/sealed';
import { answer } from '../server/reply';
import { expect, test, type Proofmark } from './fixtures';

async function choose(page: Page, ...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(files);
}

const card = (page: Page, award: string) => page.locator(`[data-award="${award}"]`);

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

/** The click on the entry in the browser's own menu, which no protocol can make: the event that the browser then sends to the background. */
async function menuClick(extension: Proofmark['extension'], clicked: { linkUrl?: string; mediaType?: 'image'; srcUrl?: string }): Promise<Page> {
  const opened = extension.browser.context.waitForEvent('page', (page) => page.url().endsWith('/check.html'));
  const worker = await extension.browser.worker();
  await worker.evaluate((info) => chrome.contextMenus.onClicked.dispatch({ menuItemId: 'check', editable: false, ...info }), clicked);
  return opened;
}

test('the entry on a link opens the page with that badge', async ({ fresh: { extension, world } }) => {
  const address = atHost(world, hostedAward('badges.museum.example', 'entry'));
  const page = await menuClick(extension, { linkUrl: address });
  await expect(card(page, address)).toHaveAttribute('data-verdict', 'unconfirmed');
  expect(world.asked('badges.museum.example')).toEqual([]);
});

test('the entry on a picture: the host is asked after the grant, and the badge in it is checked', async ({ fresh: { extension, world } }) => {
  const picture = 'https://pictures.museum.example/ada.png';
  world.at(picture, answer('image/png', baked(JSON.stringify(await signedBadge('In a picture')))));
  const page = await menuClick(extension, { mediaType: 'image', srcUrl: picture });
  await expect(card(page, picture)).toHaveAttribute('data-verdict', 'unconfirmed');
  expect(world.asked('pictures.museum.example')).toEqual([]);
  await extension.allowPrompt('https://pictures.museum.example/*');
  await page.bringToFront();
  await card(page, picture).getByRole('button', { name: /^Allow asking / }).click();
  await expect(card(page, picture)).toHaveAttribute('data-verdict', 'unknown-issuer');
  await expect(card(page, picture)).toContainText('Tide Tables');
  expect(world.asked('pictures.museum.example')).toHaveLength(1);
});

test('a picture that carries no badge, and one that is not there, say so', async ({ fresh: { extension, world } }) => {
  const plain = 'https://pictures.museum.example/plain.png';
  world.at(plain, answer('image/png', Buffer.from(png(1, 2, 3))));
  await extension.allowPrompt('https://pictures.museum.example/*');
  const page = await menuClick(extension, { mediaType: 'image', srcUrl: plain });
  await card(page, plain).getByRole('button', { name: /^Allow asking / }).click();
  await expect(page.getByText('This picture carries no badge.')).toBeVisible();
  const gone = await menuClick(extension, { mediaType: 'image', srcUrl: 'https://pictures.museum.example/gone.png' });
  await expect(card(gone, 'https://pictures.museum.example/gone.png')).toHaveAttribute('data-verdict', 'unconfirmed');
});

test('an archive of fifty: progress is shown, it can be stopped, and one wrong file spoils none', async ({ fresh: { extension } }) => {
  const json = JSON.stringify(await signedBadge('One of fifty'));
  const many = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`${n}.json`, n === 20 ? json.slice(0, -40) : json]));
  const page = await extension.open('check');
  await choose(page, file('fifty.zip', archive(many)));
  await expect(page.getByRole('heading', { name: '50 of 50 checked' })).toBeVisible();
  await expect(page.locator('[data-verdict="unknown-issuer"]')).toHaveCount(49);
  await expect(card(page, 'fifty.zip › 20.json')).toContainText('damaged');
  await page.getByRole('button', { name: 'Clear' }).click();
  await choose(page, ...Array.from({ length: 4 }, (_, n) => file(`${n}.zip`, archive(many))));
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.getByText('Not checked: stopped before its turn.').first()).toBeVisible();
});

test('text is pasted, checked and its issuer trusted by keyboard alone', async ({ fresh: { extension } }) => {
  const page = await extension.open('check');
  const text = await signedToken('By keyboard');
  const reach = async (name: RegExp): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      if ((await focused.count()) > 0 && name.test((await focused.getAttribute('aria-label')) ?? (await focused.evaluate((element) => (element as HTMLTextAreaElement).labels?.[0]?.textContent ?? element.textContent ?? '')))) return;
    }
    throw new Error(`No key reaches ${name}`);
  };
  await reach(/^Choose files/);
  await reach(/^Or paste text/);
  await page.keyboard.insertText(text);
  await page.keyboard.press('Control+Enter');
  const shown = page.locator('[data-award][data-verdict]');
  await expect(shown).toHaveAttribute('data-verdict', 'unknown-issuer');
  await reach(/^Trust this issuer/);
  await page.keyboard.press('Enter');
  await expect(shown).toHaveAttribute('data-verdict', 'verified');
});

for (const language of Object.keys(LANGUAGES) as Language[]) {
  test.describe(`a browser in ${language}`, () => {
    test.use({ language: language === 'en' ? 'en-US' : language });
    test('says everything in its language', async ({ fresh: { extension } }) => {
      const voice = await loadVoice(language);
      const page = await extension.open('check');
      await choose(page, ...(await batch()));
      await expect(page.getByRole('heading', { name: voice.t('files.progress', { done: 7, total: 7 }) })).toBeVisible();
      await expect(page.getByRole('heading', { name: voice.t('files.title') })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(card(page, 'picture.png')).toContainText(VERDICTS[language]['unknown-issuer']);
      await expect(card(page, 'notes.txt')).toContainText(voice.code('structure.file-not-a-badge').map((part) => (typeof part === 'string' ? part : part.value)).join(''));
      await expect(page.getByRole('button', { name: voice.t('files.clear') })).toBeVisible();
      expect(await axe(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    });
  });
}
