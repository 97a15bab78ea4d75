import { everyMail, mailWords } from '../lib/find/hosts/registry';
import { readPictures } from '../lib/find/pictures';

/** Run in a frame that has told of pictures; its answer goes to the background, and nothing of it stays. */
export default { main: () => readPictures(everyMail(), mailWords()) };
