import { generic } from './generic';
import { gmail } from './gmail';
import type { HostPage } from './host';
import { linkedIn } from './linkedin';

/** The sites that we know something about; the first that speaks for an address is asked, the last speaks for all. */
const HOSTS: readonly HostPage[] = [linkedIn, gmail, generic];

/** Who speaks for the page at an address. */
export const hostFor = (location: Location | URL): HostPage => HOSTS.find((host) => host.matches(location)) as HostPage;
