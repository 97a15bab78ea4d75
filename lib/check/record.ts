import type { Answer, Env, Request } from '../env';
import { withoutSecret } from '../links/claim-link';
import type { Purpose, Remark, RequestLine } from '../words';
import { retryTime } from './problems';

/** Longest address in a line; the door asks none that is longer. */
const LONGEST_KEPT = 2_048;

/** What is asked beside the badge: what it lacks or waits for holds the badge's own answer up by nothing. */
const ASIDE: ReadonlySet<Purpose> = new Set(['endorsement', 'refresh', 'registry']);

/** An Env that keeps a line for each request, and what would let the check go on. */
export interface Recorder {
  env: Env;
  requests(): RequestLine[];
  /** Host patterns whose grant was missing, each once. */
  needs(): string[];
  /** Where an address led on to another one, in the few places where that is followed. */
  remarks(): Remark[];
  /** When everything that passes by itself can have passed (ISO 8601), or undefined. */
  retryAt(attempt: number): string | undefined;
}

/** Records what a check asks, of whom, when, and what came back (law 3: every request is listed in the report). */
export function recorder(env: Env): Recorder {
  const lines: RequestLine[] = [];
  const answers: Answer[] = [];
  const redirects: Remark[] = [];
  return {
    env: {
      ...env,
      async ask(request) {
        const line: RequestLine = { url: kept(request.url), purpose: request.purpose, at: new Date(env.now()).toISOString(), ...(request.post && { method: 'POST' }) };
        // In the order of asking, also where two are under way at once.
        lines.push(line);
        const answer = await ask(env, request);
        if (!ASIDE.has(request.purpose)) answers.push(answer);
        line.at = answer.at;
        if (answer.ok) {
          line.status = answer.status;
          if (answer.openPage) line.openPage = true;
          if (request.mayEndAt && !sameAddress(request.url, answer.url)) redirects.push({ code: 'remark.redirected', params: { from: hostAndPath(request.url), to: hostAndPath(answer.url) } });
        } else line.problem = answer.problem;
        return answer;
      },
    },
    requests: () => [...lines],
    needs: () => [...new Set(answers.flatMap((answer) => (!answer.ok && answer.needs ? [answer.needs] : [])))],
    remarks: () => [...redirects],
    retryAt(attempt) {
      const times = answers.map((answer) => retryTime(answer, attempt)).filter((time) => time !== null);
      return times.length > 0 ? new Date(Math.max(...times)).toISOString() : undefined;
    },
  };
}

/** A badge can name an address with a secret in it, which the door refuses: the line keeps what may be kept of it. */
function kept(address: string): string {
  return URL.canParse(address) ? withoutSecret(new URL(address)).slice(0, LONGEST_KEPT) : '';
}

function sameAddress(a: string, b: string): boolean {
  return URL.canParse(a) && URL.canParse(b) && new URL(a).href === new URL(b).href;
}

/** An address as a sentence names it, without its query. */
function hostAndPath(address: string): string {
  if (!URL.canParse(address)) return '';
  const { host, pathname } = new URL(address);
  return `${host}${pathname}`.slice(0, 200);
}

/** An Env must not throw; one that does is a host that cannot be reached. */
async function ask(env: Env, request: Request): Promise<Answer> {
  try {
    return await env.ask(request);
  } catch {
    return { ok: false, problem: 'unreachable', at: new Date(env.now()).toISOString() };
  }
}
