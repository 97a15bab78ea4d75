import { hiringSites } from '../lib/find/hosts/registry';
import { pageScript } from '../lib/find/script';

export default pageScript(hiringSites);
