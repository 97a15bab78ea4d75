import type { Page } from '@playwright/test';
import { LINKS } from '../../lib/i18n/help/links';
import type { World } from '../server/world';
import { expect, test } from './fixtures';

/** What a page has loaded from elsewhere, and which of the hosts that it links to were asked for anything; the browser has errands of its own. */
const asked = async (page: Page, world: World): Promise<string[]> => [
  ...(await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !name.startsWith(location.origin)))),
  ...new Set(Object.values(LINKS).flatMap((address) => world.asked(new URL(address).hostname))),
];

test('the help is reached from the popup, searched, and answers at an address of its own; nobody is asked', async ({ granted: { extension, world } }) => {
  world.forgetHits();
  const popup = await extension.open('popup', '?tab=0');
  const [help] = await Promise.all([popup.context().waitForEvent('page'), popup.getByRole('link', { name: 'Help', exact: true }).first().click()]);
  await expect(help).toHaveTitle('Proofmark: Help');
  const search = help.getByRole('searchbox', { name: 'Search the help' });
  await search.fill('MAIL genuine');
  await expect(help.getByRole('status')).toHaveText(/^\d+ answers$/);
  await expect(help.locator('#mail')).toBeVisible();
  await expect(help.locator('#cost')).toBeHidden();
  await search.fill('zebra');
  await expect(help.getByRole('status')).toContainText('No answer has these words');
  await search.fill('');
  await help.getByRole('link', { name: 'Limits' }).click();
  await expect(help.getByRole('heading', { name: 'Limits' })).toBeInViewport();

  await help.goto(extension.address('help', '#verdicts'));
  await expect(help.locator('#verdicts')).toHaveAttribute('open', '');
  await expect(help.locator('[data-means=verified]')).toContainText('Genuine and current');
  await expect(help.locator('[data-means]')).toHaveCount(9);
  // From one answer to another, on the same page.
  await help.goto(extension.address('help', '#missing'));
  await help.getByRole('link', { name: 'Find a missing badge' }).last().click();
  await expect(help).toHaveTitle('Proofmark: Find a missing badge');
  expect(await asked(help, world)).toEqual([]);
  for (const each of [help, popup]) await each.close();
});

test('the guide writes a message to support in another language, which is changed, copied, and sent by nobody', async ({ granted: { extension, world } }) => {
  world.forgetHits();
  const guide = await extension.open('missing', '#accounts');
  await guide.bringToFront();
  await extension.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await expect(guide.locator('#accounts')).toHaveAttribute('open', '');
  await expect(guide.locator('#accounts').getByRole('link', { name: 'frequent cause' })).toHaveAttribute('href', /^https:\/\/support\.credly\.com\//);

  await guide.getByLabel('What has happened').selectOption({ label: 'My account is not in English' });
  await expect(guide.getByLabel('Whom you ask')).toHaveValue('certiport');
  await guide.getByLabel('Badge or exam').fill('Word Expert');
  await guide.getByLabel('Name', { exact: true }).fill('Ada Example');
  await guide.getByLabel('Language of the message').selectOption('de');
  const message = guide.getByLabel('Your message');
  await expect(message).toHaveValue(/ich habe das Badge Word Expert nicht erhalten[\s\S]*Bitte prüfen Sie meine Konten[\s\S]*Ada Example$/);
  await message.fill(`${await message.inputValue()}\nPS: danke`);
  // What was changed by hand stays, whatever is chosen after it.
  await guide.getByLabel('Badge or exam').fill('Excel Expert');
  await expect(message).toHaveValue(/Word Expert[\s\S]*PS: danke$/);
  await guide.getByRole('button', { name: 'Copy message' }).click();
  await expect.poll(() => guide.evaluate(() => navigator.clipboard.readText())).toMatch(/Word Expert[\s\S]*PS: danke$/);
  const mail = new URL((await guide.getByRole('link', { name: 'Open in mail program' }).getAttribute('href'))!);
  expect([mail.protocol, mail.pathname, mail.searchParams.get('subject'), mail.searchParams.get('body')!.endsWith('PS: danke')]).toEqual(['mailto:', '', 'Fehlendes Badge: Excel Expert', true]);
  await guide.getByRole('button', { name: 'Write it anew' }).click();
  await expect(message).toHaveValue(/Excel Expert/);
  expect(await asked(guide, world)).toEqual([]);
  await guide.close();
});
