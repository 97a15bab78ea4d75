import { describe, expect, it } from 'vitest';
import { backpackAddress, hostsOf } from '../../../../lib/wallet/backpack/discover';
import { answer, hang, html, huge, json, redirect, reset } from '../../../server/reply';
import { World } from '../../../server/world';
import { atBackpack, backpackPaths, manifestOf } from '../../../fixtures/answers/backpack';
import { find, problemOf } from './stage';

/** What a backpack says of itself is changed. */
function changed(kind: 'badge-connect-2.1' | 'open-badges-3.0', change: (api: Record<string, unknown>) => void): World {
  const world = new World();
  const of = atBackpack(world, { kind });
  const paths = backpackPaths(of);
  return world.at(kind === 'open-badges-3.0' ? paths.discovery : paths.manifest, json(manifestOf(of, change)));
}

describe('what a backpack says of itself', () => {
  it('Badge Connect', async () => {
    const world = new World();
    atBackpack(world);
    const service = await find(world);
    expect(service).toEqual({
      kind: 'badge-connect-2.1', host: 'backpack.harbour.example', name: 'Harbour Backpack', apiBase: 'https://api.harbour.example/bcv1', registrationUrl: 'https://api.harbour.example/o/register',
      authorizationUrl: 'https://backpack.harbour.example/auth/oauth2/authorize', tokenUrl: 'https://api.harbour.example/o/token', revocationUrl: 'https://api.harbour.example/o/revoke',
      // To read, and nothing else, although it offers more.
      scopes: ['https://purl.imsglobal.org/spec/ob/v2p1/scope/assertion.readonly', 'https://purl.imsglobal.org/spec/ob/v2p1/scope/profile.readonly'],
      terms: 'https://backpack.harbour.example/terms', privacy: 'https://backpack.harbour.example/privacy',
    });
    expect(hostsOf(service)).toEqual(['api.harbour.example']);
    expect(world.asked('api.harbour.example')).toEqual([]);
  });
  it('the Open Badges 3.0 API, where there is no manifest; also without schemes, as the standard’s own example', async () => {
    const world = changed('open-badges-3.0', (scheme) => { scheme['x-imssf-registrationUrl'] = 'api.harbour.example/o/register'; });
    expect(await find(world)).toMatchObject({ kind: 'open-badges-3.0', apiBase: 'https://api.harbour.example/ims/ob/v3p0', registrationUrl: 'https://api.harbour.example/o/register', scopes: ['https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.readonly', 'https://purl.imsglobal.org/spec/ob/v3p0/scope/profile.readonly'] });
    expect(world.asked('backpack.harbour.example')).toEqual(['GET /.well-known/badgeconnect.json', 'GET /ims/ob/v3p0/discovery']);
  });
  it('a manifest that redirects within its own domain, as Badgr’s', async () => {
    const world = new World();
    const of = atBackpack(world);
    world.at(backpackPaths(of).manifest, redirect('https://api.harbour.example/bcv1/manifest/x')).at('https://api.harbour.example/bcv1/manifest/x', json(manifestOf(of)));
    expect(await find(world)).toMatchObject({ kind: 'badge-connect-2.1', host: 'backpack.harbour.example' });
  });
});

describe('what is refused', () => {
  const FIELDS = ['apiBase', 'registrationUrl', 'authorizationUrl', 'tokenUrl', 'tokenRevocationUrl'];
  it.each(FIELDS)('an address of somebody else’s: %s', async (name) => {
    for (const foreign of ['https://evil.example/x', 'https://backpack.harbour.example.evil.example/x', 'https://harbour-example.evil.example/']) {
      expect(await problemOf(find(changed('badge-connect-2.1', (api) => { api[name] = foreign; }))), foreign).toBe('foreign');
    }
  });
  it.each(FIELDS)('an address that is not safe: %s', async (name) => {
    for (const unsafe of ['http://api.harbour.example/x', 'https://api.harbour.example:8443/x', 'https://user:pass@api.harbour.example/x', 'https://127.0.0.1/x', 'https://printer.local/x', 'javascript:alert(1)', 'data:text/html,x']) {
      expect(await problemOf(find(changed('badge-connect-2.1', (api) => { api[name] = unsafe; }))), unsafe).toBe('not-https');
    }
  });
  it('the same of a service description', async () => {
    expect(await problemOf(find(changed('open-badges-3.0', (scheme) => { scheme['x-imssf-registrationUrl'] = 'https://evil.example/register'; })))).toBe('foreign');
    expect(await problemOf(find(changed('open-badges-3.0', (scheme) => { scheme.flows = { authorizationCode: { authorizationUrl: 'http://backpack.harbour.example/a', tokenUrl: 'https://api.harbour.example/o/token', scopes: { 'https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.readonly': '' } } }; })))).toBe('not-https');
  });
  it('a manifest that says it is another host’s', async () => {
    const world = new World();
    const of = atBackpack(world);
    world.at(backpackPaths(of).manifest, json({ ...manifestOf(of), id: 'https://other.example/.well-known/badgeconnect.json' }));
    expect(await problemOf(find(world))).toBe('foreign');
  });
  it('a manifest that redirects to another domain', async () => {
    const world = new World();
    const of = atBackpack(world);
    world.at(backpackPaths(of).manifest, redirect('https://evil.example/manifest')).at('https://evil.example/manifest', json(manifestOf(of)));
    expect(await problemOf(find(world))).toBe('redirect');
  });
  it('one that does not offer to be read', async () => {
    expect(await problemOf(find(changed('badge-connect-2.1', (api) => { api['scopesOffered'] = ['https://purl.imsglobal.org/spec/ob/v2p1/scope/assertion.create']; })))).toBe('unusable');
    expect(await problemOf(find(changed('badge-connect-2.1', (api) => { delete api['scopesOffered']; })))).toBe('unusable');
  });
  it.each(['apiBase', 'registrationUrl', 'authorizationUrl', 'tokenUrl'])('one that is not whole: %s', async (name) => {
    for (const nothing of [undefined, '', 7, 'x'.repeat(3_000), 'not an address']) expect(await problemOf(find(changed('badge-connect-2.1', (api) => { api[name] = nothing; })))).toBe('unusable');
  });
  it.each([
    ['nothing there', null, 'not-found'], ['a page for everything', html('<h1>Welcome'), 'not-found'], ['a list', json([]), 'not-found'], ['JSON of something else', json({ a: 1 }), 'not-found'],
    ['an outage', reset(), 'unreachable'], ['silence', hang(), 'unreachable'], ['five megabytes', huge(), 'too-large'], ['too many', answer('text/plain', '', 429), 'busy'],
  ] as const)('%s', async (_, reply, problem) => {
    const world = new World();
    if (reply) world.at('https://backpack.harbour.example/.well-known/badgeconnect.json', reply);
    expect(await problemOf(find(world))).toBe(problem);
  });
});

it('the address that a person gives', () => {
  expect(backpackAddress(' badgr.com ')?.href).toBe('https://badgr.com/');
  expect(backpackAddress('https://backpack.example/auth/login?token=1#x')?.href).toBe('https://backpack.example/auth/login');
  for (const wrong of ['', 'http://backpack.example', 'localhost', 'https://10.0.0.1', 'javascript:alert(1)', 'https://a:b@backpack.example', 'backpack.example:8080', 'two words', 'file:///etc/passwd']) expect(backpackAddress(wrong), wrong).toBeNull();
});
