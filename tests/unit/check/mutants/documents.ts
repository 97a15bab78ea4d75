import * as fc from 'fast-check';
import { type Fixture, fixture, PROOFS, type Recipe, withProof } from '../../../fixtures/signed/fixture';
import { type IssuerKey, keyOf } from '../../../fixtures/signed/issuer';
import { hunt } from './hunt';
import { type Change, KIND_COUNT, mutate } from './mutate';
import { saysTheSame } from './oracle';
import { slip, SLIPS, type Slip } from './text';

const place = fc.nat(5_000);
export const structural = fc.array(fc.record<Change>({ kind: fc.nat(KIND_COUNT - 1), at: place, by: place }), { minLength: 1, maxLength: 3 });
export const textual = fc.array(fc.record<Slip>({ kind: fc.nat(SLIPS - 1), at: place, by: place }), { minLength: 1, maxLength: 2 });

/** In the document, in its text, or in a document that a stranger signs in the issuer's name. */
const changes = fc.oneof(
  { weight: 6, arbitrary: structural.map((list) => ({ list })) },
  { weight: 3, arbitrary: textual.map((slips) => ({ slips })) },
  { weight: 1, arbitrary: fc.record({ list: structural, forged: fc.nat(4) }) },
);

type DocumentChange = { list?: Change[]; slips?: Slip[]; forged?: number };

/** A badge with its proof inside. */
export async function huntDocument(recipe: Recipe): Promise<void> {
  const [whole, other] = [await fixture(recipe), await fixture(recipe, { before: recipe.proof === 'ecdsa-sd-2023' ? renamed : another })];
  const stranger = await keyOf(PROOFS[recipe.proof], 'stranger');
  const genuine = [whole, other];
  const strictness = recipe.proof.includes('jcs') ? 'to the letter' : 'statements';
  await hunt<DocumentChange>({
    trusted: whole.issuer.listed, genuine, changes,
    mutate: async ({ list, slips, forged }) => {
      if (slips) return { ...whole, text: slips.reduce(slip, whole.text) };
      const changed = mutate(whole.document, other.document, list!);
      return { ...whole, text: JSON.stringify(forged === undefined ? changed : await forge(recipe, changed, stranger, whole, forged)) };
    },
    same: ({ text }, which) => saysTheSame(text as string, genuine[which]!.document, strictness),
  });
}

/** A second badge of the same issuer: what it signed, too. */
export function another(one: Record<string, unknown>): Record<string, unknown> {
  const { validUntil: _, expirationDate: __, ...rest } = one;
  return renamed(rest);
}

/** One that may be shown in part has to show its end. */
function renamed(one: Record<string, unknown>): Record<string, unknown> {
  return { ...one, id: 'https://badges.example/awards/8', name: 'Knots' };
}

/** Signed by a stranger, under the names that one can give a key. */
async function forge(recipe: Recipe, changed: Record<string, unknown>, key: IssuerKey, { issuer, document }: Fixture, how: number): Promise<object> {
  const method = [issuer.method, `${issuer.id}#${key.multikey}`, key.method, `https://evil.example/issuer#${key.multikey}`, 'did:web:evil.example#k1'][how]!;
  const { proof: _, ...bare } = changed;
  const { proof: __, ...plain } = document;
  // The stock library that signs here keeps what hostile contexts became; over linked data another badge is signed instead.
  const sign = (one: Record<string, unknown>) => withProof(recipe.proof, one, { key, method }, {});
  return recipe.proof.includes('jcs') ? sign(bare).catch(() => sign(renamed(plain))) : sign(renamed(plain));
}
