import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { readPage } from '../../../lib/session/read-page';
import { forget } from '../../../lib/store/learned';
import { recognise } from '../../../lib/links/recognise';
import type { OpenPage } from '../../../lib/net/open-page';
import { LONGEST_PAGE } from '../../../lib/net/open-page';
import { courseraPage, edxPage } from '../../fixtures/answers/public-pages';
import { reset, state } from './fake-browser';
import { createWorld, openTab, startSession, TAB, view, type TestWorld } from './harness';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

const HEX = '0123456789abcdef0123456789abcdef';
const OWN = edxPage(HEX);
const OTHER = edxPage('ffff456789abcdef0123456789abcdef');

let world: TestWorld;
let pages: (OpenPage | undefined)[];
let drawn: unknown;
/** What happens in the tab while it is read. */
let meanwhile = () => {};

beforeEach(async () => {
  reset();
  await forget('all');
  world = createWorld();
  world.recognise = recognise;
  pages = [];
  const learn = world.learn.bind(world);
  world.learn = (of, byClick, attempt, carried, page) => {
    pages.push(page);
    return learn(of, byClick, attempt, carried, page);
  };
  drawn = { address: `${OWN}?utm=mail`, html: '<p>Drawn', loadedAt: 1_000 };
  meanwhile = () => {};
  state.execute = () => {
    meanwhile();
    return [{ frameId: 0, result: drawn }];
  };
});

const read = async (url: string) => {
  openTab(TAB, url);
  const session = startSession(world);
  const outcome = await readPage(session, TAB);
  await session.checks.idle();
  return outcome.read;
};
const listed = () => (view()?.items ?? []).map(({ award, state: at }) => [award, at]);

test('the award of the tab’s address is checked by what the page shows, on the click', async () => {
  expect(await read(`${OWN}#top`)).toBe('done');
  expect(listed()).toEqual([[OWN, 'done']]);
  expect([world.asked, pages]).toEqual([[{ award: OWN, byClick: true, attempt: 0 }], [{ award: OWN, html: '<p>Drawn', loadedAt: 1_000 }]]);
});

test.each<[string, string, string]>([
  ['any other page', 'https://courses.edx.org/dashboard', 'none'], ['an award that its host is asked for', 'https://verify.skilljar.com/c/a1b2c3d4e5f6', 'none'],
  ['a list', 'https://credentials.edx.org/records/programs/shared/0123456789abcdef0123456789abcdef', 'none'], ['a part of a specialisation', `https://www.coursera.org/share/${HEX}`, 'none'],
  ['a page without a lock', OWN.replace('https', 'http'), 'none'], ['an imitation', OWN.replace('edx.org', 'edx.org.evil.example'), 'none'], ['a browser’s own page', 'chrome://extensions/', 'none'],
])('%s is not read', async (_, url, outcome) => {
  expect([await read(url), listed(), world.asked, state.executed]).toEqual([outcome, [], [], []]);
});

test.each<[string, () => void, string]>([
  ['a page that is at another award’s address by now', () => { drawn = { address: OTHER, html: 'x', loadedAt: 1 }; }, 'moved'],
  ['a page that says it is at no award’s', () => { drawn = { address: 'https://courses.edx.org/', html: 'x', loadedAt: 1 }; }, 'moved'],
  ['a tab that turned to another award', () => { meanwhile = () => openTab(TAB, OTHER); }, 'moved'],
  ['a tab that turned to another award of another platform', () => { meanwhile = () => openTab(TAB, courseraPage('AB12CD34EF56')); }, 'moved'],
  ['a tab that was closed', () => { meanwhile = () => state.tabs.delete(TAB); }, 'moved'],
  ['a page that is too large', () => { drawn = { address: OWN, html: '', loadedAt: 1 }; }, 'no-access'],
  ['a page that hands over more than was agreed', () => { drawn = { address: OWN, html: 'x'.repeat(LONGEST_PAGE + 1), loadedAt: 1 }; }, 'no-access'],
  ['an answer of another shape', () => { drawn = { address: OWN, html: { toString: 'x' }, loadedAt: 'now' }; }, 'no-access'],
  ['no answer', () => { drawn = undefined; }, 'no-access'],
  ['a browser that lets nobody in', () => { meanwhile = () => { throw new Error('Cannot access contents of the page'); }; }, 'no-access'],
])('of %s nothing is taken', async (_, change, outcome) => {
  change();
  expect([await read(OWN), listed(), world.asked]).toEqual([outcome, [], []]);
});

test('another award’s page in the same tab takes the place of the first', async () => {
  await read(OWN);
  drawn = { address: OTHER, html: 'x', loadedAt: 1 };
  await read(OTHER);
  expect(listed()).toEqual([[OTHER, 'done']]);
});
