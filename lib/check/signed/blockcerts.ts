import type { Env, PinnedContexts } from '../../env';
import { readBlockcerts } from '../../formats/blockcerts';
import type { JsonObject } from '../../formats/value';
import type { Findings } from '../../platforms/platform';
import type { Fact, Remark } from '../../words';
import { fact, type Basis } from '../facts';
import { hex } from '../keys/der';
import { Canonicals } from '../proof/canonical';
import { overstep } from '../proof/limits';
import { leadsToRoot, receiptOf, type Receipt } from '../proof/receipt';
import { signerFact } from './issuer';

/**
 * Checks a Blockcerts certificate as far as that goes without a blockchain: whether its receipt is for its own text (version 3, whose words are
 * bundled) and leads to the value that is said to be anchored. That value is with a blockchain, which is asked through services that are
 * neither the issuer nor named by it, so nothing is asked and it is never called verified. A receipt that does not fit is no
 * disproof either: the words of a text have been defined anew at their addresses since.
 */
export async function checkBlockcerts(document: JsonObject, env: Env): Promise<Findings> {
  const basis: Basis = { at: new Date(env.now()).toISOString(), source: 'proofmark' };
  const reading = readBlockcerts(document);
  if (!reading.ok) return { credential: null, facts: [reading.reason === 'not-a-badge' ? fact('structure', 'unknown', 'structure.not-a-badge', basis) : fact('structure', 'unknown', 'structure.bad-field', basis, { field: reading.field })] };
  const receipt = receiptOf(document);
  const facts = [fact('structure', 'pass', 'structure.ok', basis), await signerFact(reading.value.issuer, env, basis)];
  if (receipt === null) return { credential: reading.value, facts: [...facts, fact('integrity', 'unknown', 'integrity.no-signature', basis)] };
  if (receipt === 'unread') return { credential: reading.value, facts: [...facts, fact('integrity', 'unknown', 'integrity.malformed-proof', basis, { member: 'proofValue' })] };
  const { integrity, remarks } = await judged(document, receipt, env, basis);
  return { credential: reading.value, facts: [...facts, integrity], remarks };
}

async function judged(document: JsonObject, receipt: Receipt, env: Env, basis: Basis): Promise<{ integrity: Fact; remarks: Remark[] }> {
  const { chain, transaction } = receipt;
  const anchor: Remark = { code: 'remark.anchor', params: { chain, transaction: transaction || '?' } };
  if (!await leadsToRoot(receipt)) return { integrity: fact('integrity', 'unknown', 'integrity.receipt-broken', basis), remarks: [anchor] };
  const own = await hashOf(document, env);
  if (own !== null && !own.includes(hex(receipt.target))) return { integrity: fact('integrity', 'unknown', 'integrity.receipt-differs', basis), remarks: [anchor] };
  const said: Remark = { code: own === null ? 'remark.receipt-unread' : 'remark.receipt-fits' };
  return { integrity: fact('integrity', 'unknown', 'integrity.anchored', basis, { chain }), remarks: [said, anchor] };
}

/** The hashes that the text can have, by each content that its contexts have had; null where its words are not all bundled. */
async function hashOf(document: JsonObject, env: Env): Promise<string[] | null> {
  if (overstep(document) !== null) return null;
  const canonicals = new Canonicals(await allContexts(env));
  const { proof: _, ...bare } = document;
  const readings = canonicals.readings({}, bare);
  if ('reason' in readings) return null;
  const hashes = await Promise.all(readings.map((one) => canonicals.hashOf(bare, one, 'SHA-256')));
  return hashes.every((one) => one.ok) ? hashes.map((one) => hex(one.bytes)) : null;
}

/** One object, so that what was made of its contexts is kept. */
let together: { of: PinnedContexts; all: PinnedContexts } | undefined;

async function allContexts(env: Env): Promise<PinnedContexts> {
  const of = await env.asset('contexts');
  if (together?.of !== of) together = { of, all: { ...of, ...await env.asset('blockcerts-contexts') } };
  return together.all;
}
