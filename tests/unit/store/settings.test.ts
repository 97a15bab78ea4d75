import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULTS, LONGEST_ISSUER, MOST_ISSUERS, MOST_CHECKED_SITES, readSettings, toSettings, watchSettings, writeSettings } from '../../../lib/store/settings';
import { browser, reset } from '../session/fake-browser';

vi.mock('webextension-polyfill', () => import('../session/fake-browser'));

beforeEach(reset);

describe('settings from anything', () => {
  test.each([undefined, null, 3, 'settings', [], {}])('%j gives the defaults', (stored) => expect(toSettings(stored)).toEqual(DEFAULTS));

  test('one bad part spoils no other', () => {
    expect(toSettings({ language: 'tlh', marks: 'yes', marksOnLinkedIn: true, checkedSites: { 'a.example': { times: -1, at: 1 } } })).toEqual({ ...DEFAULTS, marksOnLinkedIn: true });
  });

  test('an unreadable wish about keeping keeps nothing', () => expect(toSettings({ keepDays: 3_650 }).keepDays).toBe(0));

  test('too many sites begin anew', () => {
    const many = Object.fromEntries(Array.from({ length: MOST_CHECKED_SITES + 1 }, (_, n) => [`${n}.example`, { times: 1, at: 1 }]));
    expect(toSettings({ checkedSites: many }).checkedSites).toEqual({});
  });
});

describe('lists of issuers', () => {
  test('an entry that can be no domain and no key trusts nobody, and spoils no other', () => {
    const given = ['fjord.example', 3, null, '', 'two words', 'a\u202Eb', 'x'.repeat(LONGEST_ISSUER + 1), 'did:key:z6Mk', 'fjord.example'];
    expect(toSettings({ trustedIssuers: given }).trustedIssuers).toEqual(['fjord.example', 'did:key:z6Mk']);
    for (const none of [null, 'fjord.example', { 0: 'fjord.example' }]) expect(toSettings({ trustedIssuers: none, blockedIssuers: none })).toEqual(DEFAULTS);
  });

  test('are bounded', () => {
    const many = Array.from({ length: MOST_ISSUERS + 5 }, (_, n) => `${n}.example`);
    expect(toSettings({ blockedIssuers: many }).blockedIssuers).toHaveLength(MOST_ISSUERS);
  });
});

test('changes of one context at once are all kept', async () => {
  const count = () => writeSettings(({ checkedSites }) => ({ checkedSites: { 'a.example': { times: (checkedSites['a.example']?.times ?? 0) + 1, at: 1 } } }));
  await Promise.all([count(), writeSettings({ keepDays: 7 }), count(), count()]);
  expect(await readSettings()).toEqual({ ...DEFAULTS, keepDays: 7, checkedSites: { 'a.example': { times: 3, at: 1 } } });
});

describe('two of our pages at once', () => {
  /** Locks as a browser gives them to all pages of one origin: one holder at a time, in the order of asking. */
  function sharedLocks(): Pick<LockManager, 'request'> {
    const held = new Map<string, Promise<unknown>>();
    const request = (name: string, work: () => Promise<unknown>) => {
      const done = (held.get(name) ?? Promise.resolve()).then(work);
      held.set(name, done.catch(() => {}));
      return done;
    };
    return { request } as Pick<LockManager, 'request'>;
  }
  /** A second page: a copy of the module of its own, with the same storage. */
  const otherPage = (): Promise<typeof import('../../../lib/store/settings')> => import(`../../../lib/store/settings.ts?${'other'}`);
  afterEach(() => vi.unstubAllGlobals());

  test('lose nothing of what either changed', async () => {
    vi.stubGlobal('navigator', { locks: sharedLocks() });
    const other = await otherPage();
    expect(other.writeSettings).not.toBe(writeSettings);
    const trust = (issuer: string) => (now: { trustedIssuers: string[] }) => ({ trustedIssuers: [...now.trustedIssuers, issuer] });
    await Promise.all([writeSettings(trust('a.example')), other.writeSettings(trust('b.example')), writeSettings({ keepDays: 7 }), other.writeSettings(trust('c.example'))]);
    expect(await readSettings()).toMatchObject({ keepDays: 7, trustedIssuers: ['a.example', 'b.example', 'c.example'] });
  });
});

test('settings that could not be read are not written over', async () => {
  await writeSettings({ keepDays: 0 });
  vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('broken'));
  await expect(writeSettings({ marks: false })).rejects.toThrow('broken');
  expect((await readSettings()).keepDays).toBe(0);
});

test('a failed write is told, and does not stop the next', async () => {
  browser.storage.local.fail.set = true;
  await expect(writeSettings({ keepDays: 1 })).rejects.toThrow('quota');
  browser.storage.local.fail.set = false;
  expect((await writeSettings({ keepDays: 1 })).keepDays).toBe(1);
});

test('watching tells each change until it stops', async () => {
  const told: number[] = [];
  const stop = watchSettings(({ keepDays }) => told.push(keepDays));
  await writeSettings({ keepDays: 7 });
  await browser.storage.local.set({ sites: [] });
  stop();
  await writeSettings({ keepDays: 1 });
  expect(told).toEqual([7]);
});
