import { atCredly, award } from '../fixtures/answers/credly';
import { uuid } from '../fixtures/answers/ids';
import { shown, unlinked } from '../fixtures/badge';
import { linkedInProfile } from '../fixtures/pages/linkedin';
import { ADA } from '../fixtures/people';
import { html } from '../server/reply';
import { expect, test } from '../e2e/fixtures';

/** Members of nodes and of documents that a page script asks for. */
const MEMBERS = [
  'parentElement', 'parentNode', 'closest', 'querySelector', 'querySelectorAll', 'textContent', 'childNodes', 'children', 'nodeType', 'getRootNode', 'isConnected', 'matches', 'getAttribute', 'attributes', 'localName',
  'shadowRoot', 'ownerDocument', 'host', 'contains', 'title', 'baseURI', 'designMode', 'createTreeWalker', 'createElement', 'createElementNS', 'addEventListener', 'defaultView', 'documentElement', 'body',
];

test('a form and names that hide the members of nodes stop nothing: badges are found, named and counted', async ({ granted: { extension, world, visit } }) => {
  const [address, direct] = ['badge', 'direct'].map((name) => atCredly(world, award(uuid('clobbered', name)))) as [string, string];
  const inputs = MEMBERS.map((name) => `<input type="hidden" name="${name}">`).join('');
  const named = MEMBERS.map((name) => `<img name="${name}" alt="">`).join('');
  const whole = linkedInProfile('sdui', ADA, [shown(address)], undefined, [unlinked('Harbour Pilot')]);
  const url = 'https://www.linkedin.com/in/clobbered/';
  world.at(url, html(whole.replace('<main>', `<p>${named}</p><form>${inputs}<a href="${direct}">Directly in the form</a><main>`).replace('</main>', '</main></form>')));
  const page = await visit(url);
  const hidden = await page.evaluate(() => [String((document as unknown as Record<string, unknown>)['querySelectorAll']), String((document.forms[0] as unknown as Record<string, unknown>)['parentElement'])]);
  expect(hidden).toEqual(['[object HTMLImageElement]', '[object HTMLInputElement]']);
  const popup = await extension.popup(page);
  const card = popup.locator(`[data-award="${address}"]`);
  await expect(card).toHaveAttribute('data-verdict', 'verified');
  await expect(card).toHaveAttribute('data-holder', 'same');
  await expect(popup.locator(`[data-award="${direct}"]`)).toHaveAttribute('data-verdict', 'verified');
  await expect(popup.locator('.summary')).toContainText('1 more is listed without anything to check.');
});
