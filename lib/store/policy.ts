/** What an organisation sets for its people (`storage.managed`): issuers that it trusts and that it does not accept. */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { issuers, type IssuerLists } from './settings';

const schema = v.object({ trustedIssuers: v.optional(issuers, []), blockedIssuers: v.optional(issuers, []) });

/** How long a report waits for the browser to know its policies, in milliseconds: soon after its start it can take long. */
const PATIENCE = 1_000;

const LATE = Symbol('late');

const late = new Set<() => void>();

/**
 * The organisation's lists; empty where it sets none, or the browser knows no such thing. Where the browser does not know yet, they are
 * empty for now, and whoever watches is called back when it does.
 */
export async function readPolicy(): Promise<IssuerLists> {
  const asked = Promise.resolve().then((): Promise<unknown> => browser.storage.managed.get(['trustedIssuers', 'blockedIssuers'])).catch(() => ({}));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waited = new Promise<typeof LATE>((resolve) => (timer = setTimeout(() => resolve(LATE), PATIENCE)));
  const managed = await Promise.race([asked, waited]);
  clearTimeout(timer);
  if (managed === LATE) void asked.then(() => late.forEach((changed) => changed()));
  const { trustedIssuers, blockedIssuers } = v.parse(schema, typeof managed === 'object' && managed !== null ? managed : {});
  return { trusted: trustedIssuers, blocked: blockedIssuers };
}

/** Calls back whenever the organisation changed its lists. @returns stops that */
export function watchPolicy(changed: () => void): () => void {
  const listener = (_: unknown, area: string) => {
    if (area === 'managed') changed();
  };
  late.add(changed);
  browser.storage.onChanged.addListener(listener);
  return () => {
    late.delete(changed);
    browser.storage.onChanged.removeListener(listener);
  };
}
