import { atCredly, award } from '../fixtures/answers/credly';
import { uuid } from '../fixtures/answers/ids';
import { h } from '../fixtures/html';
import { TOMAS } from '../fixtures/people';
import { expected, onGmail } from '../scenarios/scenario';
import { expect, test } from './fixtures';

test('a mail about somebody else: named in it, nobody is called another; a name that is typed is compared, said to be typed, and taken back', async ({ granted: { extension, world, visit } }) => {
  const of = (name: string) => award(uuid('somebody else', name), { holder: TOMAS.name, email: TOMAS.email });
  const [named, unnamed, forwarded] = [atCredly(world, of('named')), atCredly(world, of('unnamed')), atCredly(world, of('forwarded'))];
  const text = h`<p>have a look at ${TOMAS.name}:</p><p><a href="${named}">his badge</a></p>${'and so on. '.repeat(40)}<p><a href="${unnamed}">my badge</a></p><p>-----Ursprüngliche Nachricht-----</p><p><a href="${forwarded}">x</a></p>`;
  const page = await visit(onGmail(world, 'somebody-else', [expected(named)], { body: [], text }).address);
  const popup = await extension.popup(page);
  const card = (address: string) => popup.locator(`[data-award="${address}"]`);
  await expect(card(named)).toHaveAttribute('data-verdict', 'verified');
  await expect(card(named)).toHaveAttribute('data-holder', 'cannot-tell');
  await expect(card(named)).toContainText(`Ada Example wrote this mail; it also names ${TOMAS.name}`);
  await expect(card(unnamed)).toHaveAttribute('data-holder', 'different');
  await expect(card(forwarded)).toContainText('it stands in quoted text');
  await expect.poll(async () => (await extension.badge(page)).text, 'attention for the one that it names nobody for').toBe('3!');

  await popup.bringToFront();
  await popup.setViewportSize({ width: 320, height: 600 });
  const open = popup.getByRole('button', { name: 'Compare with another name' });
  await open.click();
  const field = popup.getByRole('textbox', { name: 'Name to compare with' });
  await expect(field).toBeFocused();
  await field.press('Escape');
  await expect(open).toBeFocused();
  await open.press('Enter');
  expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await field.fill(TOMAS.name);
  await field.press('Enter');
  for (const address of [named, unnamed, forwarded]) {
    await expect(card(address)).toHaveAttribute('data-holder', 'same');
    await expect(card(address)).toContainText(`The name that you typed matches: ${TOMAS.name}. That says nothing about who sent or shows it.`);
  }
  await expect(popup.locator('.summary')).toContainText(`Compared with the name that you typed: ${TOMAS.name}.`);
  await expect.poll(async () => (await extension.badge(page)).text).toBe('3');

  await popup.getByRole('button', { name: 'Compare with the page again' }).click();
  await expect(card(unnamed)).toHaveAttribute('data-holder', 'different');
  await expect(card(named)).toHaveAttribute('data-holder', 'cannot-tell');
  await expect(popup.locator('.summary')).not.toContainText('typed');
});
