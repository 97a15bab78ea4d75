import type { Page } from '@playwright/test';
import { switchOn } from '../browser/places';
import { atCredly, award } from '../fixtures/answers/credly';
import { uuid } from '../fixtures/answers/ids';
import { TOMAS } from '../fixtures/people';
import { expected, onLinkedIn, own } from '../scenarios/scenario';
import { expect, test, type Proofmark } from './fixtures';

const lookUps = (proofmark: Proofmark) => proofmark.world.asked('api.credly.com').filter((line) => line.includes('/badge_assertions/'));

/** Opens a profile that shows one badge, waits for its verdict, and closes it. */
async function see({ extension, visit }: Proofmark, address: string, badge: string): Promise<void> {
  const page = await visit(address);
  const popup = await extension.popup(page);
  await expect(popup.locator(`[data-award="${badge}"]`)).toHaveAttribute('data-verdict', 'verified');
  await popup.close();
  await page.close();
}

/** Two people's profiles with a badge each, both seen once. */
async function seen(proofmark: Proofmark) {
  const { extension, world } = proofmark;
  await switchOn(extension, ['linkedin']);
  const ada = atCredly(world, award(uuid('options', 'ada')));
  const tomas = atCredly(world, award(uuid('options', 'tomas'), { holder: TOMAS.name, email: TOMAS.email }));
  const pages = [
    [onLinkedIn(world, 'options-ada', [expected(ada)]).address, ada],
    [onLinkedIn(world, 'options-tomas', [expected(tomas, { names: own(TOMAS) })], { person: TOMAS }).address, tomas],
  ] as const;
  const visitAll = async () => {
    world.forgetHits();
    for (const [address, badge] of pages) await see(proofmark, address, badge);
    return lookUps(proofmark).length;
  };
  expect(await visitAll()).toBe(2);
  return { visitAll, options: await extension.open('options') };
}

const forgetButton = (options: Page, name: string) => options.getByRole('button', { name: `Forget: ${name}` });

test('a person is forgotten, and nobody else', async ({ fresh }) => {
  const { visitAll, options } = await seen(fresh);
  await options.getByLabel('A person').selectOption({ label: TOMAS.name });
  await forgetButton(options, TOMAS.name).click();
  await expect(options.getByText(`Forgotten: ${TOMAS.name}.`)).toBeAttached();
  expect(await visitAll()).toBe(1);
});

test('a site is forgotten', async ({ fresh }) => {
  const { visitAll, options } = await seen(fresh);
  await forgetButton(options, 'www.linkedin.com').click();
  await expect(options.getByText('Forgotten: www.linkedin.com.')).toBeAttached();
  expect(await visitAll()).toBe(2);
});

test('everything is forgotten at once, after asking once more', async ({ fresh }) => {
  const { visitAll, options } = await seen(fresh);
  const all = options.getByRole('button', { name: 'Forget everything' });
  await all.click();
  expect(await visitAll()).toBe(0);
  await all.click();
  await expect(options.getByText('Everything was forgotten.')).toBeAttached();
  await expect(options.getByText('Nothing is kept right now.')).toBeVisible();
  expect(await visitAll()).toBe(2);
});

test('who wants nothing kept has nothing kept', async ({ fresh }) => {
  const { visitAll, options } = await seen(fresh);
  await options.getByLabel('Keep it for').selectOption({ label: 'Not at all' });
  expect(await visitAll()).toBe(2);
  expect(await visitAll()).toBe(2);
  await options.reload();
  await expect(options.getByText('Nothing is kept right now.')).toBeVisible();
});

test('settings go along by the browser’s own synchronisation, and what another device wrote last counts', async ({ fresh }) => {
  const page = await fresh.extension.open('options');
  await page.getByLabel('Shown in').selectOption('de');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect.poll(() => page.evaluate(() => chrome.storage.sync.get())).toMatchObject({ 'setting:language': { value: 'de' } });
  await page.evaluate(() => chrome.storage.sync.set({ 'setting:language': { value: 'pt-BR', at: Date.now() } }));
  await expect(page.locator('html')).toHaveAttribute('lang', 'pt-BR');
});
