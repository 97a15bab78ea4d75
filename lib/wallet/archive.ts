/** Everything the holder has as one zip: each badge's file, the table, and the wallet's own file from which all of it comes back. */
import { zipSync, type Zippable } from 'fflate';
import type { Whole } from '../store/held';
import { assertionOf } from './assertion';
import { csvOf } from './csv';
import { writeWallet } from './transfer';

/** Names of the two files beside the badges. */
export const WALLET_FILE = 'proofmark-wallet.json';
const TABLE_FILE = 'badges.csv';

/** The archive's bytes. The same wallet at the same time gives the same bytes. */
export function archiveOf(all: readonly Whole[], at: Date): Uint8Array<ArrayBuffer> {
  const files: Zippable = {};
  const taken = new Set<string>();
  for (const one of all) {
    const file = badgeFile(one);
    if (file) files[`badges/${free(file.name, taken)}`] = [file.bytes, { mtime: at, level: /^image\/png$/u.test(file.type) ? 0 : 6 }];
  }
  files[TABLE_FILE] = [new TextEncoder().encode(csvOf(all.map(({ held }) => held))), { mtime: at }];
  files[WALLET_FILE] = [new TextEncoder().encode(writeWallet(all)), { mtime: at }];
  return zipSync(files) as Uint8Array<ArrayBuffer>;
}

/** A badge's own Open Badges file; null for one that has none: it is in the wallet's file and the table alone. */
function badgeFile({ held, original }: Whole): { name: string; type: string; bytes: Uint8Array } | null {
  const ending = /\.[A-Za-z0-9]{1,8}$/u.exec(original?.name ?? '')?.[0] ?? '';
  if (original) return { name: `${slug(held.credential.name)}${ending.toLowerCase()}`, type: original.type, bytes: original.bytes };
  const assertion = assertionOf(held.credential);
  return assertion && { name: `${slug(held.credential.name)}.json`, type: 'application/json', bytes: new TextEncoder().encode(JSON.stringify(assertion, null, 2)) };
}

/** A file name of letters, digits and hyphens, in whatever script, that every system takes. */
function slug(name: string): string {
  return name.slice(0, 60).normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/gu, '') || 'badge';
}

/** The name, or with a number where it is taken; letters that differ only in case are one name on many disks. */
function free(name: string, taken: Set<string>): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[a-z0-9]+)?$/u.exec(name) ?? [];
  for (let n = 1; ; n += 1) {
    const wanted = n === 1 ? name : `${stem}-${n}${ending}`;
    if (taken.has(wanted.toLowerCase())) continue;
    taken.add(wanted.toLowerCase());
    return wanted;
  }
}
