import { otherSites } from '../lib/find/hosts/registry';
import { pageScript } from '../lib/find/script';

/** For every page that none of the others is for: a résumé, a site that was switched on by itself. */
export default pageScript(otherSites);
