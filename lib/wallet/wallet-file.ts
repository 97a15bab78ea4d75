import { isZip, readZip } from '../formats/zip';
import { WALLET_FILE } from './archive';
import { looksLikeWallet, readWallet, type ReadWallet } from './transfer';

/** Largest wallet's file, in bytes: thousands of badges with their pictures. */
export const LARGEST_WALLET = 256 * 1_048_576;

/** Whether a file, by its beginning, can be one that holds a wallet. */
export const mayHoldWallet = (head: Uint8Array): boolean => looksLikeWallet(head) || isZip(head);

/**
 * The wallet in a file that Proofmark once wrote, alone or in its archive.
 *
 * @param now ISO 8601
 * @returns null for any other file
 */
export function readWalletFile(bytes: Uint8Array, now: string): ReadWallet | null {
  if (looksLikeWallet(bytes)) return readWallet(bytes, now);
  if (!isZip(bytes)) return null;
  const archive = readZip(bytes, { file: LARGEST_WALLET, all: LARGEST_WALLET }, (name) => name === WALLET_FILE);
  if (!archive.ok) return null;
  for (const entry of archive.entries) if (entry.ok) return readWallet(entry.bytes, now);
  return null;
}
