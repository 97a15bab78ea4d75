import { plain } from '../../lib/i18n/text';
import type { Remark } from '../../lib/words';
import { getNewerCopy } from './commands';
import { announce, tell } from './live';
import { allowIssuers } from './places';
import { tab } from './tab';
import { t, voice } from './voice';

/** How the newer copy of a badge is got: by the background, for the tab at hand. The Check page asks by itself. */
let refresher = async (key: string): Promise<Remark | null> => {
  const id = tab.peek()?.id;
  return id === undefined ? null : getNewerCopy(id, key);
};

/** Has newer copies got in another way on this page. */
export function refreshThrough(how: (key: string) => Promise<Remark | null>): void {
  refresher = how;
}

/**
 * Gets the newer copy that a badge offers. Called in a click: the browser is asked for its host before anything is awaited.
 *
 * @param key the badge's key in the list
 * @param address where the newer copy is
 */
export async function getNewer(key: string, address: string): Promise<void> {
  if (!(await allowIssuers([`https://${new URL(address).hostname}/*`]).catch(() => false))) return tell(t('live.not-allowed'));
  try {
    const said = await refresher(key);
    if (said) announce(plain(voice().code(said.code, said.params)));
  } catch {
    tell(t('check.failed'));
  }
}
