/** A closer look at a mail: its own words around its badges, and which of them are quoted; read in the page where its script told of badges that are somebody's, and put to those in the tab's list. */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { NEAR } from '../find/limits';
import { BOUNDS, named, type PageSender, type Saw } from '../messages';
import { scriptFor } from '../places';
import { addNear } from './merge';
import type { Session } from './session';

/** The script that reads them, in every build. */
const SCRIPT = '/page-near.js';

/** How long a frame that does not answer holds its badges up, in milliseconds. */
const PATIENCE = 1_000;

/** How often one route of a frame is looked at. */
const MOST_LOOKS = 30;

const answer = v.pipe(
  v.custom<unknown[]>((value) => Array.isArray(value) && value.length <= NEAR.badges),
  v.array(v.object({ url: v.pipe(v.string(), v.maxLength(BOUNDS.url)), by: named, names: named })),
);

/** @returns looks closer at badges that a page script told of, where they can matter; ends when they are in the list. Never throws: a frame may be gone */
export function createNear({ world, tabs, publisher }: Session): (saw: Saw, from: PageSender) => Promise<void> {
  /** By frame: how often its route was looked at, the look under way, and the one that waits for its end and will see what has come meanwhile. */
  const frames = new Map<string, { route: string; times: number; running: Promise<void>; waiting: Promise<void> | undefined }>();

  async function look({ tabId, frameId }: PageSender): Promise<void> {
    const route = (await tabs.read(tabId))?.frames[frameId]?.route;
    const [ran] = await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [SCRIPT] });
    const read = v.safeParse(answer, ran?.result);
    if (!read.success || read.output.length === 0) return;
    let changed: string[] = [];
    await tabs.change(tabId, (record) => {
      // What the frame shows by now may be another mail.
      if (!record || route === undefined || record.frames[frameId]?.route !== route) return undefined;
      changed = addNear(record, read.output.map(({ url, ...whose }) => ({ ...whose, of: world.recognise(url) })));
      return record;
    });
    if (changed.length > 0) await publisher.remake(tabId, changed);
  }

  function soon({ route }: Saw, from: PageSender): Promise<void> {
    const frame = `${from.tabId} ${from.frameId}`;
    const known = frames.get(frame);
    if (known?.waiting) return known.waiting;
    const times = known?.route === route ? known.times + 1 : 1;
    if (times > MOST_LOOKS) return Promise.resolve();
    const now = { route, times, running: known?.running ?? Promise.resolve(), waiting: known?.waiting };
    now.waiting = now.running = now.running.then(() => {
      now.waiting = undefined;
      return look(from);
    }).catch(() => {});
    frames.set(frame, now);
    return now.running;
  }

  return async (saw, from) => {
    if (!saw.sightings.some(({ names }) => names.kind === 'own' || names.kind === 'around') || !mayBeMail(from)) return;
    await Promise.race([soon(saw, from), new Promise((go) => setTimeout(go, PATIENCE))]);
  };
}

/** Webmail that people host themselves can be anywhere: what it is tells its address, in the page. */
function mayBeMail({ host, tabHost }: PageSender): boolean {
  const script = scriptFor(host || tabHost);
  return script === 'page-mail' || script === 'page';
}
