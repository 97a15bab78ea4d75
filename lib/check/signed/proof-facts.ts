import type { Fact } from '../../words';
import { fact, type Basis } from '../facts';
import { isIssuersKey, type KeyFinding } from '../keys/keys';
import type { ProofOutcome, Unknown } from '../proof/proof';

/** Most terms, contexts or claims that a sentence names. */
const MOST_NAMED = 5;
const LONGEST_SHOWN = 200;

/** The facts `integrity` and `key` of a proof: whether the signature fits, and whose key it is, never folded into one. */
export function proofFacts(outcome: ProofOutcome | undefined, basis: Basis): [Fact, Fact] {
  if (!outcome) return [fact('integrity', 'unknown', 'integrity.no-signature', basis), fact('key', 'unknown', 'key.not-concluded', basis)];
  return [integrityFact(outcome, basis), keyFact(outcome.key, basis)];
}

function integrityFact({ integrity, suite }: ProofOutcome, basis: Basis): Fact {
  switch (integrity.state) {
    case 'pass':
      return fact('integrity', 'pass', 'integrity.signature', basis, { suite });
    case 'fail':
      return fact('integrity', 'fail', 'integrity.signature-wrong', basis);
    case 'unknown':
      return fact('integrity', 'unknown', `integrity.${integrity.reason}`, basis, paramsOf(integrity));
    default:
      return integrity satisfies never;
  }
}

function paramsOf(unknown: Unknown): Record<string, string> | undefined {
  switch (unknown.reason) {
    case 'unsupported-suite':
    case 'not-loaded':
      return { kind: shown([unknown.kind]) || '?' };
    case 'unknown-context':
      return { contexts: shown(unknown.contexts) };
    case 'terms-not-covered':
    case 'terms-disguised':
      return { terms: shown(unknown.terms) };
    case 'claims-conflict':
      return { claims: shown(unknown.claims) };
    case 'malformed-proof':
      return { member: shown([unknown.member]) };
    case 'proof-expired':
    case 'too-large':
    case 'no-key':
      return undefined;
    default:
      return unknown satisfies never;
  }
}

function shown(texts: readonly string[]): string {
  const some = texts.slice(0, MOST_NAMED).join(', ');
  return `${some.slice(0, LONGEST_SHOWN)}${texts.length > MOST_NAMED || some.length > LONGEST_SHOWN ? ', …' : ''}`;
}

/** Only a key that the issuer publishes, or that the issuer is, passes; none of the others disproves anything. */
function keyFact(key: KeyFinding, { at, source }: Basis): Fact {
  const host = key.host ?? '';
  const basis = { at, source: host || source };
  const unknown = (code: Extract<Fact['code'], `key.${string}`>, params?: Record<string, string>) => fact('key', 'unknown', code, basis, params);
  switch (key.binding) {
    case 'published':
      if (!isIssuersKey(key)) return unknown('key.not-listed', { host });
      return fact('key', 'pass', 'key.published', basis, { host });
    case 'self-certifying':
      return fact('key', 'pass', 'key.self-certifying', basis);
    case 'self-asserted':
    case 'other-controller':
    case 'malformed':
      return unknown(`key.${key.binding}`);
    case 'not-listed':
    case 'history-broken':
      return unknown(`key.${key.binding}`, { host });
    case 'unreachable':
      return unknown(key.problem === 'no-permission' || key.problem === 'not-asked' ? `key.${key.problem}` : 'key.unreachable', { host });
    case 'unsupported':
    case 'not-loaded':
      return unknown(`key.${key.binding}`, { kind: shown([key.kind ?? '']) || '?' });
    default:
      return key.binding satisfies never;
  }
}
