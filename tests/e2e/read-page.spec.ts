import { courseraHtml, courseraPage, learnHtml, learnPage } from '../fixtures/answers/public-pages';
import { expected, onLinkedIn } from '../scenarios/scenario';
import { html } from '../server/reply';
import { expect, test } from './fixtures';

const [OWN, OTHER] = ['1a2b3c4d5e6f7081', 'ffff3c4d5e6f7081'];
const READ = 'Read this page';

test('a certification is read from its open page by the toolbar alone; asked is nobody, and the tab’s address says which award it is', async ({ fresh: { extension, world, visit } }) => {
  world.at(learnPage(OWN), html(learnHtml(OWN)));
  const page = await visit(`${learnPage(OWN)}?ref=mail`);
  world.forgetHits();
  await extension.clickToolbar(page);
  const popup = await extension.popup(page);
  await popup.getByRole('button', { name: READ }).click();
  const card = popup.locator(`[data-award="${learnPage(OWN)}"]`);
  await expect(card).toHaveAttribute('data-verdict', 'verified');
  await expect(card).toContainText('Microsoft Learn confirms that Microsoft issued this to Ada Example');
  await card.getByText('How this was checked').click();
  await expect(card.getByText('read from the page as you had it open')).toBeVisible();
  // What was read where it was open is not asked for anew.
  await expect(card.getByRole('button', { name: 'Check again' })).toHaveCount(0);
  // The browser itself asks for a page's icon.
  expect([await extension.origins(), world.asked('learn.microsoft.com').filter((hit) => hit !== 'GET /favicon.ico')]).toEqual([[], []]);

  // The address is another award's by now, and the page still shows the first.
  await page.evaluate((address) => history.pushState(null, '', address), learnPage(OTHER));
  await popup.getByRole('button', { name: READ }).click();
  const other = popup.locator(`[data-award="${learnPage(OTHER)}"]`);
  await expect(other).toHaveAttribute('data-verdict', 'unconfirmed');
  await expect(other).toContainText('disagree');
  await expect(card).toHaveCount(0);
});

test('what was read on its page is said of the same award elsewhere; a page of none says so', async ({ granted: { extension, world, visit } }) => {
  const address = courseraPage('AB12CD34EF57');
  world.at('https://www.coursera.org/account/accomplishments/verify/AB12CD34EF57', html(courseraHtml('AB12CD34EF57')));
  const profile = await extension.popup(await visit(onLinkedIn(world, 'read-page', [expected(address)]).address));
  const there = profile.locator(`[data-award="${address}"]`);
  await expect(there).toContainText('Open the page, then choose “Read this page” in Proofmark there.');
  const page = await visit('https://www.coursera.org/account/accomplishments/verify/AB12CD34EF57');
  await extension.clickToolbar(page);
  const popup = await extension.popup(page);
  await popup.getByRole('button', { name: READ }).click();
  await expect(popup.locator(`[data-award="${address}"]`)).toContainText('does not say whether the badge was withdrawn');
  await profile.bringToFront();
  await expect(there.getByRole('heading', { name: 'Harbour Basics' })).toBeVisible();
  await expect(there).toHaveAttribute('data-holder', 'same');
});
