/** What tells an address by which a badge is accepted, in one piece that is loaded when such a badge is shown. */
import { acceptLink, type AcceptLink } from '../../lib/links/accept';
import { PLATFORMS } from '../../lib/platforms/registry';

/** A raw address of a page as one that may be opened, or null (`lib/links/accept.ts`). */
export const acceptLinkOf = (raw: string): AcceptLink | null => acceptLink(PLATFORMS, raw);
