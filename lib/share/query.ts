/**
 * An address with a query, every value encoded by RFC 3986: a space is `%20`, which `mailto:` needs and every other target reads too,
 * and the signs that `encodeURIComponent` leaves (`!'()*`) are encoded as well, since some targets end an address at them.
 * What has no value is left out. Half a surrogate pair becomes U+FFFD.
 */
export function withQuery(base: string, values: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.entries(values).flatMap(([name, value]) => (value ? [`${name}=${encoded(value)}`] : []));
  return pairs.length === 0 ? base : `${base}${base.includes('?') ? '&' : '?'}${pairs.join('&')}`;
}

/** One value, encoded as above. */
export function encoded(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(/[!'()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
