/**
 * What a person is known by (an e-mail address, a telephone number, a web address, a DID) held against the recipient of a badge, which
 * may be hashed. Everything happens here: neither is sent anywhere.
 */
import { md5 } from '@noble/hashes/legacy.js';
import type { Credential } from '../words';

type Identity = Credential['holder']['identities'][number];

/** `hit`: the badge was issued to this. `similar`: to an address of the same mailbox. `none`: nothing was learned. */
export type AddressMatch = 'hit' | 'similar' | 'none';

/** Hash names of Open Badges (2.0, §IdentityObject: `md5$hex`, `sha256$hex`) and beyond; what is not here cannot be tested. */
const ALGORITHMS: Readonly<Record<string, string>> = {
  md5: 'MD5', sha1: 'SHA-1', 'sha-1': 'SHA-1', sha256: 'SHA-256', 'sha-256': 'SHA-256', sha512: 'SHA-512', 'sha-512': 'SHA-512',
};

/** A credential has one recipient, rarely two; more than these are not tested. */
const MOST_IDENTITIES = 20;
/** RFC 5321, 4.5.3.1. */
const LONGEST_ADDRESS = 320;
/** A web address or a DID. */
const LONGEST_ID = 2_048;

/** Providers where dots in the mailbox do not count. */
const DOTLESS = ['gmail.com', 'googlemail.com'];

/**
 * Tests whether a badge was issued to somebody. A miss says nothing: people have several addresses, and a badge may be hashed from
 * another spelling of this one.
 *
 * @param known an e-mail address, a telephone number (international, with `+`), a web address or a DID, as a person or a page writes it
 */
export async function matchAddress(known: string, identities: readonly Identity[]): Promise<AddressMatch> {
  const tested = identities.slice(0, MOST_IDENTITIES);
  if (await anyOf(tested, spellings(known))) return 'hit';
  if (!isAddress(known)) return 'none';
  const similar = tested.some((each) => !each.hashed && isAddress(each.identity) && mailbox(each.identity) === mailbox(known));
  return similar || (await anyOf(tested.filter((each) => each.hashed), siblings(known))) ? 'similar' : 'none';
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
  // Two DIDs that differ in case are two.
  return (identity.startsWith('did:') ? [identity.trim()] : spellings(identity)).some((spelling) => candidates.includes(spelling));
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
  const data = new TextEncoder().encode(text);
  // WebCrypto has no MD5, and badges of Open Badges 1.0 to 2.1 may still be hashed with it.
  const bytes = algorithm === 'MD5' ? md5(data) : new Uint8Array(await crypto.subtle.digest(algorithm, data));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The spellings that issuers hash, as it is, trimmed and in lower case among them; none for what is no identifier. */
function spellings(text: string): string[] {
  if (isAddress(text)) return [...new Set(spellingsOfAddress(text))];
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_ID) return [];
  const more = isTelephone(trimmed) ? spellingsOfNumber(trimmed) : isWeb(trimmed) ? spellingsOfWeb(trimmed) : /^did:[a-z\d]+:\S+$/u.test(trimmed) ? [] : null;
  return more === null ? [] : [...new Set([text, trimmed, trimmed.toLowerCase(), ...more])];
}

/** As it is, trimmed, in lower case, the domain in its ASCII form. */
function spellingsOfAddress(email: string): string[] {
  const trimmed = email.trim().replace(/^mailto:/iu, '');
  const { local, domain } = split(trimmed);
  return [email, trimmed, trimmed.toLowerCase(), `${local}@${domain}`, `${local}@${ascii(domain)}`, `${local.toLowerCase()}@${ascii(domain)}`];
}

/** A number in its international form (E.164 with what people put between the digits), as such or as a `tel:` URI (RFC 3966). */
function isTelephone(text: string): boolean {
  return /^(?:tel:)?\+\d[\d ()./-]{5,24}$/iu.test(text);
}

function spellingsOfNumber(text: string): string[] {
  const bare = text.replace(/^tel:/iu, '');
  const digits = bare.replace(/[^+\d]/gu, '');
  return [bare, digits, `tel:${digits}`];
}

function isWeb(text: string): boolean {
  return /^https?:\/\/\S+$/iu.test(text) && URL.canParse(text);
}

/** With and without the slash at the end, which hardly anybody means. */
function spellingsOfWeb(text: string): string[] {
  return [text, new URL(text).href].flatMap((one) => [one, one.endsWith('/') ? one.slice(0, -1) : `${one}/`]);
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
