import type { Answer, Env } from '../../env';
import { readJson } from '../../formats/json';
import { readUtf8 } from '../../formats/utf8';
import type { Problem } from '../../words';

/** A document that was asked for its keys. `host` is whom we asked. */
export type Asked =
  | { ok: true; host: string; url: string; json: unknown; text: string }
  | { ok: false; host: string; problem?: Problem; needs?: string };

/** Asks for a document with keys; each address once. */
export type AskKeys = (address: string) => Promise<Asked>;

/** Most addresses that are asked for the keys of one badge. */
const MOST_ASKED = 6;

/**
 * A way to ask for documents with keys that asks each address once and at most six in all, so that a badge with many proofs
 * cannot make us knock at many doors.
 */
export function keyAsker(env: Env): AskKeys {
  const asked = new Map<string, Promise<Asked>>();
  return (address) => {
    const url = httpsAddress(address);
    if (url === null) return Promise.resolve({ ok: false, host: '', problem: 'refused-address' });
    let answer = asked.get(url.href);
    if (!answer) {
      if (asked.size >= MOST_ASKED) return Promise.resolve({ ok: false, host: url.host, problem: 'rate-limited' });
      answer = env.ask({ url: url.href, purpose: 'key', accept: 'json' }).then((got) => read(got, url));
      asked.set(url.href, answer);
    }
    return answer;
  };
}

/** An https address without user, password and fragment, or null. */
export function httpsAddress(text: string): URL | null {
  if (!/^https:\/\//iu.test(text) || text.length > 2_048 || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url;
}

function read(answer: Answer, { host, href }: URL): Asked {
  if (!answer.ok) return { ok: false, host, problem: answer.problem, ...(answer.needs !== undefined && { needs: answer.needs }) };
  const text = answer.status === 200 ? readUtf8(answer.bytes) : null;
  if (text === null) return { ok: false, host };
  const json = readJson(answer.bytes);
  return { ok: true, host, url: href, json: json.ok ? json.value : null, text };
}
