import type { Marks, Saw, Stop } from '../messages';
import type { RawSighting } from '../words';
import { call, isTop, now, on, page, placeOf } from './dom';
import * as finder from './finder';
import { NOBODY, type HostPage } from './hosts/host';
import * as ledger from './ledger';
import * as marks from './marks/marks';
import * as watcher from './observe';
import { reportsOf } from './reports';
import * as route from './route';
import * as talk from './talk';
import { BATCH, MAX_REREADS, PATIENCE, PAUSE, SLICE, STILL } from './limits';

/** Runs work when the page is idle, after one second at the latest. Safari has no idle callbacks. */
const whenIdle = (work: () => void) => (self.requestIdleCallback as typeof requestIdleCallback | undefined)?.(work, { timeout: 1_000 }) ?? setTimeout(work, 50);

const began = now();

let hosts: readonly HostPage[];
let scheduled = false;
/** When the page last changed, and whether it has ever come to rest. */
let stirred = began;
let rested = false;
/** Nothing is read before this moment. */
let settled = 0;
let untidy = false;
let subject: string | undefined;
/** Whom the page names for its frames, as it was last told. */
let around: string | undefined;
let rereads = 0;
/** Whether the background does not know yet that a route has begun; a frame that had nothing need not tell. */
let isNew = false;
let leftOutSaid = 0;

/**
 * The whole of what happens in a page: it finds badges, reports them, and shows marks where it is told to. All work is done
 * in idle slices; sightings are reported at once, the page itself is touched only after it has come to rest. Called once.
 *
 * @param known the sites that this script knows something about; the last speaks for every page
 * @returns reports everything again, and tells whether there still is an extension to report to
 */
export function startPage(runtime: talk.Runtime, known: readonly HostPage[]): () => boolean {
  hosts = known;
  talk.connect(runtime, take);
  watcher.start(() => {
    stirred = now();
    schedule();
  });
  on(window, 'popstate hashchange', schedule);
  // A page that comes back from the cache, or out of prerendering, is new to the background.
  on(window, 'pageshow', (event) => (event as PageTransitionEvent).persisted && rescan());
  call(page, 'addEventListener', 'prerenderingchange', rescan);
  route.moved();
  rescan();
  return rescan;
}

/** Reports everything, as something new, while there is an extension to report to. */
function rescan(): boolean {
  if (!talk.isAlive()) return false;
  begin();
  schedule();
  return true;
}

/** The first that speaks for this address is asked. */
const host = () => hosts.find((host) => host.matches(placeOf(page)))!;

function schedule(): void {
  if (scheduled) return;
  scheduled = true;
  whenIdle(() => {
    scheduled = false;
    const wait = settled - now();
    // Once the extension has gone from under this page, or told it to stop, nothing of it stays.
    if (!talk.isAlive()) {
      watcher.stop();
      marks.clear();
    } else if (wait > 0) setTimeout(schedule, wait);
    else work();
  });
}

function work(): void {
  if (route.moved()) {
    settled = now() + begin();
    return schedule();
  }
  const changes = watcher.take();
  untidy ||= changes.any;
  finder.note(changes);
  if (changes.any && ledger.wasStale()) begin();
  const end = now() + SLICE;
  report(finder.work(host(), () => now() < end));
  tidy();
  if (finder.isBusy()) schedule();
  else settled = now() + PAUSE;
}

/** A new route: what is there will be seen anew, and the background begins a new list. Returns how long to wait for it. */
function begin(): number {
  const [some] = ledger.present();
  const wait = route.next();
  watcher.unseen(marks.clear);
  ledger.restart();
  finder.restart();
  subject = around = undefined;
  rereads = leftOutSaid = 0;
  isNew = isTop || !!some;
  return wait;
}

function report(entries: ledger.Entry[]): void {
  const named = host().subject?.() ?? NOBODY;
  const name = named.name ?? named.email;
  const news = name !== subject && rereads++ < MAX_REREADS;
  if (news) subject = name;
  const inside = host().inside?.();
  const told = around;
  around = JSON.stringify(inside);
  const turned = around !== told;
  const sightings = reportsOf(news ? ledger.present() : entries, host(), named);
  // Counting alone is no news: it is told when it has doubled.
  if (sightings[0] || (news && isTop) || isNew || turned || ledger.leftOut > 2 * leftOutSaid) say(sightings, turned ? (inside ?? {}) : undefined);
}

function say(sightings: RawSighting[], around?: Saw['around'], marksRemoved?: true): void {
  leftOutSaid = ledger.leftOut;
  isNew = false;
  do void talk.send({ type: 'saw', route: route.name(), sightings: sightings.splice(0, BATCH), subject, leftOut: leftOutSaid, around, marksRemoved });
  while (sightings[0]);
}

function take(word: Marks | Stop): void {
  if (word.on) marks.show(word.verdicts);
  else watcher.unseen(marks.clear);
  untidy = true;
  schedule();
}

function tidy(): void {
  if (!untidy || !marks.wantsAny()) return;
  const wait = rested ? 0 : Math.min(stirred + STILL, began + PATIENCE) - now();
  if (wait > 0) return void setTimeout(schedule, wait);
  rested = true;
  untidy = false;
  watcher.unseen(() => {
    if (!marks.tidy((n) => void talk.send({ type: 'open', n }))) say([], undefined, true);
  });
}
