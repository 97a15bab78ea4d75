import { profileSites } from '../lib/find/hosts/registry';
import { pageScript } from '../lib/find/script';

export default pageScript(profileSites);
