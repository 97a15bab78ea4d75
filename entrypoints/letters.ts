import anyAscii from 'any-ascii';
import type { UnlistedScriptDefinition } from 'wxt';
import { LETTERS, type Letters } from '../lib/letters-file/handover';

/** The table by which letters of any script are written in ASCII, in a file of its own: the background loads it when it compares a name that needs it. */
const script: UnlistedScriptDefinition = {
  exclude: ['safari'],
  main() {
    (globalThis as { [LETTERS]?: Letters })[LETTERS] = anyAscii;
  },
};

export default script;
