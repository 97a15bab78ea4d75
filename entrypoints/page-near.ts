import { everyMail, mailWords } from '../lib/find/hosts/registry';
import { readNear } from '../lib/find/near';

/** Run in a frame of a mail that has told of badges; its answer goes to the background, and nothing of it stays. */
export default { main: () => readNear(everyMail(), mailWords()) };
