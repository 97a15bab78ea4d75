import { crc32 } from './crc32';
import { inflate } from './inflate';
import { LARGEST_FILE, LARGEST_UNPACKED, MOST_BADGES } from './limits';

/**
 * Archives (APPNOTE 6.3.10), read by their directory. By hand, because a library gives an entry the room that its header asks
 * for and then unpacks all of it: only unpacking within a bound stops an archive whose headers lie.
 */

/** One file of an archive. `locked`: it needs a password. `kind`: packed in a way that is not read. */
export type Entry = { name: string } & ({ ok: true; bytes: Uint8Array } | { ok: false; reason: 'locked' | 'kind' | 'damaged' | 'too-large' });

export type Archive = { ok: true; entries: Iterable<Entry>; count: number } | { ok: false; reason: 'truncated' | 'damaged' | 'too-many' };

/** The most that one file, and all of them, may weigh unpacked; in bytes. */
interface Bounds {
  file: number;
  all: number;
}

interface Listed {
  name: string;
  flags: number;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  at: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const CENTRAL = 0x02014b50;
const CENTRAL_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
/** A field that says "see elsewhere": an archive beyond four gigabytes, or one that pretends to be. */
const ELSEWHERE = 0xffffffff;

/** Flag of an entry whose header does not know its sizes: they stand behind it (§4.4.4). */
const SIZES_AFTER = 8;

/** Neither a folder nor hidden. */
const isFile = (name: string): boolean => !name.endsWith('/') && !/(?:^|\/)(?:\.|__MACOSX\/)/u.test(name);

/** Whether bytes begin as an archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));
}

/**
 * The files of an archive, one unpacked at a time, so that the caller can stop in between. Folders and hidden files are left
 * out. An entry that by itself, or with those before it, would pass a bound is `too-large`.
 *
 * @param wanted by their names; the others are not unpacked and do not count
 * @throws never
 */
export function readZip(bytes: Uint8Array, bounds: Bounds = { file: LARGEST_FILE, all: LARGEST_UNPACKED }, wanted: (name: string) => boolean = () => true): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return { ok: false, reason: 'truncated' };
  const listed = list(bytes, view, { count: view.getUint16(end + 10, true), at: view.getUint32(end + 16, true), end });
  if (!listed) return { ok: false, reason: 'damaged' };
  const files = listed.filter(({ name }) => isFile(name) && wanted(name));
  if (files.length > MOST_BADGES) return { ok: false, reason: 'too-many' };
  return { ok: true, entries: unpackAll(bytes, view, files, bounds), count: files.length };
}

/**
 * The files at the beginning of an archive that was cut, and so lost its directory: each has a header of its own (§4.3.7). They end at
 * the first that is not whole, or that does not say beforehand how long it is. Bounded as a whole archive's.
 *
 * @returns none where not even the first is whole
 * @throws never
 */
export function readCutZip(bytes: Uint8Array, bounds: Bounds = { file: LARGEST_FILE, all: LARGEST_UNPACKED }): { names: string[]; entries: Iterable<Entry> } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listed: Listed[] = [];
  for (let at = 0; at + LOCAL_SIZE <= bytes.length && view.getUint32(at, true) === LOCAL && listed.length < MOST_BADGES;) {
    const [flags, packed, name, extra] = [view.getUint16(at + 6, true), view.getUint32(at + 18, true), view.getUint16(at + 26, true), view.getUint16(at + 28, true)];
    const next = at + LOCAL_SIZE + name + extra + packed;
    if (flags & SIZES_AFTER || next > bytes.length) break;
    listed.push({
      name: new TextDecoder().decode(bytes.subarray(at + LOCAL_SIZE, at + LOCAL_SIZE + name)), flags, method: view.getUint16(at + 8, true), crc: view.getUint32(at + 14, true),
      packed, unpacked: view.getUint32(at + 22, true), at,
    });
    at = next;
  }
  const files = listed.filter(({ name }) => isFile(name));
  return { names: files.map(({ name }) => name), entries: unpackAll(bytes, view, files, bounds) };
}

/** The names of the files in an archive; empty where it cannot be read. Never throws. */
export function namesIn(bytes: Uint8Array): string[] {
  const names: string[] = [];
  readZip(bytes, undefined, (name) => {
    names.push(name);
    return false;
  });
  return names;
}

/** The end record lies at the end, before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at;
  return -1;
}

function list(bytes: Uint8Array, view: DataView, directory: { count: number; at: number; end: number }): Listed[] | null {
  const listed: Listed[] = [];
  let { at } = directory;
  for (let n = 0; n < directory.count; n += 1) {
    if (at + CENTRAL_SIZE > directory.end || view.getUint32(at, true) !== CENTRAL) return null;
    const [name, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    listed.push({
      name: new TextDecoder().decode(bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + name)),
      flags: view.getUint16(at + 8, true), method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true), unpacked: view.getUint32(at + 24, true), at: view.getUint32(at + 42, true),
    });
    at += CENTRAL_SIZE + name + extra + comment;
  }
  return listed;
}

function* unpackAll(bytes: Uint8Array, view: DataView, files: readonly Listed[], bounds: Bounds): Generator<Entry> {
  let left = bounds.all;
  for (const file of files) {
    const entry = unpack(bytes, view, file, Math.min(left, bounds.file));
    // Reckoned as its header says, also where that is a lie: no more than that is unpacked.
    if (entry.ok || entry.reason === 'damaged') left -= file.unpacked;
    yield { name: file.name, ...entry };
  }
}

type Unpacked = { ok: true; bytes: Uint8Array } | { ok: false; reason: 'locked' | 'kind' | 'damaged' | 'too-large' };

function unpack(bytes: Uint8Array, view: DataView, { flags, method, crc, packed, unpacked, at }: Listed, most: number): Unpacked {
  if (flags & 1) return { ok: false, reason: 'locked' };
  if ((method !== 0 && method !== 8) || packed === ELSEWHERE || unpacked === ELSEWHERE || at === ELSEWHERE) return { ok: false, reason: 'kind' };
  if (unpacked > most) return { ok: false, reason: 'too-large' };
  if (at + LOCAL_SIZE > bytes.length || view.getUint32(at, true) !== LOCAL) return DAMAGED;
  const start = at + LOCAL_SIZE + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) return DAMAGED;
  const data = bytes.subarray(start, start + packed);
  const result: Unpacked = method === 0 ? { ok: true, bytes: data } : inflate(data, 'raw', unpacked);
  return result.ok && result.bytes.length === unpacked && crc32(result.bytes) === crc ? result : DAMAGED;
}

const DAMAGED = { ok: false, reason: 'damaged' } as const;
