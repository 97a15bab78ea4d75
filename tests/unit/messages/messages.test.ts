import type { Runtime } from 'webextension-polyfill';
import { describe, expect, test, vi } from 'vitest';
import { BOUNDS, readFromOurPages, readFromPage } from '../../../lib/messages';

vi.mock('webextension-polyfill', () => import('../session/fake-browser'));

const PAGE = { id: 'proofmark', frameId: 0, url: 'https://www.linkedin.com/in/ada', tab: { id: 7, url: 'https://www.linkedin.com/in/ada' } } as unknown as Runtime.MessageSender;
const OURS = { id: 'proofmark', url: 'chrome-extension://proofmark/popup.html' } as Runtime.MessageSender;

const sighting = { n: 1, place: 'link', url: 'https://www.credly.com/badges/1', names: { kind: 'own', name: 'Ada Example' }, claim: { title: 'Cloud' } };
const saw = (more: object = {}) => ({ type: 'saw', route: 'r.0', sightings: [sighting], ...more });
const with_ = (more: object) => saw({ sightings: [{ ...sighting, ...more }] });

describe('a page script says', () => {
  test('what it saw, and the browser says who it is', () => {
    expect(readFromPage(saw({ subject: 'Ada Example', leftOut: 3 }), { ...PAGE, documentId: 'D1' })).toEqual({
      message: saw({ subject: 'Ada Example', leftOut: 3 }), from: { tabId: 7, frameId: 0, documentId: 'D1', host: 'www.linkedin.com', tabHost: 'www.linkedin.com' },
    });
  });

  test('that the panel be opened', () => expect(readFromPage({ type: 'open', n: 3 }, PAGE)?.message).toEqual({ type: 'open', n: 3 }));

  test('nothing of its own choosing beyond that: unknown parts are dropped', () => {
    expect(readFromPage({ type: 'open', n: 3, tabId: 1, url: 'https://evil.example' }, PAGE)?.message).toEqual({ type: 'open', n: 3 });
  });

  test('words of any length, cut to what is needed, never in the middle of a character', () => {
    const read = readFromPage(with_({ names: { kind: 'own', name: `${'x'.repeat(BOUNDS.text - 1)}😀` } }), PAGE);
    const name = read?.message.type === 'saw' ? read.message.sightings[0]?.names.name : undefined;
    expect(name).toHaveLength(BOUNDS.text);
    expect(name?.isWellFormed()).toBe(true);
  });

  test('as many sightings as fit', () => {
    expect(readFromPage(saw({ sightings: Array.from({ length: BOUNDS.sightings }, () => sighting) }), PAGE)).toBeDefined();
  });

  test.each<[string, unknown]>([
    ['no object', 'saw'], ['null', null], ['an array', [saw()]], ['no type', { route: 'r', sightings: [] }], ['a command', { type: 'check-page', tabId: 7 }],
    ['another command', { type: 'forget' }], ['one sighting too many', saw({ sightings: Array.from({ length: BOUNDS.sightings + 1 }, () => sighting) })],
    ['a sparse crowd', saw({ sightings: Object.assign([], { length: 1e9 }) })], ['sightings that are none', saw({ sightings: { length: 1 } })], ['no route', { type: 'saw', sightings: [] }],
    ['a route without end', saw({ route: 'r'.repeat(BOUNDS.route + 1) })], ['an address without end', with_({ url: `https://a.example/${'a'.repeat(BOUNDS.url)}` })],
    ['an address that is no text', with_({ url: { toString: () => 'https://www.credly.com' } })], ['half a number', with_({ n: 1.5 })], ['NaN', with_({ n: Number.NaN })],
    ['infinity', with_({ n: Infinity })], ['a negative number', with_({ n: -1 })], ['a number beyond precision', with_({ n: 2 ** 53 })], ['an unknown place', with_({ place: 'attachment' })],
    ['no names', with_({ names: undefined })], ['names of an unknown kind', with_({ names: { kind: 'verified' } })], ['a name that is no text', with_({ names: { kind: 'own', name: 1 } })],
    ['half an entry without a link', saw({ around: { unlinked: 0.5 } })], ['fewer than none of them', saw({ around: { unlinked: -1 } })], ['a claim that is none', with_({ claim: 'Cloud' })], ['marks removed, perhaps', saw({ marksRemoved: 'yes' })], ['a panel nowhere', { type: 'open' }],
  ])('%s: ignored', (_, message) => expect(readFromPage(message, PAGE)).toBeUndefined());
});

describe('not a page script', () => {
  test.each<[string, object]>([
    ['another extension', { ...PAGE, id: 'other' }], ['nobody', { ...PAGE, id: undefined }], ['no tab', { ...PAGE, tab: undefined }], ['a tab without number', { ...PAGE, tab: {} }],
    ['no frame', { ...PAGE, frameId: undefined }], ['our own page in a tab', { ...PAGE, url: OURS.url }], ['a page that is only prepared', { ...PAGE, documentLifecycle: 'prerender' }], ['a page on its way out', { ...PAGE, documentLifecycle: 'pending_deletion' }],
  ])('%s', (_, sender) => expect(readFromPage(saw(), sender as Runtime.MessageSender)).toBeUndefined());

  test('a frame without an address is one: it belongs to its tab', () => {
    expect(readFromPage(saw(), { ...PAGE, frameId: 4, url: 'about:srcdoc' })?.from).toMatchObject({ host: '', frameId: 4, tabHost: 'www.linkedin.com' });
  });
});

describe('our pages want', () => {
  test.each([
    { type: 'check-page', tabId: 7 }, { type: 'check-again', tabId: 7, key: 'https://www.credly.com/badges/1 ada' }, { type: 'get-newer', tabId: 7, key: 'https://www.credly.com/badges/1 ada' }, { type: 'forget' }, { type: 'forget', person: 'Ada' },
  ])('%j', (command) => {
    expect(readFromOurPages(command, OURS)).toEqual(command);
    // A page of ours that stands in a tab has one, as page scripts have.
    expect(readFromOurPages(command, { ...OURS, tab: { id: 9 } } as Runtime.MessageSender)).toEqual(command);
  });

  test.each<[string, object]>([
    ['a page script', PAGE], ['a page script of a compromised page that names our address elsewhere', { ...PAGE, url: 'https://evil.example/#chrome-extension://proofmark/' }],
    ['an extension whose id begins as ours', { ...OURS, url: 'chrome-extension://proofmark2/popup.html' }], ['another extension', { ...OURS, id: 'other' }], ['nowhere', { id: 'proofmark' }],
  ])('but not %s', (_, sender) => expect(readFromOurPages({ type: 'forget' }, sender as Runtime.MessageSender)).toBeUndefined());

  test.each<[string, unknown]>([
    ['what a page script says', saw()], ['an unknown command', { type: 'eval', code: '1' }], ['a tab that is none', { type: 'check-page', tabId: '7' }],
    ['a key without end', { type: 'check-again', tabId: 7, key: 'k'.repeat(BOUNDS.key + 1) }], ['nothing', undefined],
  ])('and not %s', (_, message) => expect(readFromOurPages(message, OURS)).toBeUndefined());
});
