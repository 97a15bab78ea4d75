import { atMicrosoft } from '../fixtures/answers/microsoft';
import { expected, onLinkedIn } from '../scenarios/scenario';
import { expect, test } from './fixtures';

const CERTIPORT = 'https://verify.certiport.com/?wAbC4-x9Yz';
const KASPERSKY = 'https://certification.kaspersky.com/certificates/10234567';

test('offers the issuer’s own check, and puts the code to type on the clipboard', async ({ granted: { extension, world, visit } }) => {
  const popup = await extension.popup(await visit(onLinkedIn(world, 'own-check', [expected(CERTIPORT), expected(KASPERSKY)]).address));
  await extension.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const plain = popup.locator(`[data-award="${KASPERSKY}"]`).getByRole('link', { name: 'Open the issuer’s own check' });
  await expect(plain).toHaveAttribute('href', KASPERSKY);
  const card = popup.locator(`[data-award="${CERTIPORT}"]`);
  await expect(card).toContainText('Proofmark cannot ask Certiport by itself');
  const link = card.getByRole('link', { name: 'Copy the code wAbC4-x9Yz and open the issuer’s own check' });
  await expect(link).toHaveAttribute('href', 'https://verify.certiport.com/');
  await popup.bringToFront();
  // The tab that it opens is not what is tested.
  await link.evaluate((element) => element.addEventListener('click', (event) => event.preventDefault()));
  await link.click();
  await expect.poll(() => popup.evaluate(() => navigator.clipboard.readText())).toBe('wAbC4-x9Yz');
  await expect(popup.getByText('The code wAbC4-x9Yz is on the clipboard.')).toBeAttached();
});

test('shows what is in a shared transcript, each with its own verdict', async ({ granted: { extension, world, visit } }) => {
  const address = atMicrosoft(world, 'ada-example', 'd4kx8q2mvzr9p1d');
  const popup = await extension.popup(await visit(onLinkedIn(world, 'transcript-card', [expected(address)]).address));
  const card = popup.locator(`[data-award="${address}"]`);
  await expect(card).toContainText('In this list: 5 awards');
  await expect(card.locator('[data-held="Harbour Architect Expert"]')).toHaveAttribute('data-verdict', 'verified');
  await expect(card.locator('[data-held="Tide Associate"]')).toContainText('Expired on');
  await expect(card.locator('[data-held="Signal Flags Developer"]')).toContainText('“Retired”');
});
