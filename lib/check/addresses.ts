/**
 * E-mail addresses of a page held against the recipient of a badge, which may be hashed. Everything happens here: neither
 * is sent anywhere.
 */
import type { Credential } from '../words';

type Identity = Credential['holder']['identities'][number];

/** `hit`: the badge was issued to this address. `similar`: to one of the same mailbox. `none`: nothing was learned. */
export type AddressMatch = 'hit' | 'similar' | 'none';

/** Hash names of Open Badges 2.0 (`sha256$hex`) and beyond; what is not here cannot be tested. */
const ALGORITHMS: Readonly<Record<string, string>> = {
  sha1: 'SHA-1', 'sha-1': 'SHA-1', sha256: 'SHA-256', 'sha-256': 'SHA-256', sha512: 'SHA-512', 'sha-512': 'SHA-512',
};

/** A credential has one recipient, rarely two; more than these are not tested. */
const MOST_IDENTITIES = 20;
/** RFC 5321, 4.5.3.1. */
const LONGEST_ADDRESS = 320;

/** Providers where dots in the mailbox do not count. */
const DOTLESS = ['gmail.com', 'googlemail.com'];

/**
 * Tests whether a badge was issued to an address. A miss says nothing: people have several addresses, and a badge may be
 * hashed from another spelling of this one.
 */
export async function matchAddress(email: string, identities: readonly Identity[]): Promise<AddressMatch> {
  if (!isAddress(email)) return 'none';
  const tested = identities.slice(0, MOST_IDENTITIES);
  if (await anyOf(tested, spellings(email))) return 'hit';
  const similar = tested.some((each) => !each.hashed && isAddress(each.identity) && mailbox(each.identity) === mailbox(email));
  return similar || (await anyOf(tested.filter((each) => each.hashed), siblings(email))) ? 'similar' : 'none';
}

function isAddress(text: string): boolean {
  return text.length <= LONGEST_ADDRESS && /^\s*(?:mailto:)?[^\s@]+@[^\s@/?#:\\]+\s*$/iu.test(text);
}

async function anyOf(identities: readonly Identity[], candidates: readonly string[]): Promise<boolean> {
  for (const identity of identities) {
    if (identity.hashed ? await isHashOf(identity, candidates) : isPlainly(identity.identity, candidates)) return true;
  }
  return false;
}

function isPlainly(identity: string, candidates: readonly string[]): boolean {
  return isAddress(identity) && spellings(identity).some((spelling) => candidates.includes(spelling));
}

async function isHashOf({ identity, salt }: Identity, candidates: readonly string[]): Promise<boolean> {
  const [, name = '', hex = ''] = /^([a-z\d-]+)\$([\da-f]+)$/iu.exec(identity.trim()) ?? [];
  const algorithm = ALGORITHMS[name.toLowerCase()];
  if (algorithm === undefined) return false;
  for (const candidate of candidates) {
    if ((await digest(algorithm, candidate + (salt ?? ''))) === hex.toLowerCase()) return true;
  }
  return false;
}

async function digest(algorithm: string, text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest(algorithm, new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The spellings of an address that issuers hash: as it is, trimmed, in lower case, the domain in its ASCII form. */
function spellings(email: string): string[] {
  const trimmed = email.trim().replace(/^mailto:/iu, '');
  const { local, domain } = split(trimmed);
  const lower = trimmed.toLowerCase();
  return [...new Set([email, trimmed, lower, `${local}@${domain}`, `${local}@${ascii(domain)}`, `${local.toLowerCase()}@${ascii(domain)}`])];
}

function split(address: string): { local: string; domain: string } {
  const at = address.lastIndexOf('@');
  return { local: address.slice(0, at), domain: address.slice(at + 1).toLowerCase() };
}

/** A domain as it travels (IDNA), or itself where it is none. */
function ascii(domain: string): string {
  try {
    return new URL(`https://${domain}/`).hostname;
  } catch {
    return domain;
  }
}

/** What the addresses of one mailbox share: no +tag, and at Gmail no dots. */
function mailbox(email: string): string {
  const { local, domain } = split(email.trim().replace(/^mailto:/iu, '').toLowerCase());
  const untagged = local.split('+')[0] || local;
  return DOTLESS.includes(domain) ? `${untagged.replace(/\./gu, '')}@gmail.com` : `${untagged}@${ascii(domain)}`;
}

/** Other addresses of a mailbox worth testing against a hash: without the tag, without dots, with one dot anywhere. */
function siblings(email: string): string[] {
  const lower = email.trim().replace(/^mailto:/iu, '').toLowerCase();
  const { local, domain } = split(lower);
  const untagged = local.split('+')[0] || local;
  if (!DOTLESS.includes(domain)) return [`${untagged}@${domain}`, `${untagged}@${ascii(domain)}`];
  const plain = untagged.replace(/\./gu, '');
  const dotted = Array.from({ length: Math.max(0, plain.length - 1) }, (_, n) => `${plain.slice(0, n + 1)}.${plain.slice(n + 1)}`);
  return [untagged, plain, ...dotted].flatMap((name) => DOTLESS.map((host) => `${name}@${host}`));
}
