import { isUnder } from '../hosts';
import type { Unwrapper } from './unwrapper';

const OUTLOOK = ['safelinks.protection.outlook.com', 'safelinks.protection.office365.us'];
const TEAMS = /^statics(?:int)?\.teams\.cdn\.office\.net$/;

/** Microsoft SafeLinks: Outlook's, the government cloud's and the page that Teams opens. */
export const safeLinks: Unwrapper = {
  id: 'safelinks',
  open(url) {
    const outlook = OUTLOOK.some((domain) => isUnder(url.hostname, domain));
    const teams = TEAMS.test(url.hostname) && url.pathname.startsWith('/evergreen-assets/safelinks/');
    return outlook || teams ? url.searchParams.get('url') : null;
  },
};
