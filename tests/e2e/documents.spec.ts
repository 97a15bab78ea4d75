import type { Page } from '@playwright/test';
import { strToU8 } from 'fflate';
import { axe } from '../browser/axe';
import { bakePng } from '../../lib/formats/png';
import { png } from '../fixtures/answers/art';
import { atCredly, award, withdrawn, assertionAnswers } from '../fixtures/answers/credly';
import { credlyAddress, uuid } from '../fixtures/answers/ids';
import { openBadge2 } from '../fixtures/documents';
import { docx, linked, PAGE, paragraph, picture } from '../fixtures/files/docx';
import { pdf } from '../fixtures/files/pdf';
import { ADA, TOMAS } from '../fixtures/people';
import { answer, html } from '../server/reply';
import { expect, test, type Proofmark } from './fixtures';

const ISSUERS = ['https://api.credly.com/*', 'https://www.credly.com/*', 'https://images.credly.com/*'];

const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: '', buffer: Buffer.from(bytes) });
const choose = (page: Page, ...files: ReturnType<typeof file>[]) => page.locator('input[type=file]').setInputFiles(files);
const card = (page: Page, of: string) => page.locator(`[data-award="${of}"]`);
const placeOf = (page: Page, of: string) => page.locator('.file', { has: card(page, of) }).locator('[data-pages]');
const document = (page: Page, name: string) => page.locator(`[data-document="${name}"]`);

/** A résumé of two pages: a badge of its person, a withdrawn one, one of another name, and an address that is only written. */
async function resume({ world }: Proofmark): Promise<{ bytes: Uint8Array; own: string; gone: string; other: string; written: string }> {
  const id = (name: string) => uuid('documents', name);
  const own = atCredly(world, award(id('own'), { holder: ADA.name }));
  const other = atCredly(world, award(id('other'), { holder: TOMAS.name, email: TOMAS.email }));
  const written = atCredly(world, award(id('written'), { holder: ADA.name }));
  assertionAnswers(world, id('gone'), withdrawn());
  const gone = credlyAddress(id('gone'));
  const bytes = await pdf({
    pages: [
      { lines: [{ text: ADA.name, size: 24 }, ADA.headline, ADA.email, 'Badges'], links: [own, 'https://lnkd.in/hidden'] },
      { lines: ['More', written.slice(0, 40), written.slice(40)], links: [gone, other, own] },
    ],
  });
  return { bytes, own, gone, other, written };
}

async function granted(proofmark: Proofmark): Promise<Page> {
  await proofmark.extension.allowPrompt(...ISSUERS);
  const page = await proofmark.extension.open('check');
  return page;
}

test('a résumé’s badges are found page by page, checked, and compared with its own name', async ({ granted: proofmark }) => {
  const { bytes, own, gone, other, written } = await resume(proofmark);
  const page = await proofmark.extension.open('check');
  await choose(page, file('resume.pdf', bytes));
  await expect(page.getByRole('heading', { name: '4 of 4 checked' })).toBeVisible();
  for (const [address, verdict, holder, pages] of [[own, 'verified', 'same', '1 2'], [gone, 'revoked', 'cannot-tell', '2'], [other, 'verified', 'different', '2'], [written, 'verified', 'same', '2']] as const) {
    await expect(card(page, address)).toHaveAttribute('data-verdict', verdict);
    await expect(card(page, address)).toHaveAttribute('data-holder', holder);
    await expect(placeOf(page, address)).toHaveAttribute('data-pages', pages);
  }
  await expect(placeOf(page, own)).toHaveText('Pages 1, 2 · Link');
  await expect(card(page, other)).toContainText(`the document names ${ADA.name}`);
  const head = document(page, 'resume.pdf');
  await expect(head).toHaveAttribute('data-badges', '4');
  await expect(head).toContainText('2 pages read · 5 links looked at');
  await expect(head).toContainText(`Names are compared with the one at its top: ${ADA.name}.`);
  await expect(head).toContainText('1 link hides where it leads');
  expect(proofmark.world.asked('lnkd.in')).toEqual([]);
});

test('a DOCX: links, a written address and a baked picture, with the pages that were saved', async ({ granted: proofmark }) => {
  const own = atCredly(proofmark.world, award(uuid('documents', 'docx'), { holder: ADA.name }));
  const baking = bakePng(png(1, 2, 3), 'openbadges', JSON.stringify(openBadge2()));
  if (!baking.ok) throw new Error(baking.reason);
  const bytes = docx({
    body: paragraph(ADA.name, 24) + paragraph(ADA.email) + PAGE + linked('r1') + PAGE + picture('p1'), links: { r1: own },
    related: [{ id: 'p1', kind: 'image', target: 'media/image1.png' }], media: { 'image1.png': baking.bytes },
  });
  const page = await proofmark.extension.open('check');
  await choose(page, file('resume.docx', bytes));
  await expect(card(page, own)).toHaveAttribute('data-verdict', 'verified');
  await expect(placeOf(page, own)).toHaveText('Page 2 · Link');
  const baked = card(page, 'resume.docx › image1.png');
  await expect(baked).toHaveAttribute('data-verdict', 'unconfirmed');
  await expect(placeOf(page, 'resume.docx › image1.png')).toHaveText('Page 3 · Picture');
});

test('what cannot be read says why, and spoils nothing else', async ({ fresh }) => {
  const page = await fresh.extension.open('check');
  const plain = { lines: ['Nothing here'], links: ['https://example.org/'] };
  await choose(page,
    file('locked.pdf', await pdf({ pages: [plain], locked: true })), file('scan.pdf', await pdf({ pages: [{}, {}] })), file('none.pdf', await pdf({ pages: [plain] })),
    file('cut.pdf', (await pdf({ pages: [plain] })).slice(0, 300)), file('old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex')), file('bomb.docx', docx({ more: { 'word/document.xml': new Uint8Array(1) , 'word/header1.xml': new Uint8Array(17 * 1_048_576) } })),
    file('notes.txt', strToU8('Hello')));
  const said = { 'locked.pdf': 'It is locked with a password.', 'scan.pdf': 'It looks scanned', 'none.pdf': 'There is no badge in this document. Links looked at: 1.', 'cut.pdf': 'It is damaged', 'old.doc': 'only PDF, DOCX and ODT are read', 'bomb.docx': 'Unpacked, this archive would be too large.', 'notes.txt': 'There is no badge in this.' };
  for (const [name, words] of Object.entries(said)) {
    await expect(card(page, name)).toContainText(words);
    await expect(card(page, name)).toHaveAttribute('data-verdict', 'unconfirmed');
  }
});

test('a long document is stopped, says where, and is read again', async ({ granted: proofmark }) => {
  const own = atCredly(proofmark.world, award(uuid('documents', 'long'), { holder: ADA.name }));
  const pages = Array.from({ length: 500 }, (_, n) => ({ lines: Array.from({ length: 40 }, (__, line) => `Page ${n} line ${line}`), links: n === 0 ? [own] : [] }));
  const page = await proofmark.extension.open('check');
  await choose(page, file('long.pdf', await pdf({ pages })));
  const head = document(page, 'long.pdf');
  await expect(head).toContainText(/Reading page \d+ of 500/);
  await expect(card(page, own)).toHaveAttribute('data-verdict', 'verified');
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(head).toContainText(/Stopped on page \d+\./);
  await expect(card(page, own)).toHaveAttribute('data-verdict', 'verified');
  await head.getByRole('button', { name: 'Check now' }).click();
  await expect(head).toContainText('500 pages read', { timeout: 30_000 });
  await expect(card(page, own)).toHaveCount(1);
});

test('"Check this page" on a PDF tab reads it in place, as its viewer did, and nobody else is asked', async ({ granted: proofmark }) => {
  const { extension, world, visit } = proofmark;
  const { bytes, own, other } = await resume(proofmark);
  world.at('https://somebody.example/cv', answer('application/pdf', bytes));
  const page = await visit('https://somebody.example/cv');
  await extension.clickToolbar(page);
  const popup = await extension.popup(page);
  await popup.getByRole('button', { name: 'Check this page' }).click();
  await expect(card(popup, own)).toHaveAttribute('data-verdict', 'verified');
  await expect(card(popup, own)).toHaveAttribute('data-holder', 'same');
  await expect(card(popup, other)).toHaveAttribute('data-holder', 'different');
  await expect(placeOf(popup, other)).toHaveText('Page 2 · Link');
  await expect(document(popup, 'cv')).toContainText('2 pages read');
  await card(popup, own).getByText('How this was checked').click();
  await expect(card(popup, own)).toContainText('The document');
  expect(await extension.origins()).not.toContain('https://somebody.example/*');
  expect(await axe(popup)).toEqual([]);
});

test('a PDF in a frame of the page is offered, and read on its own click', async ({ granted: proofmark }) => {
  const { extension, world, visit } = proofmark;
  const { bytes, own } = await resume(proofmark);
  world.at('https://somebody.example/cv.pdf', answer('application/pdf', bytes)).at('https://somebody.example/candidate', html('<!doctype html><title>Candidate</title><iframe src="/cv.pdf" width="600" height="400"></iframe>'));
  const page = await visit('https://somebody.example/candidate');
  await extension.clickToolbar(page);
  const popup = await extension.popup(page);
  await popup.getByRole('button', { name: 'Check this page' }).click();
  await expect(popup.getByText('This page shows a document: cv.pdf.')).toBeVisible();
  await popup.getByRole('button', { name: 'Check this résumé' }).click();
  await expect(card(popup, own)).toHaveAttribute('data-verdict', 'verified');
});

test('a document in Google’s editor is read through the editor’s own export, with its sign-in', async ({ granted: proofmark }) => {
  const { extension, world, visit } = proofmark;
  const { bytes, own } = await resume(proofmark);
  const editor = 'https://docs.google.com/document/d/1AbcdefghijklmnopqrstuvwxyZ0123456789';
  world.at(`${editor}/edit`, html('<!doctype html><title>Résumé</title>', 200, { 'set-cookie': 'signed=in; Secure; Path=/' }));
  world.at(`${editor}/export`, ({ headers }) => (headers.cookie?.includes('signed=in') ? answer('application/pdf', bytes) : html('Sign in', 401)));
  const page = await visit(`${editor}/edit`);
  await extension.clickToolbar(page);
  const popup = await extension.popup(page);
  await popup.getByRole('button', { name: 'Check this page' }).click();
  await expect(card(popup, own)).toHaveAttribute('data-verdict', 'verified');
  await expect(document(popup, 'Google Docs')).toContainText('2 pages read');
  expect(world.asked('docs.google.com')).toContain(`GET ${new URL(editor).pathname}/export?format=pdf`);
});

test('what the menu hands over of a link to a document is asked for after the grant, and says where it was met', async ({ fresh }) => {
  const { extension, world, visit } = fresh;
  const own = credlyAddress(uuid('documents', 'menu'));
  const address = 'https://somebody.example/cv.docx';
  world.at(address, answer('application/octet-stream', docx({ body: paragraph(ADA.name, 24) + linked('r1'), links: { r1: own }, pages: 1 })));
  await visit('https://elsewhere.example/');
  const worker = await extension.browser.worker();
  await worker.evaluate((link) => chrome.storage.session.set({ handed: [{ link, document: true }] }), address);
  const page = await extension.open('check');
  await expect(card(page, 'cv.docx')).toContainText('Proofmark is not allowed to ask somebody.example yet');
  expect(world.asked('somebody.example')).toEqual([]);
  await extension.allowPrompt('https://somebody.example/*');
  await page.bringToFront();
  await card(page, 'cv.docx').getByRole('button', { name: /^Allow asking somebody.example/ }).click();
  await expect(placeOf(page, own)).toHaveText('Page 1 · Link');
  await expect(card(page, 'cv.docx')).toHaveCount(0);
  await expect(document(page, 'cv.docx')).toContainText('1 page read');
  expect(world.asked('somebody.example')).toEqual(['GET /cv.docx']);
});

test('a pasted address of a document is read', async ({ granted: { extension, world } }) => {
  const own = atCredly(world, award(uuid('documents', 'pasted'), { holder: ADA.name }));
  world.at('https://www.linkedin.com/cv.pdf', answer('application/pdf', await pdf({ pages: [{ lines: ['a'], links: [own] }] })));
  const page = await extension.open('check');
  await page.getByLabel('Or paste text').fill('https://www.linkedin.com/cv.pdf');
  await page.getByRole('button', { name: 'Check text' }).click();
  await expect(card(page, own)).toHaveAttribute('data-verdict', 'verified');
  await expect(card(page, own)).toHaveAttribute('data-holder', 'cannot-tell');
  await expect(card(page, own)).toContainText('the document names nobody with certainty');
});

test('a link on the page’s own host is read through that page, with its sign-in, by the leave of the click', async ({ granted: proofmark }) => {
  const { extension, world, visit } = proofmark;
  const { bytes, own } = await resume(proofmark);
  world.at('https://tracking.example/people', html('<!doctype html><title>Candidates</title>', 200, { 'set-cookie': 'signed=in; Secure; Path=/' }));
  world.at('https://tracking.example/files/cv.pdf', ({ headers }) => (headers.cookie?.includes('signed=in') ? answer('application/pdf', bytes) : html('Sign in', 401)));
  const people = await visit('https://tracking.example/people');
  // The entry of the context menu gives the same leave as the toolbar, which a test can click.
  await extension.clickToolbar(people);
  const from = { tabId: await extension.tabId(people), frameId: 0 };
  const worker = await extension.browser.worker();
  await worker.evaluate((handed) => chrome.storage.session.set({ handed: [handed] }), { link: 'https://tracking.example/files/cv.pdf', document: true, from });
  const page = await extension.open('check');
  await expect(card(page, own)).toHaveAttribute('data-verdict', 'verified');
  expect(await extension.origins()).not.toContain('https://tracking.example/*');
});

test('no violation, and nothing is cut off, in every width and scheme', async ({ fresh }) => {
  const { bytes } = await resume(fresh);
  const page = await granted(fresh);
  await choose(page, file('resume.pdf', bytes), file('scan.pdf', await pdf({ pages: [{}] })));
  await expect(page.getByRole('heading', { name: '5 of 5 checked' })).toBeVisible();
  for (const [width, colorScheme, forcedColors] of [[1000, 'light', null], [1000, 'dark', null], [320, 'light', null], [640, 'light', 'active']] as const) {
    await page.setViewportSize({ width, height: 700 });
    await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
    expect(await axe(page), `${width} ${colorScheme}`).toEqual([]);
    expect(await page.evaluate(() => globalThis.document.documentElement.scrollWidth - globalThis.document.documentElement.clientWidth), `${width}: scrolls sideways`).toBeLessThanOrEqual(0);
  }
});
