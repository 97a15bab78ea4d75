/**
 * The holder's own keys for sources of figures about jobs. They are kept in `storage.local` under a name of their own: no settings, no
 * wallet's file and nothing that is synchronised holds them.
 */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Keys } from '../../jobs/words';

const KEY = 'job-keys';

/** What goes into an address or a header: visible ASCII without spaces. */
const part = v.pipe(v.string(), v.trim(), v.regex(/^[\x21-\x7E]{1,200}$/u));

const KEY_OF = {
  adzuna: v.object({ id: part, key: part }),
  usajobs: v.object({ email: v.pipe(part, v.regex(/^[^@]+@[^@]+\.[^@]+$/u)), key: part }),
} as const;

const schema = v.object({ adzuna: v.fallback(v.optional(KEY_OF.adzuna), undefined), usajobs: v.fallback(v.optional(KEY_OF.usajobs), undefined) });

/** A key as a person typed it; null for what cannot be one. */
export function keyFrom<Of extends keyof Keys>(of: Of, typed: unknown): NonNullable<Keys[Of]> | null {
  const read = v.safeParse(KEY_OF[of], typed);
  return read.success ? (read.output as NonNullable<Keys[Of]>) : null;
}

/** The keys that are kept; none where the browser's storage fails. */
export async function readKeys(): Promise<Keys> {
  return read().catch(() => ({}));
}

/** @throws what the browser's storage throws: what could not be read must not be written over */
async function read(): Promise<Keys> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  const { adzuna, usajobs } = v.parse(schema, typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? stored : {});
  return { ...(adzuna && { adzuna }), ...(usajobs && { usajobs }) };
}

/** Keeps a key. @throws what the browser's storage throws */
export async function putKey<Of extends keyof Keys>(of: Of, key: NonNullable<Keys[Of]>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await read()), [of]: key } });
}

/** Forgets a key. @throws what the browser's storage throws */
export async function dropKey(of: keyof Keys): Promise<void> {
  const { [of]: _gone, ...others } = await read();
  if (Object.keys(others).length === 0) await browser.storage.local.remove(KEY);
  else await browser.storage.local.set({ [KEY]: others });
}

/** Calls back with the keys whenever they changed, in any of our pages. @returns stops that */
export function watchKeys(changed: (keys: Keys) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) void readKeys().then(changed);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
