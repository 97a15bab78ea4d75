/**
 * The holder's connected backpacks with the leave that each gave. In `storage.local` under a name of their own: no settings, no wallet's file
 * and nothing that is synchronised holds them. A browser offers an extension no place that it encrypts, so they stand there as plain as a cookie does.
 */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Backpack, Tokens } from '../wallet/backpack/words';

const KEY = 'backpacks';

/** Most backpacks. */
export const MOST_BACKPACKS = 10;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const address = v.pipe(text(2_048), v.startsWith('https://'), v.url());
const token = v.pipe(v.string(), v.regex(/^[\x21-\x7E]{1,8192}$/u));

const backpack = v.object({
  id: v.pipe(v.string(), v.uuid()),
  service: v.object({
    kind: v.picklist(['badge-connect-2.1', 'open-badges-3.0']), name: text(200), host: text(253), apiBase: address, registrationUrl: address, authorizationUrl: address, tokenUrl: address,
    revocationUrl: v.optional(address), scopes: v.pipe(v.array(text(300)), v.maxLength(10)), terms: v.optional(address), privacy: v.optional(address),
  }),
  client: v.object({ id: text(1_000), secret: v.optional(text(4_000)), method: v.picklist(['none', 'client_secret_basic', 'client_secret_post']) }),
  tokens: v.object({ access: token, refresh: v.optional(token), expiresAt: v.optional(v.pipe(v.number(), v.safeInteger())) }),
  owner: v.object({ name: v.optional(text(200)), email: v.optional(text(320)) }),
  connectedAt: v.pipe(v.number(), v.safeInteger()),
});

/** The backpacks that are kept; one that cannot be read spoils no other. None where the browser's storage fails. */
export async function readBackpacks(): Promise<Backpack[]> {
  return read().catch(() => []);
}

/** @throws what the browser's storage throws: what could not be read must not be written over */
async function read(): Promise<Backpack[]> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return (Array.isArray(stored) ? stored : []).flatMap((one: unknown) => {
    const parsed = v.safeParse(backpack, one);
    return parsed.success ? [plain(parsed.output)] : [];
  }).slice(0, MOST_BACKPACKS);
}

/** Without members that are there and undefined. */
const plain = (one: v.InferOutput<typeof backpack>): Backpack => JSON.parse(JSON.stringify(one)) as Backpack;

let writing: Promise<unknown> = Promise.resolve();

/** One change after the other, each from what is there then. */
async function change(how: (all: Backpack[]) => Backpack[]): Promise<void> {
  const before = writing;
  const done = (async () => {
    await before;
    const after = how(await read());
    if (after.length === 0) await browser.storage.local.remove(KEY);
    else await browser.storage.local.set({ [KEY]: after.slice(-MOST_BACKPACKS) });
  })();
  writing = done.catch(() => {});
  await done;
}

/** Keeps a backpack; of one host one is kept. @throws what the browser's storage throws */
export const putBackpack = (one: Backpack): Promise<void> => change((all) => [...all.filter(({ id, service }) => id !== one.id && service.apiBase !== one.service.apiBase), one]);

/** Keeps new tokens of a backpack that is still connected. @throws what the browser's storage throws */
export const putTokens = (id: string, tokens: Tokens): Promise<void> => change((all) => all.map((one) => (one.id === id ? { ...one, tokens } : one)));

/** Forgets a backpack. @throws what the browser's storage throws */
export const dropBackpack = (id: string): Promise<void> => change((all) => all.filter((one) => one.id !== id));

/** Calls back whenever they changed, in any of our pages. */
export function watchBackpacks(changed: (all: Backpack[]) => void): void {
  browser.storage.onChanged.addListener((changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) void readBackpacks().then(changed);
  });
}
