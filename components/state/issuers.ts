import { signal } from '@preact/signals';
import type { Credential } from '../../lib/words';
import { readPolicy, watchPolicy } from '../../lib/store/policy';
import { MOST_ISSUERS, writeSettings, type IssuerLists, type Settings } from '../../lib/store/settings';
import { announce, tell } from './live';
import { t, voice } from './voice';

/** By what an issuer is known: its domain; its own id where it has none (a key). Empty where it has neither. */
export function issuerKey({ domain, id }: Credential['issuer']): string {
  return domain.trim() || id.trim();
}

/** What the organisation's policy says of issuers. */
export const policy = signal<IssuerLists>({ trusted: [], blocked: [] });

/** Reads the organisation's policy, and follows it. */
export async function followPolicy(): Promise<void> {
  const read = async () => { policy.value = await readPolicy(); };
  watchPolicy(() => void read());
  await read();
}

/** An issuer as a person types it: a domain, the address of one, or a key; null for anything else. */
export async function issuerFrom(typed: string): Promise<string | null> {
  // The list of registrable domains is large, and a popup seldom needs it.
  const { issuerNamed } = await import('../../lib/check/issuer/import-list');
  return issuerNamed(typed);
}

/**
 * Trusts all issuers of a list from now on. All or none: a list with a mistake in it is not taken in part.
 *
 * @returns what is wrong with it, in words; empty where it was taken
 */
export async function importIssuers(text: string): Promise<string> {
  const { readImportedList } = await import('../../lib/check/issuer/import-list');
  const list = readImportedList(text);
  if (!list.ok) return list.wrong === 'entry' ? t('lists.wrong.entry', { number: list.number, text: list.text }) : t(`lists.wrong.${list.wrong}`);
  let count = 0;
  let before = 0;
  await writeSettings(({ trustedIssuers, blockedIssuers }) => {
    const all = [...new Set([...trustedIssuers, ...list.issuers])];
    [count, before] = [all.length, trustedIssuers.length];
    return count > MOST_ISSUERS ? {} : { trustedIssuers: all, blockedIssuers: blockedIssuers.filter((one) => !list.issuers.includes(one)) };
  });
  if (count > MOST_ISSUERS) return t('lists.wrong.too-many', { count, most: MOST_ISSUERS });
  tell(voice().t('lists.imported', { count: count - before }));
  return '';
}

/** Trusts an issuer from now on. */
export function trustIssuer(key: string): Promise<void> {
  return put(key, 'trustedIssuers', 'blockedIssuers', t('issuers.trusted-now', { name: key }));
}

/** Blocks an issuer from now on. */
export function blockIssuer(key: string): Promise<void> {
  return put(key, 'blockedIssuers', 'trustedIssuers', t('issuers.blocked-now', { name: key }));
}

/** Takes an issuer off both lists. */
export async function forgetIssuer(key: string): Promise<void> {
  await writeSettings(({ trustedIssuers, blockedIssuers }) => ({ trustedIssuers: without(trustedIssuers, key), blockedIssuers: without(blockedIssuers, key) }));
}

type List = 'trustedIssuers' | 'blockedIssuers';

async function put(key: string, on: List, off: List, said: string): Promise<void> {
  const written = await writeSettings((now) => ({ [on]: [...without(now[on], key), key], [off]: without(now[off], key) }) as Pick<Settings, List>);
  if (written[on].includes(key)) announce(said);
  else tell(t('check.failed'));
}

const without = (list: readonly string[], key: string) => list.filter((one) => one !== key);
