import { axe } from '../browser/axe';
import { switchOn } from '../browser/places';
import { shown } from '../fixtures/badge';
import { atCredly, award } from '../fixtures/answers/credly';
import { atProfile, profileOf } from '../fixtures/answers/credly-profile';
import { uuid } from '../fixtures/answers/ids';
import { pdf } from '../fixtures/files/pdf';
import { LINKEDIN_PAGES } from '../fixtures/pages/linkedin-more';
import { ADA } from '../fixtures/people';
import { linkedInSafety } from '../fixtures/wrap';
import { html } from '../server/reply';
import { expect, test } from './fixtures';

const COMPANY = 'https://www.linkedin.com/company/1/';

test('one click runs the recruiter’s check on the holder’s own profile, and says what to mend', async ({ fresh }) => {
  const { extension, world } = fresh;
  await switchOn(extension, ['linkedin']);
  const of = (name: string, words: Parameters<typeof award>[1] = {}) => award(uuid('profile', name), { title: name, ...words });
  const [there, ended, bare, missing, foreign] = [of('Cloud Pilot'), of('Old Mariner', { issued: '2017-05-03T00:00:00.000Z', expires: '2020-05-03T00:00:00.000Z' }), of('Data Steward'), of('Harbour Guide'), of('Sea Captain', { holder: 'Tomas Vrba' })];
  const [thereAt, endedAt, bareAt, missingAt, foreignAt] = [there, ended, bare, missing, foreign].map((one) => atCredly(world, one)) as [string, string, string, string, string];
  atProfile(world, 'ada-recruited', [there, ended, bare, missing].map(({ id }) => id));
  const { address, html: build } = LINKEDIN_PAGES['details-sdui'];
  const entry = (href: string, title: string, dates = 'Issued May 2025') => shown(href, { title, dates });
  world.at(address, html(build(ADA, [entry(linkedInSafety(thereAt), 'Cloud Pilot'), entry(linkedInSafety(endedAt), 'Old Mariner', 'Issued May 2017 · Expired May 2020'), entry(COMPANY, 'Data Steward'), entry(foreignAt, 'Captain of all seas')])));

  const popup = await extension.open('popup', '?tab=0');
  await popup.getByRole('tab', { name: 'My badges' }).click();
  await popup.getByLabel(/^Address of a badge/).fill(profileOf('ada-recruited'));
  await popup.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(popup.locator('[data-import="done"]')).toContainText('4 added.');

  // Asked once.
  await popup.getByRole('button', { name: 'See what recruiters see' }).click();
  await popup.getByLabel('Address of your public profile').fill('javascript:alert(1)');
  await popup.getByRole('button', { name: 'Open and check' }).click();
  await expect(popup.getByRole('alert')).toHaveText('This is not the https address of a page.');
  await popup.getByLabel('Address of your public profile').fill(`linkedin.com/in/${ADA.slug}?trk=copied`);
  const [profile] = await Promise.all([popup.context().waitForEvent('page', (page) => !page.url().startsWith('chrome-extension:')), popup.getByRole('button', { name: 'Open and check' }).click()]);
  await expect(profile).toHaveURL(address);

  // Both open on the half that was used last.
  const panel = await extension.open('sidepanel', `?tab=${await extension.tabId(profile)}`);
  const advice = () => panel.locator('[data-advice]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['advice']));
  await expect.poll(advice).toEqual(['other-name', 'expired', 'title', 'no-link', 'missing']);
  await expect(panel.locator('[data-fine="1"]')).toContainText('5 things to mend');
  await expect(panel.locator('[data-advice="other-name"]')).toContainText('Sea Captain was issued to Tomas Vrba, and here stands Ada Example.');
  await expect(panel.locator('[data-advice="missing"]')).toContainText('Harbour Guide is not here yet.');
  const add = new URL((await panel.getByRole('link', { name: 'Add to LinkedIn profile' }).getAttribute('href'))!);
  expect([add.searchParams.get('name'), add.searchParams.get('certUrl')]).toEqual(['Harbour Guide', missingAt]);
  await fresh.extension.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await panel.bringToFront();
  await panel.locator('[data-advice="no-link"]').getByRole('button', { name: /^Copy its address/ }).click();
  await expect.poll(() => panel.evaluate(() => navigator.clipboard.readText())).toBe(bareAt);
  // It was only read: nothing of LinkedIn's was asked but that page.
  expect(world.asked('www.linkedin.com').filter((hit) => !hit.includes('/details/certifications') && !hit.includes('favicon'))).toEqual([]);
  for (const [width, colorScheme] of [[400, 'light'], [320, 'dark']] as const) {
    await panel.setViewportSize({ width, height: 700 });
    await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axe(panel)).toEqual([]);
    expect(await panel.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  }

  // From then on it is one click; Escape leads back to the list.
  const again = await extension.open('popup', '?tab=0');
  const [second] = await Promise.all([again.context().waitForEvent('page', (page) => !page.url().startsWith('chrome-extension:')), again.getByRole('button', { name: 'See what recruiters see' }).click()]);
  await expect(second).toHaveURL(address);
  const beside = await extension.open('popup', `?tab=${await extension.tabId(second)}`);
  await expect(beside.locator('[data-advice="missing"]')).toBeVisible();
  await beside.keyboard.press('Escape');
  await expect(beside.locator('li[data-held]')).toHaveCount(4);

  // The same of a résumé, with the line that is to be put there.
  const check = await extension.open('check');
  const bytes = await pdf({ pages: [{ lines: [{ text: ADA.name, size: 24 }, ADA.headline, ADA.email, 'Badges'], links: [thereAt, bareAt, endedAt, 'https://lnkd.in/hidden'] }] });
  await check.locator('input[type=file]').setInputFiles({ name: 'resume.pdf', mimeType: '', buffer: Buffer.from(bytes) });
  await check.getByRole('button', { name: 'This is my résumé: what should I mend?' }).click();
  await expect.poll(() => check.locator('[data-advice]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['advice']))).toEqual(['expired', 'wrapped', 'missing']);
  await check.getByRole('button', { name: /^Line for a résumé/ }).click();
  await expect.poll(() => check.evaluate(() => navigator.clipboard.readText())).toBe(`Harbour Guide, Northgate Institute, issued on 3 May 2025, ${missingAt}`);
  expect(await axe(check)).toEqual([]);
});
