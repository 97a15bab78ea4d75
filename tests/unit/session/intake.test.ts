import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Marks } from '../../../lib/messages';
import { obey, focusOn } from '../../../lib/session/commands';
import { onTabUpdated, onWithdrawn } from '../../../lib/session/resume';
import { counts } from '../../../lib/session/toolbar';
import { SITES_KEY } from '../../../lib/places';
import { focusKey } from '../../../lib/session/view';
import { keptSites } from '../../../lib/store/kept';
import { forget } from '../../../lib/store/learned';
import { readSettings, writeSettings } from '../../../lib/store/settings';
import { fact } from '../../../lib/check/facts';
import { award, credential, facts, genuine } from '../store/learned-fixture';
import { browser, reset, state } from './fake-browser';
import { createWorld, from, openTab, saw, seen, startSession, summary, TAB, view, type TestWorld } from './harness';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

let world: TestWorld;

beforeEach(async () => {
  reset();
  await forget('all');
  openTab();
  world = createWorld();
});

async function see(session: ReturnType<typeof startSession>, ...given: Parameters<typeof session.takeIn>) {
  await session.takeIn(...given);
  await session.checks.idle();
}

/** What a frame was last told. */
const marksOf = (frameId: number) => state.sent.filter((one) => one.frameId === frameId).at(-1)?.message as Marks | undefined;

describe('who is listened to', () => {
  test('a page that is not switched on: not at all', async () => {
    const session = startSession(world);
    state.origins.clear();
    await see(session, saw([seen(award(1))]), from());
    expect([view(), world.asked]).toEqual([undefined, []]);
  });

  test('a frame of a host that is not switched on: not at all', async () => {
    const session = startSession(world);
    await see(session, saw([]), from());
    await see(session, saw([seen(award(1))]), from({ frameId: 3, host: 'ads.example' }));
    expect(view()?.items).toEqual([]);
  });

  test('a frame without an address, in a page that is switched on', async () => {
    const session = startSession(world);
    await see(session, saw([seen(award(1))]), from({ frameId: 3, host: '', documentId: 'D3' }));
    expect(summary()).toEqual({ [`${award(1)} ada example`]: 'done verified' });
  });

  test('a host that may be asked as an issuer, and is no place: not at all', async () => {
    const session = startSession(world);
    for (const host of ['www.credly.com', 'badges.example.org']) {
      state.origins.add(`https://${host}/*`);
      await see(session, saw([seen(award(1))]), from({ host, tabHost: host, tabId: 9 }));
    }
    expect(view(9)).toBeUndefined();
  });

  test('a page on which "Check this page" was clicked, until it goes', async () => {
    const session = startSession(world);
    state.origins.clear();
    state.execute = ({ files }) => [{ frameId: 0, result: files ? undefined : { host: 'ada.example', isHttps: true, inside: [] } }];
    await obey(session, { type: 'check-page', tabId: TAB });
    await see(session, saw([seen(award(1))]), from({ host: 'ada.example', tabHost: '' }));
    expect([view()?.host, Object.values(summary())]).toEqual(['ada.example', ['done verified']]);
    await see(session, saw([seen(award(2))]), from({ host: 'ada.example', tabHost: '', documentId: 'D2' }));
    expect(view()?.items.map(({ award: one }) => one)).not.toContain(award(2));
  });

  test('a place that is switched off: its list and marks go, and its page script is not heard any more', async () => {
    const session = startSession(world);
    await writeSettings({ marksOnLinkedIn: true });
    await see(session, saw([seen(award(1))]), from());
    expect(marksOf(0)?.on).toBe(true);
    state.origins.clear();
    await onWithdrawn(session);
    await session.checks.idle();
    expect([view(), marksOf(0)?.on, state.badge.get(TAB)?.['text']]).toEqual([undefined, false, null]);
    expect(state.sent.at(-1)).toEqual({ tabId: TAB, message: { type: 'stop' }, frameId: undefined });
    state.sent.length = 0;
    await see(session, saw([seen(award(2))]), from({ frameId: 4, documentId: 'D4' }));
    expect(view()).toBeUndefined();
    expect(state.sent, 'one that speaks on is told so').toEqual([{ tabId: TAB, message: { type: 'stop' }, frameId: 4 }]);
  });

  test('a place that is switched off in a page of another: only its frames are told to stop', async () => {
    openTab(TAB, 'https://mail.google.com/mail');
    const session = startSession(world);
    await see(session, saw([seen(award(1))]), from({ frameId: 3, documentId: 'D3', tabHost: 'mail.google.com' }));
    await see(session, saw([]), from({ host: 'mail.google.com', tabHost: 'mail.google.com' }));
    state.origins.add('https://*.linkedin.com/*');
    await see(session, saw([seen(award(1))]), from({ frameId: 3, documentId: 'D3', tabHost: 'mail.google.com' }));
    state.origins.delete('https://*.linkedin.com/*');
    state.sent.length = 0;
    await onWithdrawn(session);
    expect(state.sent.filter(({ message }) => (message as { type: string }).type === 'stop').map(({ frameId }) => frameId)).toEqual([3]);
  });

  test('a place that is switched off takes its frames in other pages with it, and a page that was checked by a click too', async () => {
    openTab(TAB, 'https://mail.google.com/mail');
    openTab(8);
    const session = startSession(world);
    const mail = { host: 'mail.google.com', tabHost: 'mail.google.com' };
    await see(session, saw([seen(award(1))]), from(mail));
    await see(session, saw([seen(award(2))], { route: 'f.0' }), from({ frameId: 3, documentId: 'D3', tabHost: 'mail.google.com' }));
    await obey(session, { type: 'check-page', tabId: 8 });
    await see(session, saw([seen(award(3))]), from({ tabId: 8, documentId: 'D8' }));
    state.origins.delete('https://*.linkedin.com/*');
    await onWithdrawn(session, ['https://*.linkedin.com/*']);
    await session.checks.idle();
    expect([view()?.items.map(({ award: one }) => one), view(8)]).toEqual([[award(1)], undefined]);
  });
});

describe('the toolbar', () => {
  test('counts awards seen so far', async () => {
    const session = startSession(world);
    await see(session, saw([seen(award(1)), seen(award(1)), seen(award(2))]), from());
    expect(state.badge.get(TAB)).toMatchObject({ text: '2', title: 'Proofmark: 2 badges seen so far' });
  });

  test('asks for attention when one is withdrawn, with a sign besides the colour', async () => {
    const at = new Date(world.time).toISOString();
    world.answer = () => genuine(1, world.time, { facts: facts(at, fact('status', 'fail', 'status.revoked', { at, source: 'api.credly.com' })) });
    const session = startSession(world);
    await see(session, saw([seen(award(1))]), from());
    expect(state.badge.get(TAB)).toMatchObject({ text: '1!', title: 'Proofmark: 1 badge seen so far, 1 needs a look' });
    expect(state.badge.get(TAB)?.['color']).not.toBe('#44546a');
  });

  test('asks for attention for another name, and counts an award once', async () => {
    world.answer = () => genuine(1, world.time, { credential: credential(1, 'Wanjiru Kamau') });
    const session = startSession(world);
    await see(session, saw([seen(award(1)), seen(award(1), { names: { kind: 'own', name: 'Bo Sample' } })]), from());
    expect(counts(view()!)).toEqual({ seen: 1, attention: 1 });
  });

  test('shows nothing where nothing was seen', async () => {
    const session = startSession(world);
    await see(session, saw([]), from());
    expect(state.badge.get(TAB)).toMatchObject({ text: null, title: 'Proofmark' });
  });
});

describe('marks', () => {
  test('are told to each frame, with its own numbers', async () => {
    openTab(TAB, 'https://mail.google.com/mail');
    const session = startSession(world);
    const mail = { host: 'mail.google.com', tabHost: 'mail.google.com' };
    await see(session, saw([seen(award(1), { n: 4 })]), from(mail));
    await see(session, saw([seen(award(1), { n: 4 }), seen(award(2), { n: 9 })], { route: 'f.0' }), from({ ...mail, frameId: 3, documentId: 'D3' }));
    expect([marksOf(0)?.on, marksOf(0)?.verdicts.map(({ n }) => n), marksOf(3)?.verdicts.map(({ n, verdict }) => [n, verdict])]).toEqual([true, [4], [[4, 'verified'], [9, 'verified']]]);
    expect(marksOf(0)?.verdicts[0]?.label).toBe('Proofmark: Genuine and current, Show in Proofmark');
  });

  test('are off on linkedin.com unless the person switched them on there, and no verdict is told', async () => {
    const session = startSession(world);
    await see(session, saw([seen(award(1))]), from());
    expect(marksOf(0)).toEqual({ type: 'marks', on: false, verdicts: [] });
    await writeSettings({ marks: false, marksOnLinkedIn: true });
    session.publisher.refresh(TAB);
    await session.checks.idle();
    expect([view()?.marks, marksOf(0)?.on]).toEqual(['on', true]);
  });

  test('are off in a frame of linkedin.com too, wherever it stands', async () => {
    openTab(TAB, 'https://mail.google.com/mail');
    openTab(8);
    const session = startSession(world);
    const mail = { host: 'mail.google.com', tabHost: 'mail.google.com' };
    await see(session, saw([seen(award(1))]), from(mail));
    await see(session, saw([seen(award(2))], { route: 'f.0' }), from({ tabHost: 'mail.google.com', frameId: 3, documentId: 'D3' }));
    await see(session, saw([seen(award(3))], { route: 'g.0' }), from({ tabId: 9, tabHost: '', frameId: 4, documentId: 'D4' }));
    expect([marksOf(0)?.on, marksOf(3), marksOf(4)]).toEqual([true, { type: 'marks', on: false, verdicts: [] }, { type: 'marks', on: false, verdicts: [] }]);
  });

  test('are off in a frame without an address that speaks before its page on linkedin.com', async () => {
    const session = startSession(world);
    await see(session, saw([seen(award(1))], { route: 'f.0' }), from({ host: '', frameId: 3, documentId: 'D3' }));
    expect(marksOf(3)?.on).toBe(false);
  });

  test('stay away from a page that fought them', async () => {
    openTab(TAB, 'https://mail.google.com/mail');
    const session = startSession(world);
    await see(session, saw([seen(award(1))], { marksRemoved: true }), from({ host: 'mail.google.com' }));
    expect([view()?.marks, marksOf(0)?.on]).toEqual(['removed-by-page', false]);
  });
});

describe('a page that goes', () => {
  const gone = (given: { target: { documentIds?: string[] } }) => { if (given.target.documentIds) throw new Error('No document with id'); return [{ frameId: 0 }]; };

  test('takes its list and its count with it', async () => {
    const session = startSession(world);
    await see(session, saw([seen(award(1))]), from());
    state.execute = gone;
    await onTabUpdated(session, TAB, 'complete');
    await session.checks.idle();
    expect([view(), state.badge.get(TAB)?.['text']]).toEqual([undefined, null]);
  });

  test('does not take the list of the next one, which spoke while it was looked for', async () => {
    const session = startSession(world);
    await see(session, saw([seen(award(1))]), from());
    vi.spyOn(browser.scripting, 'executeScript').mockImplementationOnce(async () => {
      await see(session, saw([seen(award(2))]), from({ documentId: 'D2' }));
      throw new Error('No document with id D1');
    });
    await onTabUpdated(session, TAB, 'complete');
    expect(view()?.items.map(({ award: one }) => one)).toEqual([award(2)]);
  });

  test('is not brought back by what it said just before', async () => {
    const session = startSession(world);
    state.execute = gone;
    await Promise.all([session.takeIn(saw([seen(award(1))]), from()), onTabUpdated(session, TAB, 'loading')]);
    await session.checks.idle();
    expect(view()).toBeUndefined();
  });

  test('within itself, is not brought back by a message that comes late', async () => {
    const session = startSession(world);
    await see(session, saw([seen(award(2))], { route: '0.5-2' }), from());
    await see(session, saw([seen(award(1))], { route: '0.5-1' }), from());
    expect([view()?.route, view()?.items.map(({ award: one }) => one)]).toEqual(['0.5-2', [award(2)]]);
  });

  test('is not one that only changes its address', async () => {
    const session = startSession(world);
    await see(session, saw([seen(award(1))]), from());
    await onTabUpdated(session, TAB, 'loading');
    await onTabUpdated(session, TAB, undefined);
    expect(view()?.items).toHaveLength(1);
  });

  test('is told by loading alone where the browser tells no documents', async () => {
    const session = startSession(world);
    await see(session, saw([seen(award(1))]), from({ documentId: undefined }));
    await onTabUpdated(session, TAB, 'complete');
    expect(view()?.items).toHaveLength(1);
    await onTabUpdated(session, TAB, 'loading');
    expect(view()).toBeUndefined();
  });

  test('within itself, takes the frames that went, and not those that stay', async () => {
    const session = startSession(world);
    await see(session, saw([]), from());
    await see(session, saw([seen(award(1))], { route: 'f.0' }), from({ frameId: 3, documentId: 'D3' }));
    await see(session, saw([seen(award(2))], { route: 'g.0' }), from({ frameId: 4, documentId: 'D4' }));
    state.execute = ({ target }) => { if (target.frameIds?.[0] === 3) throw new Error('No frame with id 3'); return [{ frameId: 4 }]; };
    await see(session, saw([], { route: 'r.1' }), from());
    expect(view()?.items.map(({ award: one }) => one)).toEqual([award(2)]);
  });

  test('with its tab, leaves nothing in the session', async () => {
    const session = startSession(world);
    await see(session, saw([seen(award(1))]), from());
    await session.tabs.drop(TAB);
    expect([...browser.storage.session.store.keys()]).toEqual([]);
  });
});

describe('commands', () => {
  test('"Check this page" says which frames it could not look into, and counts the click by site', async () => {
    state.origins.clear();
    state.execute = ({ files }) => (files ? [{ frameId: 0 }] : [
      { frameId: 0, result: { host: 'ada.example', isHttps: true, inside: ['frame.example', 'cdn.example', 'frame.example', 'www.credly.com'] } },
      { frameId: 2, result: { host: 'cdn.example', isHttps: true, inside: [] } }, { frameId: 3, result: 'odd' }, { frameId: 4, result: { host: 'www.credly.com', isHttps: true, inside: [] } },
    ]);
    state.origins.add('https://cdn.example/*');
    await browser.storage.local.set({ [SITES_KEY]: ['https://cdn.example/*'] });
    const session = startSession(world);
    expect(await obey(session, { type: 'check-page', tabId: TAB })).toEqual({ reached: 'top', otherFrames: ['frame.example'], documents: [] });
    expect(state.executed.flatMap(({ target, files }) => (files ? target.frameIds : [])), 'an issuer\'s frame is left alone').toEqual([0, 2, 3]);
    await obey(session, { type: 'check-page', tabId: TAB });
    expect((await readSettings()).checkedSites).toEqual({ 'ada.example': { times: 2, at: world.time } });
    expect(view()).toMatchObject({ host: 'ada.example', items: [] });
  });

  test.each([['http', 'ada.example', false], ['a port of its own', 'ada.example:8443', true]])('"Check this page" does not count towards a switch that cannot be: %s', async (_, host, isHttps) => {
    state.execute = ({ files }) => [{ frameId: 0, result: files ? undefined : { host, isHttps, inside: [] } }];
    const session = startSession(world);
    await obey(session, { type: 'check-page', tabId: TAB });
    expect([view()?.host, (await readSettings()).checkedSites]).toEqual(['ada.example', {}]);
  });

  test('"Check this page" names the documents that the page is or shows, and no others', async () => {
    const inside = { isHttps: true, host: 'ada.example', inside: [] };
    state.execute = ({ files }) => (files ? [{ frameId: 0 }] : [
      { frameId: 0, result: { ...inside, address: 'https://ada.example/cv', type: 'application/pdf' } }, { frameId: 1, result: { ...inside, address: 'https://ada.example/a.pdf', type: 'text/html' } },
      { frameId: 2, result: { ...inside, host: 'docs.google.com', address: 'https://docs.google.com/document/d/1AbcdefghijklmnopqrstuvwxyZ/edit', type: 'text/html' } }, { frameId: 3, result: { ...inside, isHttps: false, address: 'http://ada.example/b', type: 'application/pdf' } },
      { frameId: 4, result: { ...inside, address: 5, type: 'application/pdf' } },
    ]);
    expect(await obey(startSession(world), { type: 'check-page', tabId: TAB })).toMatchObject({ documents: [{ frameId: 0, address: 'https://ada.example/cv' }] });
  });

  test('"Check this page" where nothing may be looked at says so, and leaves nothing', async () => {
    state.execute = () => { throw new Error('Cannot access a chrome:// URL'); };
    const session = startSession(world);
    expect(await obey(session, { type: 'check-page', tabId: TAB })).toEqual({ reached: 'no-access', otherFrames: [], documents: [] });
    expect([view(), (await readSettings()).checkedSites]).toEqual([undefined, {}]);
  });

  test('forgetting a site forgets the clicks on it; forgetting all, all clicks', async () => {
    const session = startSession(world);
    await see(session, saw([seen(award(1))]), from());
    await writeSettings({ checkedSites: { 'www.linkedin.com': { times: 1, at: 1 }, 'ada.example': { times: 2, at: 1 } } });
    await obey(session, { type: 'forget', site: 'www.linkedin.com' });
    expect([await keptSites(), (await readSettings()).checkedSites]).toEqual([[], { 'ada.example': { times: 2, at: 1 } }]);
    await obey(session, { type: 'forget' });
    expect((await readSettings()).checkedSites).toEqual({});
  });

  test('a mark that is activated tells the panel its badge', async () => {
    const session = startSession(world);
    await see(session, saw([seen(award(1), { n: 4 })]), from());
    await focusOn(session, from(), 99);
    expect(browser.storage.session.store.has(focusKey(TAB))).toBe(false);
    await focusOn(session, from(), 4);
    expect(browser.storage.session.store.get(focusKey(TAB))).toMatchObject({ key: `${award(1)} ada example`, at: expect.any(Number) });
  });
});
