import type { Page } from '@playwright/test';
import { h } from '../fixtures/html';
import { google } from '../fixtures/wrap';
import { onGmail } from '../scenarios/scenario';
import { html } from '../server/reply';
import { expect, test, type Proofmark } from './fixtures';

const LINK = 'https://badgr.com/accept-badge/s3cretOfAda7?token=s3cretOfAda7';

/** A mail with a link, and the popup beside it. */
async function mail({ extension, world, visit }: Proofmark, slug: string, href: string): Promise<{ page: Page; popup: Page }> {
  world.at('https://badgr.com/accept-badge/s3cretOfAda7', html('<!doctype html><title>Badgr</title><h1>Accept your badge</h1>'));
  world.forgetHits();
  const text = h`<p><a class="accept" href="${href}">Accept your badge</a></p><p>If the button does not work: <a href="${href}">${href}</a></p>`;
  const page = await visit(onGmail(world, slug, [], { text }).address);
  return { page, popup: await extension.popup(page) };
}

/** Everything that the extension keeps, as text. */
const kept = (page: Page): Promise<string> => page.evaluate(async () => {
  const stores = await Promise.all([chrome.storage.session.get(), chrome.storage.local.get()]);
  const named = await indexedDB.databases();
  const databases = await Promise.all(named.map(async ({ name }) => {
    const opening = indexedDB.open(name!);
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const database = opening.result;
    const all = await Promise.all([...database.objectStoreNames].map((store) => new Promise<unknown>((resolve) => {
      const reading = database.transaction(store).objectStore(store).getAll();
      reading.addEventListener('success', () => resolve(reading.result));
    })));
    database.close();
    return [name, all];
  }));
  return JSON.stringify([stores, databases]);
});

for (const [wrapped, href] of [['as it is', LINK], ['in a wrapper', google(LINK)]] as const) {
  test(`a badge is waiting in a mail: its link, ${wrapped}, is opened by the click and by nothing before`, async ({ granted }) => {
    const { page, popup } = await mail(granted, `accept-${wrapped.replaceAll(' ', '-')}`, href);
    const card = popup.locator('[data-waiting]');
    await expect(card.getByRole('heading', { name: 'A badge is waiting' })).toBeVisible();
    await expect(card).toHaveAttribute('data-award', 'https://badgr.com/');
    await expect(card.getByRole('listitem')).toHaveCount(5);
    expect([granted.world.asked('badgr.com'), granted.world.asked('www.google.com')]).toEqual([[], []]);
    const before = await kept(popup);
    expect([before.includes('https://badgr.com/'), before.includes('s3cret')]).toEqual([true, false]);
    expect(await popup.content()).not.toContain('s3cret');

    const opening = popup.context().waitForEvent('page');
    await card.getByRole('button', { name: 'Open badgr.com' }).click();
    const opened = await opening;
    await expect(opened.getByRole('heading', { name: 'Accept your badge' })).toBeVisible();
    expect(opened.url()).toBe(LINK);
    expect([granted.world.asked('badgr.com').filter((path) => path.includes('accept')), granted.world.asked('www.google.com')]).toEqual([['GET /accept-badge/s3cretOfAda7?token=s3cretOfAda7'], []]);
    expect(await kept(popup)).not.toContain('s3cret');
    for (const each of [opened, popup, page]) await each.close();
  });
}

test('a page that puts another address in its place has nothing opened; the look-alike is named and gets no button', async ({ granted }) => {
  const { page, popup } = await mail(granted, 'accept-hostile', LINK);
  const button = popup.getByRole('button', { name: 'Open badgr.com' });
  await expect(button).toBeVisible();
  const evil = 'https://badgr.com.evil.example/accept-badge/s3cretOfAda7';
  await page.evaluate((href) => {
    for (const link of document.querySelectorAll('a')) Object.assign(link, { href, textContent: 'Accept' });
  }, evil);
  const imitation = popup.locator('[data-award^="https://badgr.com.evil.example"]');
  await expect(imitation).toContainText('looks like badgr.com');
  await expect(imitation.getByRole('button', { name: /^Open/ })).toHaveCount(0);
  await button.click();
  await expect(popup.locator('[data-waiting]')).toContainText('The link is not there any more');
  const opened = popup.context().pages().map((each) => each.url()).filter((url) => url.includes('accept-badge'));
  expect([opened, granted.world.asked('badgr.com.evil.example'), granted.world.asked('badgr.com'), (await kept(popup)).includes('s3cret')]).toEqual([[], [], [], false]);
  for (const each of [popup, page]) await each.close();
});
