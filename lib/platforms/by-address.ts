import type { AwardKind, AwardReference, PlatformId } from '../words';
import { isPlain } from './claim';

/** One form of a platform's addresses, as data. */
export interface AddressForm {
  /** Whole hosts, in lower case; or a pattern for all of the host. */
  hosts: readonly string[] | RegExp;
  /** A pattern for the path and the query; what it captures makes the award's own address. */
  path: RegExp;
  kind: Exclude<AwardKind, 'claim-link'>;
  /**
   * The award's own address: `$1` stands for what was captured first and so on, `$0` for the host; what is captured is unreserved
   * in addresses.
   */
  to: string;
  /** It shows a draft or a demonstration, which nobody was awarded. */
  isDraft?: true;
}

/** What the id of a draft begins with. */
export const DRAFT = 'draft ';

/** What an address is among a platform's forms, or null. Pure; the first form that fits counts. */
export function recogniseBy(platform: PlatformId, forms: readonly AddressForm[], url: URL): AwardReference | null {
  if (!isPlain(url)) return null;
  for (const { hosts, path, kind, to, isDraft } of forms) {
    if (!(hosts instanceof RegExp ? hosts.test(url.hostname) : hosts.includes(url.hostname))) continue;
    const found = path.exec(url.pathname + url.search);
    if (!found) continue;
    const address = to.replace(/\$(\d)/gu, (_, n: string) => (n === '0' ? url.hostname : (found[Number(n)] ?? '')));
    return { platform, kind, id: `${isDraft ? DRAFT : ''}${address.slice('https://'.length)}`, url: address };
  }
  return null;
}
