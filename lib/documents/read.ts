import { documentLook } from '../formats/document-kind';
import { LARGEST_DOCUMENT } from './limits';
import { readOffice } from './office/read';
import { readPdf } from './pdf/read';
import type { Reading, Reason, Told } from './words';

const NOTHING = { links: 0, wrapped: [], leftOut: 0 };

/**
 * Reads a document (PDF, DOCX, ODT) for badges: its links, the badge addresses written in its text, its attachments and pictures that
 * carry a badge. Told while it is read, so that checking begins with the first page. Nothing in it is run, drawn or followed; nobody is
 * asked anything. Whatever is wrong with it is told by `end`.
 *
 * @param bytes a PDF's are given away to its reader and must not be used again
 * @throws the signal's reason when it is stopped, and nothing else
 */
export async function* readDocument(bytes: Uint8Array, reading: Reading): AsyncGenerator<Told> {
  if (bytes.length > LARGEST_DOCUMENT) {
    yield ended({ code: 'structure.file-too-large', params: { limit: String(LARGEST_DOCUMENT / 1_048_576) } });
    return;
  }
  const look = documentLook(bytes);
  if (look === null) yield ended({ code: 'structure.document-other' });
  else if ('refused' in look) yield ended({ code: look.refused === 'locked' ? 'structure.document-locked' : 'structure.document-kind' });
  else if (look.kind === 'pdf') yield* readPdf(bytes, reading);
  else yield* readOffice(bytes, look.kind, reading);
}

function ended(problem: Reason): Told {
  return { type: 'end', summary: { ...NOTHING, problem } };
}
