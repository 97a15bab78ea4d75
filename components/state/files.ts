import { effect, signal } from '@preact/signals';
import type { Found } from '../../lib/formats/sniff';
import type { PageDocument } from '../../lib/messages';
import type { ReadWallet } from '../../lib/wallet/transfer';
import type { Handed } from '../../lib/session/handed';
import { createPool } from '../../lib/session/pool';
import type { Learned, Remark, Report, RequestLine } from '../../lib/words';
import { lookAgain } from './art';
import { readInto } from './documents';
import { loadEngine, type Engine } from './engine';
import { announce, tell } from './live';
import { reportOf, whatJudges } from './judge';
import { changeRow, needsOf, newRow, progress, rows, withItem, type Row } from './rows';
import { t, voice } from './voice';

/** How many are checked at once: while one waits for an issuer, another computes. */
const AT_ONCE = 4;

/** Whether something is being checked. */
export const working = signal(false);

let stopper = new AbortController();
let running = 0;
const pool = createPool(AT_ONCE);

/** Checks files. One that is wrong spoils none of the others. */
export function takeFiles(files: readonly File[]): Promise<void> {
  return take(files.map((file) => newRow(file.name, { kind: 'file', file })));
}

/** Checks what was pasted: JSON, tokens, addresses, several at once. */
export function takeText(text: string): Promise<void> {
  return text.trim() === '' ? Promise.resolve() : take([newRow(t('files.pasted'), { kind: 'text', text })]);
}

/** Checks what the context menu pointed at: the link where it leads to a badge, else the picture. */
export async function takeHandedOver(handed: readonly Handed[]): Promise<void> {
  if (handed.length === 0) return;
  const { recognise, documentAddress, plainAddress } = await loadEngine();
  await take(handed.flatMap(({ link, image, text, document, name, from }) => {
    if (text) return [newRow(t('files.pasted'), { kind: 'text', text })];
    const address = link && (document || !recognise(link)) ? (documentAddress(link) ?? (document && plainAddress(link))) : undefined;
    if (address) return [newRow(name ?? address.name, { kind: 'document', address: { ...address, ...(name && { name }) }, ...(from && { from }) })];
    if (link && (!image || recognise(link))) return [newRow('', { kind: 'found', found: { source: '', kind: 'address', url: link, alone: true } })];
    if (!image) return [];
    const known = recognise(image);
    return [newRow('', known ? { kind: 'found', found: { source: '', kind: 'address', url: image, alone: true } } : { kind: 'image', url: image })];
  }));
}

/** Reads a document that a tab shows, in place. */
export async function takeDocument(tabId: number, { frameId, address: shown }: PageDocument): Promise<void> {
  const { documentAddress, plainAddress } = await loadEngine();
  const known = documentAddress(shown);
  const address = known?.mayEndAt ? known : plainAddress(shown);
  if (address) await take([newRow(address.name, { kind: 'document', address, from: { tabId, frameId } })]);
}

/** Checks rows again: after a grant, after a stop, or because somebody wants it. */
export async function checkRows(keys: readonly string[]): Promise<void> {
  const chosen = new Set(keys);
  const again = rows.peek().filter(({ item }) => chosen.has(item.key) && item.state !== 'checking');
  for (const { item } of again) changeRow(item.key, waitingAgain);
  await work(again.map(({ item }) => item.key));
}

/** Checks again what lacked one of these hosts. */
export function checkWhatLacked(patterns: readonly string[]): Promise<void> {
  return checkRows(rows.peek().filter((row) => needsOf(row).some((need) => patterns.includes(need))).map(({ item }) => item.key));
}

/** Gets the newer copy that a badge offers, and says what came of it; where that fails, its report stays. */
export async function refreshRow(key: string): Promise<Remark | null> {
  const engine = await loadEngine();
  const { signal } = stopper;
  const learned = rows.peek().find(({ item }) => item.key === key)?.learned;
  if (!learned) return null;
  changeRow(key, (row) => withItem(row, { state: 'checking' }));
  const { learned: newer } = await engine.refreshed(learned, engine.envUntil(signal), engine.recognise);
  if (signal.aborted) {
    changeRow(key, (row) => withItem(row, { state: 'done' }));
    return null;
  }
  await settle(engine, key, newer, signal);
  return newer.remarks?.find(({ code }) => code.startsWith('refresh.')) ?? null;
}

/** Stops: what has its answer keeps it, the rest is said to be unchecked. */
export function stop(): void {
  stopper.abort();
  stopper = new AbortController();
  rows.value = rows.peek().map((row) => (row.item.state === 'done' ? row : { ...withItem(row, { state: 'done' }), stopped: true as const }));
  const { done, total } = progress.peek();
  announce(t('files.stopped', { done, total }));
}

/** Takes everything off the page. Nothing of it was kept anywhere. */
export function clearAll(): void {
  stopper.abort();
  stopper = new AbortController();
  rows.value = [];
  announce(t('files.cleared'));
}

/** Makes reports anew when the lists of issuers or the person's own addresses change. */
export function followJudgement(): void {
  effect(() => {
    whatJudges();
    void judgeAnew();
  });
}

async function judgeAnew(): Promise<void> {
  for (const { item, learned, said } of rows.peek()) {
    if (!learned || item.state !== 'done') continue;
    const report = await reportOf(await loadEngine(), learned, said);
    changeRow(item.key, (row) => (row.learned === learned ? withItem(row, { report }) : row));
  }
}

function take(added: readonly Row[]): Promise<void> {
  rows.value = [...rows.peek(), ...added];
  return work(added.map(({ item }) => item.key));
}

async function work(keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const { signal } = stopper;
  running += 1;
  working.value = true;
  try {
    const engine = await loadEngine();
    await Promise.all(keys.map((key) => pool(() => step(engine, key, signal))));
  } catch {
    stop();
    tell(t('check.failed'));
  } finally {
    running -= 1;
    working.value = running > 0;
  }
  if (!signal.aborted && !working.peek()) announce(voice().t('files.done', { count: progress.peek().total }));
}

/** Opens or checks one row; what was in it is checked after it. */
async function step(engine: Engine, key: string, signal: AbortSignal): Promise<void> {
  const row = rows.peek().find(({ item }) => item.key === key);
  if (!row || signal.aborted) return;
  changeRow(key, (one) => withItem(one, { state: 'checking' }));
  if (row.source.kind === 'found') return check(engine, row, signal);
  let requests: RequestLine[] = [];
  try {
    const { source } = row;
    let bytes: Uint8Array;
    if (source.kind === 'image') {
      const fetched = await engine.learnImage(source.url, engine.envUntil(signal));
      if ('learned' in fetched) return await settle(engine, key, fetched.learned, signal);
      ({ bytes, requests } = fetched);
    } else if (source.kind === 'document') {
      const { address } = source;
      const asked = await engine.askForDocument(address, engine.envUntil(signal, source.from));
      if ('learned' in asked) return await settle(engine, key, asked.learned, signal);
      // A mail's attachment can be a picture with a badge as well.
      if (!/\.(?:png|svg)$/iu.test(address.name)) return await readInto(engine, key, { ...asked, name: address.name }, signal, check);
      ({ bytes, requests } = asked);
    } else bytes = source.kind === 'text' ? new TextEncoder().encode(source.text) : await bytesOf(engine, source.file);
    if (source.kind === 'file' || source.kind === 'text') {
      const wallet = await walletIn(source, bytes);
      if (wallet) return changeRow(key, (one) => ({ ...withItem(one, { state: 'done' }), wallet }));
    }
    const found = await engine.open(bytes, nameOf(row), signal);
    const [first] = found;
    // A document stays the file's row, so that it is read again from the file.
    if (first?.kind === 'document' && found.length === 1) return await readInto(engine, key, { bytes: first.bytes, name: first.source, requests }, signal, check);
    const inside = found.map((each) => documentOf(engine, each) ?? insideOf(row, each, requests));
    changeRow(key, () => inside);
    for (const each of inside) {
      if (signal.aborted) return;
      changeRow(each.item.key, (one) => withItem(one, { state: 'checking' }));
      await (each.source.kind === 'document' ? step(engine, each.item.key, signal) : check(engine, each, signal));
    }
  } catch {
    // Stopped, or a file that cannot be read any more (a folder, a file that is gone).
    if (!signal.aborted) await check(engine, unreadable(row), signal);
  }
}

async function check(engine: Engine, { item, source }: Row, signal: AbortSignal): Promise<void> {
  if (source.kind !== 'found') return;
  const { found, requests = [] } = source;
  // The reader takes the bytes away; these are wanted again when it is checked again.
  if (found.kind === 'document') return readInto(engine, item.key, { bytes: found.bytes.slice(), name: found.source, requests }, signal, check);
  const learned = await engine.learnFound(found, engine.envUntil(signal), engine.recognise);
  await settle(engine, item.key, { ...learned, requests: [...requests, ...learned.requests] }, signal);
}

/** The wallet in a file that Proofmark wrote, which may weigh more than a badge; null for any other. */
async function walletIn(source: Extract<Row['source'], { kind: 'file' | 'text' }>, bytes: Uint8Array): Promise<ReadWallet | null> {
  const { readWalletFile, mayHoldWallet, LARGEST_WALLET } = await import('../../lib/wallet/wallet-file');
  if (!mayHoldWallet(bytes)) return null;
  const whole = source.kind === 'file' && source.file.size <= LARGEST_WALLET ? new Uint8Array(await source.file.arrayBuffer()) : bytes;
  return readWalletFile(whole, new Date().toISOString());
}

async function bytesOf(engine: Engine, file: File): Promise<Uint8Array> {
  const head = new Uint8Array(await file.slice(0, 2_048).arrayBuffer());
  return new Uint8Array(await file.slice(0, engine.mostBytes(head) + 1).arrayBuffer());
}

async function settle(engine: Engine, key: string, learned: Learned, signal: AbortSignal): Promise<void> {
  const said = () => rows.peek().find(({ item }) => item.key === key)?.said;
  const report = await reportOf(engine, learned, said());
  if (signal.aborted) return;
  changeRow(key, (row) => withItem({ ...row, learned }, { award: learned.award, state: 'done', report: withPlace(report, row) }));
  const line = await engine.fetchArt(learned, true);
  if (!line || signal.aborted) return;
  lookAgain();
  const listed: Learned = { ...learned, requests: [...learned.requests, line] };
  const shown = await reportOf(engine, listed, said());
  changeRow(key, (row) => (row.learned === learned ? withItem({ ...row, learned: listed }, { report: withPlace(shown, row) }) : row));
}

/** A badge may have been met on one more page while its report was made. */
function withPlace(report: Report, { said }: Row): Report {
  return said?.met ? { ...report, met: said.met } : report;
}

/** A pasted address that is a document's and no badge's. */
function documentOf(engine: Engine, found: Found): Row | null {
  if (found.kind !== 'address' || !found.alone || engine.recognise(found.url)) return null;
  const address = engine.documentAddress(found.url);
  return address && newRow(address.name, { kind: 'document', address });
}

/** A row for one thing that was in another. An address is called by its host, not by its number in the text. */
function insideOf(row: Row, found: Found, requests: readonly RequestLine[]): Row {
  const inside = newRow(found.source || row.item.award, { kind: 'found', found, requests });
  return found.kind === 'address' ? withItem(inside, { title: '' }) : inside;
}

function waitingAgain(row: Row): Row {
  const { stopped: _, ...rest } = row;
  return withItem(rest, { state: 'waiting' });
}

/** What its badges are called after; empty for pasted text. */
function nameOf({ source }: Row): string {
  if (source.kind === 'file') return source.file.name || t('files.unnamed');
  if (source.kind === 'document') return source.address.name;
  return source.kind === 'image' ? source.url.slice(0, 200) : '';
}

function unreadable(row: Row): Row {
  return { ...row, source: { kind: 'found', found: { source: nameOf(row), kind: 'refused', code: 'structure.file-damaged' } } };
}
