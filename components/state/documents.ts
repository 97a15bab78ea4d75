import type { InDocument, RequestLine } from '../../lib/words';
import type { Met } from '../../lib/documents/words';
import { createPool } from '../../lib/session/pool';
import type { Engine } from './engine';
import { addTo, changeRow, newRow, rows, withItem, type DocumentProgress, type Row } from './rows';

/** Badges of one document that are checked at once, while it is being read. */
const AT_ONCE = 4;

/** A document's bytes, what a person calls it, and how it was had. */
export interface Given {
  bytes: Uint8Array;
  name: string;
  requests: readonly RequestLine[];
}

type Check = (engine: Engine, row: Row, signal: AbortSignal) => Promise<void>;

const loadParts = () => import('./document-parts');

/**
 * Reads a document for a row: each badge gets a row below it as soon as it is met, and is checked while reading goes on. One without a
 * badge says why.
 *
 * @param check checks a row
 * @throws the signal's reason when it is stopped
 */
export async function readInto(engine: Engine, key: string, { bytes, name, requests }: Given, signal: AbortSignal, check: Check): Promise<void> {
  rows.value = rows.peek().filter(({ of }) => of !== key);
  progressed(key, { name }, true);
  // What was known of it before, such as that its host may not be asked, is no answer any more.
  changeRow(key, (row) => {
    const { learned: _, ...rest } = row;
    return withItem(rest, { title: name, report: null });
  });
  const parts = await loadParts();
  const pool = createPool(AT_ONCE);
  const checks: Promise<void>[] = [];
  const met = new Map<string, string>();
  let person: DocumentProgress['person'];
  for await (const told of parts.readDocument(bytes, { name, recognise: engine.recognise, pdf: parts.loadPdf, signal })) {
    signal.throwIfAborted();
    if (told.type === 'pages') progressed(key, { pages: told.count });
    else if (told.type === 'page') progressed(key, { page: told.page });
    else if (told.type === 'person') progressed(key, { person: (person = told.person) });
    else if (told.type === 'end') progressed(key, { summary: told.summary });
    else meet(told.met);
    if (told.type === 'end' && met.size === 0) await none(parts.withoutBadge(name, told.summary));
  }
  await Promise.all(checks);
  changeRow(key, (row) => withItem(row, { state: 'done' }));

  function meet(one: Met): void {
    const known = met.get(one.key);
    if (known !== undefined) return changeRow(known, (row) => (row.said?.met ? placed(row, parts.metAgain(row.said.met, one)) : row));
    const row = rowOf(one, { document: name, place: one.place, pages: one.page === undefined ? [] : [one.page] });
    met.set(one.key, row.item.key);
    addTo(key, row);
    checks.push(pool(async () => {
      if (signal.aborted) return;
      changeRow(row.item.key, (now) => withItem(now, { state: 'checking' }));
      await check(engine, row, signal);
    }));
  }

  function rowOf({ found }: Met, place: InDocument): Row {
    const row = newRow(found.kind === 'address' ? found.url : found.source, { kind: 'found', found, requests });
    return { ...withItem(row, { title: found.kind === 'address' ? '' : found.source }), said: { names: { kind: 'own', ...person }, claim: {}, met: place } };
  }

  /** Why there is none, as the answer about the document itself. */
  async function none(found: ReturnType<typeof parts.withoutBadge>): Promise<void> {
    const row = rows.peek().find(({ item }) => item.key === key);
    if (row) await check(engine, { ...row, source: { kind: 'found', found, requests } }, signal);
  }
}

function placed(row: Row, met: InDocument): Row {
  const { report } = row.item;
  return withItem({ ...row, said: { names: { kind: 'unknown' }, claim: {}, ...row.said, met } }, { report: report && { ...report, met } });
}

function progressed(key: string, change: Partial<DocumentProgress>, anew = false): void {
  changeRow(key, (row) => ({ ...row, document: { name: '', ...(anew ? {} : row.document), ...change } }));
}
