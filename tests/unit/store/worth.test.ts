import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Outcome, Query } from '../../../lib/jobs/words';
import { keepFigures, keptFigures } from '../../../lib/store/worth/figures';
import { dropKey, keyFrom, putKey, readKeys } from '../../../lib/store/worth/keys';
import { readSettings } from '../../../lib/store/settings';
import { browser, reset } from '../session/fake-browser';

vi.mock('webextension-polyfill', () => import('../session/fake-browser'));

beforeEach(reset);

describe('keys of the holder’s own', () => {
  test.each([undefined, null, 3, 'x', [], { adzuna: 'id' }, { adzuna: { id: 'a b', key: 'k' } }, { adzuna: { id: '', key: 'k' } }, { usajobs: { email: 'ada', key: 'k' } }, { usajobs: { email: 'a@b.c\r\nX-Evil: 1', key: 'k' } }])('%j holds none', async (stored) => {
    await browser.storage.local.set({ 'job-keys': stored });
    expect(await readKeys()).toEqual({});
  });

  test('one that cannot be read spoils no other', async () => {
    await browser.storage.local.set({ 'job-keys': { adzuna: 3, usajobs: { email: 'a@b.example', key: 'k' } } });
    expect(await readKeys()).toEqual({ usajobs: { email: 'a@b.example', key: 'k' } });
  });

  test('are kept apart from the settings, each forgotten by itself, and the last without a trace', async () => {
    await putKey('adzuna', { id: 'own-id', key: 'own-key' });
    await putKey('usajobs', { email: 'a@b.example', key: 'own-token' });
    expect(await readKeys()).toEqual({ adzuna: { id: 'own-id', key: 'own-key' }, usajobs: { email: 'a@b.example', key: 'own-token' } });
    expect(JSON.stringify(await readSettings())).not.toContain('own-');
    await dropKey('adzuna');
    expect(await readKeys()).toEqual({ usajobs: { email: 'a@b.example', key: 'own-token' } });
    await dropKey('usajobs');
    expect(JSON.stringify(await browser.storage.local.get(null as never))).not.toMatch(/job-keys|own-/);
  });

  test('what was typed is trimmed, and refused where it cannot be a key', () => {
    expect(keyFrom('adzuna', { id: ' own ', key: '\tkey\n' })).toEqual({ id: 'own', key: 'key' });
    for (const wrong of [{ id: '', key: 'k' }, { id: 'ü', key: 'k' }, { id: 'x'.repeat(201), key: 'k' }, { id: 'a' }]) expect(keyFrom('adzuna', wrong)).toBeNull();
    expect(keyFrom('usajobs', { email: 'nobody', key: 'k' })).toBeNull();
  });

  test('where the storage cannot be read, none is written over', async () => {
    await putKey('adzuna', { id: 'own-id', key: 'own-key' });
    vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('gone')).mockRejectedValueOnce(new Error('gone'));
    expect(await readKeys()).toEqual({});
    await expect(putKey('usajobs', { email: 'a@b.example', key: 'k' })).rejects.toThrow('gone');
    expect(await readKeys()).toEqual({ adzuna: { id: 'own-id', key: 'own-key' } });
  });
});

describe('figures', () => {
  const NOW = Date.parse('2026-11-01T12:00:00.000Z');
  const query: Query = { words: 'Cloud', country: 'DE', language: 'de' };
  const empty = (at = NOW): Outcome => ({ provider: 'esco', at: new Date(at).toISOString(), requests: [], state: 'empty' });

  test('of another question, of another source, or of more than an hour ago are not used', async () => {
    await keepFigures(query, empty());
    expect(await keptFigures('esco', { ...query, words: 'CLOUD' }, NOW + 3_599_000)).toEqual(empty());
    expect(await keptFigures('esco', query, NOW + 3_600_000)).toBeUndefined();
    expect(await keptFigures('eurostat', query, NOW)).toBeUndefined();
    for (const other of [{ words: 'Data' }, { country: 'AT' }, { language: 'en' }] as const) expect(await keptFigures('esco', { ...query, ...other }, NOW)).toBeUndefined();
  });

  test('why there are none is not kept, nor half an answer: the next click asks again', async () => {
    await keepFigures(query, { ...empty(), state: 'failed', trouble: { code: 'outage' } });
    await keepFigures(query, { ...empty(), state: 'stopped' });
    await keepFigures(query, { ...empty(), state: 'found', figures: {}, missing: { code: 'timeout' } });
    expect(await keptFigures('esco', query, NOW)).toBeUndefined();
  });

  test('are bounded, and none is lost that comes at once', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, n) => keepFigures({ ...query, words: `Word ${n}` }, empty())));
    const kept = await Promise.all(Array.from({ length: 30 }, (_, n) => keptFigures('esco', { ...query, words: `Word ${n}` }, NOW)));
    expect(kept.map((one) => one !== undefined)).toEqual(Array.from({ length: 30 }, (_, n) => n >= 10));
  });

  test.each([3, 'x', {}, [null, 7, { question: 1 }, {}]])('%j, written by another version, is nothing', async (stored) => {
    await browser.storage.session.set({ 'job-figures': stored });
    expect(await keptFigures('esco', query, NOW)).toBeUndefined();
  });
});
