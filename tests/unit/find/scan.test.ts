// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { scan, type Found } from '../../../lib/find/scan';
import { shadowRoots } from '../../../lib/find/shadow';
import { textsIn } from '../../../lib/find/texts';
import { gmailImage, linkedInSafety, proofpointV2 } from '../../fixtures/wrap';
import { BADGE, badge, show, UUID } from './dom';

/** This DOM complains of frames that it does not load. */
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));

const found = (html: string, textIn?: string, root?: () => Element) => {
  show(html);
  return [...scan(root?.() ?? document, textIn ? textsIn(textIn) : undefined)].filter((each): each is Found => each !== null).map(({ place, url }) => [place, url]);
};

it('does not look again at what is known, but for the root itself', () => {
  show(`<a href="${BADGE}">known</a><a href="${badge(1)}">new</a>`);
  const [known, fresh] = document.querySelectorAll('a');
  const isKnown = (node: Node) => node === known;
  const nodes = (root: Document | Element) => [...scan(root, undefined, isKnown)].flatMap((each) => each?.node ?? []);
  expect(nodes(document)).toEqual([fresh]);
  expect(nodes(known!)).toEqual([known]);
});

describe('what is no badge', () => {
  it.each([
    '', '<a>no address</a>', '<a href="">empty</a>', '<a href="#badges">here</a>', '<a href="https://credit.example/cards">cards</a>', '<a href="https://x.example/badges">badges</a>',
    '<a href="https://x.example/in/incredible-people">people</a>', `<a href="javascript:location='${BADGE}'">script</a>`, `<a href="mailto:a@b.example?body=${BADGE}">mail</a>`,
    `<img src="data:image/png;base64,credlybadge${UUID}">`, `<img alt="${BADGE}">`, `<a href="https://www.credly.com/badges/${'x'.repeat(8_200)}">long</a>`,
    `<script src="${BADGE}"></script><link rel="prefetch" href="${BADGE}"><form action="${BADGE}"></form>`, '<div data-share-badge-id="7"></div>', '<div data-share-badge-id=""></div>',
    `<div data-share-badge-id="${UUID}" data-share-badge-host="javascript:x"></div>`, `<a href="https://[::badge-${UUID}">broken</a>`,
  ])('%s', (html) => expect(found(html, 'body')).toEqual([]));
});

describe('links, images, frames and embeds', () => {
  it.each<[string, string, string]>([
    [`<a href="${BADGE}">x</a>`, 'link', BADGE],
    [`<a href=" ${BADGE} ">x</a>`, 'link', BADGE],
    [`<map><area href="${BADGE}"></map>`, 'link', BADGE],
    [`<a href="${linkedInSafety(BADGE)}">x</a>`, 'link', linkedInSafety(BADGE)],
    [`<a href="${proofpointV2(BADGE)}">x</a>`, 'link', proofpointV2(BADGE)],
    ['<a href="https://lnkd.in/gU6fqBEN">x</a>', 'link', 'https://lnkd.in/gU6fqBEN'],
    [`<a href="//www.credly.com/badges/${UUID}">x</a>`, 'link', BADGE],
    [`<a href="/badges/${UUID}">x</a>`, 'link', `https://team.example/badges/${UUID}`],
    [`<a href="https://www.cr\u0435dly.com/badges/${UUID}">x</a>`, 'link', `https://www.xn--crdly-3ve.com/badges/${UUID}`.replace('crdly-3ve', 'crdly-0we')],
    [`<a href="https://www.credly.com@evil.example/badges/${UUID}">x</a>`, 'link', `https://www.credly.com@evil.example/badges/${UUID}`],
    ['<a href="https://school.example/badges/badge.php?hash=0123456789abcdef0123456789abcdef01234567">x</a>', 'link', 'https://school.example/badges/badge.php?hash=0123456789abcdef0123456789abcdef01234567'],
    ['<a href="https://school.example/public/assertions/AbCdEfGhIjKlMnOpQrStUv">x</a>', 'link', 'https://school.example/public/assertions/AbCdEfGhIjKlMnOpQrStUv'],
    ['<a href="https://school.example/badges/ada.json">x</a>', 'link', 'https://school.example/badges/ada.json'],
    [`<img src="${gmailImage('https://images.credly.com/images/1/blob.png')}">`, 'image', gmailImage('https://images.credly.com/images/1/blob.png')],
    [`<iframe src="//www.credly.com/embedded_badge/${UUID}"></iframe>`, 'embed', `https://www.credly.com/embedded_badge/${UUID}`],
    [`<div data-share-badge-id="${UUID}"></div>`, 'embed', BADGE],
    [`<div data-share-badge-id="${UUID}" data-share-badge-host="https://www.youracclaim.com"></div>`, 'embed', `https://www.youracclaim.com/badges/${UUID}`],
  ])('%s', (html, place, url) => expect(found(html)).toEqual([[place, url]]));

  it('takes an image in a badge’s link for that link, and a frame in embed markup for that embed', () => {
    const image = '<img src="https://images.credly.com/images/1/blob.png">';
    expect(found(`<a href="${BADGE}"><b>${image}</b></a>`)).toEqual([['link', BADGE]]);
    expect(found(`<a href="https://x.example/">${image}</a>`)).toEqual([['image', 'https://images.credly.com/images/1/blob.png']]);
    expect(found(`<div data-share-badge-id="${UUID}"><iframe src="https://www.credly.com/embedded_badge/${UUID}"></iframe></div>`)).toEqual([['embed', BADGE]]);
  });

  it('looks at the root itself', () =>
    expect(found(`<a href="${BADGE}">x</a>`, undefined, () => document.querySelector('a')!)).toEqual([['link', BADGE]]));
});

describe('where somebody writes', () => {
  it.each(['contenteditable', 'contenteditable="true"', 'contenteditable="plaintext-only"', 'contenteditable="TRUE"', 'role="textbox"'])('nothing in %s', (attribute) =>
    expect(found(`<div ${attribute}><p contenteditable="false"><a href="${BADGE}">x</a> ${BADGE}</p></div>`, 'body')).toEqual([]));

  it('nothing in a text area, and everything where writing is switched off', () => {
    expect(found(`<textarea>${BADGE}</textarea>`, 'body')).toEqual([]);
    expect(found(`<div contenteditable="false"><a href="${BADGE}">x</a></div>`)).toEqual([['link', BADGE]]);
  });

  it('nothing in a document that is being edited', () => {
    // As in a browser, it is the document's kind that has this member.
    const kind = Object.getPrototypeOf(document) as Document;
    Object.defineProperty(kind, 'designMode', { value: 'on', configurable: true });
    const seen = found(`<a href="${BADGE}">x</a>`);
    Reflect.deleteProperty(kind, 'designMode');
    expect(seen).toEqual([]);
  });

  it('nothing in a shadow root inside such a region', () => {
    show('<div contenteditable><x-card></x-card></div>');
    const root = document.querySelector('x-card')!.attachShadow({ mode: 'open' });
    root.innerHTML = `<a href="${BADGE}">x</a>`;
    expect([...scan(root)].filter(Boolean)).toEqual([]);
  });
});

describe('plain text', () => {
  it('comes to an end of a long row of punctuation', () => {
    const row = `${BADGE}${'.'.repeat(200_000)}x`;
    expect(found(`<p>${row} ${BADGE}...</p>`, 'body')).toEqual([['text', BADGE]]);
  });

  it('only in the parts that count', () => {
    const html = `<p>${badge(1)}</p><div class="a3s">${badge(2)}<div class="a3s">${badge(3)}</div></div>`;
    expect(found(html)).toEqual([]);
    expect(found(html, '.a3s')).toEqual([['text', badge(2)], ['text', badge(3)]]);
  });

  it.each([
    [`My badge: ${BADGE}.`, [BADGE]],
    [`(${BADGE})`, [BADGE]],
    [`«${BADGE}», “${badge(2)}”`, [BADGE, badge(2)]],
    [`见${'\u3000'}${BADGE}。`, [BADGE]],
    [`www.credly.com/badges/${UUID}!`, [`www.credly.com/badges/${UUID}`]],
    [`credly.com/badges/${UUID}`, [`credly.com/badges/${UUID}`]],
    [`http://cr\u0435dly.com/badges/${UUID}`, [`http://cr\u0435dly.com/badges/${UUID}`]],
    ['lnkd.in/gU6fqBEN', ['lnkd.in/gU6fqBEN']],
    [`ada@credly.com/badges/${UUID}`, []],
    ['I like credly.com and badges.', []],
    [`javascript:x=/badges/${UUID}`, []],
  ])('%s', (text, urls) => expect(found(`<p>${text}</p>`, 'body')).toEqual(urls.map((url) => ['text', url])));

  it('not inside links, scripts and styles', () =>
    expect(found(`<a href="https://x.example/">${BADGE}</a><script>"${BADGE}"</script><style>/*${BADGE}*/</style><noscript>${BADGE}</noscript>`, 'body')).toEqual([]));

  it('of a part that is inside one that counts', () =>
    expect(found(`<div class="a3s"><p>${BADGE}</p></div>`, '.a3s', () => document.querySelector('p')!)).toEqual([['text', BADGE]]));
});

describe('shadow roots', () => {
  it('open ones, of components and of empty boxes; closed ones stay closed', () => {
    show('<x-a></x-a><div id="box"></div><x-b></x-b><div>full</div>');
    const a = document.querySelector('x-a')!.attachShadow({ mode: 'open' });
    const box = document.querySelector('#box')!.attachShadow({ mode: 'open' });
    document.querySelector('x-b')!.attachShadow({ mode: 'closed' });
    expect(shadowRoots(document)).toEqual([a, box]);
    expect(shadowRoots(document.querySelector('x-a')!)).toEqual([a]);
  });
});
