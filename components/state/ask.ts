import { checkAgain } from './commands';
import { announce } from './live';
import { allowIssuers } from './places';
import { tab } from './tab';
import { t } from './voice';

/**
 * Asks a badge's issuer again; where a host may not be asked yet, for the leave to do so first. Called in a click: the
 * browser is asked before anything is awaited.
 *
 * @param key the badge's key in the list
 * @param origins host patterns to be granted first; none: nothing is missing
 */
export async function askAgain(key: string, origins: readonly string[] = []): Promise<void> {
  const allowed = origins.length === 0 || (await allowIssuers(origins).catch(() => false));
  if (!allowed) return announce(t('live.not-allowed'));
  const id = tab.peek()?.id;
  if (id === undefined) return;
  try {
    await checkAgain(id, key);
  } catch {
    announce(t('check.failed'));
  }
}
