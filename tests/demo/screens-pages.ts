import type { Page } from '@playwright/test';
import type { Extension } from '../browser/extension';
import { atBackpack } from '../fixtures/answers/backpack';
import { atCredly, award } from '../fixtures/answers/credly';
import { uuid } from '../fixtures/answers/ids';
import { unlinked } from '../fixtures/badge';
import { baked, file, signedBadge, signedToken, utf8 } from '../fixtures/files/badges';
import { h } from '../fixtures/html';
import { TOMAS } from '../fixtures/people';
import { expected, onGmail, onLinkedIn } from '../scenarios/scenario';
import type { World } from '../server/world';
import { take } from './take';

/** Opens a page of the demo's web. */
export async function visit({ browser }: Extension, address: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(address);
  return page;
}

/** The page of the first installation, before anything is switched on. */
export async function firstPage(extension: Extension): Promise<void> {
  const page = await extension.open('welcome');
  await page.getByRole('switch').first().waitFor();
  await take(page, { name: 'welcome', language: 'zh-CN' });
  await page.close();
}

/** Popups beside other people's pages: a badge that waits in a mail, and asking politely. */
export async function besidePages(extension: Extension, world: World): Promise<void> {
  const accept = `https://www.credly.com/earner/earned/badge/${uuid('screens', 'waiting')}`;
  const mail = await visit(extension, onGmail(world, 'screens-waiting', [], { subject: 'You earned a badge', text: h`<p>Congratulations. <a href="${accept}">Accept your badge</a></p>` }).address);
  const waiting = await extension.popup(mail);
  await waiting.locator('[data-waiting] .accept-steps').waitFor();
  await take(waiting, { name: 'waiting', language: 'de' });
  await waiting.close();

  const other = atCredly(world, award(uuid('screens', 'other'), { title: 'Data Steward', issuer: 'Fjord Academy', holder: TOMAS.name, email: TOMAS.email, description: 'Earners keep data findable and correct.', skills: ['Data quality'], colour: '#2f6b4f' }));
  const profile = await visit(extension, onLinkedIn(world, 'screens-polite', [expected(other, { claim: { title: 'Data Steward' } })], { bare: [unlinked('Harbour Pilot'), unlinked('Tide Tables')] }).address);
  const polite = await extension.popup(profile);
  const ask = polite.locator(`[data-award="${other}"][data-holder="different"] button.button[aria-expanded]`);
  await ask.click();
  await take(polite, {
    name: 'polite', language: 'pt-BR', part: '[data-award]',
    anew: async () => {
      await ask.click();
      await ask.click();
    },
  });
  await polite.close();
}

/** The pages of their own that ask nobody: the check of files, the settings, the help and the guide. */
export async function ownPages(extension: Extension): Promise<void> {
  const check = await extension.open('check');
  const changed = JSON.stringify(await signedBadge('x', 'Harbour Pilot')).replace('Harbour Pilot', 'Harbour Master');
  await check.locator('input[type=file]').setInputFiles([
    file('tide-tables.png', baked(JSON.stringify(await signedBadge('x', 'Tide Tables')))), file('pilot.json', utf8(changed)), file('knots.jwt', utf8(await signedToken('x', 'Knots'))), file('notes.txt', utf8('Dear all, nothing to see here.')),
  ]);
  await check.getByRole('heading', { name: '4 of 4 checked' }).waitFor();
  const [card] = await check.locator('[data-award="tide-tables.png"]').all();
  await card!.getByRole('button', { name: 'Trust this issuer' }).click();
  await check.locator('[data-award="tide-tables.png"][data-verdict="verified"]').waitFor();
  await take(check, { name: 'check', language: 'zh-CN', part: '.files-list' });
  for (const [name, query, language, part] of [['options', '', 'pt-BR', undefined], ['help', '#verdicts', 'zh-CN', '.help-section:has(#verdicts)'], ['missing', '', 'pt-BR', undefined]] as const) {
    const page = await extension.open(name, query);
    await page.locator('main').waitFor();
    await take(page, { name, language, ...(part && { part }) });
    await page.close();
  }
  await check.close();
}

/** A backpack that was connected. */
export async function backpack(extension: Extension, world: World): Promise<void> {
  const badges = [await signedBadge('x', 'Soundings'), await signedToken('x', 'Signal Flags')];
  atBackpack(world, { kind: 'open-badges-3.0', badges, person: 'is asked' });
  const page = await extension.open('connect');
  await extension.allowPrompt('https://backpack.harbour.example/*', 'https://api.harbour.example/*');
  await page.bringToFront();
  await page.getByLabel('Address of your backpack').fill('backpack.harbour.example');
  await page.getByRole('button', { name: 'Look' }).click();
  await page.locator('[data-backpack]').waitFor();
  const [window] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('button', { name: 'Connect and bring in' }).click()]);
  await window.locator('#allow').click();
  await page.locator('[data-import=done]').waitFor();
  await page.locator('[data-connected]').waitFor();
  await take(page, { name: 'connect', language: 'de' });
  await page.close();
}
