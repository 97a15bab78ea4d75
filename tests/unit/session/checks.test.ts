import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { BUDGET } from '../../../lib/session/budget';
import { CONCURRENCY } from '../../../lib/session/checks';
import { obey } from '../../../lib/session/commands';
import { MOST_TRIES } from '../../../lib/session/publish';
import { onAlarm, onGranted, resume } from '../../../lib/session/resume';
import { keptPeople, keptSites } from '../../../lib/store/kept';
import { forget } from '../../../lib/store/learned';
import { fact } from '../../../lib/check/facts';
import { readSettings, writeSettings } from '../../../lib/store/settings';
import { award, credential, facts, genuine, unconfirmed } from '../store/learned-fixture';
import { browser, reset, state } from './fake-browser';
import { createWorld, from, openTab, saw, seen, startSession, summary, TAB, turns, view, type TestWorld } from './harness';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

const HOSTED = 'https://badges.example.org/1';
const MINUTE = 60_000;
let world: TestWorld;

beforeEach(async () => {
  reset();
  await forget('all');
  openTab();
  world = createWorld();
});

describe('asking', () => {
  test('100 sightings of 20 badges make 20 look-ups, no more than six at once', async () => {
    const session = startSession(world);
    world.slow = true;
    await session.takeIn(saw(Array.from({ length: 100 }, (_, n) => seen(award(n % 20)))), from());
    await turns();
    expect([world.asked.length, world.most]).toEqual([CONCURRENCY, CONCURRENCY]);
    world.release();
    await session.checks.idle();
    expect(world.asked.length).toBe(20);
    expect(world.most).toBe(CONCURRENCY);
    expect(Object.values(summary())).toEqual(Array.from({ length: 20 }, () => 'done verified'));
  });

  test('two frames at once: nothing is lost, and each badge is asked about once', async () => {
    const session = startSession(world);
    await Promise.all([
      session.takeIn(saw([seen(award(1)), seen(award(2))]), from()),
      session.takeIn(saw([seen(award(2)), seen(award(3))], { route: 'f.0' }), from({ frameId: 4, documentId: 'D4' })),
      session.takeIn(saw([seen(award(4))], { route: 'g.0' }), from({ frameId: 5, documentId: 'D5' })),
    ]);
    await session.checks.idle();
    expect(world.asked.map(({ award: one }) => one).sort()).toEqual([1, 2, 3, 4].map(award));
    expect(view()?.items.map(({ at }) => at.length).sort()).toEqual([1, 1, 1, 2]);
  });

  test('frames at once, with nothing kept: each badge is asked about once', async () => {
    await writeSettings({ keepDays: 0 });
    const session = startSession(world);
    await Promise.all([1, 2, 3, 4].map((frameId) => session.takeIn(saw([seen(award(1)), seen(award(2))], { route: `f${frameId}` }), from({ frameId, documentId: `D${frameId}` }))));
    await session.checks.idle();
    expect(world.asked.map(({ award: one }) => one).sort()).toEqual([1, 2].map(award));
  });

  test('an answer that came while the store was read is not asked for again by another tab', async () => {
    const session = startSession(world);
    for (let tabId = 8; tabId < 14; tabId++) openTab(tabId);
    await Promise.all([8, 9, 10, 11, 12, 13].map((tabId) =>
      session.takeIn(saw(Array.from({ length: tabId - 7 }, (_, n) => seen(award(n)))), from({ tabId, documentId: `D${tabId}` }))));
    await session.checks.idle();
    expect(world.asked.map(({ award: one }) => one).sort()).toEqual([0, 1, 2, 3, 4, 5].map(award));
  });

  test('two tabs at once: one look-up, both are told', async () => {
    const session = startSession(world);
    openTab(8);
    world.slow = true;
    await session.takeIn(saw([seen(award(1))]), from());
    await session.takeIn(saw([seen(award(1))]), from({ tabId: 8, documentId: 'D8' }));
    world.release();
    await session.checks.idle();
    expect(world.asked).toHaveLength(1);
    expect([summary(TAB), summary(8)]).toEqual([{ [`${award(1)} ada example`]: 'done verified' }, { [`${award(1)} ada example`]: 'done verified' }]);
  });

  test('a second visit asks nobody, and is noted under its site and names', async () => {
    const session = startSession(world);
    await session.takeIn(saw([seen(award(1))]), from());
    await session.checks.idle();
    openTab(8, 'https://mail.google.com/mail');
    await session.takeIn(saw([seen(award(1), { names: { kind: 'own', name: 'Bo Example' } })]), from({ tabId: 8, host: 'mail.google.com' }));
    await session.checks.idle();
    expect(world.asked).toHaveLength(1);
    expect(view(8)?.items[0]?.report).toMatchObject({ verdict: 'verified', attention: false });
    expect((await keptSites()).map(({ name }) => name)).toEqual(['mail.google.com', 'www.linkedin.com']);
    expect((await keptPeople()).map(({ name }) => name)).toEqual(['Ada Example', 'Bo Example']);
  });

  test('when too old, asks again', async () => {
    const session = startSession(world);
    await session.takeIn(saw([seen(award(1))]), from());
    await session.checks.idle();
    world.time += 25 * 60 * MINUTE;
    await session.takeIn(saw([seen(award(1))], { route: 'r.1' }), from());
    await session.checks.idle();
    expect(world.asked).toHaveLength(2);
  });

  test('with nothing kept on disk, what a tab shows still answers for another name and tab', async () => {
    await writeSettings({ keepDays: 0 });
    const session = startSession(world);
    openTab(8);
    await session.takeIn(saw([seen(award(1))]), from());
    await session.checks.idle();
    await session.takeIn(saw([seen(award(1), { names: { kind: 'own', name: 'Zhang Wei' } })]), from());
    await session.takeIn(saw([seen(award(1))]), from({ tabId: 8, documentId: 'D8' }));
    await session.checks.idle();
    expect(world.asked).toHaveLength(1);
    expect(summary()).toMatchObject({ [`${award(1)} zhang wei`]: 'done verified' });
    expect(summary(8)).toEqual({ [`${award(1)} ada example`]: 'done verified' });
    expect(await keptSites()).toEqual([]);
  });
});

describe('the worker dies', () => {
  test('or a report cannot be made: the clock goes on, and what was left undone is taken up again', async () => {
    const make = world.report;
    let fails = true;
    world.report = async (...given) => {
      if (fails) throw new Error('the storage failed');
      return make(...given);
    };
    const session = startSession(world);
    await session.takeIn(saw([seen(award(1))]), from());
    await session.checks.idle();
    expect(Object.values(summary())).toEqual(['checking']);
    expect(state.alarms.has('resume')).toBe(true);

    fails = false;
    await onAlarm(session, 'resume');
    await session.checks.idle();
    expect(Object.values(summary())).toEqual(['done verified']);
    expect(state.alarms.has('resume')).toBe(false);
  });

  test('with checks under way and waiting: the next one goes on, each once', async () => {
    const dead = createWorld();
    dead.slow = true;
    await startSession(dead).takeIn(saw(Array.from({ length: 10 }, (_, n) => seen(award(n)))), from());
    await turns();
    expect(dead.asked.length).toBe(CONCURRENCY);
    expect(state.alarms.has('resume')).toBe(true);

    const session = startSession(world);
    await Promise.all([resume(session), onAlarm(session, 'resume')]);
    await session.checks.idle();
    expect(world.asked.length).toBe(10);
    expect(Object.values(summary())).toEqual(Array.from({ length: 10 }, () => 'done verified'));
    expect(state.alarms.has('resume')).toBe(false);
  });

  test('in the middle of a click: the click is not lost', async () => {
    const dead = createWorld();
    dead.answer = () => unconfirmed(1, 'structure.not-asked', dead.time);
    const first = startSession(dead);
    await first.takeIn(saw([seen(HOSTED)]), from());
    await first.checks.idle();
    dead.slow = true;
    void obey(first, { type: 'check-again', tabId: TAB, key: `${HOSTED} ada example` });
    await turns();
    const session = startSession(world);
    await resume(session);
    await session.checks.idle();
    expect(world.asked).toEqual([{ award: HOSTED, byClick: true, attempt: 0 }]);
    expect(summary()).toEqual({ [`${HOSTED} ada example`]: 'done verified' });
  });

  test('and the tab with it: what was to be done there is forgotten', async () => {
    const dead = createWorld();
    dead.slow = true;
    await startSession(dead).takeIn(saw([seen(award(1))]), from());
    state.tabs.clear();
    const session = startSession(world);
    await resume(session);
    await session.checks.idle();
    expect([world.asked, view()]).toEqual([[], undefined]);
  });
});

describe('an outage', () => {
  const down = (attempts: number) => unconfirmed(1, 'structure.timeout', world.time, { retryAt: new Date(world.time + MINUTE * (attempts + 1)).toISOString() });

  test('shows what is known, and is tried again at its time and not before', async () => {
    world.answer = (_, __, attempt) => down(attempt);
    const session = startSession(world);
    await session.takeIn(saw([seen(award(1))]), from());
    await session.checks.idle();
    expect(summary()).toEqual({ [`${award(1)} ada example`]: 'waiting unconfirmed' });
    expect(state.alarms.get('retry')).toEqual({ when: world.time + MINUTE });
    await resume(session);
    await session.checks.idle();
    expect(world.asked).toHaveLength(1);

    world.time += MINUTE;
    world.answer = () => genuine(1, world.time);
    await onAlarm(session, 'retry');
    await session.checks.idle();
    expect(world.asked.map(({ attempt }) => attempt)).toEqual([0, 1]);
    expect(summary()).toEqual({ [`${award(1)} ada example`]: 'done verified' });
  });

  test('is tried a few times, and then left to a click', async () => {
    world.answer = (_, __, attempt) => down(attempt);
    const session = startSession(world);
    await session.takeIn(saw([seen(award(1))]), from());
    for (let n = 0; n < 20; n++) {
      await session.checks.idle();
      world.time += 60 * MINUTE;
      await onAlarm(session, 'retry');
    }
    await session.checks.idle();
    expect(world.asked).toHaveLength(MOST_TRIES + 1);
    expect(summary()).toEqual({ [`${award(1)} ada example`]: 'done unconfirmed' });
    await obey(session, { type: 'check-again', tabId: TAB, key: `${award(1)} ada example` });
    expect(world.asked.at(-1)).toMatchObject({ byClick: true, attempt: 0 });
  });

  test('of a host that is asked on a click only is not tried again by itself', async () => {
    world.answer = () => ({ ...down(0), requests: [{ url: HOSTED, purpose: 'award', at: new Date(world.time).toISOString(), problem: 'timeout' }] });
    const session = startSession(world);
    await session.takeIn(saw([seen(HOSTED)]), from());
    await session.checks.idle();
    await obey(session, { type: 'check-again', tabId: TAB, key: `${HOSTED} ada example` });
    expect(summary()).toEqual({ [`${HOSTED} ada example`]: 'done unconfirmed' });
    expect(state.alarms.has('retry')).toBe(false);
  });

  test('planned by a worker that died is planned anew', async () => {
    world.answer = (_, __, attempt) => down(attempt);
    const first = startSession(world);
    await first.takeIn(saw([seen(award(1))]), from());
    await first.checks.idle();
    state.alarms.clear();
    await resume(startSession(world));
    expect(state.alarms.get('retry')).toEqual({ when: world.time + MINUTE });
  });
});

describe('a click on the newer copy', () => {
  const COPY = 'https://fresh.example/awards/1.json';
  const key = `${award(1)} ada example`;
  const newer = () => obey(startSession(world), { type: 'get-newer', tabId: TAB, key });

  test('that a badge offers gets it, tells every tab and what came of it, and keeps it', async () => {
    world.answer = () => ({ ...genuine(1, world.time), refresh: COPY });
    const session = startSession(world);
    openTab(8);
    for (const tabId of [TAB, 8]) await session.takeIn(saw([seen(award(1))]), from({ tabId, documentId: `D${tabId}` }));
    await session.checks.idle();
    world.copy = () => ({ ...genuine(1, world.time), credential: credential(1, 'Ada Example', { name: 'Newer' }), remarks: [{ code: 'refresh.taken', params: { host: 'fresh.example' } }] });
    expect(await newer()).toEqual({ code: 'refresh.taken', params: { host: 'fresh.example' } });
    expect(world.asked.at(-1)).toEqual({ award: `${COPY} for ${award(1)}`, byClick: true, attempt: 0 });
    expect([view(TAB), view(8)].map((tab) => tab?.items.map(({ report: said }) => [said?.credential?.name, said?.refresh]))).toEqual([[['Newer', undefined]], [['Newer', undefined]]]);
    openTab(9);
    await session.takeIn(saw([seen(award(1))]), from({ tabId: 9, documentId: 'D9' }));
    await session.checks.idle();
    expect([view(9)?.items[0]?.report?.credential?.name, world.asked]).toEqual(['Newer', expect.objectContaining({ length: 2 })]);
  });

  test('that it does not offer asks nobody', async () => {
    const session = startSession(world);
    await session.takeIn(saw([seen(award(1))]), from());
    await session.checks.idle();
    expect(await newer()).toBeNull();
    expect([world.asked.length, summary()]).toEqual([1, { [key]: 'done verified' }]);
  });
});

describe('a click on "check again"', () => {
  test('bypasses what is kept, asks the award\'s own host, and tells every tab', async () => {
    const session = startSession(world);
    openTab(8);
    await session.takeIn(saw([seen(award(1))]), from());
    await session.takeIn(saw([seen(award(1))]), from({ tabId: 8, documentId: 'D8' }));
    await session.checks.idle();
    world.time += MINUTE;
    world.answer = () => unconfirmed(1, 'structure.not-found', world.time);
    await obey(session, { type: 'check-again', tabId: TAB, key: `${award(1)} ada example` });
    expect(world.asked.map(({ byClick }) => byClick)).toEqual([false, true]);
    expect([summary(TAB), summary(8)]).toEqual([{ [`${award(1)} ada example`]: 'done unconfirmed' }, { [`${award(1)} ada example`]: 'done unconfirmed' }]);
  });

  test('twice asks once', async () => {
    const session = startSession(world);
    await session.takeIn(saw([seen(award(1))]), from());
    await session.checks.idle();
    const again = () => obey(session, { type: 'check-again', tabId: TAB, key: `${award(1)} ada example` });
    await Promise.all([again(), again()]);
    expect(world.asked.filter(({ byClick }) => byClick)).toHaveLength(1);
  });

  test('is not overwritten by the answer to nobody\'s click that was on its way', async () => {
    world.answer = (_, byClick) => (byClick ? genuine(1, world.time) : unconfirmed(1, 'structure.not-asked', world.time));
    const session = startSession(world);
    world.slow = true;
    await session.takeIn(saw([seen(HOSTED)]), from());
    await turns();
    const clicked = obey(session, { type: 'check-again', tabId: TAB, key: `${HOSTED} ada example` });
    await turns();
    world.releaseLast();
    await clicked;
    world.release();
    await session.checks.idle();
    expect(world.asked).toHaveLength(2);
    expect(summary()).toEqual({ [`${HOSTED} ada example`]: 'done verified' });
  });

  test('on what is not there does nothing', async () => {
    const session = startSession(world);
    await obey(session, { type: 'check-again', tabId: 99, key: 'https://evil.example/ ' });
    expect(world.asked).toEqual([]);
  });
});

describe('forgetting', () => {
  const isKept = async () => [await keptPeople(), await keptSites()].flat().map(({ name }) => name);

  test.each([[{}], [{ person: 'Ada Example' }], [{ site: 'www.linkedin.com' }]])('%j while an answer is on its way: it is shown and not kept', async (what) => {
    const session = startSession(world);
    world.slow = true;
    await session.takeIn(saw([seen(award(1))]), from());
    await turns();
    await obey(session, { type: 'forget', ...what });
    world.release();
    await session.checks.idle();
    expect([summary(), await isKept()]).toEqual([{ [`${award(1)} ada example`]: 'done verified' }, []]);
  });

  test('a site finds what was seen there, also when the page had gone before the answer came', async () => {
    const session = startSession(world);
    world.slow = true;
    await session.takeIn(saw([seen(award(1))]), from());
    await turns();
    await session.tabs.drop(TAB);
    world.release();
    await session.checks.idle();
    expect(await isKept()).toEqual(['Ada Example', 'www.linkedin.com']);
  });
});

describe('a private window', () => {
  const isPrivate = true as const;

  test('leaves nothing on disk: no answer, no name, no site, no art, no count of clicks', async () => {
    state.tabs.set(TAB, { id: TAB, url: 'https://www.linkedin.com/in/ada', incognito: true });
    const image = 'https://images.credly.com/a.png';
    world.answer = () => genuine(1, world.time, { credential: credential(1, 'Ada Example', { image }) });
    world.picture = () => ({ ok: true, status: 200, url: image, type: 'image/png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), at: new Date(world.time).toISOString() });
    state.execute = ({ files }) => [{ frameId: 0, result: files ? undefined : { host: 'www.linkedin.com', isHttps: true, inside: [] } }];
    const session = startSession(world);
    await obey(session, { type: 'check-page', tabId: TAB });
    await session.takeIn(saw([seen(award(1))]), from({ isPrivate }));
    await session.checks.idle();
    expect(Object.values(summary())).toEqual(['done verified']);
    expect([await keptPeople(), await keptSites(), (await readSettings()).checkedSites]).toEqual([[], [], {}]);
    const disk = await openDB('proofmark');
    expect([await disk.count('art'), await disk.count('learned')]).toEqual([0, 0]);
    disk.close();
  });

  test('adds neither name nor site to what is kept of an award', async () => {
    const session = startSession(world);
    openTab(8, 'https://mail.google.com/mail');
    await session.takeIn(saw([seen(award(1))]), from());
    await session.checks.idle();
    await session.takeIn(saw([seen(award(1), { names: { kind: 'own', name: 'Bo Sample' } })]), from({ tabId: 8, documentId: 'D8', host: 'mail.google.com', isPrivate }));
    await session.checks.idle();
    expect(Object.values(summary(8))).toEqual(['done verified']);
    expect([await keptPeople(), await keptSites()].flat().map(({ name }) => name)).toEqual(['Ada Example', 'www.linkedin.com']);
  });
});

describe('a grant', () => {
  test('and the click that asked for it make one look-up, in whatever order they come', async () => {
    for (const clickFirst of [true, false]) {
      const n = clickFirst ? 1 : 2;
      const key = `${award(n)} ada example`;
      world.asked = [];
      world.answer = () => unconfirmed(n, 'structure.no-permission', world.time, { needs: ['https://api.credly.com/*'] });
      const session = startSession(world);
      await session.takeIn(saw([seen(award(n))], { route: `r.${n}` }), from());
      await session.checks.idle();
      world.answer = () => genuine(n, world.time);
      world.slow = true;
      state.origins.add('https://api.credly.com/*');
      const granted = () => onGranted(session, ['https://api.credly.com/*']);
      const clicked = () => obey(session, { type: 'check-again', tabId: TAB, key });
      const both: Promise<unknown>[] = [];
      for (const come of clickFirst ? [clicked, granted] : [granted, clicked]) {
        both.push(come());
        await turns();
      }
      world.release();
      await Promise.all(both);
      await session.checks.idle();
      expect(world.asked, clickFirst ? 'click first' : 'grant first').toHaveLength(2);
      expect(summary()).toEqual({ [key]: 'done verified' });
      state.origins.delete('https://api.credly.com/*');
    }
  });

  test('has what lacked it checked again, by itself where the platform is known', async () => {
    world.answer = () => unconfirmed(1, 'structure.no-permission', world.time, { needs: ['https://api.credly.com/*'] });
    const session = startSession(world);
    await session.takeIn(saw([seen(award(1)), seen(award(2))]), from());
    await session.checks.idle();
    world.answer = (url) => genuine(url, world.time);
    state.origins.add('https://api.credly.com/*');
    await onGranted(session, ['https://*.linkedin.com/*', 'https://api.credly.com/*']);
    await session.checks.idle();
    expect(Object.values(summary())).toEqual(['done verified', 'done verified']);
    expect(world.asked.map(({ byClick }) => byClick)).toEqual([false, false, false, false]);
  });

  test('of exactly the host of a badge is the click on it', async () => {
    world.answer = () => ({ ...unconfirmed(1, 'structure.not-asked', world.time), facts: unconfirmed(1, 'structure.not-asked').facts.map((one) => ({ ...one, params: { host: 'badges.example.org' } })) });
    const session = startSession(world);
    await session.takeIn(saw([seen(HOSTED)]), from());
    await session.checks.idle();
    world.answer = () => genuine(1, world.time);
    state.origins.add('https://badges.example.org/*');
    await onGranted(session, ['https://badges.example.org/*']);
    await session.checks.idle();
    expect(world.asked.at(-1)).toEqual({ award: HOSTED, byClick: true, attempt: 0 });
  });

  test('of all hosts is no click on a badge of an unknown one', async () => {
    world.answer = () => unconfirmed(1, 'structure.not-asked', world.time, { needs: ['https://badges.example.org/*'] });
    const session = startSession(world);
    await session.takeIn(saw([seen(HOSTED)]), from());
    await session.checks.idle();
    state.origins.add('https://*/*');
    await onGranted(session, ['https://*/*']);
    await session.checks.idle();
    expect(world.asked.some(({ byClick }) => byClick)).toBe(false);
  });

  test('of something else asks nobody', async () => {
    world.answer = () => unconfirmed(1, 'structure.no-permission', world.time, { needs: ['https://api.credly.com/*'] });
    const session = startSession(world);
    await session.takeIn(saw([seen(award(1))]), from());
    await session.checks.idle();
    await onGranted(session, ['https://mail.google.com/*']);
    expect(world.asked).toHaveLength(1);
  });
});

describe('a page that floods', { timeout: 30_000 }, () => {
  const flood = async (session: ReturnType<typeof startSession>, routes: number) => {
    for (let n = 0; n < routes; n++) await session.takeIn(saw(Array.from({ length: 105 }, (_, at) => seen(award(`${n}-${at}`))), { route: `r.${n}` }), from());
    await session.checks.idle();
  };

  test('by changing its route causes no more than its budget of look-ups; the rest waits', async () => {
    const session = startSession(world);
    await flood(session, 5);
    expect(world.asked).toHaveLength(BUDGET);
    expect(new Set(Object.values(summary()))).toEqual(new Set(['waiting']));
    await resume(session);
    await session.checks.idle();
    expect(world.asked).toHaveLength(BUDGET);
  });

  test('by loading itself anew gets no new budget', async () => {
    const session = startSession(world);
    await flood(session, 2);
    await session.tabs.clear(TAB);
    await session.takeIn(saw([seen(award('more'))], { route: 'q.0' }), from({ documentId: 'D2' }));
    await session.checks.idle();
    expect(world.asked).toHaveLength(BUDGET);
  });

  test('gets the held ones checked by a click, each or all', async () => {
    const session = startSession(world);
    await flood(session, 2);
    const held = view()?.items.find(({ state: at }) => at === 'waiting')?.key ?? '';
    await obey(session, { type: 'check-again', tabId: TAB, key: held });
    expect(world.asked).toHaveLength(BUDGET + 1);
    await obey(session, { type: 'check-page', tabId: TAB });
    await session.checks.idle();
    expect(new Set(Object.values(summary()))).toEqual(new Set(['done verified']));
  });

  test('has its budget again after ten minutes', async () => {
    const session = startSession(world);
    await flood(session, 2);
    world.time += 10 * MINUTE;
    await session.takeIn(saw([seen(award('later'))], { route: 'q.0' }), from());
    await session.checks.idle();
    expect(world.asked).toHaveLength(BUDGET + 1);
  });

  test('costs no budget for what nobody is asked about', async () => {
    const session = startSession(world);
    await session.takeIn(saw(Array.from({ length: 100 }, (_, n) => seen(`https://images.credly.com/${n}`))), from());
    await session.checks.idle();
    expect(view()?.spent?.count).toBe(0);
  });
});

describe('a session memory that is full', { timeout: 30_000 }, () => {
  /** As the browser's own: so many characters in all. */
  function limit(most: number): void {
    const { session } = browser.storage;
    const set = session.set.bind(session);
    vi.spyOn(session, 'set').mockImplementation(async (values) => {
      const after = { ...Object.fromEntries(session.store), ...values };
      if (JSON.stringify(after).length > most) throw new Error('Session storage quota bytes exceeded.');
      await set(values);
    });
  }

  test('is not filled by one page: a page of longest addresses leaves room for the other tabs', async () => {
    const session = startSession(world);
    for (let tabId = 20; tabId < 23; tabId++) {
      openTab(tabId, 'https://mail.google.com/mail');
      const long = Array.from({ length: 200 }, (_, n) => seen(`https://${n % 2 ? 'www.credly.com.evil.example' : 'badges.example.org'}/${n}?${'a'.repeat(8_000)}`));
      await session.takeIn(saw(long), from({ tabId, documentId: `D${tabId}`, host: 'mail.google.com' }));
    }
    await session.checks.idle();
    expect(JSON.stringify([...browser.storage.session.store]).length).toBeLessThan(2_200_000);
    expect(view(20)?.leftOut).toBeGreaterThan(0);
    expect(view(20)?.items.filter(({ award: one }) => one.includes('evil')).length, 'look-alikes are all there').toBe(100);
  });

  test('costs art, then texts, then the end of a list, and what goes is counted', async () => {
    const long = 'x'.repeat(3_000);
    world.answer = (url) => genuine(url, world.time, { credential: credential(1, 'Ada Example', { description: long }), ...(url === award(90) && { facts: facts(new Date(world.time).toISOString(), fact('status', 'fail', 'status.revoked', { at: new Date(world.time).toISOString(), source: 'api.credly.com' })) }) });
    const session = startSession(world);
    await browser.storage.session.set({ 'art:https://images.credly.com/a.png': `data:image/png;base64,${'A'.repeat(100_000)}` });
    limit(300_000);
    await session.takeIn(saw(Array.from({ length: 100 }, (_, n) => seen(award(n)))), from());
    await session.checks.idle();
    expect([...browser.storage.session.store.keys()].filter((key) => key.startsWith('art:'))).toEqual([]);
    expect(view()?.items.length).toBeGreaterThan(0);
    expect((view()?.items.length ?? 0) + (view()?.leftOut ?? 0)).toBe(100);
    vi.restoreAllMocks();
  });

  test('stops nothing for good: the next message is taken in', async () => {
    const session = startSession(world);
    browser.storage.session.fail.set = true;
    await session.takeIn(saw([seen(award(1))]), from());
    browser.storage.session.fail.set = false;
    await session.takeIn(saw([seen(award(2))]), from());
    await session.checks.idle();
    expect(summary()).toEqual({ [`${award(2)} ada example`]: 'done verified' });
    expect(state.alarms.has('resume')).toBe(false);
  });
});

test('the request for art is listed in the report, and kept', async () => {
  const image = 'https://images.credly.com/a.png';
  world.answer = () => genuine(1, world.time, { credential: credential(1, 'Ada Example', { image }) });
  world.picture = () => ({ ok: true, status: 200, url: image, type: 'image/png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), at: new Date(world.time).toISOString() });
  const session = startSession(world);
  await session.takeIn(saw([seen(award(1))]), from());
  await session.checks.idle();
  const line = { url: image, purpose: 'art', at: new Date(world.time).toISOString(), status: 200 };
  expect(view()?.items[0]?.report?.requests).toEqual([line]);
  await session.takeIn(saw([seen(award(1))], { route: 'r.1' }), from());
  await session.checks.idle();
  expect(view()?.items[0]?.report?.requests).toEqual([line]);
  expect(world.art).toEqual([{ url: image, byClick: false }]);
});
