import type { PageNames, RawSighting } from '../words';
import { elementOf } from './dom';
import type { HostPage } from './hosts/host';
import type { Entry } from './ledger';

/** What is to be said of entries now: of each only what has not been said already. */
export function reportsOf(entries: readonly Entry[], host: HostPage, subject: PageNames): RawSighting[] {
  return entries.flatMap((entry) => {
    const element = elementOf(entry.node);
    if (!element) return [];
    const around = host.around(element, subject);
    const said = JSON.stringify(around);
    if (said === entry.said) return [];
    entry.said = said;
    return [{ n: entry.n, place: entry.place, url: entry.url, ...around }];
  });
}
