import { generic } from './generic';
import { hiring } from './hiring';
import type { HostPage } from './host';
import { linkedIn } from './linkedin';
import { innerMail, mail } from './mail';
import { nobody } from './nobody';
import { profile, PROFILES } from './profiles';
import { OWN_WEBMAILS, WEBMAILS } from './webmail';

/**
 * The sites that we know something about, by the page script that brings them (lib/places.ts); in each the first that speaks for an
 * address is asked, and the last speaks for every page. Each is a function, so that a script carries only its own.
 */
export const linkedInSites = (): HostPage[] => [linkedIn];
export const mailSites = (): HostPage[] => [...WEBMAILS.map(mail), innerMail, nobody];
/** All mail, for what reads pictures or words alone; and where in it messages' own words stand. */
export const everyMail = (): HostPage[] => [...WEBMAILS.map(mail), innerMail, ...OWN_WEBMAILS.map(mail)];
export const mailWords = (): string => [...WEBMAILS, ...OWN_WEBMAILS].map(({ body }) => body).join();
export const hiringSites = (): HostPage[] => [hiring, nobody];
export const profileSites = (): HostPage[] => [...PROFILES.map(profile), nobody];
/** Sites that can be anywhere: what people host themselves. */
export const otherSites = (): HostPage[] => [...OWN_WEBMAILS.map(mail), generic];
