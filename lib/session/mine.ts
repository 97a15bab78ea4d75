/** What the background does for the holder by itself: looks at the lists that are followed, and watches the badges that are held. */
import browser from 'webextension-polyfill';
import { learn } from '../check/learn';
import { askingOnce } from '../check/once';
import { recorder } from '../check/record';
import { NOTHING_SAID } from '../check/report';
import type { Env } from '../env';
import { asset } from '../extension-assets';
import { award } from '../platforms/hosted/recognise';
import { platform } from '../platforms/registry';
import { getArt, putArt } from '../store/art';
import { changeFollowed, changeNotices, isOffered, putOffer, readFollowed, readNotices } from '../store/follow';
import { changeHeld, putHeldArt, readAllHeld } from '../store/held';
import { readSettings } from '../store/settings';
import { addHeld, findHeld } from '../store/take-in';
import { entryOf, isEntry } from '../wallet/entries';
import { lookAt, type FollowWorld } from '../wallet/follow';
import { listAt } from '../wallet/list';
import { watch as run } from '../wallet/watch';
import type { Learned } from '../words';
import { runs, setClock } from './alarms';
import { createArt } from './art';
import { paintNews } from './news';
import { notify } from './notify';
import type { World } from './world';

const MINUTE = 60_000;
/** Should the worker die at it, it is taken up again after as long. */
const SAFELY = 5 * MINUTE;
/** Without a line, it is tried again then. */
const OFFLINE = 30 * MINUTE;

export interface Mine {
  /** Looks at the lists that are due. */
  follow(): Promise<void>;
  /** Looks at one list now, on the holder's click. */
  look(id: string): Promise<void>;
  /** Hosts were granted: lists that lacked them are due. */
  granted(): Promise<void>;
  watch(): Promise<void>;
  /** Sets the clocks anew: as the browser starts, and after an update, they may be gone. */
  plan(): Promise<void>;
  /** The same where they are gone without a word, as when an extension was switched off and on. */
  planIfNone(): Promise<void>;
}

/** @param repaint paints all tabs anew */
export function createMine(world: World, repaint: () => void): Mine {
  const { ask, unbidden, now } = world;
  const fetchArt = createArt({ ask, unbidden, now, get: getArt, put: putArt });
  const referenceOf = (address: string) => {
    const found = world.recognise(address);
    return found?.type === 'reference' ? found.reference : null;
  };
  let working: Promise<unknown> = Promise.resolve();
  /** One after the other: the same badge is asked about once. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = working.then(work);
    working = done.catch(() => {});
    return done;
  };

  /** An Env for one piece of work: the lines of one list are answered by one request. Nobody is asked but the platforms that are built in. */
  const listEnv = (): Env => askingOnce({ ask: (request) => ask(request, { byClick: false }), asset, now });

  async function learnAt(address: string, lists: Env): Promise<Learned> {
    const found = world.recognise(address);
    const of = found === null ? award(new URL(address)) : found.type === 'reference' ? found.reference : found;
    if ('kind' in of && of.kind === 'wallet' && isEntry(address)) return entryOf(await learn(of, lists), address);
    return world.learn(of, false, 0);
  }

  async function artOf(learned: Learned): Promise<string | undefined> {
    const image = learned.credential?.image;
    if (image === undefined || image.startsWith('data:image/')) return image;
    await fetchArt(learned, false).catch(() => undefined);
    return getArt(image);
  }

  const report = (learned: Learned) => world.report(learned, NOTHING_SAID, now());

  async function show(): Promise<void> {
    if (await paintNews()) repaint();
  }

  async function lookAtDue(): Promise<void> {
    const due = (await readFollowed()).filter(({ nextAt }) => nextAt <= now());
    if (due.length > 0 && !navigator.onLine) return setClock('follow', now() + OFFLINE);
    setClock('follow', now() + SAFELY);
    const { acceptNew } = await readSettings();
    const fresh = { taken: 0, waiting: 0 };
    for (const one of due) {
      const lists = listEnv();
      const { taken, offered } = await lookAt(one, followWorld(lists, one.id, acceptNew));
      fresh.taken += taken;
      fresh.waiting += offered;
    }
    await planFollow();
    await show();
    if (fresh.taken + fresh.waiting > 0) await notify(fresh, now());
  }

  const followWorld = (lists: Env, id: string, byItself: boolean): FollowWorld => ({
    async list(of, page) {
      const record = recorder(lists);
      const listed = await listAt(of, page, record.env);
      const retryAt = 'problem' in listed ? record.retryAt(0) : undefined;
      return retryAt === undefined ? listed : { ...listed, retryAt };
    },
    learn: (address) => learnAt(address, lists),
    report, byItself, now, recognise: referenceOf, random: Math.random, isOffered,
    async offer(one) {
      await artOf(one.learned);
      await putOffer(one);
    },
    isHeld: async (of) => (await findHeld(of)) !== undefined,
    async take(learned) {
      const art = await artOf(learned);
      return addHeld({ learned, origin: { kind: 'profile', name: id }, ...(art && { art }) }, now());
    },
    // One that is followed no longer does not come back by this.
    put: (one) => changeFollowed(one.id, () => one),
  });

  async function planFollow(): Promise<void> {
    const next = Math.min(...(await readFollowed()).map(({ nextAt }) => nextAt));
    if (Number.isFinite(next)) setClock('follow', Math.max(next, now() + MINUTE));
    else await browser.alarms.clear('follow');
  }

  async function plan(): Promise<void> {
    if (!(await runs('watch'))) setClock('watch', now() + MINUTE * (1 + Math.random() * 9));
    await planFollow();
    await show();
  }

  async function watchNow(): Promise<void> {
    setClock('watch', now() + SAFELY);
    const { remindDays } = await readSettings();
    const lists = listEnv();
    const next = await run({
      held: readAllHeld, notices: readNotices, report, now, random: Math.random, tell: changeNotices, remindDays,
      isOnline: () => navigator.onLine,
      isAskable: async ({ learned: { reference } }) => {
        const asks = !reference || reference.platform === 'document' ? [] : platform(reference.platform).asks;
        const granted = await Promise.all(asks.map((pattern) => browser.permissions.contains({ origins: [pattern] })));
        return granted.includes(true);
      },
      learn: ({ learned }) => learnAt(learned.reference!.url, lists),
      change: (id, change) => changeHeld([id], change),
      async redrawn(id, learned) {
        const dataUrl = await artOf(learned);
        if (dataUrl !== undefined) await putHeldArt({ id, dataUrl });
      },
    });
    setClock('watch', next);
    await show();
    await notify({ taken: 0, waiting: 0 }, now());
  }

  return {
    follow: () => inTurn(lookAtDue),
    look: (id) => inTurn(async () => {
      await changeFollowed(id, (one) => ({ ...one, nextAt: 0 }));
      await lookAtDue();
    }),
    granted: () => inTurn(async () => {
      for (const { id, problem } of await readFollowed()) if (problem?.code === 'structure.no-permission') await changeFollowed(id, (one) => ({ ...one, nextAt: now() }));
      await planFollow();
    }),
    watch: () => inTurn(watchNow),
    plan,
    async planIfNone() {
      if (!(await runs('watch'))) await plan();
    },
  };
}
