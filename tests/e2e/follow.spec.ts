import type { Page } from '@playwright/test';
import { axe } from '../browser/axe';
import { daysHavePassed, listsAreDue } from '../browser/time';
import { assertionAnswers, atCredly, award, withdrawn } from '../fixtures/answers/credly';
import { atProfile, profileOf } from '../fixtures/answers/credly-profile';
import { uuid } from '../fixtures/answers/ids';
import { atMicrosoft } from '../fixtures/answers/microsoft';
import { tooMany } from '../server/reply';
import { expect, test, type Proofmark } from './fixtures';

const CREDLY = ['https://www.credly.com/*', 'https://api.credly.com/*', 'https://images.credly.com/*'];
const mine = (page: Page) => page.locator('li[data-held]');
const offers = (page: Page) => page.locator('[data-offer]');

async function wallet({ extension }: Proofmark): Promise<Page> {
  const popup = await extension.open('popup', '?tab=0');
  await popup.getByRole('tab', { name: 'My badges' }).click();
  return popup;
}

test('a profile is followed: a new badge waits for a yes, another one is ignored and does not come back, a third comes in by itself', async ({ fresh }) => {
  const { extension, world } = fresh;
  const all = Array.from({ length: 4 }, (_, n) => award(uuid('follow', n), { title: `Follow ${n + 1}` }));
  for (const of of all) atCredly(world, of);
  const list = (count: number) => atProfile(world, 'ada-follows', all.slice(0, count).map(({ id }) => id));
  list(1);
  const popup = await wallet(fresh);
  await extension.allowPrompt(...CREDLY);
  await popup.bringToFront();
  await popup.getByLabel(/^Address of a badge/).fill(profileOf('ada-follows'));
  await popup.getByRole('button', { name: 'Add', exact: true }).click();
  await popup.getByRole('button', { name: 'Follow this list' }).click();
  await expect(popup.locator('[data-import]')).toContainText('You follow this list now.');
  await popup.getByText('Follow lists, be reminded').click();
  const row = popup.locator('[data-followed]');
  await expect(row).toContainText('credly.com/users/ada-follows');
  await expect(row).toContainText('Last looked at');
  await expect(offers(popup)).toHaveCount(0);

  // The profile changes, and the clock rings.
  list(2);
  await listsAreDue(popup);
  await extension.ring('follow');
  await expect(offers(popup)).toHaveCount(1);
  await expect(offers(popup)).toContainText('Follow 2');
  await expect(offers(popup)).toHaveAttribute('data-verdict', 'verified');
  expect(await extension.notice()).toEqual({ text: '+1', title: 'Proofmark: 1 new badge waits for your yes or no' });
  expect(await axe(popup)).toEqual([]);
  await popup.getByRole('button', { name: 'Add Follow 2' }).click();
  await expect(mine(popup)).toHaveCount(2);
  await expect(offers(popup)).toHaveCount(0);
  await expect.poll(() => extension.notice()).toEqual({ text: '', title: 'Proofmark' });

  list(3);
  await listsAreDue(popup);
  await extension.ring('follow');
  await popup.getByRole('button', { name: 'Ignore Follow 3' }).click();
  await expect(offers(popup)).toHaveCount(0);
  await popup.getByText('1 ignored badge').click();
  await expect(popup.locator('[data-ignored]')).toContainText('Follow 3');

  // What was ignored stays away; with the switch on, a new one comes in.
  await popup.getByRole('switch', { name: 'Accept new badges by itself' }).click();
  list(4);
  await listsAreDue(popup);
  await extension.ring('follow');
  await expect(mine(popup)).toHaveCount(3);
  await expect(mine(popup).filter({ hasText: 'Follow 4' })).toHaveAttribute('data-verdict', 'verified');
  await expect(offers(popup)).toHaveCount(0);
  // Until its holder wants it back.
  await popup.getByRole('button', { name: 'Offer again: Follow 3' }).click();
  await expect(offers(popup)).toContainText('Follow 3');

  // A host that has enough is left alone, and it says so; nothing is lost.
  world.at(`${profileOf('ada-follows')}/badges.json?page=1&per=48`, tooMany(7_200));
  await listsAreDue(popup);
  await extension.ring('follow');
  await expect(row).toContainText('needs a pause');
  await expect(mine(popup)).toHaveCount(3);
  await popup.getByRole('button', { name: /^Stop following/ }).click();
  await expect(row).toHaveCount(0);
  await expect(offers(popup)).toHaveCount(0);
});

test('a badge that expires is said in time, one that was withdrawn at once, and each is put away with a click', async ({ fresh }) => {
  const { extension, world } = fresh;
  const end = new Date(Date.now() + 20 * 86_400_000).toISOString();
  const [ends, goes] = [award(uuid('remind', 1), { title: 'Ends soon', expires: end }), award(uuid('remind', 2), { title: 'Goes away' })];
  atProfile(world, 'ada-reminded', [ends, goes].map((of) => { atCredly(world, of); return of.id; }));
  const popup = await wallet(fresh);
  await extension.allowPrompt(...CREDLY);
  await popup.bringToFront();
  await popup.getByLabel(/^Address of a badge/).fill(profileOf('ada-reminded'));
  await popup.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(popup.locator('[data-import="done"]')).toBeVisible();
  assertionAnswers(world, goes.id, withdrawn());
  await daysHavePassed(popup);
  await extension.ring('watch');
  const said = popup.locator('[data-notice]');
  await expect(said).toHaveCount(2);
  await expect(popup.locator('[data-notice="expires"]')).toContainText('Ends soon expires in 20 days.');
  await expect(popup.locator('[data-notice="revoked"]')).toContainText('Goes away was withdrawn by its issuer.');
  await expect(mine(popup).filter({ hasText: 'Goes away' })).toHaveAttribute('data-verdict', 'revoked');
  expect((await extension.notice()).text).toBe('+2');
  expect(await axe(popup)).toEqual([]);
  await popup.getByRole('button', { name: 'Got it: Ends soon' }).click();
  await expect(said).toHaveCount(1);
  await popup.getByRole('button', { name: 'Got it: Goes away' }).click();
  await expect(said).toHaveCount(0);
  await expect.poll(async () => (await extension.notice()).text).toBe('');
  await popup.getByText('Follow lists, be reminded').click();
  await popup.getByRole('switch', { name: '7 days before' }).click();
  await expect(popup.getByRole('switch', { name: '7 days before' })).toHaveAttribute('aria-checked', 'false');
});

test('a transcript of Microsoft Learn becomes a badge for each certification', async ({ fresh }) => {
  const { extension, world } = fresh;
  const address = atMicrosoft(world, 'ada-example', 'd4kx8q2mvzr9p1b');
  const popup = await wallet(fresh);
  await extension.allowPrompt('https://learn.microsoft.com/*');
  await popup.bringToFront();
  await popup.getByLabel(/^Address of a badge/).fill(address);
  await popup.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(popup.locator('[data-import="done"]')).toContainText('5 added.');
  await expect(mine(popup)).toHaveCount(5);
  await expect(mine(popup).filter({ hasText: 'Harbour Architect Expert' })).toHaveAttribute('data-verdict', 'verified');
  await expect(mine(popup).filter({ hasText: 'Tide Associate' })).toHaveAttribute('data-verdict', 'expired');
  await expect(popup.locator('body')).not.toContainText('Ada Example');
});
