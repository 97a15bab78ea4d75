import { ENGINE } from '../version';
import type { Fact, FactId, Learned } from '../words';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long an answer that concluded is believed: genuine, expired and revoked alike. */
const CONCLUDED = 24 * HOUR;
/** How long "not found", "private" and the like are believed: their holder may change that any time. */
const ANSWERED = HOUR;
/** How long an outage is believed where nobody said until when. */
const PASSING = 5 * MINUTE;
/** A clock that was set back must not make an answer eternal. */
const CLOCK_DIFFERENCE = 10 * MINUTE;

/** Reasons that lie with us or with the line, not with the badge. */
const OUTAGES: ReadonlySet<string> = new Set([
  'structure.unreachable', 'structure.timeout', 'structure.rate-limited', 'structure.server-error', 'structure.offline',
]);
/** Nothing was asked, so nothing was learned. */
const UNASKED: ReadonlySet<string> = new Set(['structure.no-permission', 'structure.not-asked', 'structure.refused-address', 'structure.offline', 'structure.not-open', 'structure.left-open']);

/** Reasons that stay as they are until the person does something. */
const NEVER: ReadonlySet<string> = new Set(['structure.refused-address', 'structure.not-open', 'structure.left-open']);

/** Whether it lies with us or with the line that nothing was learned, so that the same question may have an answer another time. */
export function mayPass({ facts }: Pick<Learned, 'facts'>): boolean {
  return facts.some(({ code }) => OUTAGES.has(code) || (UNASKED.has(code) && !NEVER.has(code)));
}

/** Facts that an award's answer must conclude, one way or the other, to be believed for a day. */
const NEEDED: readonly FactId[] = ['structure', 'integrity', 'key', 'status'];

/** Whether an answer is worth keeping: an award, or a list of awards, that somebody was asked about. The rest is told anew at no cost. */
export function worthKeeping({ reference, facts, needs, holds }: Learned): boolean {
  return (reference?.kind === 'award' || holds !== undefined) && !needs?.length && !facts.some(({ code }) => UNASKED.has(code));
}

/**
 * Whether what was learned still stands, so that nobody has to be asked again. An answer of another version of the engine
 * never does.
 *
 * @param now milliseconds since 1970
 */
export function isFresh(learned: Learned, now: number): boolean {
  const at = Date.parse(learned.at);
  if (learned.engine !== ENGINE || !worthKeeping(learned) || !(at <= now + CLOCK_DIFFERENCE)) return false;
  return now < at + Math.min(age(learned, at), kept(learned, at));
}

/** How long an answer is believed, in milliseconds. */
function age({ facts, retryAt }: Learned, at: number): number {
  if (retryAt !== undefined) {
    const pause = Date.parse(retryAt) - at;
    return pause >= 0 ? Math.min(pause, CONCLUDED) : PASSING;
  }
  if (facts.some(({ code }) => OUTAGES.has(code))) return PASSING;
  return facts.some(saysWithdrawn) || NEEDED.every((id) => facts.some((fact) => fact.id === id && fact.state === 'pass')) ? CONCLUDED : ANSWERED;
}

/** How long its status list lets it be kept. One that would have us ask all the time is not asked more often than one that fails. */
function kept({ freshUntil }: Learned, at: number): number {
  const time = freshUntil === undefined ? Infinity : Date.parse(freshUntil) - at;
  return Math.max(time, PASSING);
}

function saysWithdrawn({ id, state }: Fact): boolean {
  return id === 'status' && state === 'fail';
}
