import type { Answer, Env } from '../env';

/** An Env that asks each address once for as long as it is used: a profile is read for its name, its keys and its list. */
export function askingOnce(env: Env): Env {
  const asked = new Map<string, Promise<Answer>>();
  return {
    ...env,
    ask(request) {
      // A redirect may be followed for one purpose and not for another, and a picture is no record.
      if (request.mayEndAt || request.accept === 'image') return env.ask(request);
      // Two queries to one address are two things.
      const key = `${request.accept} ${request.url} ${JSON.stringify(request.post)}`;
      const answer = asked.get(key) ?? env.ask(request);
      asked.set(key, answer);
      return answer;
    },
  };
}
