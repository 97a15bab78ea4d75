import type { Page } from '@playwright/test';
import { loadVoice } from '../../lib/i18n';
import { open } from '../../lib/formats/sniff';
import { axe } from '../browser/axe';
import { artOf, atCredly, award } from '../fixtures/answers/credly';
import { uuid } from '../fixtures/answers/ids';
import { atShareTargets } from '../server/share-targets';
import { expected, onLinkedIn } from '../scenarios/scenario';
import { expect, test, type Proofmark } from './fixtures';
import { readFileSync } from 'node:fs';

/** Words that are hard to pass on. */
const HARD = 'R&D “Cloud” #1 (高级) 🏅 100% + más?';

/** A badge that was just added from the page in front, its details open. */
async function sharing({ extension, world, visit }: Proofmark, name: string, words: Parameters<typeof award>[1] = {}): Promise<{ popup: Page; address: string; of: ReturnType<typeof award> }> {
  atShareTargets(world);
  const of = award(uuid('share', name), { expires: '2029-05-03T00:00:00.000Z', ...words });
  const address = atCredly(world, of);
  const popup = await extension.popup(await visit(onLinkedIn(world, `share-${name}`, [expected(address)]).address));
  await popup.getByRole('button', { name: 'Add to my badges' }).click();
  await expect(popup.getByText('In my badges')).toBeVisible();
  await popup.getByRole('tab', { name: 'My badges' }).click();
  await details(popup, address);
  await popup.bringToFront();
  return { popup, address, of };
}

/** Opens a held badge, and waits for what is shared of it. */
async function details(popup: Page, address: string): Promise<void> {
  await popup.locator(`li[data-award="${address}"] .wallet-open`).click();
  await expect(popup.getByRole('link', { name: 'Add to LinkedIn profile' })).toBeVisible();
}

const fields = (page: Page) => page.evaluate(() => Object.fromEntries(Array.from(document.querySelectorAll('textarea'), ({ name, value }) => [name, value])));

/** What a target shows after a click in the popup. */
async function opened(popup: Page, click: () => Promise<void>): Promise<Record<string, string>> {
  const [page] = await Promise.all([popup.context().waitForEvent('page'), click()]);
  await page.waitForLoadState();
  const shown = await fields(page);
  await page.close();
  await popup.bringToFront();
  return shown;
}

test('LinkedIn’s form is filled in by one click: name, organisation, dates, id, address', async ({ granted }) => {
  const { popup, address, of } = await sharing(granted, 'profile', { title: HARD, issuer: 'Müller & Söhne (GmbH)' });
  expect(await opened(popup, () => popup.getByRole('link', { name: 'Add to LinkedIn profile' }).click()))
    .toEqual({ name: HARD, organisation: 'Müller & Söhne (GmbH)', issued: '5/2025', expires: '5/2029', id: of.id, url: address });
});

test('an organisation that LinkedIn knows is named by its number', async ({ granted }) => {
  const { popup } = await sharing(granted, 'organisation', { issuer: 'freeCodeCamp' });
  expect(await opened(popup, () => popup.getByRole('link', { name: 'Add to LinkedIn profile' }).click())).toMatchObject({ organisation: 'number 4831032' });
});

test('each target opens its own form with the words as they were changed, and the link', async ({ granted }) => {
  const { popup, address, of } = await sharing(granted, 'targets', { title: HARD });
  await granted.extension.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const words = popup.getByLabel('Your words');
  expect(await words.inputValue()).toContain(`I have earned the badge “${HARD}” from Northgate Institute.`);
  const text = `${HARD}\n"Mine" & <b>only</b> mine`;
  await words.fill(text);
  const target = (name: string) => () => popup.getByRole('list', { name: 'Share with' }).getByRole('link', { name, exact: true }).click();
  expect(await opened(popup, target('X'))).toEqual({ text, url: address });
  expect(await opened(popup, target('Bluesky'))).toEqual({ text: `${text}\n${address}` });
  expect(await opened(popup, target('WhatsApp'))).toEqual({ text: `${text}\n${address}` });
  expect(await opened(popup, target('Weibo'))).toEqual({ url: address, title: text, pic: artOf(of) });
  expect(await opened(popup, target('Reddit'))).toEqual({ url: address, title: text.replace('\n', ' ') });
  for (const name of ['LinkedIn', 'Facebook', 'Xing']) {
    await popup.evaluate(() => navigator.clipboard.writeText('before'));
    expect(await opened(popup, target(name))).toEqual({ url: address });
    expect(await popup.evaluate(() => navigator.clipboard.readText())).toBe(text);
  }
  // A mail program reads it as RFC 6068 says.
  const mail = new URL((await popup.getByRole('link', { name: 'E-mail', exact: true }).getAttribute('href'))!);
  expect([mail.protocol, mail.pathname, mail.searchParams.get('subject'), mail.searchParams.get('body')]).toEqual(['mailto:', '', HARD, `${text.replace('\n', '\r\n')}\r\n\r\n${address}`]);
});

test('Mastodon is asked for once, and opens the holder’s own server from then on', async ({ granted }) => {
  const { popup, address } = await sharing(granted, 'mastodon');
  await popup.getByLabel('Your words').fill('Toot');
  await popup.getByRole('button', { name: 'Mastodon', exact: true }).click();
  await popup.getByLabel('Your Mastodon server').fill('@ada@mastodon.example');
  expect(await opened(popup, () => popup.getByRole('button', { name: 'Open Mastodon' }).click())).toEqual({ text: `Toot\n${address}` });
  await popup.reload();
  await details(popup, address);
  await popup.getByLabel('Your words').fill('Again');
  expect(await opened(popup, () => popup.getByRole('link', { name: 'Mastodon' }).click())).toEqual({ text: `Again\n${address}` });
});

test('the signature is pasted as rich text, and as plain text where nothing else is taken', async ({ granted }) => {
  const { popup, address, of } = await sharing(granted, 'signature', { title: 'Tide & <Tables>' });
  await granted.extension.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await popup.getByRole('button', { name: 'E-mail signature' }).click();
  // Pasted as a person does, into an editor as mail programs have it.
  const editor = await granted.visit('https://www.linkedin.com/share-editor');
  await editor.setContent('<div id="rich" contenteditable="true"></div><textarea id="plain"></textarea>');
  await editor.locator('#rich').focus();
  await editor.keyboard.press('Control+V');
  const rich = editor.locator('#rich');
  await expect(rich.getByRole('link', { name: 'Tide & <Tables>' })).toHaveAttribute('href', address);
  await expect(rich).toContainText('issued on 3 May 2025 · valid until 3 May 2029');
  await expect(rich).toContainText('genuine and current when checked on');
  await expect(rich.locator('img')).toHaveAttribute('src', artOf(of));
  await editor.locator('#plain').focus();
  await editor.keyboard.press('Control+V');
  await expect(editor.locator('#plain')).toHaveValue(/^Tide & <Tables>\nNorthgate Institute\nissued on 3 May 2025 · valid until 3 May 2029\ngenuine and current when checked on .*\nhttps:\/\//);
});

test('a clipboard that refuses is said to, with the text selected to copy by hand', async ({ granted }) => {
  const { popup, address } = await sharing(granted, 'refused');
  await popup.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await popup.getByRole('button', { name: 'Link', exact: true }).click();
  await expect(popup.getByText('The browser did not give access to the clipboard.', { exact: false }).first()).toBeVisible();
  const field = popup.getByLabel('To copy: Link');
  await expect(field).toBeFocused();
  expect(await popup.evaluate(() => getSelection()?.toString())).toBe(address);
});

test('the saved picture carries the badge, in the size that was chosen', async ({ granted }) => {
  const { popup, of } = await sharing(granted, 'picture', { title: 'Tide / Tables?' });
  for (const [size, name, width] of [['As issued', 'Tide Tables.svg', null], ['200 pixels wide', 'Tide Tables.png', 200]] as const) {
    await popup.getByLabel('Size').selectOption(size);
    const [download] = await Promise.all([popup.waitForEvent('download'), popup.getByRole('button', { name: 'Save picture' }).click()]);
    expect(download.suggestedFilename()).toBe(name);
    const bytes = readFileSync(await download.path());
    const found = await open(new Uint8Array(bytes), name);
    expect(found.map(({ kind, ...rest }) => [kind, JSON.stringify(rest).includes(of.id)])).toEqual([['address', true]]);
    if (width) expect(bytes.readUInt32BE(16)).toBe(width);
  }
});

test('what is kept back goes nowhere, and a hidden badge has nothing to share', async ({ granted }) => {
  const { popup } = await sharing(granted, 'kept-back', { skills: ['Secret skill'] });
  await expect(popup.getByLabel('Your words')).toHaveValue(/Secret skill/);
  await popup.getByRole('switch', { name: 'Skills', exact: true }).click();
  await expect(popup.getByLabel('Your words')).not.toHaveValue(/Secret skill/);
  await popup.getByRole('switch', { name: 'When it expires' }).click();
  await expect.poll(() => popup.getByRole('link', { name: 'Add to LinkedIn profile' }).getAttribute('href')).not.toMatch(/expiration/);
  await popup.getByRole('switch', { name: 'Show when I share' }).click();
  await expect(popup.locator('.share')).toHaveCount(0);
  await expect(popup.getByText('Hidden, so there is nothing to share.')).toBeVisible();
  await popup.getByRole('switch', { name: 'Show when I share' }).click();
  await expect(popup.locator('.share')).toHaveCount(1);
});

test('a signature has several badges, and none that is hidden', async ({ granted }) => {
  const hidden = await sharing(granted, 'signature-hidden', { title: 'Hidden one' });
  await hidden.popup.getByRole('switch', { name: 'Show when I share' }).click();
  await expect(hidden.popup.locator('.share')).toHaveCount(0);
  await hidden.popup.close();
  await (await sharing(granted, 'signature-first', { title: 'First of two' })).popup.close();
  const { popup } = await sharing(granted, 'signature-second', { title: 'Second of two' });
  await granted.extension.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await popup.locator('summary', { hasText: 'E-mail signature' }).click();
  await expect(popup.getByLabel('Hidden one')).toHaveCount(0);
  await popup.getByLabel('First of two').check();
  const preview = popup.getByRole('group', { name: 'Preview' });
  await expect(preview).toContainText('First of two');
  await expect(preview.locator('img[src^="http"]')).toHaveCount(0);
  await popup.getByRole('button', { name: 'Copy signature' }).click();
  await expect.poll(() => popup.evaluate(() => navigator.clipboard.readText())).toMatch(/^Second of two\n[^]*\n\nFirst of two\n/);
});

test('WeChat gets the QR code, which can be saved', async ({ granted }) => {
  const { popup } = await sharing(granted, 'wechat');
  await popup.getByRole('button', { name: 'WeChat' }).click();
  await expect(popup.getByRole('img', { name: 'QR code of this badge’s link' })).toBeVisible();
  const [download] = await Promise.all([popup.waitForEvent('download'), popup.getByRole('button', { name: 'Save QR code' }).click()]);
  expect(download.suggestedFilename()).toBe('Cloud Platform Architect QR.png');
});

test('the words are in the language that is chosen, and are changed before they go', async ({ granted }) => {
  const { popup } = await sharing(granted, 'language', { title: 'Gezeiten' });
  for (const [label, language] of [['Deutsch', 'de'], ['简体中文', 'zh-CN'], ['Português (Brasil)', 'pt-BR'], ['English', 'en']] as const) {
    await popup.getByLabel('Language of what you share').selectOption(label);
    const said = (await loadVoice(language)).t('share.say', { title: 'Gezeiten', issuer: 'Northgate Institute' });
    await expect(popup.getByLabel('Your words')).toHaveValue(new RegExp(`^${said.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}`));
  }
});

const VIEWS = [
  { name: 'light', size: { width: 400, height: 700 }, media: { colorScheme: 'light' } },
  { name: 'dark', size: { width: 400, height: 700 }, media: { colorScheme: 'dark' } },
  { name: 'forced colours', size: { width: 400, height: 700 }, media: { forcedColors: 'active' } },
  { name: '320 px', size: { width: 320, height: 640 }, media: { colorScheme: 'light' } },
] as const;

test('sharing has no violation, nothing is cut off, and the keyboard reaches all of it', async ({ granted }) => {
  const { popup } = await sharing(granted, 'axe', { title: 'A very long title of a badge that goes on and on and on until nobody reads it any more' });
  await popup.getByRole('button', { name: 'Mastodon' }).or(popup.getByRole('button', { name: /another server/ })).first().click();
  const share = popup.locator('.share');
  for (const fold of await share.locator('details > summary').all()) await fold.click();
  for (const { name, size, media } of VIEWS) {
    await popup.setViewportSize(size);
    await popup.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: 'reduce', ...media });
    expect(await axe(popup), name).toEqual([]);
    expect(await popup.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), name).toBeLessThanOrEqual(0);
  }
  const all = await share.locator('a[href], button, select, textarea, input, summary').count();
  await share.getByRole('link', { name: 'Add to LinkedIn profile' }).focus();
  let reached = 1;
  while (reached < all + 5 && (await popup.evaluate(() => document.activeElement?.closest('.share') !== null))) {
    await popup.keyboard.press('Tab');
    reached += 1;
  }
  expect(reached - 1).toBe(all);
});
