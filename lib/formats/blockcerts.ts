import { registrableDomain, shownDomain } from '../check/domain';
import type { Credential } from '../words';
import { artOf } from './art';
import { readDate } from './date';
import { hasType, readBadgeClass, readRecipient, type Reading } from './open-badges-2';
import { asList, asObject, asText, field, idOf, type JsonObject } from './value';
import { datesOf, issuerOf } from './verifiable';

/**
 * Blockcerts 2 (an Open Badges 2.0 assertion with everything in it) and 3 (a verifiable credential), as their issuing tools write them
 * (blockcerts.org, "Schema").
 *
 * @throws never
 */
export function readBlockcerts(document: JsonObject): Reading<Credential> {
  return hasType(document, 'Assertion') ? readSecond(document) : readThird(document);
}

function readSecond(document: JsonObject): Reading<Credential> {
  const id = idOf(document);
  const recipient = readRecipient(field(document, 'recipient'));
  const badge = readBadgeClass(field(document, 'badge'));
  if (id === undefined) return bad('id');
  if (!recipient) return bad('recipient');
  if (!badge.ok) return badge.reason === 'bad-field' ? badge : bad('badge');
  const [issued, expires] = [readDate(field(document, 'issuedOn')), readDate(field(document, 'expires'))];
  if (!issued) return bad('issuedOn');
  if (!expires && (field(document, 'expires') ?? null) !== null) return bad('expires');
  const { issuer, tags, id: _, extensions: __, ...words } = badge.value;
  const address = idOf(issuer) ?? '';
  const domain = shownDomain(registrableDomain(address));
  const name = asText(field(field(document, 'recipientProfile'), 'name'));
  return {
    ok: true,
    value: {
      format: 'blockcerts-2', id, ...words, skills: tags, evidence: [],
      issuer: { id: address, domain, name: asText(field(issuer, 'name')) || domain },
      holder: { ...(name && { name }), identities: [recipient] }, issued, ...(expires && { expires }),
    },
  };
}

function readThird(document: JsonObject): Reading<Credential> {
  const [id, subject] = [idOf(document), asObject(asList(field(document, 'credentialSubject'))[0])];
  if (!hasType(document, 'VerifiableCredential')) return { ok: false, reason: 'not-a-badge' };
  if (id === undefined) return bad('id');
  if (!subject) return bad('credentialSubject');
  const issuer = issuerOf(document);
  if (issuer.id === '') return bad('issuer');
  const dates = datesOf(document);
  const written = ['validFrom', 'issuanceDate', 'validUntil', 'expirationDate'].find((key) => field(document, key) !== undefined && !readDate(field(document, key)));
  if (written !== undefined || !dates.issued) return bad(written ?? 'issuanceDate');
  const of = asObject(field(subject, 'achievement')) ?? asObject(field(subject, 'claim'));
  const name = asText(field(of, 'name')) || asText(field(document, 'name')) || asText(field(field(document, 'metadata'), 'title'));
  if (name === '') return bad('name');
  const [holder, who, image] = [asText(field(subject, 'name')), idOf(subject), artOf(field(of, 'image'), field(document, 'image'))];
  const email = asText(field(subject, 'email'), 300);
  return {
    ok: true,
    value: {
      format: 'blockcerts-3', id, name, description: asText(field(of, 'description'), 5_000) || asText(field(document, 'description'), 5_000),
      criteria: asText(field(field(of, 'criteria'), 'narrative') ?? field(of, 'criteria'), 5_000), ...(image && { image }), skills: [], evidence: [], issuer,
      holder: {
        ...(holder && { name: holder }),
        identities: [
          ...(email ? [{ identity: email, hashed: false, type: 'email' }] : []),
          ...(who !== undefined ? [who.startsWith('mailto:') ? { identity: who.slice('mailto:'.length), hashed: false, type: 'email' } : { identity: asText(who, 1_000), hashed: false, type: 'id' }] : []),
        ],
      },
      ...dates,
    },
  };
}

function bad(name: string): { ok: false; reason: 'bad-field'; field: string } {
  return { ok: false, reason: 'bad-field', field: name };
}
