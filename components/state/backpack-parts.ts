/** Everything that connects a backpack and reads it, in one piece that is loaded when that is wanted. */
import browser from 'webextension-polyfill';
import { askingOnce } from '../../lib/check/once';
import { backpackDoor } from '../../lib/net/backpack';
import { dropBackpack, putBackpack, putTokens, readBackpacks } from '../../lib/store/backpacks';
import { putImport } from '../../lib/store/held';
import { addHeld } from '../../lib/store/take-in';
import { discover, hostsOf } from '../../lib/wallet/backpack/discover';
import { authorise, register, revoke } from '../../lib/wallet/backpack/oauth';
import { Reader } from '../../lib/wallet/backpack/read';
import { runBackpack, type BackpackEnded, type Taken } from '../../lib/wallet/backpack/run';
import { type Backpack, BackpackError, type Service } from '../../lib/wallet/backpack/words';
import { originalOf } from '../../lib/wallet/original';
import type { Import } from '../../lib/wallet/words';
import * as engine from './engine-parts';
import { ownerSaid } from './holder-said';
import { reportOf } from './judge';
import { artOf } from './wallet-parts';

export { backpackAddress, hostsOf } from '../../lib/wallet/backpack/discover';

const now = () => Date.now();

/** The door to one backpack's own hosts. */
const doorTo = (service: Service) => backpackDoor(new Set(hostsOf(service)), {
  fetch: (...request) => fetch(...request), permitted: (pattern) => browser.permissions.contains({ origins: [pattern] }), online: () => navigator.onLine,
});

/** Asks a host what it offers. @throws {BackpackError} */
export function look(address: URL): Promise<Service> {
  const env = engine.envUntil(new AbortController().signal);
  return discover(address, (url, mayEndAt) => env.ask({ url, purpose: 'registry', accept: 'json', mayEndAt }));
}

/** The one address at which signing in may end. The browser gives it to this extension alone. */
const redirect = () => browser.identity.getRedirectURL('backpack');

/** Registers, lets the holder sign in, and keeps what comes of it. @throws {BackpackError} */
export async function connect(service: Service): Promise<Backpack> {
  if (!(browser as { identity?: object }).identity) throw new BackpackError('no-identity');
  const ask = doorTo(service);
  const client = await register(service, redirect(), { name: 'Proofmark', version: browser.runtime.getManifest().version }, ask);
  const tokens = await authorise(service, client, redirect(), (url) => browser.identity.launchWebAuthFlow({ url, interactive: true }), ask, now);
  const backpack: Backpack = { id: crypto.randomUUID(), service, client, tokens, owner: {}, connectedAt: now() };
  await putBackpack(backpack);
  // Whose it is, is good to know and no condition.
  const owner = await new Reader(backpack, { ask, now, keep: (fresh) => putTokens(backpack.id, fresh) }).owner().catch(() => ({}));
  const [kept] = (await readBackpacks()).filter(({ id }) => id === backpack.id);
  const known = { ...(kept ?? backpack), owner };
  await putBackpack(known);
  return known;
}

/** Gives the leave back and forgets it. @returns whether the backpack said that it is over */
export async function disconnect({ id, service, client }: Backpack): Promise<boolean> {
  const tokens = (await readBackpacks()).find((one) => one.id === id)?.tokens;
  await dropBackpack(id);
  return tokens !== undefined && revoke(service, client, tokens, doorTo(service));
}

/** Where reading a backpack begins. */
export const startOf = (backpack: Backpack): string => new Reader(backpack, { ask: doorTo(backpack.service), now, keep: async () => {} }).start;

/** Goes on with an import from a backpack. @throws {NotKept} */
export async function goOn(start: Import & Required<Pick<Import, 'backpack'>>, signal: AbortSignal, told: (now: Import) => void): Promise<BackpackEnded> {
  const backpack = (await readBackpacks()).find(({ id }) => id === start.backpack.id);
  if (!backpack) return { how: 'paused', problem: 'gone' };
  const door = doorTo(backpack.service);
  const plain = engine.envUntil(signal);
  const env = { ...plain, ...askingOnce(plain) };
  return runBackpack(start, {
    reader: new Reader(backpack, { ask: (address, sent) => door(address, { ...sent, signal }), now, keep: (tokens) => putTokens(backpack.id, tokens) }),
    owner: backpack.owner,
    async learn(text): Promise<Taken[]> {
      const found = await engine.open(new TextEncoder().encode(text), '');
      return Promise.all(found.map(async (one) => {
        const original = originalOf(one);
        return { learned: await engine.learnFound(one, env, engine.recognise), ...(original && { original: { ...original, name: `badge.${one.kind === 'jws' ? 'jwt' : 'json'}` } }) };
      }));
    },
    report: (learned, owner) => reportOf(engine, learned, ownerSaid({ owner })),
    art: artOf,
    add: (incoming, progress) => addHeld(incoming, now(), progress),
    put: putImport,
  }, signal, told);
}
