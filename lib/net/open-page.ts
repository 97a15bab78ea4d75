import type { Answer, Request } from '../env';

/** What stood in a page that the person had open and had read. */
export interface OpenPage {
  /** The award whose page it is, by the tab's address as the browser tells it. */
  award: string;
  /** The page as it was drawn. */
  html: string;
  /** When the browser began to load it, in milliseconds since 1970. */
  loadedAt: number;
}

/** How long ago a page may have been loaded, in milliseconds: what it says is what its site said then. */
const OLDEST = 60 * 60_000;

/** Most of a page that is read, in UTF-16 units. */
export const LONGEST_PAGE = 4 * 1_048_576;

/**
 * The answer to what is read only where it is open, out of the page that is; nobody is asked. Null for every other request, and for
 * another award's page: those go on to the door.
 *
 * @param now milliseconds since 1970
 */
export function answerFromPage({ url, only }: Request, page: OpenPage, now: number): Answer | null {
  if (only !== 'open-page' || url !== page.award) return null;
  const at = new Date(now).toISOString();
  // NaN is no time.
  if (!(Math.abs(now - page.loadedAt) <= OLDEST)) return { ok: false, problem: 'left-open', at };
  return { ok: true, status: 200, url, type: 'text/html', bytes: new TextEncoder().encode(page.html), at, openPage: true };
}
