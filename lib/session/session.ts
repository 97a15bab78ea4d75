/** Puts the parts of the background together over one world. Everything that matters stands in the browser's storage. */
import { getArt, putArt } from '../store/art';
import { getLearned, moment, noteSeen, putLearned } from '../store/learned';
import { createRetry, createWake, type Retry, type Wake } from './alarms';
import { createArt } from './art';
import { createChecks, type Checks } from './checks';
import { createMine, type Mine } from './mine';
import { paint } from './paint';
import { createPublisher, type Publisher } from './publish';
import { createTabs, type Tabs } from './tabs';
import type { World } from './world';

export interface Session {
  world: World;
  tabs: Tabs;
  checks: Checks;
  publisher: Publisher;
  wake: Wake;
  retry: Retry;
  mine: Mine;
}

export function createSession(world: World): Session {
  const { ask, unbidden, now, learn, newer, report } = world;
  const tabs = createTabs();
  const wake = createWake();
  const retry = createRetry();
  const publisher = createPublisher({ tabs, report, unbidden, now, planRetry: (at) => retry.plan(at), paint: (tabId) => paint(tabs, tabId) });
  let letGo = () => {};
  const checks = createChecks({
    tabs,
    publisher,
    learn,
    newer,
    now,
    fetchArt: createArt({ ask, unbidden, now, get: getArt, put: putArt }),
    unbidden,
    store: { get: getLearned, moment, put: putLearned, note: noteSeen },
    busy(isBusy) {
      letGo();
      letGo = isBusy ? wake.hold() : () => {};
    },
  });
  return { world, tabs, checks, publisher, wake, retry, mine: createMine(world, () => void tabs.all().then((records) => records.forEach(({ tabId }) => publisher.refresh(tabId)), () => {})) };
}
