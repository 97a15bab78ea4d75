// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMark } from '../../../lib/find/marks/mark';
import { clearDeadMarks } from '../../../lib/session/frames';
import { browser, reset } from './fake-browser';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

/** As a browser lets extensions alone look into closed roots. */
const closed = new WeakMap<Element, ShadowRoot>();

/** An element with a shadow root that holds this. */
function holding(markup: string, { tag = 'span', mode = 'closed' as ShadowRootMode } = {}): Element {
  const host = document.createElement(tag);
  const root = host.attachShadow({ mode });
  root.innerHTML = markup;
  closed.set(host, root);
  document.body.append(host);
  return host;
}

const LIKE_OURS = '<style></style><button title="Genuine"><svg><path d="M0 0"></path></svg></button>';

beforeEach(() => {
  reset();
  document.body.innerHTML = '';
  vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: (element: Element) => closed.get(element) ?? element.shadowRoot } });
  vi.spyOn(browser.scripting, 'executeScript').mockImplementation(async (given) => {
    expect(given.target).toEqual({ tabId: 7, allFrames: true });
    (given as unknown as { func: () => void }).func();
    return [{ frameId: 0 }];
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('marks are taken away, however many, and nothing beside them', async () => {
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init: ShadowRootInit) {
    const root = attach.call(this, init);
    closed.set(this, root);
    return root;
  });
  document.body.innerHTML = '<p><a href="https://www.credly.com/badges/1">A badge</a></p><span></span>';
  const mark = createMark(() => {});
  mark.show({ url: 'https://www.credly.com/badges/1', verdict: 'verified', holder: 'same', label: 'Genuine and current' } as never);
  mark.placeAfter(document.querySelector('a')!);
  holding(LIKE_OURS);
  await clearDeadMarks(7);
  expect(document.body.innerHTML).toBe('<p><a href="https://www.credly.com/badges/1">A badge</a></p><span></span>');
});

test.each<[string, () => Element]>([
  ['with an attribute', () => { const host = holding(LIKE_OURS); host.className = 'rating'; return host; }],
  ['with something of its own', () => { const host = holding(LIKE_OURS); host.append(document.createElement('b')); return host; }],
  ['that is no span', () => holding(LIKE_OURS, { tag: 'div' })],
  ['with an open root', () => holding(LIKE_OURS, { mode: 'open' })],
  ['with a button without a title', () => holding(LIKE_OURS.replace(' title="Genuine"', ''))],
  ['with a drawing of two lines', () => holding(LIKE_OURS.replace('</svg>', '<path d="M1 1"></path></svg>'))],
  ['with something beside its button', () => holding(`${LIKE_OURS}<i></i>`)],
])('an element of the page %s stays', async (_, make) => {
  const host = make();
  await clearDeadMarks(7);
  expect(host.isConnected).toBe(true);
});
