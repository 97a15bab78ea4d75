import { element, hex, readSpki, TAGS, type Element } from './der';
import type { KeyReading } from './public-key';

/** What is read of an X.509 certificate (RFC 5280, §4.1). Nothing says yet whether anybody should believe it. */
export interface Certificate {
  key: KeyReading;
  /** Whom it names, and who it says issued it: the common name, else the organisation; empty where there is neither. Untrusted text. */
  subject: string;
  issuer: string;
  /** Its time, in milliseconds since 1970. */
  from: number;
  until: number;
}

/** Common name and organisation (X.520), as their bytes in hexadecimal. */
const NAMES = ['550403', '55040a'] as const;

/** Largest certificate that is read, in bytes. */
const LARGEST = 16_384;

/**
 * Reads a certificate in DER.
 *
 * @returns null where it is none
 */
export function readCertificate(der: Uint8Array): Certificate | null {
  const whole = der.length <= LARGEST ? element(der, TAGS.sequence) : null;
  const signed = whole && element(whole.content, TAGS.sequence);
  if (!signed) return null;
  // The version may be left out.
  const version = element(signed.content, TAGS.version);
  const serial = element(version ? version.rest : signed.content, TAGS.integer);
  const [algorithm, issuer, time, subject, key] = inOrder(serial, 5);
  const from = time && readTime(time.content);
  const until = from && readTime(from.rest);
  if (!algorithm || !issuer || !subject || !key || !from || !until) return null;
  const spki = subject.rest.subarray(0, subject.rest.length - key.rest.length);
  return { key: readSpki(spki), subject: nameIn(subject.content), issuer: nameIn(issuer.content), from: from.time, until: until.time };
}

/** So many sequences, one after the other. */
function inOrder(before: Element | null, count: number): (Element | null)[] {
  const found: (Element | null)[] = [];
  for (let n = 0, last = before; n < count; n += 1) {
    last = last && element(last.rest, TAGS.sequence);
    found.push(last);
  }
  return found;
}

/** UTCTime (two digits of the year, from 1950 on) or GeneralizedTime, both in UTC and to the second (RFC 5280, §4.1.2.5). */
function readTime(der: Uint8Array): { time: number; rest: Uint8Array } | null {
  const [short, long] = [element(der, TAGS.shortTime), element(der, TAGS.longTime)];
  const found = short ?? long;
  if (!found) return null;
  const text = String.fromCharCode(...found.content.subarray(0, 20));
  const digits = short ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text;
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/u.exec(digits);
  const time = parts ? Date.parse(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6]}Z`) : Number.NaN;
  return Number.isNaN(time) ? null : { time, rest: found.rest };
}

/** The common name of a distinguished name, else its organisation. */
function nameIn(der: Uint8Array): string {
  const found = new Map<string, string>();
  for (let set = element(der, TAGS.set); set; set = element(set.rest, TAGS.set)) {
    const pair = element(set.content, TAGS.sequence);
    const type = pair && element(pair.content, TAGS.oid);
    if (type) found.set(hex(type.content), readText(type.rest));
  }
  return NAMES.map((name) => found.get(name) ?? '').find((name) => name !== '') ?? '';
}

function readText(der: Uint8Array): string {
  for (const [tag, encoding] of [[TAGS.utf8, 'utf-8'], [TAGS.printable, 'latin1'], [TAGS.teletex, 'latin1'], [TAGS.ia5, 'latin1'], [TAGS.bmp, 'utf-16be']] as const) {
    const found = element(der, tag);
    if (found) return new TextDecoder(encoding).decode(found.content).slice(0, 200);
  }
  return '';
}
