import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asset } from '../assets';
import type { SignedEnv } from '../check/document';
import { learn } from '../check/learn';
import { NOTHING_SAID, report, type Said } from '../check/report';
import { open } from '../formats/sniff';
import { loadVoice } from '../i18n';
import { recognise } from '../links/recognise';
import { createDoor } from '../net/door';
import { part } from '../parts';
import { postedAddresses } from '../platforms/registry';
import type { Learned, Report } from '../words';
import { readArguments, type At, type Target } from './arguments';
import { print } from './print';
import { registriesAt } from './registries';

const USAGE = `Checks digital badges with whoever issued them.

  npm run check -- [--json] [--refresh] [--trust ISSUER] [--registry URL] FILE|URL…

FILE    a badge as PNG, SVG, JSON, JWT or text, or a ZIP or learner record
        with many; or a résumé as PDF, DOCX or ODT: each badge in it gets its
        report, with its page and compared with the résumé's own name
URL     the address of a badge or a résumé as copied from a page or a mail; a
        wrapped one (LinkedIn, Google, Outlook SafeLinks, Proofpoint) is
        unwrapped first
--json  print the reports as a JSON array
--refresh
        ask the issuer for the newer copy that a badge offers, and check that
--trust ISSUER
        trust an issuer, by its domain or its id (did:…); any number of times
--registry URL
        ask a registry of issuers: a list as the Digital Credentials Consortium
        publishes them, or a trust anchor of OpenID Federation
--help  print this

Naming an address or a file is asking about it: its host is asked, and so are the hosts
that the badge names. Exit status: 0 when every verdict is "verified", 1 when
any is not, 2 when it could not run.
`;

/** What was learned of one badge, and what is said around it where it was met. */
export interface Learnt {
  learned: Learned;
  said: Said;
}

/** What the command needs of the world. */
export interface Terminal {
  fetch: typeof globalThis.fetch;
  out(text: string): void;
  err(text: string): void;
  /** Milliseconds since 1970. */
  now(): number;
  /** The bytes of a file; null where there is none. A terminal without files leaves it out. @throws where it cannot be read */
  read?(path: string): Uint8Array | null;
  isFolder?(path: string): boolean;
}

/**
 * Runs the command with the engine that the extension runs.
 *
 * @param argv the arguments alone, without the program's name
 * @returns the exit status: 0 all verified, 1 any not, 2 could not run
 * @throws never
 */
export async function main(argv: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const files = new Map<string, Uint8Array | null>();
  const read = (path: string) => {
    if (!files.has(path)) files.set(path, terminal.read?.(path) ?? null);
    return files.get(path) ?? null;
  };
  const at = (path: string): At | null => {
    try {
      return read(path) !== null ? 'file' : terminal.isFolder?.(path) ? 'folder' : null;
    } catch {
      return 'locked';
    }
  };
  const order = readArguments(argv, at);
  switch (order.type) {
    case 'help':
      terminal.out(USAGE);
      return 0;
    case 'mistake':
      terminal.err(`${order.message}\n${order.usage ? `\n${USAGE}` : 'What can be given: npm run check -- --help\n'}`);
      return 2;
    case 'check':
      break;
    default:
      return order satisfies never;
  }
  try {
    const env = environment(terminal);
    const learned = await Promise.all(order.targets.map((target) => learnTarget(target, read, env, terminal.err)));
    const newest = order.refresh ? await Promise.all(learned.flat().map((one) => renewed(one, env))) : learned.flat();
    const listsFor = await registriesAt(order.registries, env);
    const reports = await Promise.all(newest.map(async (one) => report(one.learned, one.said, terminal.now(), { trusted: order.trusted, blocked: [], registries: await listsFor(one.learned) })));
    terminal.out(order.json ? `${JSON.stringify(reports, null, 2)}\n` : await printed(reports, terminal.now()));
    return reports.every(({ verdict }) => verdict === 'verified') ? 0 : 1;
  } catch (error) {
    terminal.err(`Could not run: ${error instanceof Error ? error.message : 'unknown reason'}\n`);
    return 2;
  }
}

/** One badge by its address, or all that a file or a document holds, one after the other. */
async function learnTarget(target: Target, read: (path: string) => Uint8Array | null, env: SignedEnv, note: (text: string) => void): Promise<Learnt[]> {
  // Loaded for files alone: they bring what reads a file, and a document.
  if (!('type' in target)) return [said(await learn(target, env))];
  if (target.type === 'document') return (await import('./documents')).documentAt(target.address, env, note);
  if (target.type !== 'file') return [said(await learn(target, env))];
  const { learnFound } = await import('../check/document');
  const learned: Learnt[] = [];
  for (const found of await open(read(target.path) ?? new Uint8Array(), basename(target.path))) {
    if (found.kind === 'document') learned.push(...(await (await import('./documents')).documentIn(found.bytes, found.source, env, note)));
    else learned.push(said(await learnFound(found, env, recognise)));
  }
  return learned;
}

/** With the newer copy that a badge offers; without one, as it is. */
async function renewed(one: Learnt, env: SignedEnv): Promise<Learnt> {
  if (one.learned.refresh === undefined) return one;
  const { refreshed } = await import('../check/refresh');
  return { ...one, learned: (await refreshed(one.learned, env, recognise)).learned };
}

const said = (learned: Learned): Learnt => ({ learned, said: NOTHING_SAID });

/** Naming an address is the click of law 4, and a terminal has no browser to ask for permission. */
function environment({ fetch, now }: Terminal): SignedEnv {
  const door = createDoor({ fetch, now, permitted: () => Promise.resolve(true), unbidden: () => true, posts: postedAddresses });
  return { ask: (request) => door.ask(request, { byClick: true }), asset, now, part, signed: async () => (await import('../check/signed')).checkSigned };
}

async function printed(reports: readonly Report[], now: number): Promise<string> {
  const voice = await loadVoice('en');
  return `${reports.map((one) => print(voice, one, now)).join('\n\n')}\n`;
}

const invoked = process.argv[1];
if (invoked !== undefined && realpathSync(invoked) === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(process.argv.slice(2), {
    // Looked up with each request, so that whoever replaces the global one is heard.
    fetch: (...request) => globalThis.fetch(...request),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    now: () => Date.now(),
    isFolder: (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true,
    read: (path) => (statSync(path, { throwIfNoEntry: false })?.isFile() ? new Uint8Array(readFileSync(path)) : null),
  });
}
