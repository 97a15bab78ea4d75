import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { archive, signedBadge } from '../fixtures/files/badges';
import { expect, test, type Proofmark } from './fixtures';

/** What goes wrong where badges are brought in: one sentence each, nothing lost, and the rest goes on. */

const MINE = 'li[data-held]';

async function wallet({ extension }: Proofmark): Promise<Page> {
  const popup = await extension.open('popup', '?tab=0');
  await popup.getByRole('tab', { name: 'My badges' }).click();
  return popup;
}

test('half a zip, a file of 200 MB and a damaged badge spoil nothing; an open popup lists what was kept of the rest', async ({ fresh }, info) => {
  const popup = await wallet(fresh);
  await expect(popup.getByText('Your badges in one place')).toBeVisible();
  const good = archive({ 'one.json': JSON.stringify(await signedBadge('One', 'Of a zip')), 'two.json': 'nothing' });
  // In the middle of the second file of this one a byte is wrong.
  const damaged = Buffer.from(archive({ 'three.json': JSON.stringify(await signedBadge('Three', 'Beside a damaged one')), 'four.json': JSON.stringify(await signedBadge('Four', 'Damaged')) }));
  damaged[damaged.lastIndexOf('four.json', damaged.length - 100) + 400]! ^= 0xff;
  mkdirSync(info.outputDir, { recursive: true });
  const paths = { half: info.outputPath('half.zip'), large: info.outputPath('large.zip'), good: info.outputPath('good.zip'), damaged: info.outputPath('damaged.zip') };
  writeFileSync(paths.half, good.subarray(0, good.length / 2));
  writeFileSync(paths.large, good);
  truncateSync(paths.large, 200 * 1_048_576);
  writeFileSync(paths.good, good);
  writeFileSync(paths.damaged, damaged);
  const check = await fresh.extension.open('check');
  await check.locator('input[type=file]').setInputFiles(Object.values(paths));
  await expect(check.getByRole('heading', { name: '6 of 6 checked' })).toBeVisible();
  const said = (name: string) => check.locator(`[data-award="${name}"]`);
  await expect(said('half.zip')).toContainText('ends too early');
  await expect(said('large.zip')).toContainText('larger than the 32 MB that are read');
  await expect(said('damaged.zip › four.json')).toContainText('damaged');
  await check.getByRole('button', { name: 'Add all 2 to my badges' }).click();
  await expect(check.getByText('In my badges')).toHaveCount(2);
  for (const name of ['Of a zip', 'Beside a damaged one']) await expect(popup.locator(MINE, { hasText: name })).toHaveCount(1);
});
