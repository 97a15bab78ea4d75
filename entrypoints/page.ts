import type { UnlistedScriptDefinition } from 'wxt';
import { startPage } from '../lib/find/page';
import type { Runtime } from '../lib/find/talk';

/** What the extension's own world of a page holds; the page's scripts have another. */
interface World {
  browser?: { runtime?: Runtime };
  chrome?: { runtime?: Runtime };
  [PAGE]?: ReturnType<typeof startPage>;
}

const PAGE = Symbol.for('proofmark.page');

/**
 * The page script: registered for the places that are switched on, or put into one page by "Check this page". Where it
 * runs already, a second time means: report everything again.
 */
const script: UnlistedScriptDefinition = {
  main() {
    const world = globalThis as World;
    const runtime = (world.browser ?? world.chrome)?.runtime;
    if (!world[PAGE]?.() && runtime?.id) world[PAGE] = startPage(runtime);
  },
};

export default script;
