import { computed, signal } from '@preact/signals';
import { lacking } from '../../lib/session/record';
import type { Item } from '../../lib/session/view';
import type { Said } from '../../lib/check/report';
import type { DocumentAddress } from '../../lib/documents/addresses';
import type { Person, Summary } from '../../lib/documents/words';
import type { Learned, RequestLine } from '../../lib/words';
import type { Found } from '../../lib/formats/sniff';
import type { ReadWallet } from '../../lib/wallet/transfer';

/** Where a row comes from: how to check it, and to check it again. */
export type Source =
  | { kind: 'file'; file: File }
  | { kind: 'text'; text: string }
  | { kind: 'image'; url: string }
  /** A document at its address. */
  | { kind: 'document'; address: DocumentAddress; /** A page that can be asked for it first. */ from?: PageFrame }
  /** One thing that was found in one of these, and what it took to get it. */
  | { kind: 'found'; found: Found; requests?: readonly RequestLine[] };

/** A frame of a tab. */
export interface PageFrame {
  tabId: number;
  frameId: number;
}

/** One thing on the Check page: a file that is being opened, or one badge or refusal that was in it. */
export interface Row {
  item: Item;
  source: Source;
  /** Kept apart from the report, which is made anew when a list of issuers or the addresses change. */
  learned?: Learned;
  /** The person stopped before its turn. */
  stopped?: true;
  /** What is said around a badge where it was met; absent where nothing is. */
  said?: Said;
  /** Key of the row of the document that it was met in. */
  of?: string;
  /** Of a document's own row: how far it has been read. */
  document?: DocumentProgress;
  /** Of a file that holds somebody's badges as Proofmark wrote them. */
  wallet?: ReadWallet;
}

/** How far a document has been read, and what it came to. */
export interface DocumentProgress {
  name: string;
  /** How many pages there are, and the last that was read; absent where pages cannot be told. */
  pages?: number;
  page?: number;
  person?: Person;
  summary?: Summary;
}

/** Everything on the page, in the order in which it came. */
export const rows = signal<readonly Row[]>([]);

/** How many have their answer, of how many. A document that has been read is its badges, and counts itself only where it has none. */
export const progress = computed(() => {
  const counted = rows.value.filter(({ document, item, stopped }) => !document || item.state !== 'done' || stopped || item.report);
  return { done: counted.filter(({ item, stopped }) => item.state === 'done' && !stopped).length, total: counted.length };
});

/** Hosts that have to be allowed before some badges can be checked (`https://host/*`), when there is more than one such badge. */
export const lackingHosts = computed(() => {
  const wanting = rows.value.filter((row) => needsOf(row).length > 0);
  return wanting.length > 1 ? [...new Set(wanting.flatMap(needsOf))] : [];
});

/** Hosts that one row lacks. */
export function needsOf({ item }: Row): string[] {
  return item.report?.verdict === 'unconfirmed' ? lacking(item.report) : [];
}

let counted = 0;

/** A row that waits for its turn. */
export function newRow(award: string, source: Source): Row {
  counted += 1;
  return { item: { key: `row-${counted}`, award, title: award, place: 'text', state: 'waiting', report: null, at: [] }, source };
}

/** Changes one row; none where it was cleared meanwhile. */
export function changeRow(key: string, change: (row: Row) => Row | readonly Row[]): void {
  const all = rows.peek();
  const at = all.findIndex(({ item }) => item.key === key);
  const row = all[at];
  if (row) rows.value = all.toSpliced(at, 1, ...[change(row)].flat());
}

/** Puts a row below what was met before in the same document; nowhere where the document was cleared meanwhile. */
export function addTo(document: string, row: Row): void {
  const all = rows.peek();
  const last = all.findLastIndex(({ item, of }) => item.key === document || of === document);
  if (last >= 0) rows.value = [...all.slice(0, last + 1), { ...row, of: document }, ...all.slice(last + 1)];
}

/** A row with another state of its badge. */
export function withItem(row: Row, item: Partial<Item>): Row {
  return { ...row, item: { ...row.item, ...item } };
}
