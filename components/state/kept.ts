import { batch, signal } from '@preact/signals';
import { tell } from './live';
import { forget } from './commands';
import { settings } from './settings';
import { t } from './voice';

/** People and sites of whom something is kept. */
export const people = signal<readonly string[]>([]);
export const sites = signal<readonly string[]>([]);

/** Reads the two lists. */
export async function readKept(): Promise<void> {
  const { listPeople, listSites } = await import('../../lib/store/kept');
  const [ofPeople, ofSites] = await Promise.all([listPeople(), listSites()]);
  batch(() => {
    people.value = ofPeople;
    // Also where nothing was found, but "Check this page" was clicked.
    sites.value = [...new Set([...ofSites, ...Object.keys(settings.peek().checkedSites)])];
  });
}

/** Forgets a person, a site or everything, and says that it did. */
export async function forgetAndSay(what: { person?: string; site?: string }): Promise<void> {
  await forget(what);
  await readKept();
  const name = what.person ?? what.site;
  tell(name === undefined ? t('settings.forgotten-all') : t('settings.forgotten', { name }));
}
