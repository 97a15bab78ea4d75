import { issuerNamed } from '../check/issuer/import-list';
import { registryAddress } from '../check/issuer/registry';
import { documentAddress, type DocumentAddress } from '../documents/addresses';
import { clean } from '../links/clean';
import { recognise } from '../links/recognise';
import { unwrap } from '../links/unwrap/index';
import { award } from '../platforms/hosted/recognise';
import type { AwardReference, Unreferenced } from '../words';
import { unaskedSite } from './unasked';

/** What the command line asks for, or what is wrong with it. */
export type Order =
  | { type: 'help' }
  | { type: 'check'; json: boolean; targets: Target[]; /** Whether a newer copy is asked for. */ refresh: boolean; /** Issuers to trust, and addresses of registries. */ trusted: string[]; registries: string[] }
  | { type: 'mistake'; message: string; /** It is in how the command was written, so that how to write it is said as well. */ usage?: true };

/** What is to be checked: what an address points at, or what a file holds. */
export type Target = AwardReference | Unreferenced | { type: 'file'; path: string } | { type: 'document'; address: DocumentAddress };

/** What there is at a path; `locked`: a file that cannot be read. */
export type At = 'file' | 'folder' | 'locked';

/** Longest address that is looked at, wrappers included. */
const LONGEST = 8_192;

/**
 * Reads the arguments: options, then any files, and addresses that a person copies from a page or a mail, wrapped ones included.
 * One that is neither stops the run before anything is asked.
 *
 * @param at what there is at a path; what has a scheme is never one
 */
export function readArguments(argv: readonly string[], at: (path: string) => At | null = () => null): Order {
  const targets: Target[] = [];
  let json = false;
  let options = true;
  let refresh = false;
  const [trusted, registries]: [string[], string[]] = [[], []];
  const rest = [...argv];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (options && argument === '--') options = false;
    else if (options && (argument === '--help' || argument === '-h')) return { type: 'help' };
    else if (options && argument === '--json') json = true;
    else if (options && argument === '--refresh') refresh = true;
    else if (options && argument === '--trust') {
      const issuer = issuerNamed(rest.shift() ?? '');
      if (issuer === null) return { type: 'mistake', message: 'After --trust stands the domain of an issuer, or its id (did:…).', usage: true };
      trusted.push(issuer);
    } else if (options && argument === '--registry') {
      const address = registryAddress(rest.shift() ?? '');
      if (address === null) return { type: 'mistake', message: 'After --registry stands the https address of a registry.', usage: true };
      registries.push(address);
    }
    else if (options && argument.startsWith('-')) return { type: 'mistake', message: `There is no option ${quoted(argument)}.`, usage: true };
    else {
      const there = /^[a-z][a-z\d+.-]+:\/\//iu.test(argument) || argument === '' ? null : at(argument);
      if (there === 'locked') return { type: 'mistake', message: `${quoted(argument)} cannot be read: it may be locked, or too large.` };
      if (there === 'folder') return { type: 'mistake', message: `${quoted(argument)} is a folder. Give the files in it: ${quoted(`${argument.replace(/\/$/u, '')}/*`)}.` };
      const target = there === 'file' ? { type: 'file' as const, path: argument } : readTarget(argument);
      if (!target) return { type: 'mistake', message: `${quoted(argument)} is not a web address, and there is no such file.` };
      if ('unasked' in target) return { type: 'mistake', message: `${quoted(argument)} is no badge's address, and ${target.unasked} allows no program to read its pages. Nothing was asked. Open it yourself.` };
      targets.push(target);
    }
  }
  return targets.length > 0 ? { type: 'check', json, targets, refresh, trusted, registries } : { type: 'mistake', message: 'Give at least one file or the address of a badge.', usage: true };
}

/** What an address points at. One that no platform recognises and that is no document's is tried as a badge on its issuer's own host. */
function readTarget(argument: string): Target | { unasked: string } | null {
  const text = argument.trim();
  if (text === '' || text.length > LONGEST) return null;
  const found = recognise(text);
  if (found) return found.type === 'reference' ? found.reference : found;
  const document = documentAddress(text);
  if (document) return { type: 'document', address: document };
  const opened = unwrap(text);
  const address = 'wrapped' in opened ? '' : clean(opened.url);
  const unasked = unaskedSite(address);
  if (unasked !== undefined) return { unasked };
  return /^https?:\/\//iu.test(address) && URL.canParse(address) ? award(new URL(address.replace(/^http:/iu, 'https:'))) : null;
}

/** An argument as part of a message: without control characters, and short. */
function quoted(argument: string): string {
  const plain = argument.replace(/[\p{Cc}\p{Cf}]/gu, '');
  return `“${plain.length > 80 ? `${plain.slice(0, 80)}…` : plain}”`;
}
