import type { Answer } from '../env';
import { readJson } from '../formats/json';
import type { Fact } from '../words';
import { fact } from './facts';
import { problemOf } from './problems';

/** The JSON that an address answered with, or the structure fact that says why there is none. */
export type Record = { json: unknown } | { problem: Fact };

/**
 * Reads an answer that should be a JSON record. Its media type is not believed: many hosts mislabel JSON, and a page that
 * was sent instead shows itself by its first letter.
 *
 * @param host the host that was asked
 */
export function readRecord(answer: Answer, host: string): Record {
  const problem = problemOf(answer, host);
  if (problem || !answer.ok) return { problem: problem ?? unreadable(answer.at, host) };
  if (looksLikePage(answer)) {
    const code = asksForPassword(answer.bytes) ? 'structure.login' : 'structure.web-page';
    return { problem: fact('structure', 'unknown', code, { at: answer.at, source: host }) };
  }
  const reading = readJson(answer.bytes);
  return reading.ok ? { json: reading.value } : { problem: unreadable(answer.at, host) };
}

function unreadable(at: string, source: string): Fact {
  return fact('structure', 'unknown', 'structure.unreadable', { at, source });
}

/** The first letter that is not white space or a byte order mark opens a tag. */
function looksLikePage({ bytes }: { bytes: Uint8Array }): boolean {
  const first = bytes.find((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf);
  return first === 0x3c;
}

/** Whether a page has a field for a password: it is one to sign in on. */
export function asksForPassword(bytes: Uint8Array): boolean {
  return /type\s*=\s*["']?password/iu.test(new TextDecoder().decode(bytes));
}
