/** Looks at a list that the holder follows, and takes in or offers what is new on it. It can end at any time: each step is on disk before the next. */
import type { Listed } from '../platforms/platform';
import { mayPass } from '../store/freshness';
import type { AwardReference, Credential, Fact, Learned, Report, Verdict } from '../words';
import { keysOf } from './identity';
import { mayHold } from './may-hold';
import type { Followed, Offer, Refused } from './words';

const HOUR = 3_600_000;
/** About how often a list is looked at; each time it is a quarter earlier or later, so that not everybody asks at once. */
const EVERY = 8 * HOUR;
/** After a failure it is asked again after an hour, then two, then four, up to a day. */
const FIRST_PAUSE = HOUR;
const LONGEST_PAUSE = 24 * HOUR;
/** The next part of a list that named much at once. */
const SOON = 2 * 60_000;

/** Most pages of a list, and most new awards of one look. */
const MOST_PAGES = 40;
export const MOST_NEW = 30;
/** After as many in a row without an answer, nobody is asked further for now. */
const ENOUGH = 3;
/** Most that a list keeps of what it could not take. */
const MOST_REFUSED = 50;
/** Most awards that a list is remembered by. */
const MOST_SEEN = 10_000;

/** What a look needs of the world. */
export interface FollowWorld {
  /** With the time before which nobody is to be asked again, where there is one (ISO 8601). */
  list(of: AwardReference, page: number): Promise<Listed | { problem: Fact; retryAt?: string }>;
  learn(address: string): Promise<Learned>;
  report(learned: Learned): Promise<Report>;
  /** Whether it is held already. */
  isHeld(of: Pick<Learned, 'reference' | 'credential'>): Promise<boolean>;
  /** Whether it was offered already, whatever became of it. */
  isOffered(keys: readonly string[]): Promise<boolean>;
  /** Takes it into the wallet. */
  take(learned: Learned & { credential: Credential }): Promise<unknown>;
  offer(one: Offer): Promise<unknown>;
  put(one: Followed): Promise<unknown>;
  recognise(address: string): AwardReference | null;
  /** Whether the holder wants new badges taken in without being asked. */
  byItself: boolean;
  now(): number;
  /** From 0 to 1. */
  random(): number;
}

/** What came of a look. */
export interface Looked {
  now: Followed;
  /** How many came into the wallet, and how many wait for the holder. */
  taken: number;
  offered: number;
}

/** Only what was checked in full comes in by itself; the rest waits for the holder's word. */
const GOOD: readonly Verdict[] = ['verified', 'unknown-issuer', 'not-yet-valid', 'expired'];

/** A list that is followed from now on. */
export const newFollowed = (of: AwardReference, now: number): Followed => ({ id: of.url, of, addedAt: now, nextAt: now, failures: 0, seen: [], refused: [] });

/**
 * When a list is to be looked at next.
 *
 * @param failures how often in a row it could not be
 * @param random from 0 to 1
 * @param retryAt before this nobody is to be asked (ISO 8601)
 * @returns milliseconds since 1970
 */
export function nextLook(now: number, failures: number, random: number, retryAt?: string): number {
  if (failures === 0) return now + EVERY * (0.75 + random / 2);
  const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(failures - 1, 10)) * (1 + random / 4);
  return Math.max(now + pause, retryAt === undefined ? 0 : Date.parse(retryAt) || 0);
}

/**
 * Looks at a list once. What it says of its badges is not believed: each is asked about, and none that nothing is held against but
 * silence is lost; it is tried again the next time.
 *
 * @throws {NotKept} where the disk refuses; what was done before stays done
 */
export async function lookAt(start: Followed, world: FollowWorld): Promise<Looked> {
  const looked: Looked = { now: { ...start }, taken: 0, offered: 0 };
  const listed = await namedBy(start, world);
  if ('problem' in listed) return failed(looked, world, listed.problem, listed.retryAt);
  const seen = new Set(start.seen);
  const fresh = listed.awards.filter((address) => !seen.has(address));
  // What could not be asked the last time is asked after what is new.
  const waits = new Set(start.refused.map(({ what }) => ('award' in what ? what.award : '')));
  const wanted = [...fresh.filter((one) => !waits.has(one)), ...fresh.filter((one) => waits.has(one))];
  let silent = 0;
  for (const address of wanted.slice(0, MOST_NEW)) {
    const problem = await takeUp(address, looked, world);
    silent = problem ? silent + 1 : 0;
    if (problem && silent >= ENOUGH) return failed(looked, world, problem.fact, problem.retryAt);
  }
  const { problem: _, ...rest } = looked.now;
  const at = world.now();
  looked.now = { ...rest, lookedAt: at, failures: 0, nextAt: wanted.length > MOST_NEW ? at + SOON : nextLook(at, 0, world.random()) };
  await world.put(looked.now);
  return looked;
}

async function namedBy({ of }: Followed, world: FollowWorld): Promise<{ awards: string[] } | { problem: Fact; retryAt?: string }> {
  const awards = new Set<string>();
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const listed = await world.list(of, page);
    if ('problem' in listed) return listed;
    for (const address of listed.awards) awards.add(address);
    if (!listed.more) break;
  }
  return { awards: [...awards] };
}

async function failed(looked: Looked, world: FollowWorld, { code, params }: Pick<Fact, 'code' | 'params'>, retryAt?: string): Promise<Looked> {
  const at = world.now();
  const failures = looked.now.failures + 1;
  looked.now = { ...looked.now, lookedAt: at, failures, problem: { code, ...(params && { params }) }, nextAt: nextLook(at, failures, world.random(), retryAt) };
  await world.put(looked.now);
  return looked;
}

/** @returns why nothing was learned, where it may be another time */
async function takeUp(address: string, looked: Looked, world: FollowWorld): Promise<{ fact: Fact; retryAt?: string } | null> {
  const reference = world.recognise(address);
  const known = { reference, credential: null };
  const settled = async () => {
    looked.now = { ...looked.now, seen: [...looked.now.seen, address].slice(-MOST_SEEN), refused: without(looked.now.refused, address) };
    await world.put(looked.now);
    return null;
  };
  if (reference?.kind === 'award' && ((await world.isHeld(known)) || (await world.isOffered(keysOf(known))))) return settled();
  const learned = await world.learn(address);
  if ((await world.isHeld(learned)) || (await world.isOffered([...keysOf(learned), `award ${address}`]))) return settled();
  const report = await world.report(learned);
  // Asking some hosts takes the holder's click: the offer is where that can be made.
  const wantsClick = learned.facts.some(({ code }) => code === 'structure.not-asked' || code === 'structure.no-permission');
  if (!wantsClick && (mayPass(learned) || !mayHold(report))) return refuse(address, report, learned, looked, world, settled);
  if (!wantsClick && world.byItself && GOOD.includes(report.verdict)) {
    await world.take({ ...learned, credential: learned.credential! });
    looked.taken += 1;
  } else {
    await world.offer({ id: address, keys: [...new Set([...keysOf(learned), `award ${address}`])], from: looked.now.id, state: 'waiting', learned, at: world.now() });
    looked.offered += 1;
  }
  return settled();
}

async function refuse(address: string, report: Report, learned: Learned, looked: Looked, world: FollowWorld, settled: () => Promise<null>): Promise<{ fact: Fact; retryAt?: string } | null> {
  const { code, params } = report.because;
  const again = mayPass(learned);
  const one: Refused = { what: { award: address }, name: learned.credential?.name ?? address, verdict: report.verdict, code, ...(params && { params }), again };
  if (!again) await settled();
  looked.now = { ...looked.now, refused: [...without(looked.now.refused, address), one].slice(-MOST_REFUSED) };
  await world.put(looked.now);
  return again ? { fact: report.because, ...(learned.retryAt && { retryAt: learned.retryAt }) } : null;
}

const without = (refused: readonly Refused[], address: string): Refused[] => refused.filter(({ what }) => !('award' in what && what.award === address));
