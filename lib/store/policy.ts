/** What an organisation sets for its people (`storage.managed`): issuers that it trusts and that it does not accept. */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { issuers, type IssuerLists } from './settings';

const schema = v.object({ trustedIssuers: v.optional(issuers, []), blockedIssuers: v.optional(issuers, []) });

/** The organisation's lists; empty where it sets none, or the browser knows no such thing. */
export async function readPolicy(): Promise<IssuerLists> {
  const managed: unknown = await Promise.resolve().then(() => browser.storage.managed.get(['trustedIssuers', 'blockedIssuers'])).catch(() => ({}));
  const { trustedIssuers, blockedIssuers } = v.parse(schema, typeof managed === 'object' && managed !== null ? managed : {});
  return { trusted: trustedIssuers, blocked: blockedIssuers };
}

/** Calls back whenever the organisation changed its lists. @returns stops that */
export function watchPolicy(changed: () => void): () => void {
  const listener = (_: unknown, area: string) => {
    if (area === 'managed') changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
