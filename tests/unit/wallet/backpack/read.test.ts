import { beforeEach, describe, expect, it } from 'vitest';
import { authorise, register } from '../../../../lib/wallet/backpack/oauth';
import { linkNext, Reader } from '../../../../lib/wallet/backpack/read';
import type { Backpack, Tokens } from '../../../../lib/wallet/backpack/words';
import { answer, hang, html, huge, json, redirect, reset } from '../../../server/reply';
import { World } from '../../../server/world';
import { atBackpack, backpackPaths, type StandIn } from '../../../fixtures/answers/backpack';
import { doorTo, find, launchIn, NOW, now, problemOf, PROGRAM, REDIRECT } from './stage';

let world: World;
let of: StandIn;
let backpack: Backpack;
let kept: Tokens[];
let list: string;

async function connected(given: Partial<StandIn> = {}): Promise<void> {
  world = new World();
  of = atBackpack(world, { badges: Array.from({ length: 5 }, (_, n) => ({ id: `https://api.harbour.example/a/${n}`, type: 'Assertion' })), perPage: 2, ...given });
  const service = await find(world);
  const client = await register(service, REDIRECT, PROGRAM, doorTo(world, service));
  const tokens = await authorise(service, client, REDIRECT, launchIn(world), doorTo(world, service), now);
  backpack = { id: crypto.randomUUID(), service, client, tokens, owner: {}, connectedAt: NOW };
  list = `${backpackPaths(of).base}/${of.kind === 'open-badges-3.0' ? 'credentials' : 'assertions'}`;
  kept = [];
}

const reader = (at = now) => new Reader(backpack, { ask: doorTo(world, backpack.service), now: at, keep: async (tokens) => void kept.push(tokens) });

async function all(by = reader()): Promise<string[]> {
  const badges: string[] = [];
  for (let next: string | undefined = by.start; next;) {
    const page: Awaited<ReturnType<Reader['page']>> = await by.page(next);
    badges.push(...page.badges);
    next = page.next;
  }
  return badges;
}

beforeEach(() => connected());

describe('pages', () => {
  it('by their links', async () => {
    expect((await all()).map((text) => (JSON.parse(text) as { id: string }).id.at(-1))).toEqual(['0', '1', '2', '3', '4']);
    expect(await reader().page(reader().start)).toMatchObject({ total: 5 });
  });
  it('by their count where there are no links', async () => {
    world.at(list, (hit) => {
      const offset = Number(new URL(hit.path, list).searchParams.get('offset'));
      return answer('application/json', JSON.stringify({ assertions: of.badges.slice(offset, offset + 2) }), 200, { 'x-total-count': '5' });
    });
    expect(await all()).toHaveLength(5);
  });
  it('documents and tokens, of both kinds', async () => {
    await connected({ kind: 'open-badges-3.0', badges: [{ type: ['OpenBadgeCredential'] }, 'a.b.c'] });
    expect(await all()).toEqual(['{"type":["OpenBadgeCredential"]}', 'a.b.c']);
    await connected({ badges: ['a.b.c', { type: 'Assertion' }] });
    expect(await all()).toEqual(['{"type":"Assertion"}', 'a.b.c']);
  });
  it.each([
    ['https://evil.example/assertions?offset=2'], ['http://api.harbour.example/bcv1/assertions?offset=2'], ['https://api.harbour.example/admin'], ['https://api.harbour.example.evil.example/bcv1/assertions'], ['//evil.example/x'],
  ])('a next page that is elsewhere is not asked: %s', async (elsewhere) => {
    world.at(list, answer('application/json', '{"assertions":[{}]}', 200, { link: `<${elsewhere}>; rel="next"` }));
    expect(await problemOf(reader().page(reader().start))).toBe('foreign');
    expect(world.hits.filter(({ host }) => host === 'evil.example')).toEqual([]);
  });
  it.each([
    ['no JSON', html('<p>x'), 'nonsense'], ['a list', json([]), 'nonsense'], ['nothing of it', json({}), 'nonsense'], ['something else than a list', json({ assertions: 'x' }), 'nonsense'],
    ['an error that says it is none', json({ status: { statusCode: 500 }, assertions: [] }), 'nonsense'], ['not there', json({}, 404), 'nonsense'], ['deep', answer('application/json', `{"assertions":${'['.repeat(5_000)}${']'.repeat(5_000)}}`), 'nonsense'],
    ['five megabytes', huge(), 'too-large'], ['an outage', reset(), 'unreachable'], ['silence', hang(), 'unreachable'], ['busy', json({}, 429), 'busy'], ['broken', json({}, 500), 'busy'], ['elsewhere', redirect('https://evil.example/'), 'redirect'],
  ] as const)('%s', async (_, reply, problem) => {
    world.at(list, reply);
    expect(await problemOf(reader().page(reader().start))).toBe(problem);
  });
});

describe('the leave', () => {
  it('is renewed before it ends, and the new one kept', async () => {
    expect(await all(reader(() => NOW + 3_600_000))).toHaveLength(5);
    expect(kept).toEqual([expect.objectContaining({ access: of.access, refresh: of.refresh })]);
    expect(of.given).toBe(2);
  });
  it('is renewed once where it was ended early', async () => {
    of.access = 'other';
    expect(await all()).toHaveLength(5);
    expect(of.given).toBe(2);
  });
  it('is over where it cannot be renewed: taken back there, a used key, none at all', async () => {
    of.access = of.refresh = '';
    expect(await problemOf(all())).toBe('ended');
    await connected();
    of.access = '';
    backpack = { ...backpack, tokens: { access: 'a' } };
    expect(await problemOf(all())).toBe('ended');
    expect(kept).toEqual([]);
  });
  it('goes to its own hosts alone', async () => {
    await all();
    for (const { host, headers } of world.hits) if (headers['authorization']) expect(host).toBe('api.harbour.example');
  });
});

describe('whose it is', () => {
  it('by its own word', async () => {
    expect(await reader().owner()).toEqual({ name: 'Ada Example', email: 'ada@mail.example' });
    await connected({ kind: 'open-badges-3.0', owner: { email: 'no address' } });
    expect(await reader().owner()).toEqual({});
  });
  it('is not asked where that was not granted', async () => {
    backpack = { ...backpack, service: { ...backpack.service, scopes: [backpack.service.scopes[0]!] } };
    expect(await reader().owner()).toEqual({});
    expect(world.asked('api.harbour.example').filter((hit) => hit.includes('profile'))).toEqual([]);
  });
});

it.each<[string | null, string | undefined]>([
  [null, undefined], ['', undefined], ['<https://a.example/?x=1,2>; rel="next"', 'https://a.example/?x=1,2'], ['<a>; rel=prev, <b>; title="x, y"; rel=NEXT', 'b'], ['<a>; rel="last next"', 'a'], ['<a>; rel="nexts"', undefined], ['nonsense; rel=next', undefined],
])('the link %s', (header, address) => expect(linkNext(header)).toBe(address));
