import { focusKey } from '../../lib/session/view';
import { ClosedRoots } from '../browser/closed-roots';
import { switchOn } from '../browser/places';
import { atCredly, award, assertionAnswers, withdrawn } from '../fixtures/answers/credly';
import { uuid } from '../fixtures/answers/ids';
import { shown } from '../fixtures/badge';
import { expected, onGmail, onLinkedIn } from '../scenarios/scenario';
import { expect, test } from './fixtures';

test('stands beside each link, says its verdict, and changes nothing else of the page', async ({ granted: { extension, world, visit } }) => {
  const [good, bad] = ['good', 'bad'].map((name) => award(uuid('marks', name)));
  const addresses = [good!, bad!].map((each) => atCredly(world, each));
  assertionAnswers(world, bad!.id, withdrawn());
  const page = await visit(onGmail(world, 'marks', addresses.map((each) => expected(each))).address);
  const links = () => page.locator('.a3s a').evaluateAll((all) => all.map((link) => link.outerHTML));
  const before = await links();
  const roots = await ClosedRoots.of(page);
  await expect.poll(async () => (await roots.marks()).map(({ after, label }) => [after, /Genuine and current|Withdrawn by issuer/.exec(label)?.[0]])).toEqual([
    [addresses[0], 'Genuine and current'],
    [addresses[1], 'Withdrawn by issuer'],
  ]);
  expect(await links()).toEqual(before);
  expect(await extension.session()).not.toHaveProperty(focusKey(await extension.tabId(page)));
});

test('opens the panel at its badge, by mouse and by keyboard', async ({ granted: { extension, world, visit } }) => {
  const address = atCredly(world, award(uuid('marks', 'open')));
  const page = await visit(onGmail(world, 'marks-open', [expected(address)]).address);
  const roots = await ClosedRoots.of(page);
  await expect.poll(async () => (await roots.marks())[0]?.label ?? '').toContain('Genuine and current');
  const key = focusKey(await extension.tabId(page));
  const opened = async () => (await extension.session())[key];

  // A click right after the mark appeared may have been meant for what was there before, so it does not count.
  await expect(async () => {
    const [mark] = await roots.marks();
    await page.mouse.click(mark!.centre.x, mark!.centre.y);
    expect(await opened()).toBeTruthy();
  }).toPass();
  await expect.poll(() => extension.windows()).toContain('sidepanel.html');
  const first = JSON.stringify(await opened());
  await page.locator(`.a3s a[href="${address}"]`).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(async () => JSON.stringify(await opened())).not.toBe(first);
});

test('stands on linkedin.com only after the opt-in', async ({ fresh: { extension, world, visit } }) => {
  await switchOn(extension, ['linkedin']);
  const address = atCredly(world, award(uuid('marks', 'linkedin')));
  const staged = onLinkedIn(world, 'marks-linkedin', [expected(address)]);
  const page = await visit(staged.address);
  const count = await page.locator('*').count();
  const popup = await extension.popup(page);
  await expect(popup.locator(`[data-award="${address}"]`)).toHaveAttribute('data-verdict', 'verified');
  const roots = await ClosedRoots.of(page);
  expect(await roots.marks()).toEqual([]);
  expect(await page.locator('*').count()).toBe(count);

  const options = await extension.open('options');
  await options.getByRole('switch', { name: 'On linkedin.com too' }).click();
  await expect.poll(async () => (await roots.marks()).length).toBe(1);
});

test('is never put into what somebody writes', async ({ granted: { extension, world, visit } }) => {
  const [body, composed] = ['body', 'composed'].map((name) => atCredly(world, award(uuid('marks', name))));
  const page = await visit(onGmail(world, 'marks-compose', [expected(body!)], { composing: [shown(composed!)] }).address);
  const compose = page.locator('[contenteditable]');
  const before = await compose.innerHTML();
  const popup = await extension.popup(page);
  await expect(popup.locator(`[data-award="${body}"]`)).toHaveAttribute('data-verdict', 'verified');
  const roots = await ClosedRoots.of(page);
  await expect.poll(async () => (await roots.marks()).map(({ after }) => after)).toEqual([body]);
  expect(await compose.innerHTML()).toBe(before);
});
