import type { Answer, Env, Request } from '../../env';
import type { RequestLine } from '../../words';
import { recorder } from '../record';
import type { RegistryWord } from '../trust';
import { nameOf } from './name';
import { askRegistry, lookUp, nameIn, type RegistryContent } from './registry';
import type { StatementProblem } from './federation';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** How long a list, a configuration or an answer is believed without asking again. */
const FRESH = DAY;
/** How long a list is still used while it cannot be had anew: an outage takes no issuer its good name at once, and none keeps it for good. */
const STALE = 7 * DAY;
/** How long a failure is left alone. */
const PAUSE = 10 * MINUTE;

/** A registry that is switched on, and what is known of it. Plain data, to be kept. */
export interface KnownRegistry {
  /** Where it is asked, https. */
  address: string;
  name: string;
  content?: RegistryContent;
  /** When the content came, and when it was last asked for, in milliseconds since 1970. */
  fetchedAt?: number;
  triedAt?: number;
  /** Why it did not come the last time. */
  problem?: StatementProblem;
  /** The last request. */
  asked?: RequestLine;
}

/** What a federation answered about one issuer; kept for as long as it may be believed. */
export interface KnownAnswer {
  registry: string;
  id: string;
  says: 'listed' | 'not-listed' | 'unavailable';
  name?: string;
  at: number;
  until: number;
  asked?: RequestLine;
}

/** What has to be asked to know what the registries say of an issuer. */
export type Wanted = { address: string; what: 'registry' | 'answer' };

/** Everything known of the registries that are switched on. */
export interface Known {
  registries: readonly KnownRegistry[];
  answers: readonly KnownAnswer[];
}

/**
 * What the registries say of an issuer by what is known now, and what would have to be asked to know it all. Asks nobody, so that a report
 * never waits for a registry.
 *
 * @param id the issuer's id
 */
export function wordsOf({ registries, answers }: Known, id: string, now: number): { words: RegistryWord[]; wanted: Wanted[] } {
  const words: RegistryWord[] = [];
  const wanted: Wanted[] = [];
  for (const registry of registries) {
    const { address, content } = registry;
    const usable = content && isUsable(registry, now);
    if (!isFresh(registry, now) && !isResting(registry, now)) wanted.push({ address, what: 'registry' });
    const answer = usable && content.kind === 'federation' ? answers.find((one) => one.registry === address && one.id === id && one.until > now && one.at <= now + PAUSE) : undefined;
    if (usable && content.kind === 'list') {
      const name = nameIn(content.issuers, id);
      words.push({ ...said(registry, registry.fetchedAt ?? now, registry.asked), ...(name === undefined ? { says: 'not-listed' } : { says: 'listed', name }) });
    } else if (answer) {
      words.push({ ...said(registry, answer.at, answer.asked), says: answer.says, ...(answer.name !== undefined && { name: answer.name }) });
    } else {
      if (usable) wanted.push({ address, what: 'answer' });
      words.push({ ...said(registry, registry.triedAt ?? now, registry.asked), says: 'unavailable' });
    }
  }
  return { words, wanted };
}

function said({ name, address }: KnownRegistry, at: number, asked: RequestLine | undefined): Omit<RegistryWord, 'says'> {
  return { registry: name, host: new URL(address).hostname, at: new Date(at).toISOString(), ...(asked && { asked }) };
}

function isFresh({ content, fetchedAt }: KnownRegistry, now: number): boolean {
  return content !== undefined && age(fetchedAt, now) < FRESH && !isOver(content, now);
}

function isUsable({ content, fetchedAt }: KnownRegistry, now: number): boolean {
  return content !== undefined && age(fetchedAt, now) < STALE && !isOver(content, now);
}

function isResting({ triedAt }: KnownRegistry, now: number): boolean {
  return age(triedAt, now) < PAUSE;
}

function isOver(content: RegistryContent, now: number): boolean {
  return content.kind === 'federation' && content.anchor.until + PAUSE < now;
}

/** A clock that was set back makes nothing young for ever. */
function age(at: number | undefined, now: number): number {
  return at === undefined || at > now + PAUSE ? Infinity : now - at;
}

/**
 * Asks a registry for what it is. What it had before stays where nothing better comes.
 *
 * @param env `ask` asks by the click that switched it on
 */
export async function fetchRegistry(known: KnownRegistry, env: Env): Promise<KnownRegistry> {
  const { line, asking } = listed(env);
  const reading = await askRegistry(known.address, asking).catch(() => ({ problem: 'nonsense' as const }));
  const { problem: _, ...before } = known;
  const asked = line();
  const tried = { ...before, triedAt: env.now(), ...(asked && { asked }) };
  if ('problem' in reading) return { ...tried, problem: reading.problem };
  return { ...tried, name: known.name === nameOf(known.address) ? reading.name || known.name : known.name, content: reading.content, fetchedAt: env.now() };
}

/** Asks a federation about one issuer. */
export async function fetchAnswer({ address, content }: KnownRegistry, id: string, env: Env): Promise<KnownAnswer | null> {
  if (!content || content.kind !== 'federation') return null;
  const { line, asking } = listed(env);
  const answer = await lookUp(content, id, asking).catch(() => ({ problem: 'nonsense' as const }));
  const at = env.now();
  const asked = line();
  const base = { registry: address, id, at, ...(asked && { asked }) };
  if ('problem' in answer) return { ...base, says: 'unavailable', until: at + PAUSE };
  if (answer.says === 'not-listed') return { ...base, says: 'not-listed', until: at + FRESH };
  return { ...base, says: 'listed', name: answer.name, until: Math.min(at + FRESH, (answer.until ?? Infinity) + PAUSE) };
}

/** An Env that keeps the last request as a line for reports. */
function listed(env: Env): { asking: Env; line(): RequestLine | undefined } {
  const record = recorder(env);
  return { asking: record.env, line: () => record.requests().at(-1) };
}

/** A world for asking registries. */
export function registryEnv(ask: (request: Request) => Promise<Answer>, now: () => number): Env {
  return { ask, now, asset: () => Promise.reject(new Error('A registry needs no asset')) };
}
