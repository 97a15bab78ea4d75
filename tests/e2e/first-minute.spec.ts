import type { Page } from '@playwright/test';
import { axe } from '../browser/axe';
import { switchOn } from '../browser/places';
import { atCredly, award } from '../fixtures/answers/credly';
import { credlyAddress, uuid } from '../fixtures/answers/ids';
import { h } from '../fixtures/html';
import { onGmail } from '../scenarios/scenario';
import { html } from '../server/reply';
import { atShareTargets } from '../server/share-targets';
import { expect, test } from './fixtures';

/** Comes to a control by the keyboard alone, and presses it. */
async function press(popup: Page, name: string): Promise<void> {
  await popup.bringToFront();
  await expect(popup.getByText(name, { exact: true }).first()).toBeVisible();
  for (let steps = 0; steps < 60; steps += 1) {
    if (await popup.evaluate((wanted) => document.activeElement?.textContent?.trim() === wanted, name)) return popup.keyboard.press('Enter');
    await popup.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${name}`);
}

test('a badge that was just earned comes from the mail to LinkedIn by the popup alone, with three presses of Enter', async ({ fresh: { extension, world, visit } }) => {
  await switchOn(extension, ['gmail']);
  atShareTargets(world);
  const of = award(uuid('first-minute'));
  const accept = `https://www.credly.com/earner/earned/badge/${of.id}`;
  world.at(accept, html('<!doctype html><title>Credly</title><button>Accept badge</button>'));
  const mail = await visit(onGmail(world, 'first-minute', [], { text: h`<p>You have earned a badge. <a href="${accept}">Accept your badge</a></p>` }).address);

  const first = await extension.popup(mail);
  await expect(first.getByRole('heading', { name: 'A badge is waiting' })).toBeVisible();
  const [platform] = await Promise.all([first.context().waitForEvent('page'), press(first, 'Open credly.com')]);
  await expect(platform).toHaveURL(accept);

  // There the person accepts it and is shown its public page.
  const address = atCredly(world, of);
  await platform.goto(address);
  const popup = await extension.popup(platform);
  await expect(popup.locator('[data-here="award"]')).toBeVisible();
  expect(await axe(popup)).toEqual([]);
  await popup.getByRole('tab', { name: 'This page' }).focus();
  await press(popup, 'Add to my badges');
  await expect(popup.getByRole('heading', { name: of.title })).toBeVisible();
  await expect(popup.getByRole('link', { name: 'Add to LinkedIn profile' })).toBeVisible();
  expect(await axe(popup)).toEqual([]);
  const [form] = await Promise.all([popup.context().waitForEvent('page'), press(popup, 'Add to LinkedIn profile')]);
  await form.waitForLoadState();
  expect(await form.locator('textarea').evaluateAll((all) => Object.fromEntries(all.map((field) => [(field as HTMLTextAreaElement).name, (field as HTMLTextAreaElement).value]))))
    .toMatchObject({ name: of.title, organisation: of.issuer, issued: '5/2025', id: of.id, url: credlyAddress(of.id) });
  // There again, it is known.
  await popup.reload();
  await popup.getByRole('tab', { name: 'This page' }).click();
  await expect(popup.locator('[data-here="held"]')).toContainText('This badge is in your badges.');
});
