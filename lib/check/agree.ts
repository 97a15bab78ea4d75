import type { Credential, WrittenDate } from '../words';

/** How far two writings of one moment may be apart, in milliseconds: some records keep the day alone. */
const DAY = 24 * 3_600_000;

/**
 * The field in which the issuer's own copy contradicts a file, or null. Only what an issuer does not change by itself counts: the
 * badge, when it was issued, to whom (where both say it in the same way), and an end that the file puts later than the issuer does. An end
 * that the issuer put off since is a renewal, and another name a marriage.
 *
 * @param file what a file or its token says
 * @param copy what the issuer's own answer says
 */
export function contradiction(file: Credential, copy: Credential): string | null {
  if (words(file.name) !== words(copy.name)) return 'name';
  if (file.issued && copy.issued && !meet(file.issued, copy.issued)) return 'issued';
  if (copy.expires && (!file.expires || file.expires.from > copy.expires.to + DAY)) return 'expires';
  return sharesHolder(file, copy) === false ? 'recipient' : null;
}

/** Whether two records name one recipient; null where they say it in ways that cannot be compared. */
export function sharesHolder(file: Credential, copy: Credential): boolean | null {
  const pairs = file.holder.identities.flatMap((one) => copy.holder.identities
    .filter((other) => one.type === other.type && one.hashed === other.hashed && (one.salt ?? '') === (other.salt ?? '') && method(one) === method(other))
    .map((other) => one.identity.trim().toLowerCase() === other.identity.trim().toLowerCase()));
  return pairs.length === 0 ? null : pairs.includes(true);
}

function method({ identity, hashed }: Credential['holder']['identities'][number]): string {
  return hashed ? (identity.split('$', 1)[0] ?? '').toLowerCase() : '';
}

function words(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

function meet(one: WrittenDate, other: WrittenDate): boolean {
  return one.from <= other.to + DAY && other.from <= one.to + DAY;
}
