import type { HostPage } from './hosts/host';
import { startPage } from './page';
import type { Runtime } from './talk';

/** What the extension's own world of a page holds; the page's scripts have another. */
interface World {
  browser?: { runtime?: Runtime };
  chrome?: { runtime?: Runtime };
  [PAGE]?: ReturnType<typeof startPage>;
}

const PAGE = Symbol.for('proofmark.page');

/**
 * A page script: registered for the places that are switched on, or put into one page by "Check this page". Where one runs already, a
 * second time means: report everything again.
 *
 * @param known the sites that it knows something about; the last speaks for every page
 */
export const pageScript = (known: () => readonly HostPage[]) => ({
  main() {
    const world = globalThis as World;
    const runtime = (world.browser ?? world.chrome)?.runtime;
    if (!world[PAGE]?.() && runtime?.id) world[PAGE] = startPage(runtime, known());
  },
});
