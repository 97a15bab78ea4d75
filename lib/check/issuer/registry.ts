import type { Env } from '../../env';
import { readJson } from '../../formats/json';
import { asHttps } from '../../formats/value';
import { askSubordinate, askTrustAnchor, type StatementProblem, type TrustAnchor } from './federation';
import { readRegistryList, type ListedIssuers } from './registry-list';

/** What a registry is made of: a list of all its issuers, or somebody who is asked about one at a time. */
export type RegistryContent = { kind: 'list'; issuers: ListedIssuers } | { kind: 'federation'; anchor: TrustAnchor };

/** A registry's content, or why there is none. */
export type RegistryReading = { content: RegistryContent; name: string } | { problem: StatementProblem };

/** What a registry says of an issuer, and until when that may be believed (milliseconds since 1970). */
export type Said = { says: 'listed'; name: string; until?: number } | { says: 'not-listed' } | { problem: StatementProblem };

const WELL_KNOWN = '/.well-known/openid-federation';

/**
 * Reads the registry at an address: a list in the format of the Digital Credentials Consortium, or a trust anchor of OpenID Federation
 * 1.0, by its own id or by its configuration's address.
 *
 * @param address https
 */
export async function askRegistry(address: string, env: Env): Promise<RegistryReading> {
  if (new URL(address).pathname.endsWith(WELL_KNOWN)) return federation(address.slice(0, address.lastIndexOf(WELL_KNOWN)), env);
  const answer = await env.ask({ url: address, purpose: 'registry', accept: 'json' });
  const json = answer.ok && answer.status === 200 ? readJson(answer.bytes) : null;
  const list = json?.ok ? readRegistryList(json.value) : null;
  if (list) return { content: { kind: 'list', issuers: list.issuers }, name: list.name };
  if (!answer.ok && answer.problem === 'no-permission') return { problem: 'no-permission' };
  // What is no list may be an entity's own id, which need not answer anything itself.
  const anchor = await federation(address, env);
  if ('content' in anchor || anchor.problem === 'wrong') return anchor;
  return { problem: answer.ok && answer.status === 200 ? 'nonsense' : anchor.problem };
}

async function federation(entity: string, env: Env): Promise<RegistryReading> {
  const asked = await askTrustAnchor(entity, env);
  return 'anchor' in asked ? { content: { kind: 'federation', anchor: asked.anchor }, name: asked.anchor.name } : asked;
}

/** What a registry says of one issuer. A list knows it without asking anybody. */
export async function lookUp(content: RegistryContent, id: string, env: Env): Promise<Said> {
  if (content.kind === 'federation') return askSubordinate(content.anchor, id, env);
  const name = nameIn(content.issuers, id);
  return name === undefined ? { says: 'not-listed' } : { says: 'listed', name };
}

/** Exactly this id; of two spellings of one https address either. */
export function nameIn(issuers: ListedIssuers, id: string): string | undefined {
  const href = asHttps(id);
  const key = [id, href, href?.replace(/\/$/u, '')].find((one) => one !== undefined && Object.hasOwn(issuers, one));
  return key === undefined ? undefined : issuers[key];
}

/** A registry's address as a person types or pastes it; null for what is none. */
export function registryAddress(typed: string): string | null {
  const text = typed.trim();
  const url = asHttps(/^[a-z][a-z\d+.-]*:/iu.test(text) ? text : `https://${text}`);
  if (url === undefined || /\s/u.test(text) || !new URL(url).hostname.includes('.') || new URL(url).username !== '') return null;
  return url.split('#', 1)[0]!;
}
