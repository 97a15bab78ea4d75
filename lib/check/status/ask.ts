import type { Answer, Env } from '../../env';
import { readJson } from '../../formats/json';
import { readJws, type Jws } from '../../formats/jwt';
import { hasTwins } from '../../formats/twins';
import { readUtf8 } from '../../formats/utf8';
import { asObject, type JsonObject } from '../../formats/value';
import { credentialIn } from '../../formats/verifiable';
import type { Code } from '../../codes';
import type { Fact, Problem } from '../../words';
import { fact, type Basis } from '../facts';

/** A list as it came: a document, or what a token holds. */
export interface List {
  url: string;
  document: JsonObject;
  /** Absent where the list is plain JSON. */
  jws?: Jws;
  basis: Basis;
}

export type Asked = List | { problem: Fact };

/** Asks for a list; each address once. */
export type AskList = (url: string) => Promise<Asked>;

/** A way to ask for lists that asks each address once, so that two entries in one list are one request. */
export function listAsker(env: Env): AskList {
  const asked = new Map<string, Promise<Asked>>();
  return (url) => {
    const earlier = asked.get(url);
    if (earlier) return earlier;
    const answer = env.ask({ url, purpose: 'status', accept: 'status-list' }).then((got) => read(got, url));
    asked.set(url, answer);
    return answer;
  };
}

const PROBLEMS: Readonly<Record<Problem, Extract<Code, `status.${string}`>>> = {
  'no-permission': 'status.no-permission', 'not-asked': 'status.not-asked', 'refused-address': 'status.refused-address', offline: 'status.offline',
  'too-large': 'status.list-too-large', unreachable: 'status.list-unreachable', timeout: 'status.list-unreachable', redirect: 'status.list-unreachable',
  'rate-limited': 'status.list-unreachable', 'not-open': 'status.list-unreachable', 'left-open': 'status.list-unreachable',
};

/** A body that is neither a token nor a JSON object is no list, whatever its status and its media type. */
function read(answer: Answer, url: string): Asked {
  const { host } = new URL(url);
  const basis: Basis = { at: answer.at, source: host };
  if (!answer.ok) return { problem: unknown(PROBLEMS[answer.problem], basis) };
  if (answer.status < 200 || answer.status > 299) return { problem: unknown('status.list-unreachable', basis) };
  const text = readUtf8(answer.bytes)?.trim() ?? '';
  const jws = readJws(text);
  if (jws) return { url, jws, basis, document: credentialIn(jws.payload) ?? jws.payload };
  const json = readJson(answer.bytes);
  // A list that names something twice says different things to different readers.
  const document = json.ok && !hasTwins(text.replace(/^\ufeff/u, '')) ? asObject(json.value) : null;
  return document ? { url, document, basis } : { problem: unknown('status.list-unreadable', basis) };
}

/** A status that could not be learned, and why; the host is the basis's. */
export function unknown(code: Extract<Code, `status.${string}`>, basis: Basis, params: Record<string, string> = { host: basis.source }): Fact {
  return fact('status', 'unknown', code, basis, params);
}
