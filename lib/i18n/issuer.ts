import { singleLine } from './clean';

/** Beginning and end of a key that are enough to tell two apart. */
const SHOWN = { all: 60, first: 36, last: 12 };

/** By what an issuer is known, as a person reads it: a domain whole, a long key with its middle left out. */
export function shownIssuer(key: string): string {
  const line = singleLine(key, 4_000);
  return line.length <= SHOWN.all ? line : `${line.slice(0, SHOWN.first)}…${line.slice(-SHOWN.last)}`;
}
