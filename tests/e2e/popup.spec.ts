import { switchOn } from '../browser/places';
import { atCredly, award, credlyPaths, assertionAnswers, withdrawn } from '../fixtures/answers/credly';
import { atHost, hostedAward } from '../fixtures/answers/hosted';
import { uuid } from '../fixtures/answers/ids';
import { changingPage } from '../fixtures/pages/spa';
import { framing, inner } from '../fixtures/pages/frames';
import { shown } from '../fixtures/badge';
import { html, json } from '../server/reply';
import { stageDemo } from '../scenarios/demo';
import { expected, onLinkedIn, onResume } from '../scenarios/scenario';
import { expect, test } from './fixtures';

const CHECK = { name: 'Check this page' } as const;

test('tells the verdict in one sentence, with issuer, holder and date, and what it stands for', async ({ granted: { extension, world, visit } }) => {
  const address = atCredly(world, award(uuid('popup', 'sentence')));
  const popup = await extension.popup(await visit(onLinkedIn(world, 'popup-sentence', [expected(address)]).address));
  const card = popup.locator(`[data-award="${address}"]`);
  await expect(card).toHaveAttribute('data-verdict', 'verified');
  await expect(card).toContainText('Genuine and current');
  await expect(card).toContainText('Credly confirms that Northgate Institute issued this to Ada Example on 3 May 2025.');
  await expect(card).toContainText('Name matches');
  for (const skill of ['Containers', 'Networking', 'Identity']) await expect(card).toContainText(skill);
  await expect(card.locator('img')).toHaveAttribute('src', /^data:image\//);
});

test('lists every request with its time and answer, folded', async ({ granted: { extension, world, visit } }) => {
  const of = award(uuid('popup', 'evidence'));
  const address = atCredly(world, of);
  const popup = await extension.popup(await visit(onLinkedIn(world, 'popup-evidence', [expected(address)]).address));
  const card = popup.locator(`[data-award="${address}"]`);
  await expect(card).toHaveAttribute('data-verdict', 'verified');
  const fold = card.getByText('How this was checked');
  await expect(card.getByText('Who was asked')).toBeHidden();
  await fold.click();
  await expect(card.getByText('Who was asked')).toBeVisible();
  await expect(card).toContainText('api.credly.com');
  await expect(card).toContainText('answered 200');
  await expect(card).toContainText('Last checked');
});

test('asks again on the click, and shows the new answer', async ({ granted: { extension, world, visit } }) => {
  const of = award(uuid('popup', 'again'));
  const address = atCredly(world, of);
  const popup = await extension.popup(await visit(onLinkedIn(world, 'popup-again', [expected(address)]).address));
  const card = popup.locator(`[data-award="${address}"]`);
  await expect(card).toHaveAttribute('data-verdict', 'verified');
  assertionAnswers(world, of.id, withdrawn());
  await card.getByRole('button', { name: 'Check again' }).click();
  await expect(card).toHaveAttribute('data-verdict', 'revoked');
});

test('copies a note for an applicant tracking system', async ({ granted: { extension, world, visit } }) => {
  const address = atCredly(world, award(uuid('popup', 'note')));
  const popup = await extension.popup(await visit(onLinkedIn(world, 'popup-note', [expected(address)]).address));
  await extension.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const card = popup.locator(`[data-award="${address}"]`);
  await expect(card).toHaveAttribute('data-verdict', 'verified');
  await popup.bringToFront();
  await card.getByRole('button', { name: 'Copy note' }).click();
  await expect(card.getByRole('button', { name: 'Copied' })).toBeVisible();
  const note = await popup.evaluate(() => navigator.clipboard.readText());
  for (const part of ['Genuine and current', 'Cloud Platform Architect', 'Northgate Institute', 'Name matches', address]) expect(note).toContain(part);
});

test('counts what was seen, and asks for attention where a badge needs a look', async ({ fresh: { extension, world, visit } }) => {
  await switchOn(extension, ['linkedin']);
  const page = await visit(stageDemo(world).linkedIn.address);
  const popup = await extension.popup(page);
  await expect(popup.locator('[data-award]')).toHaveCount(7);
  await expect(popup.getByRole('heading', { name: '7 badges seen so far' })).toBeVisible();
  const next = popup.getByRole('button', { name: '3 need a look. Show the next one' });
  await expect(next).toBeVisible();
  for (const verdict of ['revoked', 'verified', 'unconfirmed', 'revoked']) {
    await next.click();
    await expect(popup.locator('[data-award]:focus')).toHaveAttribute('data-verdict', verdict);
    await expect(popup.locator('[data-award]:focus h3')).toBeInViewport();
  }
  await expect.poll(async () => (await extension.badge(page)).text).toBe('7!');
});

test('the real popup, from the toolbar, shows the page in front', async ({ granted: { extension, world, visit } }) => {
  const address = atCredly(world, award(uuid('popup', 'real')));
  const page = await visit(onLinkedIn(world, 'popup-real', [expected(address)]).address);
  await expect.poll(async () => (await extension.badge(page)).text).toBe('1');
  await extension.clickToolbar(page);
  await expect.poll(() => extension.windows()).toContain('popup.html');
  const verdicts = () => extension.inWindow('popup.html', `Array.from(document.querySelectorAll('[data-award]'), (card) => card.dataset.award + ' ' + card.dataset.verdict).join()`);
  await expect.poll(verdicts).toBe(`${address} verified`);
  const size = (await extension.inWindow('popup.html', '[innerWidth, innerHeight]')) as [number, number];
  expect(size[0]).toBeGreaterThanOrEqual(320);
  expect(size[1]).toBeGreaterThanOrEqual(200);
});

test('"Check this page" works anywhere once, by the toolbar, and offers the switch after the third time', async ({ fresh: { extension, world, visit } }) => {
  const address = atHost(world, hostedAward('badges.museum.example', 'anywhere'));
  const staged = onResume(world, 'somebody.example', [expected(address)]);
  for (let times = 1; times <= 3; times++) {
    const page = await visit(staged.address);
    await extension.clickToolbar(page);
    const popup = await extension.popup(page);
    await popup.getByRole('button', CHECK).click();
    await expect(popup.locator(`[data-award="${address}"]`)).toHaveAttribute('data-verdict', 'unconfirmed');
    if (times === 3) await expect(popup.getByRole('button', { name: 'Switch on somebody.example' })).toBeVisible();
    else await expect(popup.getByRole('button', { name: 'Switch on somebody.example' })).toHaveCount(0);
    await popup.close();
    await page.close();
  }
  expect(await extension.origins()).toEqual([]);
  expect(world.asked('badges.museum.example')).toEqual([]);
});

test('says which frames of other sites were not looked at', async ({ fresh: { extension, world, visit } }) => {
  const badge = shown(atHost(world, hostedAward('badges.museum.example', 'framed')));
  world.at('https://elsewhere.example/frame', html(inner(badge))).at('https://somebody.example/frames', html(framing(['https://elsewhere.example/frame'])));
  const page = await visit('https://somebody.example/frames');
  await extension.clickToolbar(page);
  const popup = await extension.popup(page);
  await popup.getByRole('button', CHECK).click();
  await expect(popup.getByText(/comes from other sites.*elsewhere\.example/)).toBeVisible();
});

test('follows a page that changes: lazy sections, a reused link, another route', async ({ granted: { extension, world, visit } }) => {
  const [first, later, reused] = ['first', 'later', 'reused'].map((name) => atCredly(world, award(uuid('spa', name))));
  world.at('https://www.linkedin.com/spa', html(changingPage(shown(first!), shown(later!), shown(reused!))));
  const page = await visit('https://www.linkedin.com/spa');
  const popup = await extension.popup(page);
  const card = (address: string) => popup.locator(`[data-award="${address}"]`);
  await expect(card(first!)).toHaveAttribute('data-verdict', 'verified');

  await page.locator('#add').click();
  await expect(card(later!)).toHaveAttribute('data-verdict', 'verified');
  await page.locator('#reuse').click();
  await expect(card(reused!)).toHaveAttribute('data-verdict', 'verified');
  await page.locator('#go').click();
  await expect(popup.locator('[data-award]')).toHaveCount(0);
});

test('says why a host was not asked, and asks after the click and the grant', async ({ granted: { extension, world, visit } }) => {
  const of = award(uuid('popup', 'withdrawn-grant'));
  const address = atCredly(world, of);
  const staged = onLinkedIn(world, 'popup-permission', [expected(address)]);
  await extension.takeBack('https://api.credly.com/*');
  world.forgetHits();
  const popup = await extension.popup(await visit(staged.address));
  const card = popup.locator(`[data-award="${address}"]`);
  await expect(card).toHaveAttribute('data-verdict', 'unconfirmed');
  expect(world.asked('api.credly.com')).toEqual([]);
  await extension.allowPrompt('https://api.credly.com/*');
  await popup.bringToFront();
  await card.getByRole('button', { name: /^Allow asking / }).click();
  await expect(card).toHaveAttribute('data-verdict', 'verified');
  expect(world.asked('api.credly.com').length).toBeGreaterThan(0);
});

test('never shows as verified what only one of two answers says', async ({ granted: { extension, world, visit } }) => {
  const of = award(uuid('popup', 'half'));
  const address = atCredly(world, of);
  assertionAnswers(world, of.id, json({}, 404));
  world.at(credlyPaths(of.id).record, json({ data: { issued_to: 'Ada Example' } }));
  const popup = await extension.popup(await visit(onLinkedIn(world, 'popup-half', [expected(address)]).address));
  await expect(popup.locator(`[data-award="${address}"]`)).toHaveAttribute('data-verdict', 'unconfirmed');
});
