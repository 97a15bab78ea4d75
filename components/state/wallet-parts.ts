/** Everything that brings badges in, checks them again and gives them out, in one piece that is loaded when that is wanted. */
import { readAllHeld, readHeld, readOriginal, readWhole, putImport, changeHeld } from '../../lib/store/held';
import { getArt } from '../../lib/store/art';
import { addHeld, addSomeHeld, findHeld, type Incoming } from '../../lib/store/take-in';
import { askingOnce } from '../../lib/check/once';
import { platform } from '../../lib/platforms/registry';
import { archiveOf } from '../../lib/wallet/archive';
import { learnAt, learnHeld } from '../../lib/wallet/check';
import { isEntry } from '../../lib/wallet/entries';
import { csvOf } from '../../lib/wallet/csv';
import { isListable, listAt } from '../../lib/wallet/list';
import { runImport, type Ended, type ImportWorld } from '../../lib/wallet/run-import';
import { writeWallet } from '../../lib/wallet/transfer';
import type { BackpackProblem } from '../../lib/wallet/backpack/words';
import type { Import } from '../../lib/wallet/words';
import type { AwardReference, Learned } from '../../lib/words';
import * as engine from './engine-parts';
import { reportOf } from './judge';

export { originalOf } from '../../lib/wallet/original';
export { restoreHeld } from '../../lib/store/take-in';
export { addHeld, addSomeHeld, findHeld };

/** What an address leads to, for somebody who wants to bring it in. */
export type Lead =
  | { kind: 'award' | 'profile'; reference: AwardReference; /** Hosts to be allowed. */ origins: readonly string[]; /** The platform's name. */ name: string }
  /** A page that lists badges, of a platform whose lists are not read; with its address where its badges can be read from the page itself. */
  | { kind: 'list'; name: string; page?: string }
  | { kind: 'none' };

/** Reads an address that was given. Never throws. */
export function leadOf(text: string): Lead {
  const found = engine.recognise(text.trim());
  if (found === null) return URL.canParse(text.trim()) && text.trim().startsWith('https://') ? unknownHost(text.trim()) : { kind: 'none' };
  if (found.type !== 'reference' || found.reference.platform === 'document') return { kind: 'none' };
  const { reference } = found;
  const { asks, name, tier } = platform(found.reference.platform);
  const origins = asks.length > 0 ? asks : [`https://${new URL(reference.url).hostname}/*`];
  if (reference.kind === 'award') return { kind: 'award', reference, origins, name };
  if (reference.kind !== 'wallet') return { kind: 'none' };
  return isListable(reference) ? { kind: 'profile', reference, origins, name } : { kind: 'list', name: name || new URL(reference.url).hostname, ...(tier === 'api' && { page: reference.url }) };
}

function unknownHost(address: string): Lead {
  const { href, hostname, username, password, port } = new URL(address);
  if (username || password || port) return { kind: 'none' };
  return { kind: 'award', reference: { platform: 'hosted', kind: 'award', id: href, url: href }, origins: [`https://${hostname}/*`], name: hostname };
}

/** A badge's art as a `data:` address, fetched where that is needed. */
export async function artOf(learned: Learned): Promise<string | undefined> {
  const image = learned.credential?.image;
  if (!image) return undefined;
  if (image.startsWith('data:image/')) return image;
  await engine.fetchArt(learned, true).catch(() => undefined);
  return getArt(image);
}

/** Goes on with an import by the engine, over the one door. @throws {NotKept} */
export async function goOn(start: Import, signal: AbortSignal, told: (now: Import) => void): Promise<Ended | { how: 'paused'; backpack: BackpackProblem }> {
  const { backpack } = start;
  if (backpack) {
    const ended = await (await import('./backpack-parts')).goOn({ ...start, backpack }, signal, told);
    return ended.how === 'paused' ? { how: 'paused', backpack: ended.problem } : ended;
  }
  const env = engine.envUntil(signal);
  // The lines of one list are answered by one request.
  const lists = { ...env, ...askingOnce(env) };
  const envFor = (address: string) => (isEntry(address) ? lists : env);
  const world: ImportWorld = {
    list: (of, page) => listAt(of, page, lists),
    learn: (address) => learnAt(address, envFor(address), engine.recognise),
    learnAgain: async (held) => learnHeld(held, await readOriginal(held.id), envFor(held.learned.award), engine.recognise),
    report: (learned) => reportOf(engine, learned),
    art: artOf,
    recognise(address) {
      const found = engine.recognise(address);
      return found?.type === 'reference' ? found.reference : null;
    },
    store: {
      find: findHeld, read: readHeld, put: putImport,
      add: (incoming: Incoming, progress) => addHeld(incoming, Date.now(), progress),
      change: (id, change, progress) => changeHeld([id], change, progress),
    },
  };
  return runImport(start, world, signal, told);
}

/** Ways in which everything can be taken out. */
export type ExportKind = 'zip' | 'json' | 'csv';

/** Everything as a file. @throws {NotKept} */
export async function exported(kind: ExportKind): Promise<Blob> {
  const all = await readAllHeld();
  if (kind === 'csv') return new Blob([csvOf(all)], { type: 'text/csv;charset=utf-8' });
  const wholes = (await Promise.all(all.map(({ id }) => readWhole(id)))).filter((one) => one !== undefined);
  return kind === 'json' ? new Blob([writeWallet(wholes)], { type: 'application/json' }) : new Blob([archiveOf(wholes, new Date())], { type: 'application/zip' });
}
