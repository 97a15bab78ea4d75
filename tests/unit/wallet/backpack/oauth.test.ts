import { beforeEach, describe, expect, it, vi } from 'vitest';
import { authorise, refreshed, register, revoke } from '../../../../lib/wallet/backpack/oauth';
import type { Client, Service } from '../../../../lib/wallet/backpack/words';
import { answer, hang, html, huge, json, redirect, reset } from '../../../server/reply';
import { World } from '../../../server/world';
import { atBackpack, backpackPaths, type StandIn } from '../../../fixtures/answers/backpack';
import { doorTo, find, launchIn, NOW, now, problemOf, PROGRAM, REDIRECT } from './stage';

let world: World;
let of: StandIn;
let service: Service;
let paths: ReturnType<typeof backpackPaths>;
const ask = () => doorTo(world, service);
const enter = (): Promise<Client> => register(service, REDIRECT, PROGRAM, ask());
const allow = async (change?: (end: URL) => void) => authorise(service, await enter(), REDIRECT, launchIn(world, change), ask(), now);

beforeEach(async () => {
  world = new World();
  of = atBackpack(world);
  service = await find(world);
  paths = backpackPaths(of);
});

describe('registering', () => {
  it('says what program asks and where signing in ends, and nothing of the person', async () => {
    expect(await enter()).toEqual({ id: 'client-1', secret: 's3cret of this machine', method: 'client_secret_basic' });
    const sent = JSON.parse(world.hits.find(({ path }) => path === '/o/register')!.body!) as object;
    expect(sent).toEqual({
      client_name: 'Proofmark', client_uri: 'https://abcdefghijklmnop.chromiumapp.org/', software_id: 'proofmark', software_version: '1.0', redirect_uris: [REDIRECT], token_endpoint_auth_method: 'client_secret_basic',
      grant_types: ['authorization_code', 'refresh_token'], response_types: ['code'], scope: service.scopes.join(' '),
    });
  });
  it('also where the answer is 200, and where there is no secret', async () => {
    world.at(paths.register, json({ client_id: 'public' }, 200));
    expect(await enter()).toEqual({ id: 'public', method: 'none' });
  });
  it.each([
    ['a refusal', json({ error: 'invalid_client_metadata' }, 400), 'not-registered'], ['a page', html('<p>Hello', 201), 'not-registered'], ['no name', json({ client_secret: 'x' }, 201), 'not-registered'],
    ['an empty name', json({ client_id: '' }, 201), 'not-registered'], ['an outage', reset(), 'unreachable'], ['silence', hang(), 'unreachable'], ['five megabytes', huge(), 'too-large'],
    ['a redirect', redirect('https://api.harbour.example/elsewhere'), 'redirect'],
  ] as const)('%s', async (_, reply, problem) => {
    world.at(paths.register, reply);
    expect(await problemOf(enter())).toBe(problem);
  });
});

describe('signing in', () => {
  it('with a state of its own and PKCE by S256, and tokens for the code', async () => {
    const tokens = await allow();
    expect(tokens).toEqual({ access: of.access, refresh: of.refresh, expiresAt: NOW + 3_600_000 });
    expect(of.refused).toEqual([]);
    const [first] = world.asked('backpack.harbour.example').filter((hit) => hit.includes('/authorize'));
    const asked = new URL(`https://x.example${first!.slice(4)}`).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('scope')).toBe(service.scopes.join(' '));
    await allow();
    const second = world.asked('backpack.harbour.example').filter((hit) => hit.includes('/authorize')).at(-1)!;
    expect(new URL(`https://x.example${second.slice(4)}`).searchParams.get('state')).not.toBe(asked.get('state'));
  });
  it.each<[string, (end: URL) => void, string]>([
    ['another state', (end) => end.searchParams.set('state', 'other'), 'mixed-up'],
    ['no state', (end) => end.searchParams.delete('state'), 'mixed-up'],
    ['two states', (end) => end.searchParams.append('state', 'other'), 'mixed-up'],
    ['no code', (end) => end.searchParams.delete('code'), 'no-token'],
    ['another’s code', (end) => end.searchParams.set('code', 'stolen'), 'no-token'],
    ['another address', (end) => { end.pathname = '/other'; }, 'mixed-up'],
    ['another host', (end) => { end.hostname = 'evil.example'; }, 'mixed-up'],
    ['another one who answers', (end) => end.searchParams.set('iss', 'https://evil.example'), 'mixed-up'],
    ['no', (end) => { end.searchParams.delete('code'); end.searchParams.set('error', 'access_denied'); }, 'denied'],
    ['an error with another state', (end) => { end.searchParams.delete('code'); end.searchParams.set('error', 'access_denied'); end.searchParams.set('state', 'other'); }, 'mixed-up'],
    ['another error', (end) => { end.searchParams.delete('code'); end.searchParams.set('error', 'server_error'); }, 'no-token'],
  ])('that ends with %s gives nothing', async (_, change, problem) => {
    expect(await problemOf(allow(change))).toBe(problem);
    expect(of.given).toBe(0);
  });
  it('also where it is said who answers, if it is the backpack', async () => {
    expect(await allow((end) => end.searchParams.set('iss', 'https://backpack.harbour.example'))).toMatchObject({ access: of.access });
  });
  it('that the person refuses, or of which the window is closed', async () => {
    of.person = 'refuses';
    expect(await problemOf(allow())).toBe('denied');
    of.person = 'is asked';
    expect(await problemOf(allow())).toBe('closed');
    const client = await enter();
    expect(await problemOf(authorise(service, client, REDIRECT, async () => undefined, ask(), now))).toBe('closed');
  });
  it.each([
    ['a refusal', json({ error: 'invalid_grant' }, 400), 'no-token'], ['nothing in it', json({}), 'no-token'], ['a page', html('<p>x'), 'no-token'], ['another kind of token', json({ access_token: 'x', token_type: 'mac' }), 'no-token'],
    ['a token that would break a header', json({ access_token: 'x\r\ny: z', token_type: 'Bearer' }), 'no-token'], ['an outage', reset(), 'unreachable'], ['a redirect', redirect('https://evil.example/'), 'redirect'], ['five megabytes', huge(), 'too-large'],
  ] as const)('for which there is %s instead of tokens', async (_, reply, problem) => {
    world.at(paths.token, reply);
    expect(await problemOf(allow())).toBe(problem);
  });
});

describe('renewing', () => {
  it('gives new tokens for old ones, and keeps the old key where there is no new one', async () => {
    const [client, old] = [await enter(), await allow()];
    expect(await refreshed(service, client, old, ask(), now)).toMatchObject({ access: of.access, refresh: of.refresh });
    expect(of.given).toBe(2);
    world.at(paths.token, json({ access_token: 'later', token_type: 'bearer' }));
    expect(await refreshed(service, client, { access: 'a', refresh: 'kept' }, ask(), now)).toEqual({ access: 'later', refresh: 'kept' });
  });
  it('ends where the backpack says so, and not where it is only busy', async () => {
    const client = await enter();
    expect(await problemOf(refreshed(service, client, { access: 'a', refresh: 'used' }, ask(), now))).toBe('ended');
    expect(await problemOf(refreshed(service, client, { access: 'a' }, ask(), now))).toBe('ended');
    for (const trouble of [answer('text/plain', '', 503), html('<title>Back soon</title>'), json({ access_token: 3 })]) {
      world.at(paths.token, trouble);
      expect(await problemOf(refreshed(service, client, { access: 'a', refresh: 'b' }, ask(), now))).toBe('busy');
    }
    world.at(paths.token, reset());
    expect(await problemOf(refreshed(service, client, { access: 'a', refresh: 'b' }, ask(), now))).toBe('unreachable');
  });
});

describe('giving back', () => {
  it('both tokens', async () => {
    const [client, tokens] = [await enter(), await allow()];
    expect(await revoke(service, client, tokens, ask())).toBe(true);
    expect(of.revoked).toEqual([tokens.refresh, tokens.access]);
  });
  it('says when it was not: no way to, a refusal, an outage', async () => {
    const client = await enter();
    const { revocationUrl: _, ...without } = service;
    expect(await revoke(without, client, { access: 'a' }, ask())).toBe(false);
    for (const reply of [answer('text/plain', '', 500), reset()]) {
      world.at(paths.revoke, reply);
      expect(await revoke(service, client, { access: 'a' }, ask())).toBe(false);
    }
  });
});

it('nothing of all that is written to a log', async () => {
  const logs = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) => vi.spyOn(console, level));
  await allow();
  await problemOf(allow((end) => end.searchParams.set('state', 'other')));
  for (const log of logs) expect(log).not.toHaveBeenCalled();
});
