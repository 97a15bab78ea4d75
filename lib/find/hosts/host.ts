import type { PageClaim, PageNames } from '../../words';
import type { Root } from '../dom';
import type { Found } from '../scan';

/** No person, or none that is known. */
export const NOBODY: PageNames = { kind: 'unknown' };

/** What a host page says around one element. */
export interface Surroundings {
  names: PageNames;
  /** Absent: it claims nothing. */
  claim?: PageClaim;
}

/** What a page tells besides its badges; of the kind `around` where it is told by a frame that does not know who wrote. */
export type Inside = Partial<PageNames> & { pictures?: number; unlinked?: number };

/**
 * One site that we know something about. It says whom the page names and what it claims of a badge, and nothing
 * else: detection never depends on it, so when the site is redesigned only the comparisons go.
 */
export interface HostPage {
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
  /**
   * What is told of the mail that is open: who wrote it, for frames that cannot see that, and a number that changes with its pictures. Of a profile: how
   * many of its certifications lead to nothing that could be checked, so far. Never throws.
   */
  inside?(): Inside | undefined;
  /** Finds badge addresses in plain text (`texts.ts`); absent: none of it is searched. */
  texts?: (root: Root) => Iterable<Found | null>;
  /** Of a webmail: selector of the parts in which a message's own pictures and words stand; absent: the whole page. */
  textIn?: string;
}
