import { atCredly, award } from '../fixtures/answers/credly';
import { uuid } from '../fixtures/answers/ids';
import { unlinked } from '../fixtures/badge';
import { TOMAS } from '../fixtures/people';
import { expected, onLinkedIn } from '../scenarios/scenario';
import { expect, test } from './fixtures';

test('a message asks politely about a badge, and for what has no link, in the language chosen', async ({ granted: { extension, world, visit } }) => {
  const [other, mine] = [atCredly(world, award(uuid('polite', 'other'), { holder: TOMAS.name, email: TOMAS.email })), atCredly(world, award(uuid('polite', 'mine')))];
  const page = await visit(onLinkedIn(world, 'polite', [expected(other), expected(mine)], { bare: [unlinked('Harbour Pilot'), unlinked('Tide Tables'), unlinked('Museum Guide')] }).address);
  const popup = await extension.popup(page);
  await extension.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const card = popup.locator(`[data-award="${other}"]`);
  await expect(card).toHaveAttribute('data-holder', 'different');
  await expect(popup.locator(`[data-award="${mine}"]`)).toHaveAttribute('data-verdict', 'verified');
  await expect(popup.locator(`[data-award="${mine}"]`).getByRole('button', { name: 'Ask politely' })).toHaveCount(0);

  await popup.bringToFront();
  await card.getByRole('button', { name: 'Ask politely' }).click();
  const message = card.getByRole('textbox', { name: 'Message' });
  await expect(message).toHaveValue(/^Hello Ada Example,\n\n[^]*It was issued to Tomas Vrba\./);
  await card.getByRole('combobox', { name: 'Language of the message' }).selectOption('de');
  await expect(message).toHaveValue(/^Guten Tag Ada Example,\n\n[^]*Es ist auf Tomas Vrba ausgestellt\./);
  await message.press('ControlOrMeta+End');
  await message.pressSequentially('\nGrace');
  await card.getByRole('button', { name: 'Copy message' }).click();
  await expect.poll(() => popup.evaluate(() => navigator.clipboard.readText())).toMatch(/^Guten Tag Ada Example,[^]*\nGrace$/);

  const summary = popup.locator('.summary');
  await expect(summary).toContainText('3 more are listed without anything to check.');
  await summary.getByRole('button', { name: 'Ask politely' }).click();
  await expect(summary.getByRole('textbox', { name: 'Message' })).toHaveValue(/^Hello Ada Example,\n\n[^]*3 of the certifications on it have no link yet\./);
});
