/** How the holder's badges are asked about: from what they came as, by the engine. */
import { learnFound, type Recognise, type SignedEnv } from '../check/document';
import { open } from '../formats/sniff';
import type { Learned } from '../words';
import { entryOf, isEntry } from './entries';
import { keysOf } from './identity';
import type { Held, Original } from './words';

/** Asks about an award at its address; of a line of a list, by the list. Never throws. */
export async function learnAt(address: string, env: SignedEnv, recognise: Recognise): Promise<Learned> {
  const learned = await learnFound({ source: '', kind: 'address', url: address, alone: true }, env, recognise);
  return learned.reference?.kind === 'wallet' && isEntry(address) ? entryOf(learned, address) : learned;
}

/**
 * Asks about a held badge again: at its address where it lives at one, else by the file that it came as. What comes of it is a report on
 * this badge or none: a file in which there is another is not read.
 *
 * @returns undefined where there is nothing to ask by: neither an address nor a file
 */
export async function learnHeld(held: Held, original: Original | undefined, env: SignedEnv, recognise: Recognise): Promise<Learned | undefined> {
  const { reference } = held.learned;
  if (reference && reference.platform !== 'document') return learnAt(reference.url, env, recognise);
  if (!original) return undefined;
  for (const found of await open(original.bytes, original.name)) {
    if (found.kind === 'refused' || found.kind === 'document') continue;
    const learned = await learnFound(found, env, recognise);
    // Where its issuer could not be asked, there is nothing to tell it by but that the file holds nothing else.
    if (!learned.credential || keysOf(learned).some((key) => held.keys.includes(key))) return learned;
  }
  return undefined;
}
