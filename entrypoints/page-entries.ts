import { readEntries } from '../lib/find/entries';

/** Run on the holder's click in the tab with their own profile; its answer goes to our page, and nothing of it stays. */
export default { main: () => readEntries() };
