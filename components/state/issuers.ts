import type { Credential } from '../../lib/words';
import { LONGEST_ISSUER, writeSettings, type Settings } from '../../lib/store/settings';
import { announce } from './live';
import { t } from './voice';

/** By what an issuer is known: its domain; its own id where it has none (a key). Empty where it has neither. */
export function issuerKey({ domain, id }: Credential['issuer']): string {
  return domain.trim() || id.trim();
}

/** An issuer as a person types it: a domain, the address of one, or a key; null for anything else. */
export async function issuerFrom(typed: string): Promise<string | null> {
  const text = typed.trim();
  if (/^did:[a-z0-9]+:\S+$/.test(text)) return text.length <= LONGEST_ISSUER ? text : null;
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (/\s/.test(text) || !URL.canParse(address)) return null;
  // The list of registrable domains is large, and a popup seldom needs it.
  const { registrableDomain, shownDomain } = await import('../../lib/check/domain');
  const domain = registrableDomain(address);
  return domain.includes('.') && !/^[\d.]+$/.test(domain) ? shownDomain(domain) : null;
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
  announce(written[on].includes(key) ? said : t('check.failed'));
}

const without = (list: readonly string[], key: string) => list.filter((one) => one !== key);
