import type { Assets } from '../env';
import { withinOneEdit } from '../links/edits';
import type { IssuerIdentity } from '../platforms/platform';
import type { Credential, Fact } from '../words';
import { registrableDomain } from './domain';
import { fact, type Basis } from './facts';
import { skeleton } from './names/confusable';

/** Words that add nothing to whose name it is: "Microsoft Learning Inc." is read as Microsoft. */
const GENERIC = new Set([
  'inc', 'incorporated', 'corp', 'corporation', 'co', 'company', 'llc', 'ltd', 'limited', 'plc', 'gmbh', 'ag', 'sa', 'bv', 'the', 'official', 'verified',
  'global', 'international', 'group', 'team', 'certified', 'certification', 'certifications', 'certificate', 'certificates', 'credentials',
  'badges', 'badge', 'learn', 'learning', 'training', 'academy', 'education',
].map(skeleton));

/** Names shorter than this have too many innocent neighbours for one wrong letter to mean imitation. */
const EDITABLE = 8;

type WellKnown = Assets['well-known-issuers'][number];

/**
 * Whether we know who the issuer is (docs/how-it-decides.md, "Who vouches"). A platform that is the issuer or knows its
 * issuers by contract vouches by itself; on any other, a name says nothing, and a name that a reader could take for a
 * well-known issuer's, on a domain that is not theirs, is called what it is.
 *
 * @param platform the platform's name, for the sentence
 */
export function issuerFact(identity: IssuerIdentity, platform: string, issuer: Credential['issuer'], wellKnown: Assets['well-known-issuers'], basis: Basis): Fact {
  switch (identity) {
    case 'own':
      return fact('issuer', 'pass', 'issuer.own', basis, { platform });
    case 'contracted':
      return fact('issuer', 'pass', 'issuer.contracted', basis, { platform });
    case 'self-service': {
      const imitated = imitates(issuer, wellKnown);
      return imitated
        ? fact('issuer', 'fail', 'issuer.look-alike', basis, { name: imitated.name, domain: issuer.domain })
        : fact('issuer', 'unknown', 'issuer.unknown', basis, { domain: issuer.domain });
    }
    default:
      return identity satisfies never;
  }
}

/** The well-known issuer whose name this one could be taken for although its id is not on a domain of theirs, or null. */
export function imitates(issuer: Pick<Credential['issuer'], 'name' | 'id'>, wellKnown: Assets['well-known-issuers']): WellKnown | null {
  const [domain, own, named] = [registrableDomain(issuer.id), essence(issuer.name), domainNamed(issuer.name)];
  return wellKnown.find((known) => (alike(own, essenceOf(known)) || known.domains.includes(named)) && !known.domains.includes(domain)) ?? null;
}

/** The registrable domain that a name is, as it is or as an address ("www.example.org"); empty for a name that is none. */
function domainNamed(name: string): string {
  const host = name.normalize('NFKC').trim().toLowerCase().replace(/^https?:\/\//u, '').replace(/\/.*$/u, '');
  return host.includes('.') && !/\s/u.test(host) ? registrableDomain(`https://${host}/`) : '';
}

/** Of each well-known issuer once: all of them are compared with every badge's. */
const essences = new WeakMap<WellKnown, string>();

function essenceOf(known: WellKnown): string {
  let found = essences.get(known);
  if (found === undefined) essences.set(known, (found = essence(known.name)));
  return found;
}

/** Whether two essences could be taken for one another. */
function alike(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  return a === b || (Math.min(a.length, b.length) >= EDITABLE && withinOneEdit(a, b));
}

/** What a name looks like without its generic words; with them where nothing else is left. */
function essence(name: string): string {
  // Before the sign becomes the letters "TM".
  const words = name.replace(/[®™©℠]/gu, ' ').normalize('NFKC').split(/[\s,.()/&|_-]+/u).filter((word) => word !== '');
  const own = words.filter((word) => !GENERIC.has(skeleton(word)));
  return skeleton((own.length > 0 ? own : words).join(''));
}
