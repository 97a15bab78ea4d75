import { readUtf8 } from '../../formats/utf8';
import { readZip, type Entry } from '../../formats/zip';
import { LARGEST_PART, LARGEST_PARTS } from '../limits';
import type { Reason } from '../words';

/** The parts of an Office document that are wanted, unpacked when asked for, within one bound for all of them together. */
export class Parts {
  private left = LARGEST_PARTS;
  /** Why a part that was wanted could not be read; the first of them. */
  problem: Reason | undefined;

  constructor(private readonly bytes: Uint8Array) {}

  /** The parts whose names fit, in the archive's order. */
  *bytesOf(wanted: RegExp): Generator<{ name: string; bytes: Uint8Array }> {
    const archive = readZip(this.bytes, { file: LARGEST_PART, all: this.left }, (name) => wanted.test(name));
    if (!archive.ok) {
      this.problem ??= { code: archive.reason === 'truncated' ? 'structure.file-truncated' : 'structure.file-damaged' };
      return;
    }
    for (const entry of archive.entries) {
      if (!entry.ok) {
        this.problem ??= reasonOf(entry);
        continue;
      }
      this.left -= entry.bytes.length;
      yield entry;
    }
  }

  /** The same as text; a part that is no UTF-8 or UTF-16 is damaged. */
  *textOf(wanted: RegExp): Generator<{ name: string; text: string }> {
    for (const { name, bytes } of this.bytesOf(wanted)) {
      const text = decoded(bytes);
      if (text === null) this.problem ??= { code: 'structure.file-damaged' };
      else yield { name, text };
    }
  }
}

function reasonOf(entry: Extract<Entry, { ok: false }>): Reason {
  switch (entry.reason) {
    case 'too-large':
      return { code: 'structure.archive-too-large' };
    case 'locked':
      return { code: 'structure.document-locked' };
    default:
      return { code: 'structure.file-damaged' };
  }
}

/** ECMA-376-2, §8.1.4: UTF-8 or UTF-16. */
function decoded(bytes: Uint8Array): string | null {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  return label === null ? readUtf8(bytes) : new TextDecoder(label).decode(bytes);
}
