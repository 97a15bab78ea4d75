import { asList, asObject, field } from '../../formats/value';
import { registrableDomain, shownDomain } from '../domain';

/** What a list names, or the first thing that is wrong with it. */
export type ImportedList = { ok: true; issuers: string[] } | { ok: false; wrong: 'empty' | 'json' } | { ok: false; wrong: 'entry'; number: number; text: string };

/** Longest name of an issuer. */
const LONGEST = 2_048;

/** An issuer as a person or a list writes it: a domain, the address of one, or a DID; null for anything else. */
export function issuerNamed(typed: string): string | null {
  const text = typed.trim();
  if (/^did:[a-z0-9]+:\S+$/u.test(text)) return text.length <= LONGEST ? text : null;
  const address = /^https?:\/\//iu.test(text) ? text : `https://${text}`;
  if (/\s/u.test(text) || text.length > LONGEST || !URL.canParse(address)) return null;
  const domain = registrableDomain(address);
  return domain.includes('.') && !/^[\d.]+$/u.test(domain) ? shownDomain(domain) : null;
}

/**
 * Reads a list of issuers that an organisation keeps: JSON (texts, objects with `id`, `did` or `domain`, a registry's `{ registry: { id: … } }`,
 * or `trusted`), the first column of a CSV file with or without a head, or one a line, `#` before a remark. Nothing of a list that has a wrong entry is taken.
 */
export function readImportedList(text: string): ImportedList {
  const plain = text.replace(/^\ufeff/u, '').trim();
  const entries = /^[[{"]/u.test(plain) ? jsonEntries(plain) : lineEntries(plain);
  if (entries === null) return { ok: false, wrong: 'json' };
  const issuers: string[] = [];
  for (const { number, text: entry } of entries) {
    const issuer = issuerNamed(entry);
    if (issuer === null) return { ok: false, wrong: 'entry', number, text: entry.slice(0, 60) };
    issuers.push(issuer);
  }
  return issuers.length > 0 ? { ok: true, issuers: [...new Set(issuers)] } : { ok: false, wrong: 'empty' };
}

interface Entry {
  number: number;
  text: string;
}

function jsonEntries(text: string): Entry[] | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // A quoted first column is no JSON.
    return text.startsWith('"') ? lineEntries(text) : null;
  }
  const registry = asObject(field(json, 'registry')) ?? asObject(field(json, 'entries'));
  const list = registry ? Object.keys(registry) : asList(Array.isArray(json) || typeof json === 'string' ? json : (field(json, 'trusted') ?? field(json, 'trustedIssuers') ?? field(json, 'issuers')));
  return list.map((one, n) => {
    const named = typeof one === 'string' ? one : (field(one, 'id') ?? field(one, 'did') ?? field(one, 'domain'));
    return { number: n + 1, text: typeof named === 'string' ? named : (JSON.stringify(one) ?? '') };
  });
}

/** Heads of a column, which name no issuer. */
const HEAD = /^(?:domains?|dids?|ids?|issuers?|hosts?|keys?|url)$/iu;

function lineEntries(text: string): Entry[] {
  const lines = text.split(/\r\n?|\n/u).map((line, n) => ({ number: n + 1, text: firstColumn(line) }));
  const first = lines.find((line) => line.text !== '');
  return lines.filter((line) => line.text !== '' && !(line === first && HEAD.test(line.text)));
}

function firstColumn(line: string): string {
  const bare = line.trim();
  if (bare.startsWith('#')) return '';
  const quoted = /^"((?:[^"]|"")*)"/u.exec(bare)?.[1];
  return (quoted?.replace(/""/gu, '"') ?? bare.split(/[,;\t]/u, 1)[0] ?? '').trim();
}
