import { readReports } from '../browser/reports';
import { pictureMail } from '../scenarios/pictures';
import { expect, test } from './fixtures';

const lines = (reports: ReturnType<typeof readReports>) => reports.map(({ award, verdict }) => `${award} ${verdict}`).sort();

test('pictures in the open mail: a badge in one is checked, a changed copy is not taken for the one it copies, and nobody else is asked', async ({ granted: { extension, world, visit } }) => {
  const mail = await pictureMail(world, 'chromium');
  const page = await visit(mail.address);
  await expect.poll(() => world.asked(mail.elsewhere).length).toBeGreaterThan(0);
  const popup = await extension.popup(page);
  await expect.poll(async () => lines(await popup.evaluate(readReports))).toEqual(mail.listed);
  expect(world.asked(mail.elsewhere), 'by the page alone').toHaveLength(1);
  const text = JSON.stringify(await extension.session());
  expect(text).toContain('https://mail.google.com/mail/pictures/chromium/attached.png');
  expect(text, 'what follows the path of the mail’s own pictures is not kept').not.toContain('of-this-mail');
});

test('a picture that comes later is read, and another mail’s are not left in the list', async ({ granted: { extension, world, visit } }) => {
  const [first, second] = [await pictureMail(world, 'first'), await pictureMail(world, 'second')];
  const other = await visit(second.address);
  const html = await other.locator('[role=list]').innerHTML();
  await other.close();
  const page = await visit(first.address);
  const popup = await extension.popup(page);
  await expect.poll(async () => lines(await popup.evaluate(readReports))).toEqual(first.listed);
  await page.locator('[role=list]').evaluate((list, text) => { list.innerHTML = text; }, html);
  await expect.poll(async () => lines(await popup.evaluate(readReports))).toEqual(second.listed);
});

test('switched off, no picture is read', async ({ fresh: { extension, world, visit } }) => {
  const { switchOn } = await import('../browser/places');
  await switchOn(extension, ['gmail']);
  const options = await extension.open('options');
  const control = options.getByRole('switch', { name: 'Read pictures in the open mail' });
  await control.click();
  await expect(control.and(options.locator('[aria-checked="false"], :not(:checked)'))).toBeVisible();
  const mail = await pictureMail(world, 'off');
  const page = await visit(mail.address);
  const popup = await extension.popup(page);
  await expect(popup.getByText('No badges')).toBeVisible();
  expect(world.asked('mail.google.com').filter((path) => path.includes('attached.png')), 'by the page alone').toHaveLength(1);
});
