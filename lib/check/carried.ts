import { readPng } from '../formats/png';
import { isPng } from '../formats/png-chunks';
import { open, type Found, type Refusal } from '../formats/sniff';
import { isSvg, readSvg } from '../formats/svg';
import { idOf } from '../formats/value';
import type { Env } from '../env';
import type { Learned, RequestLine } from '../words';
import { learnFound, type Recognise, type SignedEnv } from './document';

/** A badge that a picture on a page carries, or why what it carries cannot be checked: all that is kept of the picture. */
export interface Carried {
  /** What it is called: its own id, else the picture's file name. */
  called: string;
  /** What the picture carries, and which of the things in it this is. */
  inside: { text: string; n: number } | Pick<Refusal, 'code' | 'params'>;
  /** How the page's own host was asked for the picture, where it was. */
  requests: RequestLine[];
}

/** Longest text of a picture on a page that is kept, in UTF-16 units: the browser's session memory is shared by all tabs. */
export const LONGEST_CARRIED = 262_144;

/**
 * What a picture's file carries: addresses of badges, badges, or the reason why what it carries is none. Nothing where it is no picture, or
 * a sound one without a badge. Never throws.
 *
 * @param name the file's name
 */
export async function carriedIn(file: Uint8Array, name: string, requests: RequestLine[]): Promise<({ address: string } | Carried)[]> {
  if (!isPng(file) && !isSvg(file)) return [];
  const reading = isPng(file) ? readPng(file) : readSvg(file);
  const text = (reading.ok && reading.texts[0]?.text.trim()) || '';
  const refused = (why: Pick<Refusal, 'code' | 'params'>): Carried => ({ called: name, inside: { code: why.code, ...(why.params && { params: why.params }) }, requests });
  if (text.length > LONGEST_CARRIED) return [refused({ code: 'structure.file-too-large', params: { limit: '0.25' } })];
  const found = await open(file, name);
  return found.flatMap((one, n): { address: string } | Carried | [] => {
    if (one.kind === 'address') return { address: one.url };
    if (one.kind === 'refused') return one.code === 'structure.picture-without-badge' ? [] : refused(one);
    return { called: (one.kind !== 'document' && idOf(one.document)) || one.source, inside: { text, n }, requests };
  });
}

/**
 * Checks a badge that a picture on a page carries, as the same picture would be as a file. Only `env` decides who is asked.
 *
 * @param award what tells it from every other badge, whatever that calls itself
 * @throws never
 */
export async function learnCarried({ called, inside, requests }: Carried, award: string, env: Env, recognise: Recognise): Promise<Learned> {
  const refused = (why: Pick<Refusal, 'code' | 'params'>): Found => ({ source: called, kind: 'refused', ...why });
  const found = 'code' in inside ? refused(inside) : ((await open(new TextEncoder().encode(inside.text), called))[inside.n] ?? refused({ code: 'structure.file-damaged' }));
  // Without the engine for signed badges a signed one is said to be one: what it needs is looked for where it is used.
  const learned = await learnFound({ ...found, source: called }, env as SignedEnv, recognise);
  return { ...learned, award, requests: [...requests, ...learned.requests] };
}
