import type { Answer } from '../env';
import type { Fact, Problem } from '../words';
import { fact } from './facts';

/** Problems that pass by themselves, so that asking again later is worth it. */
const PASSING: Record<Problem, boolean> = {
  offline: true, unreachable: true, timeout: true, 'rate-limited': true,
  'no-permission': false, 'not-asked': false, 'refused-address': false, redirect: false, 'too-large': false, 'not-open': false, 'left-open': false,
};

const MINUTE = 60_000;
/** First pause before trying again by itself; each further one is four times as long, up to {@link LONGEST_PAUSE}. */
const FIRST_PAUSE = MINUTE;
const LONGEST_PAUSE = 6 * 60 * MINUTE;

/**
 * Why an answer is no record, as a structure fact; null where a body came with status 200 (or another success) and is to be
 * read. Never disproof: whatever happened on the way says nothing about the badge or its holder.
 *
 * @param host the host that was asked
 */
export function problemOf(answer: Answer, host: string): Fact | null {
  const basis = { at: answer.at, source: host };
  if (!answer.ok) {
    const params = answer.problem === 'offline' || answer.problem === 'too-large' ? undefined : { host };
    return fact('structure', 'unknown', `structure.${answer.problem}`, basis, params);
  }
  const { status } = answer;
  if (status >= 200 && status < 300) return null;
  if (status === 401 || status === 403) return fact('structure', 'unknown', 'structure.login', basis);
  if (status === 404) return fact('structure', 'unknown', 'structure.not-found', basis);
  if (status === 410) return fact('structure', 'unknown', 'structure.gone', basis);
  if (status === 429) return fact('structure', 'unknown', 'structure.rate-limited', basis, { host });
  const code = status >= 500 ? 'structure.server-error' : 'structure.unexpected-status';
  return fact('structure', 'unknown', code, basis, { host, status: String(status) });
}

/**
 * When to ask again by itself after this answer: when the host or the door said, else after a pause that grows with each
 * attempt; null where waiting would not help (404, no permission, a redirect).
 *
 * @param attempt how often it was tried before, from 0
 * @returns milliseconds since 1970
 */
export function retryTime(answer: Answer, attempt: number): number | null {
  const passes = answer.ok ? answer.status === 429 || answer.status >= 500 : PASSING[answer.problem];
  if (!passes) return null;
  const pause = Math.min(FIRST_PAUSE * 4 ** Math.min(attempt, 10), LONGEST_PAUSE);
  return Math.max(Date.parse(answer.at) + pause, answer.retryAt ? Date.parse(answer.retryAt) : 0);
}
