import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Request } from '../../../lib/env';
import { askInPage, type RunInPage } from '../../../lib/net/in-page';

const PAGE = 'https://people.example/cv.pdf';
const now = () => Date.parse('2026-06-04T12:00:00Z');
const asking = (url: string, more: Partial<Request> = {}): Request => ({ url, purpose: 'document', accept: 'document', ...more });

/** A page that runs what it is given, as text, so that nothing from outside can be used in it. */
function page(fetch: (url: string, init: RequestInit) => Promise<Response>) {
  const asked: { url: string; init: RequestInit }[] = [];
  vi.stubGlobal('location', new URL(PAGE));
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    asked.push({ url, init });
    return fetch(url, init);
  });
  vi.stubGlobal('FileReader', class extends EventTarget {
    result = '';
    async readAsDataURL(blob: Blob) {
      this.result = `data:;base64,${Buffer.from(await blob.arrayBuffer()).toString('base64')}`;
      this.dispatchEvent(new Event('load'));
    }
  });
  const run: RunInPage = async (func, given) => {
    // oxlint-disable-next-line no-new-func -- as the browser does: only the text goes into the page
    const alone = new Function(`return (${func.toString()})`)() as typeof func;
    return structuredClone(await alone(...given)) as never;
  };
  return { run, asked };
}

const kept = () => Object.getOwnPropertySymbols(globalThis).includes(Symbol.for('proofmark.document'));
const bytes = (size: number) => Uint8Array.from({ length: size }, (_, n) => n % 251);

afterEach(() => vi.unstubAllGlobals());

describe('a document from the page itself', () => {
  it('comes whole, piece by piece, with the page’s own sign-in, and nothing stays there', async () => {
    const { run, asked } = page(async () => new Response(bytes(10_000), { headers: { 'Content-Type': 'application/PDF; a=b' } }));
    const answer = await askInPage(asking(PAGE), { run, now, limits: { piece: 999 } });
    expect(answer).toMatchObject({ ok: true, status: 200, url: PAGE, type: 'application/pdf', at: '2026-06-04T12:00:00.000Z' });
    expect(answer?.ok && Buffer.from(answer.bytes).equals(Buffer.from(bytes(10_000)))).toBe(true);
    expect(asked.map(({ init }) => [init.credentials, init.redirect, init.referrerPolicy, init.cache])).toEqual([['same-origin', 'manual', 'no-referrer', 'force-cache']]);
    expect(kept()).toBe(false);
  });

  it('of another origin, or not https, is not for this door', async () => {
    const { run, asked } = page(async () => new Response('x'));
    expect(await askInPage(asking('https://other.example/cv.pdf'), { run, now })).toBeNull();
    expect(await askInPage(asking('http://people.example/cv.pdf'), { run, now })).toMatchObject({ problem: 'refused-address' });
    expect(await askInPage(asking('file:///cv.pdf'), { run, now })).toMatchObject({ problem: 'refused-address' });
    expect(asked).toEqual([]);
  });

  it('may have a signature in its address: it was the page that showed it', async () => {
    const { run } = page(async () => new Response('x'));
    expect(await askInPage(asking(`${PAGE}?X-Amz-Signature=abc`), { run, now })).toMatchObject({ ok: true });
  });

  it.each<[string, () => Promise<Response>, string]>([
    ['too large by its header', async () => new Response('x', { headers: { 'Content-Length': '101' } }), 'too-large'],
    ['too large without one', async () => new Response(bytes(101)), 'too-large'],
    ['gone', () => Promise.reject(new TypeError('Failed to fetch')), 'unreachable'],
    ['pointing elsewhere', async () => Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' }), 'redirect'],
  ])('%s', async (_, reply, problem) => {
    const { run } = page(reply);
    expect(await askInPage(asking(PAGE), { run, now, limits: { bytes: 100 } })).toMatchObject({ ok: false, problem });
    expect(kept()).toBe(false);
  });

  it('that never comes is given up in time', async () => {
    const { run } = page((_, { signal }) => new Promise((__, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error))));
    expect(await askInPage(asking(PAGE), { run, now, limits: { milliseconds: 1 } })).toMatchObject({ ok: false, problem: 'timeout' });
  });

  it('of an editor may come from where that says, and from nowhere else', async () => {
    const at = (url: string) => Object.defineProperty(new Response('x'), 'url', { value: url });
    const mayEndAt = ({ hostname }: URL) => hostname.endsWith('.usercontent.example');
    const good = page(async () => at('https://doc.usercontent.example/1'));
    expect(await askInPage(asking(PAGE, { mayEndAt }), { run: good.run, now })).toMatchObject({ ok: true });
    expect(good.asked[0]?.init.redirect).toBe('follow');
    const bad = page(async () => at('https://evil.example/1'));
    expect(await askInPage(asking(PAGE, { mayEndAt }), { run: bad.run, now })).toMatchObject({ ok: false, problem: 'redirect' });
  });

  it('where nobody is let into the page, the first door is the one', async () => {
    expect(await askInPage(asking(PAGE), { run: () => Promise.reject(new Error('Cannot access')), now })).toBeNull();
    expect(await askInPage(asking(PAGE), { run: async () => undefined as never, now })).toBeNull();
  });
});
