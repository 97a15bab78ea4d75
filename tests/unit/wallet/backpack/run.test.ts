import { describe, expect, it, vi } from 'vitest';
import { learnFound, type SignedEnv } from '../../../../lib/check/document';
import { report } from '../../../../lib/check/report';
import { checkSigned } from '../../../../lib/check/signed';
import { open } from '../../../../lib/formats/sniff';
import { recognise } from '../../../../lib/links/recognise';
import { part } from '../../../../lib/parts';
import type { BackpackPage } from '../../../../lib/wallet/backpack/read';
import { MOST_PAGES, runBackpack, type BackpackImportWorld } from '../../../../lib/wallet/backpack/run';
import { BackpackError, type Owner } from '../../../../lib/wallet/backpack/words';
import { keysOf } from '../../../../lib/wallet/identity';
import { originalOf } from '../../../../lib/wallet/original';
import type { Import } from '../../../../lib/wallet/words';
import type { Learned } from '../../../../lib/words';
import type { Incoming } from '../../../../lib/store/take-in';
import { signedBadge, signedToken } from '../../../fixtures/files/badges';
import { badge, newKey, signed } from '../../check/proof/sign';
import { world as keysWorld } from '../../check/keys/world';

const START = 'https://api.harbour.example/bcv1/assertions?limit=50&offset=0';
const begun = (more: Partial<Import> = {}) => ({
  id: 'i', name: 'backpack.harbour.example', kind: 'backpack' as const, pending: [], added: 0, known: 0, checked: 0, refused: [], leftOut: 0, startedAt: 0, backpack: { id: 'b', page: START, done: 0, before: 0 }, ...more,
});
const env: SignedEnv = { ...keysWorld(), part, signed: async () => checkSigned };

/** A wallet in memory, the real engine, and a backpack by its pages. */
function stage(pages: Record<string, BackpackPage | BackpackError>, owner: Owner = {}) {
  const held = new Map<string, Incoming>();
  const saved: Import[] = [];
  const asked: string[] = [];
  const world: BackpackImportWorld = {
    owner,
    reader: {
      async page(address) {
        asked.push(address);
        const page = pages[address];
        if (page instanceof BackpackError || !page) throw page ?? new BackpackError('nonsense');
        return page;
      },
    },
    async learn(text) {
      return Promise.all((await open(new TextEncoder().encode(text), '')).map(async (found) => {
        const original = originalOf(found);
        return { learned: await learnFound(found, env, recognise), ...(original && { original }) };
      }));
    },
    report: (learned: Learned, whose) => report(learned, { names: { kind: 'own', ...whose }, claim: {} }, Date.parse('2026-06-01T00:00:00Z')),
    art: async () => undefined,
    async add(incoming, progress) {
      const keys = keysOf(incoming.learned);
      const isNew = keys.every((key) => !held.has(key));
      for (const key of keys) held.set(key, incoming);
      saved.push(progress(isNew));
    },
    put: async (now) => void saved.push(now),
  };
  return { world, held, saved, asked, run: (start = begun(), signal = new AbortController().signal) => runBackpack(start, world, signal, () => {}) };
}

const text = (document: object) => JSON.stringify(document);
const next = (n: number) => `https://api.harbour.example/bcv1/assertions?limit=50&offset=${n}`;
/** A badge with an id of its own: the fixtures share one. */
async function own(id: string, name?: string) {
  const key = await newKey();
  const document = badge(key.did, { id: `https://badges.example/awards/${id}`, validUntil: '2099-01-01T00:00:00Z', credentialStatus: undefined, refreshService: undefined });
  const subject = { ...(document.credentialSubject as object), ...(name && { identifier: [{ type: 'IdentityObject', hashed: false, identityHash: name, identityType: 'name' }] }) };
  return JSON.parse(JSON.stringify(await signed(JSON.parse(JSON.stringify({ ...document, credentialSubject: subject })) as typeof document, { key }))) as object;
}

describe('bringing in a backpack', () => {
  it('page by page, each badge checked, documents and tokens alike, with the file it came as', async () => {
    const { run, held, saved } = stage({ [START]: { badges: [text(await signedBadge('x', 'One')), await signedToken('x', 'Two')], total: 3, next: next(2) }, [next(2)]: { badges: [text(await signedBadge('x', 'Three'))], total: 3 } });
    expect(await run()).toEqual({ how: 'done' });
    expect(saved.at(-1)).toMatchObject({ added: 3, known: 0, refused: [], total: 3 });
    expect(saved.at(-1)).not.toHaveProperty('backpack');
    for (const { origin, original, learned } of held.values()) {
      expect(origin).toEqual({ kind: 'backpack', name: 'backpack.harbour.example' });
      expect(original?.bytes.length).toBeGreaterThan(100);
      expect(learned.facts.find(({ id }) => id === 'integrity')?.state).toBe('pass');
    }
  });
  it('what comes twice is one badge', async () => {
    const one = text(await own('1'));
    const { run, saved } = stage({ [START]: { badges: [one, one], next: next(2) }, [next(2)]: { badges: [one] } });
    await run();
    expect(saved.at(-1)).toMatchObject({ added: 1, known: 2 });
  });
  it('forged, unreadable and empty things are refused by name, and the rest goes on', async () => {
    const forged = { ...await own('2'), name: 'Better' };
    const { run, saved, held } = stage({ [START]: { badges: [text(forged), 'nonsense', '', '{}', 'null', '[[[', text(await own('3'))] } });
    expect(await run()).toEqual({ how: 'done' });
    expect(saved.at(-1)).toMatchObject({ added: 1 });
    expect(saved.at(-1)!.refused).toHaveLength(6);
    expect(saved.at(-1)!.refused.filter(({ verdict }) => verdict === 'invalid')).toMatchObject([{ name: 'Tide Tables', code: 'integrity.signature-wrong' }]);
    for (const { name } of saved.at(-1)!.refused) expect(name).not.toBe('');
    expect([...held.keys()]).toEqual([expect.stringContaining('awards/3')]);
  });
  it('a badge of somebody else’s is marked as that', async () => {
    const owner = { name: 'Ada Example', email: 'ada@mail.example' };
    const { world, run, held } = stage({ [START]: { badges: [text(await own('4', 'Zheng Wei')), text(await own('5', 'Ada Example'))] } }, owner);
    await run();
    const matches = await Promise.all([...held.values()].map(async ({ learned, origin }) => (await world.report(learned, origin.owner!)).holder));
    expect(matches.sort()).toEqual(['different', 'same']);
  });
});

describe('what ends it', () => {
  it.each(['ended', 'nonsense', 'unreachable', 'foreign'] as const)('%s: it pauses, what came in stays, and it goes on where it stood', async (problem) => {
    const pages: Record<string, BackpackPage | BackpackError> = { [START]: { badges: [text(await own('6'))], next: next(1) }, [next(1)]: new BackpackError(problem) };
    const { run, saved, asked } = stage(pages);
    expect(await run()).toEqual({ how: 'paused', problem });
    const stood = saved.at(-1)!;
    expect(stood).toMatchObject({ added: 1, backpack: { page: next(1), done: 0, before: 1 } });
    pages[next(1)] = { badges: [text(await own('7'))] };
    expect(await run(stood as never)).toEqual({ how: 'done' });
    expect(saved.at(-1)).toMatchObject({ added: 2 });
    expect(asked.filter((address) => address === START)).toHaveLength(1);
  });
  it('in the middle of a page it goes on there', async () => {
    const badges = await Promise.all(Array.from({ length: 9 }, async (_, n) => text(await own(`m${n}`))));
    const { run, saved, held } = stage({ [START]: { badges } });
    const stopper = new AbortController();
    const put = vi.fn();
    saved.push = ((...given: Import[]) => {
      if (given[0]?.backpack?.done === 4) stopper.abort();
      put(given[0]);
      return Array.prototype.push.apply(saved, given);
    }) as never;
    expect(await run(begun(), stopper.signal)).toEqual({ how: 'stopped' });
    const stood = put.mock.calls.map(([one]) => one as Import).filter((one) => one.backpack?.done === 4).at(-1)!;
    expect(held.size).toBeLessThan(9);
    expect(await run(stood as never)).toEqual({ how: 'done' });
    expect(held.size).toBe(9);
    expect(saved.at(-1)!.added).toBe(9);
  });
  it('a list that leads in a circle, that never ends, or that goes on with nothing in it', async () => {
    const one = text(await own('8'));
    const circle = stage({ [START]: { badges: [one], next: next(1) }, [next(1)]: { badges: [one], next: START } });
    expect(await circle.run()).toEqual({ how: 'paused', problem: 'endless' });
    expect(circle.asked).toEqual([START, next(1)]);
    expect(await stage({ [START]: { badges: [one], next: START } }).run()).toEqual({ how: 'paused', problem: 'endless' });
    expect(await stage({ [START]: { badges: [], next: next(1) } }).run()).toEqual({ how: 'paused', problem: 'endless' });
    const { run, asked } = stage({ [START]: { badges: [one], next: next(1) } });
    expect(await run(begun({ backpack: { id: 'b', page: START, done: 0, before: MOST_PAGES } }) as never)).toEqual({ how: 'paused', problem: 'endless' });
    expect(asked).toEqual([]);
  });
  it('a disk that refuses: it is said, and nothing is counted that is not kept', async () => {
    const { world, run } = stage({ [START]: { badges: [text(await own('9'))] } });
    world.add = async () => { throw new Error('full'); };
    await expect(run()).rejects.toThrow('full');
  });
});
