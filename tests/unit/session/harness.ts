import { report } from '../../../lib/check/report';
import type { Answer } from '../../../lib/env';
import type { PageSender, Saw } from '../../../lib/messages';
import { covers, PLACES } from '../../../lib/places';
import { createIntake } from '../../../lib/session/intake';
import type { TabRecord } from '../../../lib/session/record';
import { createSession } from '../../../lib/session/session';
import { viewKey } from '../../../lib/session/view';
import type { World } from '../../../lib/session/world';
import type { Learned, RawSighting, Recognition } from '../../../lib/words';
import { genuine, NOW } from '../store/learned-fixture';
import { browser, state } from './fake-browser';

export const TAB = 7;

/** The engine of a test: addresses are recognised by a simple rule, answers are given when the test says. */
export interface TestWorld extends World {
  asked: { award: string; byClick: boolean; attempt: number }[];
  art: { url: string; byClick: boolean }[];
  /** While true, nothing is answered until `release`. */
  slow: boolean;
  /** How many are asked about at once, and the most there were. */
  running: number;
  most: number;
  time: number;
  answer(award: string, byClick: boolean, attempt: number): Learned;
  /** What a badge's newer copy is. */
  copy(before: Learned): Learned;
  picture(): Answer;
  /** Answers all that waits, and all that comes later. */
  release(): void;
  /** Answers what was asked last, and nothing else. */
  releaseLast(): void;
}

export function createWorld(): TestWorld {
  const waiting: (() => void)[] = [];
  const world: TestWorld = {
    asked: [],
    art: [],
    slow: false,
    running: 0,
    most: 0,
    time: NOW,
    copy: (before) => before,
    answer: (award) => genuine(award.split('/').at(-1) ?? '', world.time),
    picture: () => ({ ok: false, problem: 'unreachable', at: new Date(world.time).toISOString() }),
    release() {
      world.slow = false;
      for (const go of waiting.splice(0)) go();
    },
    releaseLast: () => waiting.pop()?.(),
    recognise,
    report,
    unbidden: (host) => host.endsWith('.credly.com'),
    now: () => world.time,
    async ask({ url }, { byClick }) {
      world.art.push({ url, byClick });
      return world.picture();
    },
    async newer(before) {
      world.asked.push({ award: `${before.refresh} for ${before.award}`, byClick: true, attempt: 0 });
      return world.copy(before);
    },
    async learn(of, byClick, attempt) {
      world.asked.push({ award: of.url, byClick, attempt });
      world.running += 1;
      world.most = Math.max(world.most, world.running);
      if (world.slow) await new Promise<void>((go) => waiting.push(go));
      world.running -= 1;
      const learned = world.answer(of.url, byClick, attempt);
      return { ...learned, award: of.url, reference: 'kind' in of ? of : null };
    },
  };
  return world;
}

function recognise(raw: string): Recognition {
  const url = new URL(raw);
  const id = url.pathname.split('/').at(-1) ?? '';
  if (url.host === 'lnkd.in') return { type: 'wrapped', url: raw, wrapper: 'lnkd.in' };
  if (url.host === 'www.credly.com.evil.example') return { type: 'look-alike', url: raw, host: url.host, resembles: 'credly.com' };
  if (url.host === 'images.credly.com') return { type: 'reference', reference: { platform: 'credly', kind: 'image', id, url: raw } };
  if (url.host === 'www.credly.com') return { type: 'reference', reference: { platform: 'credly', kind: 'award', id, url: raw } };
  if (url.host === 'badges.example.org') return { type: 'reference', reference: { platform: 'hosted', kind: 'award', id, url: raw } };
  return null;
}

/** A background over the browser of the moment: a second one is what starts after the first one's death. */
export function startSession(world: TestWorld) {
  const session = createSession(world);
  return { ...session, takeIn: createIntake(session) };
}

/** An open tab on a place that is switched on. */
export function openTab(tabId = TAB, url = 'https://www.linkedin.com/in/ada'): void {
  state.tabs.set(tabId, { id: tabId, url });
  const { hostname } = new URL(url);
  state.origins.add(PLACES.flatMap(({ origins }) => origins).find((pattern) => covers(pattern, hostname)) ?? `https://${hostname}/*`);
}

export const from = (more: Partial<PageSender> = {}): PageSender =>
  ({ tabId: TAB, frameId: 0, documentId: 'D1', host: 'www.linkedin.com', tabHost: 'www.linkedin.com', ...more });

let count = 0;

export function seen(url: string, more: Partial<RawSighting> = {}): RawSighting {
  count += 1;
  return { n: count, place: 'link', url, names: { kind: 'own', name: 'Ada Example' }, claim: {}, ...more };
}

export const saw = (sightings: RawSighting[], more: Partial<Saw> = {}): Saw => ({ type: 'saw', route: 'r.0', sightings, ...more });

/** What our pages see of a tab. */
export const view = (tabId = TAB) => browser.storage.session.store.get(viewKey(tabId)) as TabRecord | undefined;

/** The state and verdict of each item, by award and name. */
export const summary = (tabId = TAB) =>
  Object.fromEntries((view(tabId)?.items ?? []).map(({ key, state: at, report: said }) => [key, said ? `${at} ${said.verdict}` : at]));

/** Lets everything that needs no further answer happen. */
export async function turns(): Promise<void> {
  for (let n = 0; n < 100; n++) await new Promise<void>((go) => setImmediate(go));
}

