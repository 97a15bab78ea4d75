/** Watches the badges that are held: asks about them again now and then, and says in time what their holder should know. */
import { writtenMidnight } from '../i18n/dates';
import { mayPass } from '../store/freshness';
import type { Learned, Report, WrittenDate } from '../words';
import { withLearned } from './held';
import { shownOf } from './held-shown';
import type { Held, Notice } from './words';

const DAY = 86_400_000;
/** A badge of which nothing is to be said is asked about again after as long, and none more than once a day. */
const EVERY = 7 * DAY;
/** Most badges that are asked about in one run. */
export const MOST_ASKED = 20;
/** About how long until the next run; and where some had to wait for it. */
const NEXT = DAY / 4;
const SOON = DAY / 96;

/** What a run needs of the world. */
export interface WatchWorld {
  held(): Promise<Held[]>;
  notices(): Promise<Notice[]>;
  /** Whether it lives at an address that may be asked by itself. */
  isAskable(held: Held): Promise<boolean>;
  /** Asks about it, at its address. */
  learn(held: Held): Promise<Learned>;
  report(learned: Learned): Promise<Report>;
  change(id: string, change: (held: Held) => Held): Promise<unknown>;
  /** Its picture is another one now. */
  redrawn(id: string, learned: Learned): Promise<unknown>;
  /** Puts notices and takes others away, in one step. */
  tell(put: readonly Notice[], drop: readonly string[]): Promise<unknown>;
  /** Days before the end on which to remind; none: never. */
  remindDays: readonly number[];
  isOnline(): boolean;
  now(): number;
  random(): number;
}

/** Days until a badge's last day by the reader's own calendar; below zero once it is over everywhere. */
export function daysLeft(expires: WrittenDate, now: number): number {
  const here = new Date(now);
  const today = Date.UTC(here.getFullYear(), here.getMonth(), here.getDate());
  const days = Math.round((writtenMidnight(expires) - today) / DAY);
  return expires.to < now ? Math.min(-1, days) : Math.max(0, days);
}

/** What is to be said of a badge's end now: the nearest of the chosen days that has come. None of one that was over when it came. */
export function reminderOf({ id, credential: { name, expires }, addedAt }: Held, remindDays: readonly number[], now: number): Notice | null {
  if (!expires || remindDays.length === 0 || expires.to < addedAt) return null;
  const left = daysLeft(expires, now);
  const about = { held: id, name, expires, at: now };
  if (left < 0) return { ...about, id: `expired ${id} ${expires.text}`, kind: 'expired' };
  const reached = [...remindDays].sort((one, other) => one - other).find((days) => left <= days);
  return reached === undefined ? null : { ...about, id: `expires ${id} ${expires.text} ${reached}`, kind: 'expires' };
}

/** Kinds that say something of a badge's end; the others tell what became of it. */
const isReminder = ({ kind }: Notice): boolean => kind === 'expires' || kind === 'expired';

/** What a report says became of a badge; null where nothing did that its holder should know. */
function fateOf({ verdict, facts }: Report): Exclude<Notice['kind'], 'expires' | 'expired'> | null {
  if (verdict === 'revoked' || verdict === 'suspended') return verdict;
  if (facts.some(({ code, params }) => code === 'status.said' && /^retired$/iu.test(params?.['said'] ?? ''))) return 'retired';
  return facts.some(({ code }) => code === 'structure.not-found' || code === 'structure.gone' || code === 'structure.private') ? 'gone' : null;
}

/**
 * One run: reminders that are due, each after its issuer was asked again where that can be; then the badges that were not asked about for
 * the longest time.
 *
 * @returns when to run again, in milliseconds since 1970
 * @throws {NotKept} where the disk refuses
 */
export async function watch(world: WatchWorld): Promise<number> {
  const start = world.now();
  const [all, before] = [await world.held(), await world.notices()];
  const told = new Map(before.map((one) => [one.id, one]));
  const due = new Set(all.filter((one) => { const said = reminderOf(one, world.remindDays, start); return said !== null && !told.has(said.id); }).map(({ id }) => id));
  const wanted = [...all.filter(({ id }) => due.has(id)), ...oldestFirst(all.filter((one) => !due.has(one.id) && start - Date.parse(one.learned.at) > EVERY))];
  let asked = 0;
  let postponed = false;
  const now = new Map(all.map((one) => [one.id, one]));
  const put: Notice[] = [];
  const drop: string[] = [];
  for (const one of wanted) {
    if (!world.isOnline()) break;
    if (start - Math.max(one.triedAt ?? 0, Date.parse(one.learned.at) || 0) < DAY || !(await world.isAskable(one))) continue;
    if (asked === MOST_ASKED) {
      postponed = true;
      if (due.has(one.id)) now.delete(one.id);
      continue;
    }
    asked += 1;
    const said = await askAgain(one, world, told);
    if (said.held) now.set(one.id, said.held);
    else now.delete(one.id);
    put.push(...said.put);
    drop.push(...said.drop);
  }
  // What is over, renewed or removed is not said any more; what could not be asked yet is said in the next run.
  const reminders = [...now.values()].flatMap((one) => withReason(reminderOf(one, world.remindDays, start), one, start) ?? []);
  const stand = new Set(reminders.map(({ id }) => id));
  const isPostponed = (one: Notice) => !now.has(one.held) && all.some(({ id }) => id === one.held);
  drop.push(...before.filter((one) => isReminder(one) && !stand.has(one.id) && !isPostponed(one)).map(({ id }) => id));
  put.push(...reminders.filter(({ id }) => !told.has(id)));
  if (put.length + drop.length > 0) await world.tell(put, drop);
  return world.now() + (postponed ? SOON : NEXT * (0.75 + world.random() / 2));
}

const oldestFirst = (held: readonly Held[]): Held[] => [...held].sort((one, other) => Math.max(one.triedAt ?? 0, Date.parse(one.learned.at)) - Math.max(other.triedAt ?? 0, Date.parse(other.learned.at)));

/** A reminder by what was learned longer than a day ago says so. */
const withReason = (notice: Notice | null, { learned }: Held, now: number): Notice | null => notice && (now - Date.parse(learned.at) > DAY ? { ...notice, unasked: true } : notice);

/** Asks about one badge. An outage changes nothing but when it was tried; `held` is null where it was removed meanwhile. */
async function askAgain(one: Held, world: WatchWorld, told: ReadonlyMap<string, Notice>): Promise<{ held: Held | null; put: Notice[]; drop: string[] }> {
  const triedAt = world.now();
  const learned = await world.learn(one);
  const silent = mayPass(learned);
  const changed: Held[] = [];
  await world.change(one.id, (then) => {
    changed.push({ ...(silent ? then : withLearned(then, learned, 'checked')), triedAt });
    return changed.at(-1)!;
  });
  const held = changed.at(-1) ?? null;
  if (silent || !held) return { held, put: [], drop: [] };
  if (held.credential.image !== undefined && held.credential.image !== one.credential.image) await world.redrawn(one.id, learned);
  const [was, is] = [fateOf(await world.report(shownOf(one))), fateOf(await world.report(shownOf(held)))];
  const id = `${is} ${one.id}`;
  const notice: Notice[] = is !== null && is !== was && !told.has(id) ? [{ id, held: one.id, kind: is, name: held.credential.name, at: triedAt }] : [];
  // What was said and is so no longer may be said again another time.
  const over = [...told.values()].filter((other) => other.held === one.id && !isReminder(other) && other.kind !== is);
  return { held, put: notice, drop: over.map(({ id: gone }) => gone) };
}
