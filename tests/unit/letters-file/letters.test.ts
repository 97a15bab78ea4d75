import anyAscii from 'any-ascii';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import script from '../../../entrypoints/letters';
import { holder } from '../../../lib/check/holder';
import standIn, { loadLettersBy, OWN } from '../../../lib/letters-file/ascii';
import { LETTERS } from '../../../lib/letters-file/handover';
import type { Credential } from '../../../lib/words';

/** As in a background: the engine compares by the stand-in. */
vi.mock('any-ascii', async (real) => ({ default: (await import('../../../lib/letters-file/ascii')).default, whole: (await real<typeof import('any-ascii')>()).default }));
const { whole } = (await import('any-ascii')) as unknown as { whole: typeof anyAscii };

const here = globalThis as { [LETTERS]?: typeof anyAscii };
const load = vi.fn<() => unknown>();
beforeEach(() => {
  load.mockReset().mockImplementation(async () => { here[LETTERS] = whole; });
  loadLettersBy(load);
});
afterEach(() => {
  delete here[LETTERS];
});

const compared = async (page: string, badge: string) => {
  const credential: Credential = {
    format: 'open-badges-2.0-hosted', id: '', name: 'Knots', description: '', criteria: '', skills: [], evidence: [],
    issuer: { name: '', id: '', domain: '' }, holder: { identities: [], name: badge },
  };
  const { match, fact } = await holder(credential, { kind: 'own', name: page }, '2026-03-01T12:00:00.000Z');
  return [match, fact.code];
};

const NAMES = [
  ['王小明', 'Xiaoming Wang', 'consistent', 'holder.transliteration'],
  ['王小明', '李大华', 'different', 'holder.different'],
  ['Иван Петров', 'Ivan Petrov', 'consistent', 'holder.transliteration'],
  ['สมชาย ตัวอย่าง', 'สมชาย ตัวอย่าง', 'same', 'holder.same-name'],
] as const;

describe('the table of letters in a file of its own', () => {
  it.each(NAMES)('%s beside %s: loaded once, and the same answer as with the table within', async (page, badge, match, code) => {
    expect(await compared(page, badge)).toEqual([match, code]);
    expect(await compared(badge, page)).toEqual([match, code]);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['a file that is not there', () => { throw new Error('NetworkError'); }], ['one that leaves nothing', () => undefined], ['a browser that refuses it', () => Promise.reject(new Error('no'))],
  ])('%s: not comparable, never different; and tried again the next time', async (_, way) => {
    load.mockImplementation(way);
    for (const [page, badge] of NAMES) expect(await compared(page, badge)).toEqual(['cannot-tell', 'holder.scripts']);
    expect(load).toHaveBeenCalledTimes(NAMES.length);
    load.mockImplementation(async () => { here[LETTERS] = whole; });
    expect(await compared(...NAMES[1].slice(0, 2) as [string, string])).toEqual(['different', 'holder.different']);
  });

  it('is not asked for by names in Latin letters', async () => {
    expect(await compared('Jürgen Weiß', 'Juergen Weiss')).toEqual(['same', 'holder.same-name']);
    expect(await compared('Łukasz Søndergård', 'Tomás Ångström')).toEqual(['different', 'holder.different']);
    expect(load).not.toHaveBeenCalled();
  });

  it('has its own letters as the table has them', () => {
    for (const [letter, ascii] of Object.entries(OWN)) expect([letter, ascii]).toEqual([letter, whole(letter)]);
    expect(standIn('Straße-łø 12')).toBe('Strasse-lo 12');
  });

  it('is what the file leaves', () => {
    script.main();
    // Here the package is the stand-in.
    expect(here[LETTERS]).toBe(standIn);
  });
});
