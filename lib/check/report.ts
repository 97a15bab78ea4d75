import type { Endorsement, Fact, Held, HolderMatch, InDocument, Learned, PageClaim, PageNames, Report, Verdict } from '../words';
import { claim } from './claim';
import { datesFact } from './dates';
import { NOT_CONCLUDED, fact } from './facts';
import { holder } from './holder';
import { NO_LISTS, withLists, type IssuerLists } from './trust';
import { decide } from './verdict';

/** What the page says around a badge; nothing of it enters the verdict. */
export interface Said {
  names: PageNames;
  claim: PageClaim;
  /** Where in a document the badge was met. */
  met?: InDocument;
}

/** Nobody is named and nothing claimed: the command line, a page that says nothing. */
export const NOTHING_SAID: Said = { names: { kind: 'unknown' }, claim: {} };

/** Verdicts for which the toolbar asks for attention. */
const ATTENTION: Record<Verdict, boolean> = {
  revoked: true, suspended: true, invalid: true,
  verified: false, 'unknown-issuer': false, unconfirmed: false, expired: false, 'not-yet-valid': false, 'no-award': false,
};

/**
 * The whole answer about one badge at one place: what was learned, judged by today's date and compared with what the page
 * says. Kept answers are judged anew each time, so one that was kept yesterday can be expired today.
 *
 * @param now milliseconds since 1970
 * @param lists issuers that the user trusts or does not accept
 */
export async function report(learned: Learned, said: Said, now: number, lists: IssuerLists = NO_LISTS): Promise<Report> {
  const at = new Date(now).toISOString();
  const kind = learned.reference?.kind ?? null;
  const dates = kind === 'award' ? datesFact(learned.credential, now) : fact('dates', 'not-applicable', NOT_CONCLUDED.dates, { at, source: 'clock' });
  const { match, basis, fact: holderFact } = await holder(learned.credential, said.names, at);
  const facts = [...withLists(learned.facts, learned.credential?.issuer ?? null, lists, at), dates, holderFact, claim(learned.credential, said.claim, at)];
  const decision = decide({ kind, format: learned.credential?.format ?? null, facts, at });
  const asked = (lists.registries ?? []).flatMap((word) => (word.asked ? [word.asked] : []));
  const endorsements = learned.endorsements?.map((one) => judged(one, lists, now));
  return { ...learned, facts, requests: [...learned.requests, ...asked], ...(endorsements && { endorsements }), ...(learned.holds && { holds: learned.holds.map((one) => judgedHeld(one, lists, now)) }), ...decision, holder: match, holderBasis: basis, ...(said.names.kind === 'typed' && { typed: true as const }), attention: needsAttention(decision.verdict, match, facts), ...(said.met && { met: said.met }) };
}

/** One award of a list, by today's date and the same lists as any other. */
function judgedHeld(one: Held, lists: IssuerLists, now: number): Held {
  const at = new Date(now).toISOString();
  const facts = [...withLists(one.facts.filter(({ id }) => id !== 'dates'), one.credential.issuer, lists, at), datesFact(one.credential, now)];
  return { ...one, facts, ...decide({ kind: 'award', format: one.credential.format, facts, at }) };
}

/** An endorsement is judged as a badge is, by today's date and the same lists; what registries say of the badge's issuer says nothing of another. */
function judged(endorsement: Endorsement, lists: IssuerLists, now: number): Endorsement {
  const at = new Date(now).toISOString();
  const learned = endorsement.facts.filter(({ id }) => id !== 'dates');
  const facts = [...withLists(learned, endorsement.by, { ...lists, registries: [] }, at), datesFact(endorsement, now)];
  return { ...endorsement, facts, ...decide({ kind: 'award', format: 'open-badges-3.0-json', facts, at }) };
}

function needsAttention(verdict: Verdict, match: HolderMatch, facts: readonly Fact[]): boolean {
  return ATTENTION[verdict] || match === 'different' || facts.some(({ code }) => code === 'structure.look-alike-host' || code === 'issuer.look-alike');
}
