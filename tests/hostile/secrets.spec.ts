import { ClosedRoots } from '../browser/closed-roots';
import { expect, test } from '../e2e/fixtures';
import { atCredly, award } from '../fixtures/answers/credly';
import { uuid } from '../fixtures/answers/ids';
import { hostilePage } from './page';

/** Records all that a page can overhear: messages, events, errors, loads, and every node that appears. */
const LISTEN = `
const heard = globalThis.heard = [];
const say = (what) => heard.push(String(what));
for (const type of ['message', 'error', 'unhandledrejection', 'securitypolicyviolation', 'storage', 'messageerror'])
  addEventListener(type, (event) => say(type + ' ' + JSON.stringify([event.data, event.origin, event.message, event.filename, event.sourceFile, event.blockedURI])), true);
const dispatch = EventTarget.prototype.dispatchEvent;
EventTarget.prototype.dispatchEvent = function (event) { say('dispatch ' + event.type + ' ' + JSON.stringify(event.detail ?? null)); return dispatch.call(this, event); };
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (...given) { say('attachShadow seen'); return attach.apply(this, given); };
new MutationObserver((records) => { for (const record of records) for (const node of record.addedNodes) say('node ' + (node.outerHTML ?? node.data)); })
  .observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
`;

test('a page learns no extension id, by whatever it listens to', async ({ granted: { extension, world, visit } }) => {
  const address = atCredly(world, award(uuid('hostile', 'secrets')));
  const page = await visit(hostilePage(world, 'secrets', [address], LISTEN));
  const roots = await ClosedRoots.of(page);
  await expect.poll(async () => (await roots.marks())[0]?.label ?? '').toContain('Genuine and current');

  const knows = await page.evaluate(() => ({
    heard: (globalThis as unknown as { heard: string[] }).heard,
    loads: performance.getEntries().map(({ name }) => name),
    markup: document.documentElement.outerHTML,
    sheets: [...document.styleSheets, ...document.adoptedStyleSheets].map((sheet) => sheet.href),
    globals: Object.getOwnPropertyNames(globalThis),
    elements: Array.from(document.querySelectorAll('*'), (element) => [element.localName, ...element.getAttributeNames()].join(' ')),
    roots: Array.from(document.querySelectorAll('*'), (element) => element.shadowRoot).filter(Boolean).length,
  }));
  const everything = JSON.stringify(knows);
  expect(everything).not.toContain(extension.browser.id);
  expect(everything).not.toMatch(/(?:chrome|moz)-extension:/);
  expect(everything.toLowerCase()).not.toContain('proofmark');
  expect(knows.roots, 'shadow roots that the page can look into').toBe(0);
  expect(knows.heard.filter((line) => /^(?:message|dispatch|attachShadow)/.test(line))).toEqual([]);
  expect(knows.globals.filter((name) => /proofmark|wxt|webext/i.test(name))).toEqual([]);
});

test('no file of the extension can be loaded by a page', async ({ granted: { extension, world, visit } }) => {
  const page = await visit(hostilePage(world, 'files', [], ''));
  const loaded = await page.evaluate(async (id) => {
    const paths = ['manifest.json', 'popup.html', 'page.js', 'icon/128.png', '_locales/en/messages.json'];
    const tried = await Promise.all(paths.map((path) => fetch(`chrome-extension://${id}/${path}`).then(() => path, () => null)));
    return tried.filter(Boolean);
  }, extension.browser.id);
  expect(loaded).toEqual([]);
});
