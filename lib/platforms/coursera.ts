import { readDate } from '../formats/date';
import { readJsonText } from '../formats/json';
import type { HtmlPage } from '../formats/html';
import { asList, asObject, asText, field, type JsonObject } from '../formats/value';
import type { AwardReference, WrittenDate } from '../words';
import { onlyText } from './pages/labels';
import { publicPage, type PageReading } from './pages/public-page';

const HOSTS = ['www.coursera.org', 'coursera.org'];
const path = (pattern: string) => new RegExp(String.raw`^${pattern}\/?(?:\?.*)?$`, 'u');
const CODE = /^https:\/\/www\.coursera\.org\/verify\/([A-Z0-9]{10,14})$/u;
const STATE = /^\s*window\.__APOLLO_STATE__\s*=\s*(?=\{)/u;
/** Most objects of a page's state that are looked at; a certificate's page has some thousand. */
const MOST = 100_000;
/** Most places where it could end that are tried. */
const MOST_ENDS = 20;

/** Coursera: certificates of its partners' courses. Its terms allow no program to ask for them: their pages are read where they are open. */
export const coursera = publicPage({
  id: 'coursera',
  name: 'Coursera',
  issuerIdentity: 'contracted',
  evidence: 'Courses on Coursera are offered by universities and companies under an agreement with it ("Online Course Hosting and Services Agreement").',
  forms: [
    { hosts: HOSTS, kind: 'award', path: path(String.raw`\/(?:account\/accomplishments\/)?(?:verify|certificate|records)\/([A-Z0-9]{10,14})`), to: 'https://www.coursera.org/verify/$1' },
    { hosts: HOSTS, kind: 'award', path: path(String.raw`\/(?:account\/accomplishments\/|verify\/)?(specialization|professional-cert)(?:\/certificate)?\/([A-Z0-9]{10,14})`), to: 'https://www.coursera.org/verify/$1/$2' },
    { hosts: ['s3.amazonaws.com'], kind: 'award', path: path(String.raw`\/coursera_assets\/meta_images\/generated\/CERTIFICATE_LANDING_PAGE\/CERTIFICATE_LANDING_PAGE~([A-Z0-9]{10,14})\/[^/]+`), to: 'https://www.coursera.org/verify/$1' },
    { hosts: HOSTS, kind: 'award', path: path(String.raw`\/share\/([0-9a-f]{32})`), to: 'https://www.coursera.org/share/$1' },
  ],
  by: 'open-page',
  reads: ({ url }) => CODE.test(url),
  read,
  row: {
    detected: ['coursera.org/verify/…, /share/…, /account/accomplishments/…/…', 'pictures of its certificates'],
    checked: 'a course’s from its public page where it is open: its terms and robots.txt do not allow that a program asks for it. The page does not say whether it was withdrawn. Of a specialisation: a button opens its own check',
    private: 'a page without the certificate: could not be checked',
    withdrawn: 'not told: the page does not say',
  },
});

/** By the data that the page was drawn from, which names the certificate's code; its words are in any language. */
function read({ scripts, meta }: HtmlPage, { url }: AwardReference): PageReading {
  const all = objectsOf(stateIn(scripts));
  const of = (type: string) => all.filter((one) => field(one, '__typename') === type);
  const certificates = of('AccomplishmentsVCMembership');
  const mine = certificates.filter((one) => asText(field(one, 'certificateCode')) === CODE.exec(url)?.[1]);
  if (mine.length === 0) return certificates.length > 0 ? { differs: 'certificateCode' } : null;
  const [profile, ...others] = of('AccomplishmentsSignatureTrackProfile');
  const course = courseOf(of);
  const title = asText(field(course, 'name')) || onlyText(meta('og:title').map((text) => /^Completion Certificate for (.+)$/u.exec(text)?.[1] ?? ''));
  if (!profile || others.length > 0 || !title) return null;
  const name = ['firstName', 'middleName', 'lastName'].map((part) => asText(field(profile, part), 60)).filter((part) => part !== '').join(' ');
  return {
    name: title,
    // So it calls those who hide their names.
    ...(name && !/^User \d+$/iu.test(name) && { holder: name }),
    issued: granted(mine),
    issuer: { name: partnerOf(course, of) || 'Coursera', id: 'https://www.coursera.org/', domain: 'coursera.org' },
    status: 'not-said',
  };
}

/** The state stands alone in its script, or is followed there by another one. */
function stateIn(scripts: readonly string[]): unknown {
  const [script, ...others] = scripts.filter((text) => STATE.test(text));
  if (script === undefined || others.length > 0) return undefined;
  const text = script.replace(STATE, '');
  const ends = [...text.matchAll(/\}\s*(?:;|$)/gu)].slice(0, MOST_ENDS);
  for (const { index } of ends) {
    const reading = readJsonText(text.slice(0, index + 1));
    if (reading.ok) return reading.value;
  }
  return undefined;
}

/** Every object in the state. */
function objectsOf(state: unknown): JsonObject[] {
  const found: JsonObject[] = [];
  const waiting: unknown[] = [state];
  while (waiting.length > 0 && found.length < MOST) {
    const one = waiting.pop();
    const object = asObject(one);
    if (object) found.push(object);
    for (const inner of Array.isArray(one) ? one : Object.values(object ?? {})) if (typeof inner === 'object' && inner !== null) waiting.push(inner);
  }
  return found;
}

type ByType = (type: string) => JsonObject[];

/** The certificate's course: the one that the accomplishment names, or the only one there is. */
function courseOf(of: ByType): JsonObject | undefined {
  const named = of('AccomplishmentsMembership').map((one) => asText(field(one, 'courseId'))).filter((id) => id !== '');
  const courses = of('Course_Course').filter((one) => asText(field(one, 'name')) !== '');
  const mine = courses.filter((one) => named.includes(asText(field(one, 'id'))));
  return mine.length === 1 ? mine[0] : courses.length === 1 ? courses[0] : undefined;
}

function partnerOf(course: JsonObject | undefined, of: ByType): string {
  const refs = asList(field(course, 'partners')).map((one) => asText(field(one, '__ref')).replace(/^Partner_Partner:/u, ''));
  const names = of('Partner_Partner').filter((one) => refs.includes(asText(field(one, 'id')))).map((one) => asText(field(one, 'name'), 120));
  return [...new Set(names)].join(', ');
}

/** In milliseconds since 1970; one day, however often it is said. */
function granted(certificates: readonly JsonObject[]): WrittenDate | null {
  const times = new Set(certificates.map((one) => field(one, 'grantedAt')));
  const [time] = times;
  return times.size === 1 && typeof time === 'number' && time > 1e12 && time < 8.64e15 ? readDate(new Date(time).toISOString()) : null;
}
