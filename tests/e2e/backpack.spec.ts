import { readFileSync } from 'node:fs';
import { axe } from '../browser/axe';
import { atBackpack } from '../fixtures/answers/backpack';
import { signedBadge, signedToken } from '../fixtures/files/badges';
import { expect, test } from './fixtures';

test('a backpack is connected in the browser’s own window, read page by page, read again without doubles, and disconnected', async ({ fresh }) => {
  const { extension, world } = fresh;
  const badges = [await signedBadge('x', 'Tide Tables'), await signedToken('x', 'Knots'), await signedBadge('x', 'Harbour Pilot')];
  const backpack = atBackpack(world, { kind: 'open-badges-3.0', badges, perPage: 2, person: 'is asked' });
  const popup = await extension.open('popup', '?tab=0');
  await popup.getByRole('tab', { name: 'My badges' }).click();
  const [page] = await Promise.all([popup.context().waitForEvent('page'), popup.getByRole('button', { name: 'Connect a backpack' }).click()]);
  await extension.allowPrompt('https://backpack.harbour.example/*', 'https://api.harbour.example/*');
  await page.bringToFront();
  await page.getByLabel('Address of your backpack').fill('backpack.harbour.example');
  await page.getByRole('button', { name: 'Look' }).click();
  await expect(page.locator('[data-backpack]')).toContainText('Harbour Backpack');
  expect(world.asked('api.harbour.example')).toEqual([]);
  expect(await axe(page)).toEqual([]);
  const [window] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('button', { name: 'Connect and bring in' }).click()]);
  await window.locator('#allow').click();
  await expect(page.locator('[data-import=done]')).toContainText('3 added.');
  await expect(page.locator('[data-connected="backpack.harbour.example"]')).toContainText('Ada Example');
  await popup.bringToFront();
  await expect(popup.locator('li[data-held]')).toHaveCount(3);

  await page.bringToFront();
  expect(await axe(page)).toEqual([]);

  // A badge more, and the leave to read ended meanwhile: it is renewed, and what is there is known again.
  backpack.badges.push(await signedBadge('x', 'Soundings'));
  backpack.access = 'ended';
  await page.bringToFront();
  await page.locator('[data-import]').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Bring in what is new' }).click();
  await expect(page.locator('[data-import=done]')).toContainText('1 added. 3 were there already.');
  expect(backpack.given).toBe(2);

  // The leave goes to no other device and into no file, and is nowhere after it was given back.
  const kept = (where: 'local' | 'sync') => page.evaluate(async (area) => JSON.stringify(await chrome.storage[area].get()), where);
  expect(await kept('local')).toContain(backpack.refresh);
  expect(await kept('sync')).not.toContain(backpack.refresh);
  await popup.bringToFront();
  await popup.getByText('Save, check, hide all').click();
  const [download] = await Promise.all([popup.waitForEvent('download'), popup.getByRole('button', { name: 'One file (JSON)' }).click()]);
  const exported = readFileSync(await download.path(), 'utf8');
  expect(exported).toContain('Soundings');
  for (const secret of [backpack.refresh, backpack.access, 's3cret']) expect(exported).not.toContain(secret);
  await page.bringToFront();
  await page.getByRole('button', { name: 'Disconnect' }).click();
  await expect(page.getByRole('main').getByText('backpack.harbour.example is disconnected, and the leave was given back there.')).toBeVisible();
  expect(backpack.revoked).toEqual([backpack.refresh, backpack.access]);
  expect(await kept('local')).not.toContain(backpack.refresh);
  expect(backpack.refused).toEqual([]);
  await popup.bringToFront();
  await expect(popup.locator('li[data-held]')).toHaveCount(4);
});
