import { asset } from '../../../lib/assets';
import type { Answer, Env, Request } from '../../../lib/env';
import type { Problem } from '../../../lib/words';

export const NOW = Date.parse('2026-01-15T12:00:00.000Z');
const AT = new Date(NOW).toISOString();

/** What an address of a test answers: a status with a body, or why there is no answer. */
export type Reply = { status: number; body: unknown; type?: string; url?: string; retryAt?: string } | { problem: Problem; retryAt?: string; needs?: string };

export const json = (body: unknown, status = 200): Reply => ({ status, body, type: 'application/json' });
export const html = (body: string, status = 200): Reply => ({ status, body, type: 'text/html' });
export const problem = (name: Problem, more: { retryAt?: string; needs?: string } = {}): Reply => ({ problem: name, ...more });

/** An Env that answers from a table and keeps what was asked; whatever is not in the table cannot be reached. */
export function answering(table: Readonly<Record<string, Reply>>, now = NOW): Env & { asked: Request[] } {
  const asked: Request[] = [];
  return {
    asked,
    asset,
    now: () => now,
    ask(request) {
      asked.push(request);
      return Promise.resolve(answerOf(request, table[request.url] ?? { problem: 'unreachable' }));
    },
  };
}

function answerOf(request: Request, reply: Reply): Answer {
  if ('problem' in reply) return { ok: false, at: AT, ...reply };
  const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body);
  return {
    ok: true, status: reply.status, url: reply.url ?? request.url, type: reply.type ?? '', at: AT,
    bytes: reply.body instanceof Uint8Array ? reply.body : new TextEncoder().encode(text),
    ...(reply.retryAt && { retryAt: reply.retryAt }),
  };
}
