import { gmail } from './gmail';
import type { HostPage } from './host';
import { linkedIn } from './linkedin';

/**
 * The sites that we know something about, by the page script that brings them (lib/places.ts); in each the first that speaks for an
 * address is asked. `generic` speaks for every other page, in every script.
 */
export const linkedInSites: readonly HostPage[] = [linkedIn];
export const mailSites: readonly HostPage[] = [gmail];
/** Sites that can be anywhere: what people host themselves. */
export const otherSites: readonly HostPage[] = [];
