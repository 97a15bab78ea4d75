import * as fc from 'fast-check';
import { fixture, PROOFS, type Recipe, tokenBy } from '../../../fixtures/signed/fixture';
import { type IssuerKey, keyOf } from '../../../fixtures/signed/issuer';
import { another, structural, textual } from './documents';
import { hunt } from './hunt';
import { type Change, mutate } from './mutate';
import { slip, type Slip } from './text';

/** In the token's letters; its parts of another token; its header or claims as JSON, under the old signature or a stranger's. */
const changes = fc.oneof(
  { weight: 3, arbitrary: textual.map((slips) => ({ slips })) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(2), fc.nat(2)).map((swap) => ({ swap })) },
  { weight: 3, arbitrary: fc.record({ part: fc.constantFrom<0 | 1>(0, 1), list: structural }) },
  { weight: 1, arbitrary: fc.record({ part: fc.constantFrom<0 | 1>(0, 1), slips: textual, inside: fc.constant(true) }) },
  { weight: 2, arbitrary: fc.record({ list: structural, forged: fc.nat(5) }) },
);

type TokenChange = { slips?: Slip[]; inside?: boolean; swap?: [number, number]; part?: 0 | 1; list?: Change[]; forged?: number };

const decoded = (part: string): string => Buffer.from(part, 'base64url').toString();
const encoded = (text: string): string => Buffer.from(text).toString('base64url');

/** What of a mutated text is no part of a token: blanks and invisible letters that mails put between its letters. */
const BETWEEN = /[\s>\u00ad\u200b-\u200d\u2060\ufeff]+/gu;

/** A text holds a genuine token as a whole: its letters in their order, and none that belongs to it on either side. */
export function holds(text: string, token: string): boolean {
  const letters = text.replaceAll(BETWEEN, '');
  const at = letters.indexOf(token);
  return at >= 0;
}

/** A badge in a token: to the letter the one that was signed, whatever stands around it. */
export async function huntToken(recipe: Recipe): Promise<void> {
  const [whole, other] = [await fixture(recipe), await fixture(recipe, { before: another, claims: { jti: 'https://badges.example/awards/8' } })];
  const stranger = await keyOf(PROOFS[recipe.proof], 'stranger');
  const genuine = [whole, other];
  await hunt<TokenChange>({
    trusted: whole.issuer.listed, genuine, changes,
    mutate: async (change) => ({ ...whole, text: await changed(whole.text, other.text, change, stranger) }),
    same: ({ text }, which) => holds(text as string, genuine[which]!.text),
  });
}

export async function changed(whole: string, other: string, { slips, inside, swap, part, list, forged }: TokenChange, stranger: IssuerKey): Promise<string> {
  const parts = whole.split('.');
  if (swap) return parts.with(swap[0], other.split('.')[swap[1]]!).join('.');
  if (slips && inside) return parts.with(part!, encoded(slips.reduce(slip, decoded(parts[part!]!)))).join('.');
  if (slips) return slips.reduce(slip, whole);
  const json = (of: string, at: number) => JSON.parse(decoded(of.split('.')[at]!)) as object;
  if (forged === undefined) return parts.with(part!, encoded(JSON.stringify(mutate(json(whole, part!), json(other, part!), list!)))).join('.');
  const claims = mutate(json(whole, 1), json(other, 1), list!);
  const kid = (json(whole, 0) as { kid: string }).kid;
  const header = [{ kid }, { jwk: stranger.jwk }, { kid, jwk: stranger.jwk }, {}, { kid: stranger.method }, { kid: 'k1', alg: 'none' }][forged]!;
  return tokenBy(stranger, claims, header);
}
