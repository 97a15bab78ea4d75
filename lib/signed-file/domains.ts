import type { getDomain as Own } from 'tldts';

/**
 * Stands in for `tldts` within the file of the signed stack (wxt.config.ts): its list of public suffixes is larger than the stack,
 * and whoever loads the file holds it already.
 */
let own: typeof Own = () => {
  throw new Error('The list of public suffixes was not handed over');
};

export const getDomain: typeof Own = (...given) => own(...given);

export function useDomains(given: typeof Own): void {
  own = given;
}
