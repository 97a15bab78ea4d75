import { DECLINED_KEY, ISSUER_ORIGINS, PLACES } from '../../lib/places';
import { originsOf, switchOn } from '../browser/places';
import { switchName } from '../browser/place-names';
import { atCredly, award } from '../fixtures/answers/credly';
import { uuid } from '../fixtures/answers/ids';
import { expected, onLinkedIn } from '../scenarios/scenario';
import { expect, test } from './fixtures';

test('opens after the install and grants nothing by itself', async ({ fresh: { extension } }) => {
  const { context } = extension.browser;
  const opened = () => context.pages().find((page) => page.url().startsWith(extension.address('welcome')));
  await expect.poll(opened).toBeTruthy();
  expect(await extension.origins()).toEqual([]);
  const welcome = opened()!;
  await expect(welcome.getByRole('switch')).toHaveCount(PLACES.length);
  for (const control of await welcome.getByRole('switch').all()) await expect(control).not.toBeChecked();
});

for (const { id } of PLACES) {
  test(`switching ${id} on grants exactly its hosts and the well-known issuers; off gives them back`, async ({ fresh: { extension } }) => {
    await switchOn(extension, [id]);
    expect(await extension.origins()).toEqual([...new Set(originsOf(id))].sort());

    const welcome = await extension.open('welcome');
    const control = welcome.getByRole('switch', { name: switchName(id), exact: true });
    await expect(control).toBeChecked();
    await control.click();
    await expect(control).not.toBeChecked();
    await expect.poll(() => extension.origins()).toEqual([]);
  });
}

test('switching one of two places off keeps the other, and the issuers', async ({ fresh: { extension } }) => {
  await switchOn(extension, ['linkedin', 'gmail']);
  const welcome = await extension.open('welcome');
  await welcome.getByRole('switch', { name: switchName('linkedin'), exact: true }).click();
  await expect.poll(() => extension.origins()).toEqual([...originsOf('gmail')].sort());
});

test('a place that lacks a host stays on: one that was taken back is named, one that came with a later version is offered', async ({ fresh: { extension } }) => {
  await switchOn(extension, ['webmail']);
  await extension.takeBack('https://*.mail.com/*');
  const options = await extension.open('options');
  const control = options.getByRole('switch', { name: switchName('webmail'), exact: true });
  await expect(options.getByText('Not looked at: mail.com')).toBeVisible();
  await expect(control).toBeChecked();

  // As whoever had it on before the host was named.
  await options.evaluate((key) => chrome.storage.local.set({ [key]: [] }), DECLINED_KEY);
  await extension.allowPrompt('https://*.mail.com/*');
  await options.bringToFront();
  await options.getByRole('button', { name: 'Allow these' }).click();
  await expect.poll(() => extension.origins()).toEqual([...originsOf('webmail')].sort());
  await expect(options.getByText('mail.com too')).toHaveCount(0);
  await expect(control).toBeChecked();
});

test('a page is looked at after its place was switched on, and no more after it was switched off', async ({ fresh: { extension, world, visit } }) => {
  const first = onLinkedIn(world, 'before', [expected(atCredly(world, award(uuid('welcome', 'before'))))]);
  const second = onLinkedIn(world, 'after', [expected(atCredly(world, award(uuid('welcome', 'after'))))]);
  const page = await visit(first.address);
  expect(world.asked('api.credly.com')).toEqual([]);

  await switchOn(extension, ['linkedin']);
  await page.reload();
  await expect.poll(() => extension.badge(page).then(({ text }) => text)).toBe('1');

  const welcome = await extension.open('welcome');
  const control = welcome.getByRole('switch', { name: switchName('linkedin'), exact: true });
  await control.click();
  await expect(control).not.toBeChecked();
  await expect.poll(() => extension.origins()).toEqual([]);
  world.forgetHits();
  const other = await visit(second.address);
  const popup = await extension.popup(other);
  await expect(popup.getByRole('button', { name: 'Check this page' })).toBeVisible();
  await expect(popup.locator('[data-award]')).toHaveCount(0);
  for (const origin of ISSUER_ORIGINS) expect(world.asked(new URL(origin.replace('/*', '/')).hostname)).toEqual([]);
});

test('answers whether LinkedIn can see it', async ({ fresh: { extension } }) => {
  const welcome = await extension.open('welcome');
  await expect(welcome.getByText('Can LinkedIn see this?')).toBeVisible();
});
