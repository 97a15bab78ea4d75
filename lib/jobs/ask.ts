import type { Answer } from '../env';
import { readJson } from '../formats/json';
import type { Access } from '../net/door';
import type { Provider } from './provider';
import { Trouble } from './trouble';
import type { Figures, JobRequest, Keys, Outcome, Query, TroubleCode } from './words';

/** What asking needs of the world around. */
export interface JobWorld {
  /** Through the one door to the network. */
  ask(address: string, access: Access): Promise<Answer>;
  /** Milliseconds since 1970. */
  now(): number;
  /** After it, nobody is asked, and what comes late is not used. */
  signal: AbortSignal;
}

/**
 * Asks one source, step by step. At the first trouble it is left alone, with what it gave until then; other sources know nothing of it.
 *
 * @throws never
 */
export async function askProvider(provider: Provider, query: Query, keys: Keys, { ask, now, signal }: JobWorld): Promise<Outcome> {
  const requests: JobRequest[] = [];
  const iso = () => new Date(now()).toISOString();
  const done = () => ({ provider: provider.id, at: iso(), requests });

  async function get(address: string): Promise<unknown> {
    const access = provider.access ? provider.access(keys) : {};
    if (access === null) throw new Trouble('key');
    if (signal.aborted) throw new Stopped();
    const answer = await ask(address, access);
    const asked = answer.ok || !['no-permission', 'not-asked', 'refused-address'].includes(answer.problem);
    if (asked) requests.push({ address, at: answer.at, ...(answer.ok && { status: answer.status }) });
    if (signal.aborted) throw new Stopped();
    return contentOf(answer, provider.key !== undefined);
  }

  let figures: Figures = {};
  try {
    for (const step of provider.steps(query)) figures = { ...figures, ...(await step(get, figures)) };
  } catch (error) {
    if (error instanceof Stopped) return { ...done(), state: 'stopped' };
    const trouble = error instanceof Trouble ? { code: error.code, ...(error.status !== undefined && { status: error.status }) } : { code: 'nonsense' as const };
    return holds(figures) ? { ...done(), state: 'found', figures, missing: trouble } : { ...done(), state: 'failed', trouble };
  }
  return holds(figures) ? { ...done(), state: 'found', figures } : { ...done(), state: 'empty' };
}

class Stopped extends Error {}

const holds = (figures: Figures): boolean => Object.values(figures).some((part) => !Array.isArray(part) || part.length > 0);

const PROBLEMS: Readonly<Record<Extract<Answer, { ok: false }>['problem'], TroubleCode>> = {
  'no-permission': 'refused', 'not-asked': 'refused', 'refused-address': 'refused', offline: 'offline', unreachable: 'unreachable', timeout: 'timeout', redirect: 'redirect',
  'too-large': 'too-large', 'rate-limited': 'rate-limited', 'not-open': 'refused', 'left-open': 'refused',
};

/** @throws {Trouble} */
function contentOf(answer: Answer, keyed: boolean): unknown {
  if (!answer.ok) throw new Trouble(PROBLEMS[answer.problem]);
  const { status } = answer;
  if (status === 401 || status === 403) throw new Trouble(keyed ? 'key' : 'forbidden', status);
  if (status === 429) throw new Trouble('rate-limited', status);
  if (status >= 500) throw new Trouble('outage', status);
  if (status !== 200) throw new Trouble('status', status);
  const json = readJson(answer.bytes);
  if (!json.ok) throw new Trouble('nonsense');
  return json.value;
}
