import type { PageClaim, PageNames } from '../../words';

/** What a host page says around one element. */
export interface Surroundings {
  names: PageNames;
  claim: PageClaim;
}

/**
 * One site that we know something about. It says whom the page names and what it claims of a badge, and nothing
 * else: detection never depends on it, so when the site is redesigned only the comparisons go.
 */
export interface HostPage {
  id: string;
  /** Whether this file speaks for the page at that address. */
  matches(location: Location | URL): boolean;
  /** Whom the page as a whole names; absent where only its parts name somebody. Never throws. */
  subject?(): PageNames;
  /**
   * Whom the page names around this element and what it claims of the badge there. Never throws.
   *
   * @param subject whom the page as a whole names
   */
  around(element: Element, subject: PageNames): Surroundings;
  /** Whom the page names for what stands in frames that cannot see it: who wrote the one mail that is open. Never throws. */
  inside?(): PageNames | undefined;
  /** Selector of the parts whose plain text is searched for badge addresses; absent: none of it. */
  textIn?: string;
}
