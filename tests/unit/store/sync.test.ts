import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULTS, readSettings, writeSettings, type Settings } from '../../../lib/store/settings';
import { PERSONAL, readSyncProblem, reconcile, SYNCED, syncSettings, type Synced } from '../../../lib/store/sync';
import { browser, reset } from '../session/fake-browser';
import { NOW } from './learned-fixture';

vi.mock('webextension-polyfill', () => import('../session/fake-browser'));

const { local, sync } = browser.storage;
beforeEach(() => {
  vi.restoreAllMocks();
  reset();
});

const here = (some: Partial<Settings>): Settings => ({ ...DEFAULTS, ...some });
const item = (value: unknown, at: number) => ({ value, at });
const there = () => Object.fromEntries([...sync.store].map(([key, value]) => [key.replace('setting:', ''), (value as { value: unknown }).value]));
const put = (key: Synced, value: unknown, at: number) => sync.store.set(`setting:${key}`, item(value, at));

describe('which side counts', () => {
  const both = (mine: Settings['language'], base: [string, number] | null, other: [unknown, number] | null, pending: [string, number] | null = null) => {
    const { apply, push } = reconcile(['language'], here({ language: mine }), { base: base ? { language: item(...base) } : {}, pending: pending ? { language: item(...pending) } : {} }, other ? { language: item(...other) } : {}, NOW);
    return [apply.language, push.language?.value, push.language?.at];
  };
  it.each<[string, Parameters<typeof both>, ReturnType<typeof both>]>([
    ['nothing anywhere', ['auto', null, null], [undefined, undefined, undefined]],
    ['the same on both', ['de', null, ['de', 5]], [undefined, undefined, undefined]],
    ['old settings from before go out', ['de', null, null], [undefined, 'de', 1]],
    ['old settings from before give way to what was written since', ['de', null, ['pt-BR', 5]], ['pt-BR', undefined, undefined]],
    ['changed there', ['de', ['de', 5], ['pt-BR', 9]], ['pt-BR', undefined, undefined]],
    ['changed here', ['de', ['pt-BR', 5], ['pt-BR', 5]], [undefined, 'de', NOW]],
    ['changed here after there', ['de', ['pt-BR', 5], ['en', 9]], [undefined, 'de', NOW]],
    ['changed here, not taken, and changed there since', ['de', ['pt-BR', 5], ['en', 50], ['de', 20]], ['en', undefined, undefined]],
    ['changed here, not taken, and there before', ['de', ['pt-BR', 5], ['en', 10], ['de', 20]], [undefined, 'de', 20]],
    ['back to what it is by default counts as a change', ['auto', ['de', 5], ['de', 5]], [undefined, 'auto', NOW]],
    ['a clock that is years ahead keeps no change back', ['de', ['en', NOW * 2], ['en', NOW * 2]], [undefined, 'de', NOW * 2 + 1]],
    ['and its later changes count', ['en', ['en', NOW * 2], ['de', NOW * 2 + 1]], ['de', undefined, undefined]],
    ['lost there, it goes out again', ['de', ['de', 5], null], [undefined, 'de', 5]],
    ['nonsense there is nothing', ['de', ['de', 5], ['klingon', 9]], [undefined, 'de', 5]],
    ['nor is a time that is none', ['de', ['de', 5], ['pt-BR', Number.NaN]], [undefined, 'de', 5]],
  ])('%s', (_, given, expected) => expect(both(...given)).toEqual(expected));
});

describe('lists of issuers that two devices change at one time', () => {
  const lists = (base: string[] | null, mine: string[], others: string[]) => {
    const { apply, push, agreed } = reconcile(['blockedIssuers'], here({ blockedIssuers: mine }), { base: base ? { blockedIssuers: item(base, 5) } : {}, pending: {} }, { blockedIssuers: item(others, 9) }, NOW);
    return { here: apply.blockedIssuers ?? mine, there: push.blockedIssuers?.value ?? others, pushed: push.blockedIssuers !== undefined, agreed: agreed.blockedIssuers !== undefined };
  };
  it.each<[string, string[] | null, string[], string[], string[]]>([
    ['one added on each', ['a.example'], ['a.example', 'mine.example'], ['a.example', 'other.example'], ['a.example', 'other.example', 'mine.example']],
    ['both had their own before', null, ['mine.example'], ['other.example'], ['other.example', 'mine.example']],
    ['added here, taken out there', ['a.example'], ['a.example', 'mine.example'], [], ['mine.example']],
    ['taken out here, added there', ['a.example'], [], ['a.example', 'other.example'], ['other.example']],
    ['what is here is there and more', null, ['a.example'], ['a.example', 'b.example'], ['a.example', 'b.example']],
    ['the same added on each, and more there', ['a.example'], ['a.example', 'b.example'], ['a.example', 'b.example', 'c.example'], ['a.example', 'b.example', 'c.example']],
    ['unchanged here', ['a.example'], ['a.example'], ['b.example'], ['b.example']],
  ])('%s', (_, base, mine, others, all) => expect(lists(base, mine, others)).toMatchObject({ here: all, there: all }));
});

describe('the settings on other devices', () => {
  it('take what this one has, and nothing that is a person’s own, a place where somebody was, or needs leave', async () => {
    await writeSettings({ language: 'de', remindDays: [90], mastodon: 'social.example', profile: 'https://www.linkedin.com/in/ada', checkedSites: { 'a.example': { times: 2, at: 1 } }, registries: ['https://r.example/x'], notify: true, half: 'mine' });
    await syncSettings(NOW);
    expect(there()).toEqual({ language: 'de', remindDays: [90] });
  });

  it('give what they have; what is written last counts, setting by setting', async () => {
    await syncSettings(NOW);
    put('language', 'de', NOW + 5);
    put('walletSort', 'name', NOW + 5);
    await syncSettings(NOW + 6);
    expect(await readSettings()).toMatchObject({ language: 'de', walletSort: 'name' });
    await writeSettings({ language: 'pt-BR' });
    await syncSettings(NOW + 9);
    expect(there()).toMatchObject({ language: 'pt-BR', walletSort: 'name' });
    const set = vi.spyOn(sync, 'set');
    await syncSettings(NOW + 20);
    expect(set, 'what is agreed on is not written again').not.toHaveBeenCalled();
  });

  it('two devices come to rest, whatever each changed', async () => {
    // The other device, by the same rules, over the same items.
    const other = { settings: here({ language: 'en' }), memory: { base: {}, pending: {} } as Parameters<typeof reconcile>[2] };
    const turn = (now: number) => {
      const items = Object.fromEntries(SYNCED.map((key) => [key, sync.store.get(`setting:${key}`)])) as never;
      const { apply, push, agreed } = reconcile(SYNCED, other.settings, other.memory, items, now);
      Object.assign(other.settings, apply);
      other.memory = { base: { ...other.memory.base, ...agreed, ...push }, pending: {} };
      for (const [key, value] of Object.entries(push)) sync.store.set(`setting:${key}`, value);
      return Object.keys(push).length;
    };
    await writeSettings({ language: 'de', marks: false });
    for (let round = 0; round < 3; round += 1) {
      await syncSettings(NOW + round * 10);
      turn(NOW + round * 10 + 5);
    }
    const set = vi.spyOn(sync, 'set');
    await syncSettings(NOW + 100);
    expect([turn(NOW + 105), set.mock.calls.length]).toEqual([0, 0]);
    const { language, marks } = await readSettings();
    expect([language, marks]).toEqual([other.settings.language, other.settings.marks]);
  });

  it('a person’s own addresses go along only where that was switched on, and are gone when it is switched off', async () => {
    await writeSettings({ mastodon: 'social.example', syncPersonal: true });
    await syncSettings(NOW);
    expect(there()).toEqual({ mastodon: 'social.example' });
    await writeSettings({ syncPersonal: false });
    await syncSettings(NOW + 1);
    expect(there()).toEqual({});
    expect((await readSettings()).mastodon).toBe('social.example');
    await writeSettings({ sync: false, syncPersonal: true });
    await syncSettings(NOW + 2);
    expect(there()).toEqual({});
  });

  it('a device on which they were never switched on leaves another one’s alone: else the two would undo each other for ever', async () => {
    put('mastodon', 'social.example', NOW);
    const remove = vi.spyOn(sync, 'remove');
    await syncSettings(NOW + 1);
    expect([there(), remove.mock.calls.length, (await readSettings()).mastodon]).toEqual([{ mastodon: 'social.example' }, 0, '']);
    await writeSettings({ syncPersonal: true });
    await syncSettings(NOW + 2);
    await writeSettings({ syncPersonal: false });
    await syncSettings(NOW + 3);
    expect(there()).toEqual({});
    put('mastodon', 'social.example', NOW + 4);
    await syncSettings(NOW + 5);
    expect([there(), remove.mock.calls.length]).toEqual([{ mastodon: 'social.example' }, 1]);
  });

  it('switched off, nothing goes either way', async () => {
    await writeSettings({ sync: false, language: 'de' });
    put('marks', false, NOW);
    await syncSettings(NOW + 1);
    expect([there(), (await readSettings()).marks]).toEqual([{ marks: false }, true]);
  });

  it('what somebody changes while it is taken over stays', async () => {
    put('language', 'de', NOW);
    const get = sync.get.bind(sync);
    vi.spyOn(sync, 'get').mockImplementation(async (keys) => {
      const stored = await get(keys);
      await writeSettings({ language: 'pt-BR' });
      return stored;
    });
    await syncSettings(NOW + 1);
    expect((await readSettings()).language).toBe('pt-BR');
  });

  it('a browser without it has the settings all the same', async () => {
    vi.spyOn(browser.storage as { sync?: unknown }, 'sync', 'get').mockReturnValue(undefined);
    await writeSettings({ language: 'de' });
    await syncSettings(NOW);
    expect((await readSettings()).language).toBe('de');
  });
});

describe('the browser’s quotas', () => {
  const long = Array.from({ length: 400 }, (_, n) => `${'guild-'.repeat(5)}${n}.example`);

  it('a list that is too long stays here, the others go, and it is said', async () => {
    await writeSettings({ trustedIssuers: long, language: 'de' });
    await syncSettings(NOW);
    expect([there(), await readSyncProblem()]).toEqual([{ language: 'de' }, { tooLarge: ['trustedIssuers'], refused: [] }]);
    await writeSettings({ trustedIssuers: long.slice(0, 5) });
    await syncSettings(NOW + 1);
    expect([there()['trustedIssuers'], await readSyncProblem()]).toEqual([long.slice(0, 5), { tooLarge: [], refused: [] }]);
  });

  it('what it refuses is tried again, and a later change elsewhere is not overwritten by it', async () => {
    await syncSettings(NOW);
    put('language', 'en', NOW);
    await syncSettings(NOW + 1);
    sync.fail.set = true;
    await writeSettings({ language: 'de', marks: false });
    await syncSettings(NOW + 10);
    expect((await readSyncProblem()).refused.sort()).toEqual(['language', 'marks']);
    expect(await readSettings()).toMatchObject({ language: 'de', marks: false });
    sync.fail.set = false;
    put('language', 'pt-BR', NOW + 20);
    await syncSettings(NOW + 30);
    expect([there(), (await readSettings()).language, await readSyncProblem()]).toEqual([{ language: 'pt-BR', marks: false }, 'pt-BR', { tooLarge: [], refused: [] }]);
  });

  it('refused together, those that have room go by themselves', async () => {
    const set = sync.set.bind(sync);
    vi.spyOn(sync, 'set').mockImplementation(async (values) => {
      if (Object.keys(values).length > 1 || 'setting:marks' in values) throw new Error('QUOTA_BYTES quota exceeded');
      return set(values);
    });
    await writeSettings({ language: 'de', marks: false });
    await syncSettings(NOW);
    expect([there(), await readSyncProblem()]).toEqual([{ language: 'de' }, { tooLarge: [], refused: ['marks'] }]);
  });

  it('storage that cannot be read changes nothing', async () => {
    await writeSettings({ language: 'de' });
    vi.spyOn(sync, 'get').mockRejectedValue(new Error('broken'));
    await expect(syncSettings(NOW)).rejects.toThrow('broken');
    expect([there(), local.store.has('sync')]).toEqual([{}, false]);
  });
});

it('no setting is of both kinds, and none that tells where somebody was, where they look for work, or what they hide on this device', () => {
  const all: readonly string[] = [...SYNCED, ...PERSONAL];
  expect(new Set(all).size).toBe(all.length);
  for (const key of ['checkedSites', 'registries', 'notify', 'sync', 'syncPersonal', 'walletShown', 'jobCountry']) expect(all).not.toContain(key);
});
