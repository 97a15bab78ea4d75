import { run } from './run';

/** What a browser's page is given: the same function that Node runs. */
Object.assign(globalThis, { runCase: run });
