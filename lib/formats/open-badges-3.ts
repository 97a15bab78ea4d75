import type { Credential } from '../words';
import { readAlignments } from './alignment';
import { artOf } from './art';
import { hasType, type Reading } from './open-badges-2';
import { asHttps, asList, asObject, asText, field, idOf, onlyOne, readTexts, type JsonObject } from './value';
import { typeFault } from './vc-types';
import { dataModelFault } from './vcdm';
import { datesOf, evidenceOf, holderOf, issuerOf, type Securing } from './verifiable';

/** The contexts under which a document may say that it is an Open Badge 3.0: the published ones, and the drafts' that were signed with. */
const CONTEXT = /^https:\/\/(?:purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(?:-3\.0\.\d+)?\.json|purl\.imsglobal\.org\/spec\/ob\/v3p0\/context\/?|imsglobal\.github\.io\/openbadges-specification\/context\.json)$/u;

/** Whether a document is a badge by the Open Badges 3.0 specification (§OpenBadgeCredential), whatever its state. */
export function isOpenBadge3(json: unknown): boolean {
  return hasType(json, 'OpenBadgeCredential', 'AchievementCredential');
}

/**
 * Reads an Open Badge 3.0. The badge's name is its achievement's: the credential's own is often the holder's (Credly).
 *
 * @param document the credential; of a JWT what `credentialIn` gives
 * @throws never
 */
export function readOpenBadge3(document: JsonObject, securing: Securing): Reading<Credential> {
  if (!isOpenBadge3(document)) return { ok: false, reason: 'not-a-badge' };
  if (!speaks(document, CONTEXT)) return bad('@context');
  const fault = dataModelFault(document) ?? typeFault(document, 'AchievementSubject');
  if (fault !== null) return bad(fault);
  const id = idOf(document);
  if (id === undefined) return bad('id');
  const subjects = asList(field(document, 'credentialSubject'));
  const subject = asObject(subjects[0]);
  const holder = holderOf(subject);
  // Of two holders none is shown as the one; and a badge that names nobody is nobody's (Open Badges 3.0, §AchievementSubject).
  if (subjects.length !== 1 || !subject || holder.identities.length === 0) return bad('credentialSubject');
  const achievement = field(subject, 'achievement');
  const name = asText(field(achievement, 'name'));
  if (!asObject(achievement) || name === '') return bad('credentialSubject.achievement');
  const dates = datesOf(document);
  if (!dates.issued) return bad('validFrom');
  const [criteria, image] = [onlyOne(field(achievement, 'criteria')), artOf(onlyOne(field(achievement, 'image')), onlyOne(field(document, 'image')))];
  const criteriaUrl = asHttps(idOf(criteria));
  return {
    ok: true,
    value: {
      format: `open-badges-3.0-${securing}`, id, name, issuer: issuerOf(document), holder, ...dates,
      description: asText(field(achievement, 'description'), 5_000), criteria: asText(field(criteria, 'narrative'), 5_000),
      ...(criteriaUrl && { criteriaUrl }), ...(image && { image }),
      skills: skillsOf(achievement), evidence: evidenceOf(document), ...readAlignments(achievement),
    },
  };
}

/** Whether a document names a context of a specification, in whichever place after the first. */
export function speaks(document: unknown, context: RegExp): boolean {
  return asList(field(document, '@context')).some((one) => typeof one === 'string' && context.test(one));
}

/** An achievement's skills: its tags, and the names of what it is aligned with (Open Badges 3.0, §Achievement). */
export function skillsOf(achievement: unknown): string[] {
  const aligned = asList(field(achievement, 'alignment')).slice(0, 60).map((one) => field(one, 'targetName'));
  return readTexts([...asList(field(achievement, 'tag')).slice(0, 60), ...aligned]);
}

function bad(name: string): { ok: false; reason: 'bad-field'; field: string } {
  return { ok: false, reason: 'bad-field', field: name };
}
