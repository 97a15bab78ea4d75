import { describe, expect, it, vi } from 'vitest';
import { backpackDoor, MOST_BYTES, NoAnswer } from '../../../lib/net/backpack';

const HOSTS = new Set(['api.harbour.example']);
const AT = 'https://api.harbour.example/o/token';

function door(answer: () => Response | Promise<Response> = () => new Response('{}', { headers: { 'content-type': 'application/json', 'set-cookie': 'a=b', link: '<x>; rel="next"' } }), more: object = {}) {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => answer());
  return { fetch, ask: backpackDoor(HOSTS, { fetch, permitted: async () => true, ...more }) };
}
async function reasonOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(() => null, (thrown: unknown) => thrown);
  if (!(error instanceof NoAnswer)) throw new Error('It was not refused');
  return error.reason;
}

describe('what is asked', () => {
  it('without cookies, referrer or redirects, with the headers that are needed and no other', async () => {
    const { fetch, ask } = door();
    await ask(AT, { method: 'POST', headers: { Authorization: 'Basic x', 'Content-Type': 'application/json', Cookie: 'a=b', 'X-Else': 'y' }, body: new URLSearchParams({ a: '1' }) });
    const [url, init] = fetch.mock.calls[0]!;
    expect(url).toBe(AT);
    expect(init).toMatchObject({ method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual', cache: 'no-store', body: 'a=1', headers: { authorization: 'Basic x', 'content-type': 'application/json' } });
    expect(Object.keys(init!.headers as object).sort()).toEqual(['authorization', 'content-type']);
  });
  it.each([
    ['http://api.harbour.example/x', 'refused-address'], ['https://api.harbour.example:444/x', 'refused-address'], ['https://127.0.0.1/x', 'refused-address'], ['https://user@api.harbour.example/', 'refused-address'], ['nonsense', 'refused-address'],
    ['https://evil.example/x', 'foreign'], ['https://backpack.harbour.example/x', 'foreign'],
  ])('%s is not', async (address, reason) => {
    const { fetch, ask } = door();
    expect(await reasonOf(ask(address))).toBe(reason);
    expect(fetch).not.toHaveBeenCalled();
  });
  it('nothing without leave, with another method or offline', async () => {
    for (const [more, sent, reason] of [[{ permitted: async () => false }, {}, 'no-permission'], [{ permitted: async () => { throw new Error('x'); } }, {}, 'no-permission'], [{ online: () => false }, {}, 'offline'], [{}, { method: 'DELETE' }, 'foreign']] as const) {
      const { fetch, ask } = door(undefined, more);
      expect(await reasonOf(ask(AT, sent))).toBe(reason);
      expect(fetch).not.toHaveBeenCalled();
    }
  });
});

describe('what is answered', () => {
  it('with the headers that are looked at, and no cookie', async () => {
    const response = await door().ask(AT);
    expect(Object.fromEntries(response.headers)).toEqual({ 'content-type': 'application/json', link: '<x>; rel="next"' });
    expect(await response.json()).toEqual({});
  });
  it('an answer without a body', async () => expect((await door(() => new Response(null, { status: 204 })).ask(AT)).status).toBe(204));
  it('a redirect is followed nowhere', async () => {
    for (const status of [301, 302, 307, 308]) expect(await reasonOf(door(() => new Response(null, { status, headers: { location: 'https://evil.example/' } })).ask(AT))).toBe('redirect');
    expect(await reasonOf(door(() => Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' })).ask(AT))).toBe('redirect');
  });
  it('too much, said or not', async () => {
    expect(await reasonOf(door(() => new Response('x', { headers: { 'content-length': String(MOST_BYTES + 1) } })).ask(AT))).toBe('too-large');
    expect(await reasonOf(door(() => new Response(new Uint8Array(MOST_BYTES + 1))).ask(AT))).toBe('too-large');
    expect((await door(() => new Response(new Uint8Array(MOST_BYTES))).ask(AT)).status).toBe(200);
  });
  it('an outage, and silence', async () => {
    expect(await reasonOf(door(() => { throw new TypeError('failed'); }).ask(AT))).toBe('unreachable');
    const fetch: typeof globalThis.fetch = (_, init) => new Promise((_done, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal!.reason as Error)));
    expect(await reasonOf(backpackDoor(HOSTS, { fetch, permitted: async () => true, milliseconds: 5 })(AT))).toBe('unreachable');
  });
});
