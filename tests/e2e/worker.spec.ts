import { atCredly, award, assertionAnswers } from '../fixtures/answers/credly';
import { assertion } from '../fixtures/answers/credly';
import { uuid } from '../fixtures/answers/ids';
import { ADA } from '../fixtures/people';
import { switchOn } from '../browser/places';
import { hang, json, tooMany } from '../server/reply';
import { ClosedRoots } from '../browser/closed-roots';
import { expected, onGmail, onLinkedIn } from '../scenarios/scenario';
import { expect, test } from './fixtures';

test('a background that is ended in the middle of a check takes it up again', async ({ fresh: { extension, world, visit } }) => {
  await switchOn(extension, ['linkedin']);
  const of = award(uuid('worker', 'killed'));
  const address = atCredly(world, of);
  assertionAnswers(world, of.id, hang());
  const page = await visit(onLinkedIn(world, 'worker-killed', [expected(address)]).address);
  await expect.poll(() => world.asked('api.credly.com').length).toBeGreaterThan(0);

  await extension.killWorker();
  assertionAnswers(world, of.id, json(assertion(of)));
  const popup = await extension.popup(page);
  await expect(popup.locator(`[data-award="${address}"]`)).toHaveAttribute('data-verdict', 'verified', { timeout: 40_000 });
});

test('what was learned outlives the background, and is not asked again while fresh; names are compared by the same letters', async ({ fresh: { extension, world, visit } }) => {
  await switchOn(extension, ['linkedin']);
  const address = atCredly(world, award(uuid('worker', 'kept'), { holder: 'Ming Lizi' }));
  const staged = onLinkedIn(world, 'worker-kept', [expected(address)], { person: { ...ADA, name: '例子明' } });
  const first = await extension.popup(await visit(staged.address));
  await expect(first.locator(`[data-award="${address}"]`)).toHaveAttribute('data-verdict', 'verified');
  await expect(first.locator(`[data-award="${address}"]`)).toHaveAttribute('data-holder', 'consistent');
  await extension.killWorker();
  world.forgetHits();
  const second = await extension.popup(await visit(staged.address));
  await expect(second.locator(`[data-award="${address}"]`)).toHaveAttribute('data-verdict', 'verified');
  await expect(second.locator(`[data-award="${address}"]`)).toHaveAttribute('data-holder', 'consistent');
  expect(world.asked('api.credly.com')).toEqual([]);
});

test('100 sightings of 20 badges make 20 look-ups', async ({ fresh: { extension, world, visit } }) => {
  await switchOn(extension, ['linkedin']);
  const addresses = Array.from({ length: 20 }, (_, n) => atCredly(world, award(uuid('worker', 'many', n))));
  const sightings = Array.from({ length: 100 }, (_, n) => expected(addresses[n % 20]!));
  const popup = await extension.popup(await visit(onLinkedIn(world, 'worker-many', sightings).address));
  await expect(popup.locator('[data-verdict="verified"]')).toHaveCount(20, { timeout: 40_000 });
  const lookUps = world.asked('api.credly.com').filter((line) => line.includes('/badge_assertions/'));
  expect(lookUps.length).toBe(20);
});

test('offline: could not be checked, and checked again when asked with a connection', async ({ fresh: { extension, world, visit } }) => {
  await switchOn(extension, ['linkedin']);
  const address = atCredly(world, award(uuid('worker', 'offline')));
  const page = await visit(onLinkedIn(world, 'worker-offline', []).address);
  await extension.browser.context.setOffline(true);
  await page.evaluate((href) => document.querySelector('main')?.append(Object.assign(document.createElement('a'), { href, textContent: 'badge' })), address);
  const popup = await extension.popup(page);
  const card = popup.locator(`[data-award="${address}"]`);
  await expect(card).toHaveAttribute('data-verdict', 'unconfirmed');
  expect(world.asked('api.credly.com')).toEqual([]);
  await extension.browser.context.setOffline(false);
  await card.getByRole('button', { name: 'Try again' }).click();
  await expect(card).toHaveAttribute('data-verdict', 'verified');
});

test('429 with Retry-After: left alone until then, and tried again by itself', async ({ fresh: { extension, world, visit } }) => {
  await switchOn(extension, ['linkedin']);
  const of = award(uuid('worker', 'busy'));
  const address = atCredly(world, of);
  assertionAnswers(world, of.id, tooMany(3_600));
  const page = await visit(onLinkedIn(world, 'worker-busy', [expected(address)]).address);
  const popup = await extension.popup(page);
  const card = popup.locator(`[data-award="${address}"]`);
  await expect(card).toHaveAttribute('data-verdict', 'unconfirmed');
  await expect(card).toContainText('tries again by itself');
  const asked = world.asked('api.credly.com').length;
  // The person's own click does not override what the host asked for.
  const again = card.getByRole('button', { name: 'Try again' });
  await again.click();
  await expect(again).toBeEnabled();
  await expect(card).toHaveAttribute('data-verdict', 'unconfirmed');
  expect(world.asked('api.credly.com').length).toBe(asked);
  expect((await extension.alarms()).some((time) => time > Date.now())).toBe(true);
});

test('after an update the script before is silent and its marks are gone, also on a page that stands still; the new one goes on', async ({ fresh: { extension, world, visit } }) => {
  await switchOn(extension, ['gmail']);
  const address = atCredly(world, award(uuid('worker', 'updated')));
  const page = await visit(onGmail(world, 'worker-updated', [expected(address)]).address);
  const roots = await ClosedRoots.of(page);
  await expect.poll(async () => (await roots.marks()).length).toBe(1);

  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (said) => void (said.type() === 'error' && troubles.push(said.text())));
  await extension.update();
  const options = await extension.open('options');
  // Only a script of this version hears what is switched now.
  const marks = options.getByRole('switch', { name: 'Show marks' });
  const popup = await extension.popup(page);
  await expect(popup.locator(`[data-award="${address}"]`)).toHaveAttribute('data-verdict', 'verified');
  await expect.poll(async () => (await roots.marks()).length).toBe(1);
  await marks.click();
  await expect.poll(async () => (await roots.marks()).length).toBe(0);
  await page.evaluate(() => document.body.append(document.createElement('p')));
  await marks.click();
  await expect.poll(async () => (await roots.marks()).length).toBe(1);
  expect(troubles).toEqual([]);
});
