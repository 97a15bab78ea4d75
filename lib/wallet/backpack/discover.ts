import { registrableDomain } from '../../check/domain';
import type { Answer } from '../../env';
import { readJson } from '../../formats/json';
import { asList, asObject, asText, field, type JsonObject } from '../../formats/value';
import { refusedAddress } from '../../net/address';
import { BackpackError, type BackpackKind, type Service } from './words';

/** What is asked for, by the standard; without the first nothing can be read. */
const SCOPES: Readonly<Record<BackpackKind, readonly [string, ...string[]]>> = {
  'badge-connect-2.1': ['https://purl.imsglobal.org/spec/ob/v2p1/scope/assertion.readonly', 'https://purl.imsglobal.org/spec/ob/v2p1/scope/profile.readonly', 'offline_access'],
  'open-badges-3.0': ['https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.readonly', 'https://purl.imsglobal.org/spec/ob/v3p0/scope/profile.readonly', 'offline_access'],
};

/** Where the manifest of Badge Connect is (Open Badges 2.1, §"Discovery"), and the service description of the 3.0 API (§6.3). */
const MANIFEST = '/.well-known/badgeconnect.json';
const API_3 = '/ims/ob/v3p0';

/** Asks an address; a redirect is followed where it may end. */
export type AskAt = (address: string, mayEndAt: (url: URL) => boolean) => Promise<Answer>;

/** The host that a person's words name; null where they name none that may be asked. */
export function backpackAddress(text: string): URL | null {
  const trimmed = text.trim();
  const address = /^[a-z][a-z\d+.-]*:/iu.test(trimmed) ? trimmed : `https://${trimmed}`;
  const url = URL.canParse(address) && trimmed !== '' ? new URL(address) : null;
  if (!url || ![null, 'claim-link'].includes(refusedAddress(url))) return null;
  url.search = url.hash = '';
  return url;
}

/**
 * Finds out what a backpack offers: by its manifest, else by its service description. Whatever it names has to be its own: an address by
 * http, of a private network or of another registrable domain is refused, and so is everything that names one.
 *
 * @throws {BackpackError}
 */
export async function discover(address: URL, ask: AskAt): Promise<Service> {
  const ours = (url: URL) => registrableDomain(url.href) === registrableDomain(address.href) && [null, 'claim-link'].includes(refusedAddress(url));
  const path = address.pathname.replace(/\/+$/u, '');
  const places = [MANIFEST, `${path.endsWith(API_3) ? path : API_3}/discovery`];
  let first: BackpackError | undefined;
  for (const place of places) {
    try {
      return await discoverAt(new URL(place, address), ask, ours, address.hostname);
    } catch (error) {
      if (!(error instanceof BackpackError)) throw error;
      // What is plainly wrong is said; what is only not there may be elsewhere.
      if (!['not-found', 'unusable', 'unreachable', 'redirect', 'too-large'].includes(error.problem)) throw error;
      if (!first || first.problem === 'not-found') first = error;
    }
  }
  throw first ?? new BackpackError('not-found');
}

async function discoverAt(at: URL, ask: AskAt, ours: (url: URL) => boolean, host: string): Promise<Service> {
  const answer = await ask(at.href, ours);
  if (!answer.ok) throw new BackpackError(problemOf(answer.problem));
  if (answer.status !== 200) throw new BackpackError(answer.status === 429 || answer.status === 503 ? 'busy' : 'not-found');
  const json = readJson(answer.bytes);
  const document = json.ok ? asObject(json.value) : null;
  // A page of a site that answers everything with a page.
  if (!document) throw new BackpackError('not-found');
  return readManifest(document, host, ours) ?? readDescription(document, host, ours) ?? fail('not-found');
}

function problemOf(problem: Extract<Answer, { ok: false }>['problem']): BackpackError['problem'] {
  if (problem === 'no-permission' || problem === 'offline' || problem === 'redirect' || problem === 'too-large') return problem;
  if (problem === 'rate-limited') return 'busy';
  return problem === 'refused-address' ? 'not-https' : 'unreachable';
}

/** A manifest of Badge Connect (Open Badges 2.1): the first implementation in it that reads. */
function readManifest(document: JsonObject, host: string, ours: (url: URL) => boolean): Service | null {
  const all = asList(document['badgeConnectAPI']).map(asObject).filter((one) => one !== null);
  if (all.length === 0) return null;
  if (typeof document.id === 'string') endpoint(document.id, ours);
  const [api = {}] = all;
  return service('badge-connect-2.1', host, ours, {
    name: api.name, apiBase: api['apiBase'], registrationUrl: api['registrationUrl'], authorizationUrl: api['authorizationUrl'], tokenUrl: api['tokenUrl'],
    revocationUrl: api['tokenRevocationUrl'], scopes: asList(api['scopesOffered']), terms: api['termsOfServiceUrl'], privacy: api['privacyPolicyUrl'],
  });
}

/** A service description (Open Badges 3.0, §6.3): an OpenAPI document with the names of 1EdTech's security framework. */
function readDescription(document: JsonObject, host: string, ours: (url: URL) => boolean): Service | null {
  const scheme = field(field(field(document, 'components'), 'securitySchemes'), 'OAuth2ACG');
  const flow = field(field(scheme, 'flows'), 'authorizationCode');
  if (!asObject(flow)) return null;
  const base = asList(document['servers']).map((one) => field(one, 'url')).find((one) => typeof one === 'string');
  return service('open-badges-3.0', host, ours, {
    name: field(scheme, 'x-imssf-name') ?? field(field(document, 'info'), 'title'), apiBase: absolute(base, host) ?? `https://${host}${API_3}`,
    registrationUrl: field(scheme, 'x-imssf-registrationUrl'), authorizationUrl: field(flow, 'authorizationUrl'), tokenUrl: field(flow, 'tokenUrl'),
    revocationUrl: field(scheme, 'x-imssf-revocationUrl') ?? field(flow, 'x-imssf-revocationUrl'), scopes: Object.keys(asObject(field(flow, 'scopes')) ?? {}),
    terms: field(scheme, 'x-imssf-termsOfServiceUrl') ?? field(field(document, 'info'), 'termsOfService'), privacy: field(scheme, 'x-imssf-privacyPolicyUrl') ?? field(field(document, 'info'), 'x-imssf-privacyPolicyUrl'),
  });
}

/** An OpenAPI server's address may be relative to the document. */
function absolute(base: unknown, host: string): string | undefined {
  return typeof base === 'string' && base.startsWith('/') ? `https://${host}${base}` : typeof base === 'string' ? base : undefined;
}

type Given = Record<'name' | 'apiBase' | 'registrationUrl' | 'authorizationUrl' | 'tokenUrl' | 'revocationUrl' | 'terms' | 'privacy', unknown> & { scopes: readonly unknown[] };

function service(kind: BackpackKind, host: string, ours: (url: URL) => boolean, given: Given): Service {
  const wanted = SCOPES[kind].filter((scope) => given.scopes.includes(scope));
  if (!wanted.includes(SCOPES[kind][0])) fail('unusable');
  const revocationUrl = given.revocationUrl === undefined ? undefined : endpoint(given.revocationUrl, ours);
  const [terms, privacy] = [given.terms, given.privacy].map((one) => page(one));
  return {
    kind, host, name: asText(given.name, 100) || host, apiBase: endpoint(given.apiBase, ours).replace(/\/+$/u, ''), registrationUrl: endpoint(given.registrationUrl, ours),
    authorizationUrl: endpoint(given.authorizationUrl, ours), tokenUrl: endpoint(given.tokenUrl, ours), ...(revocationUrl && { revocationUrl }), scopes: wanted,
    ...(terms && { terms }), ...(privacy && { privacy }),
  };
}

/** An address that is asked. The standard's own examples leave the scheme out. */
function endpoint(value: unknown, ours: (url: URL) => boolean): string {
  if (typeof value !== 'string' || value === '' || value.length > 2_000) return fail('unusable');
  const text = /^[a-z\d-]+(?:\.[a-z\d-]+)+\//iu.test(value) ? `https://${value}` : value;
  const url = URL.canParse(text) ? new URL(text) : fail('unusable');
  if (![null, 'claim-link'].includes(refusedAddress(url))) fail('not-https');
  return ours(url) ? url.href : fail('foreign');
}

/** A page for people, which is only linked. */
function page(value: unknown): string | undefined {
  const url = typeof value === 'string' && value.length <= 2_000 && URL.canParse(value) ? new URL(value) : null;
  return url?.protocol === 'https:' ? url.href : undefined;
}

function fail(problem: BackpackError['problem']): never {
  throw new BackpackError(problem);
}

/** The hosts of a service that are asked, each once. Its sign-in page is opened in a window of the browser's, and asked by nobody else. */
export function hostsOf({ apiBase, registrationUrl, tokenUrl, revocationUrl }: Service): string[] {
  return [...new Set([apiBase, registrationUrl, tokenUrl, ...(revocationUrl ? [revocationUrl] : [])].map((address) => new URL(address).hostname))];
}
