import type { Credential } from '../words';
import { looksLikeToken } from './baked';
import { looksLikeSdJwt } from './jwt';
import { MOST_BADGES } from './limits';
import { hasType, type Reading } from './open-badges-2';
import { speaks } from './open-badges-3';
import { asHttps, asList, asObject, asText, field, idOf, onlyOne, readTexts, type JsonObject } from './value';
import { typeFault } from './vc-types';
import { dataModelFault } from './vcdm';
import { datesOf, evidenceOf, holderOf, issuerOf, type Securing } from './verifiable';

const CONTEXT = /^https:\/\/(?:purl\.imsglobal\.org\/spec\/clr\/v2p0\/context(?:-2\.0\.\d+)?\.json|dc\.imsglobal\.org\/draft\/clr\/v2p0\/context(?:\.json)?)$/u;

/** Whether a document is a learner record by the CLR standard 2.0 (§ClrCredential). */
export function isClr(json: unknown): boolean {
  return hasType(json, 'ClrCredential');
}

/**
 * Reads a learner record itself; its badges are credentials of their own (`innerCredentials`), each with its own verdict.
 *
 * @throws never
 */
export function readClr(document: JsonObject, securing: Securing): Reading<Credential> {
  if (!isClr(document)) return { ok: false, reason: 'not-a-badge' };
  if (!speaks(document, CONTEXT)) return bad('@context');
  const fault = dataModelFault(document) ?? typeFault(document, 'ClrSubject');
  if (fault !== null) return bad(fault);
  const [id, name, dates] = [idOf(document), asText(field(document, 'name')), datesOf(document)];
  if (id === undefined) return bad('id');
  const subjects = asList(field(document, 'credentialSubject'));
  const holder = holderOf(asObject(subjects[0]));
  if (subjects.length !== 1 || holder.identities.length === 0) return bad('credentialSubject');
  if (!dates.issued) return bad('validFrom');
  const image = asHttps(idOf(onlyOne(field(document, 'image'))));
  return {
    ok: true,
    value: {
      format: `clr-2.0-${securing}`, id, name: name || issuerOf(document).name, issuer: issuerOf(document), holder, ...dates,
      description: asText(field(document, 'description'), 5_000), criteria: '', ...(image && { image }),
      skills: readTexts(asList(field(subjects[0], 'achievement')).map((one) => field(one, 'name'))), evidence: evidenceOf(document),
    },
  };
}

/** A credential within another: a document, or a token. */
export type InnerCredential = JsonObject | string;

/**
 * The credentials in a learner record (CLR 2.0, §ClrSubject `verifiableCredential`): documents, tokens, and enveloped ones (VCDM
 * 2.0, §4.13). What is neither is left out. At most {@link MOST_BADGES}.
 */
export function innerCredentials(document: JsonObject): InnerCredential[] {
  const inner = asList(field(document, 'credentialSubject')).flatMap((subject) => asList(field(subject, 'verifiableCredential')));
  return inner.slice(0, MOST_BADGES).map(unwrapped).filter((one) => one !== null);
}

/** One credential as it is given; the token out of an envelope. */
export function unwrapped(value: unknown): InnerCredential | null {
  const object = asObject(value);
  const id = hasType(object, 'EnvelopedVerifiableCredential') ? idOf(object) : undefined;
  const token = typeof value === 'string' ? value : (/^data:application\/(?:vc\+|dc\+)?(?:sd-)?jwt,(.*)$/u.exec(id ?? '')?.[1] ?? null);
  if (token !== null) return looksLikeToken(token) || looksLikeSdJwt(token) ? token : null;
  return object;
}

function bad(name: string): { ok: false; reason: 'bad-field'; field: string } {
  return { ok: false, reason: 'bad-field', field: name };
}
