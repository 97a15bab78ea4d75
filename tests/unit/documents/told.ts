import { recognise } from '../../../lib/links/recognise';
import { loadPdf } from '../../../lib/cli/pdf';
import { readDocument } from '../../../lib/documents/read';
import type { Met, Person, Reading, Summary, Told } from '../../../lib/documents/words';

/** Everything that reading a document told, and in which order. */
export interface All {
  order: string[];
  pages: number | undefined;
  person: Person | undefined;
  met: Met[];
  summary: Summary;
  /** What was met, in short: "link 1 https://…". */
  lines: string[];
}

/** Reads a document to its end, as the command line does. */
export async function readAll(bytes: Uint8Array, name = 'resume', change: Partial<Reading> = {}): Promise<All> {
  const all: Told[] = [];
  for await (const told of readDocument(bytes, { name, recognise, pdf: loadPdf, ...change })) all.push(told);
  const of = <T extends Told['type']>(type: T) => all.filter((told): told is Extract<Told, { type: T }> => told.type === type);
  const met = of('met').map((told) => told.met);
  const [end, ...more] = of('end');
  if (!end || more.length > 0 || all.at(-1) !== end) throw new Error('It must end once, and with its end');
  return {
    order: all.map(({ type }) => type), pages: of('pages')[0]?.count, person: of('person')[0]?.person, met, summary: end.summary,
    lines: met.map(({ place, page, key }) => `${place} ${page ?? '-'} ${key}`),
  };
}
