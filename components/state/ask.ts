import { checkAgain } from './commands';
import { tell } from './live';
import { allowIssuers } from './places';
import { tab } from './tab';
import { t } from './voice';

/** How an issuer is asked again: by the background, for the tab at hand. The Check page asks by itself. */
let asker = async (key: string): Promise<void> => {
  const id = tab.peek()?.id;
  if (id !== undefined) await checkAgain(id, key);
};

/** Has badges asked about again in another way on this page. `before`: how it was done until then. */
export function askThrough(other: (key: string, before: (key: string) => Promise<void>) => Promise<void>): void {
  const before = asker;
  asker = (key) => other(key, before);
}

/**
 * Asks a badge's issuer again; where a host may not be asked yet, for the leave to do so first. Called in a click: the
 * browser is asked before anything is awaited.
 *
 * @param key the badge's key in the list
 * @param origins host patterns to be granted first; none: nothing is missing
 */
export async function askAgain(key: string, origins: readonly string[] = []): Promise<void> {
  const allowed = origins.length === 0 || (await allowIssuers(origins).catch(() => false));
  if (!allowed) return tell(t('live.not-allowed'));
  try {
    await asker(key);
  } catch {
    tell(t('check.failed'));
  }
}
