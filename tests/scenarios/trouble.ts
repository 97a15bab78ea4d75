import { assertionAnswers, atCredly, award, credlyPaths, everythingAnswers } from '../fixtures/answers/credly';
import { uuid } from '../fixtures/answers/ids';
import type { Code } from '../../lib/codes';
import { deep, drip, hang, html, huge, json, redirect, reset, type Reply } from '../server/reply';
import { expected, onLinkedIn, type Scenario } from './scenario';

/** One award whose every record at Credly answers the same. */
function all(name: string, shows: string, replies: Record<string, [Reply, Code]>, notAsked: string[] = []): Scenario {
  return {
    id: name,
    shows,
    stage(world) {
      const badges = Object.entries(replies).map(([key, [reply, because]]) => {
        const id = uuid(name, key);
        everythingAnswers(world, id, reply);
        return expected(credlyPaths(id).pages[0]!, { verdict: 'unconfirmed', because });
      });
      return { ...onLinkedIn(world, name, badges), notAsked };
    },
  };
}

/** Answers that are no badge, and answers that do not come. None of them says anything about the person. */
export const trouble: Scenario[] = [
  all('answers-no', '404, 401 and 403: could not be checked, and which of these', {
    missing: [json({ error: 'not found' }, 404), 'structure.not-found'],
    signIn: [json({ error: 'sign in' }, 401), 'structure.login'],
    forbidden: [json({ error: 'forbidden' }, 403), 'structure.login'],
  }),
  all('answers-other', 'HTML, another shape or broken JSON with 200', {
    page: [html('<!doctype html><title>Welcome</title><p>Welcome'), 'structure.web-page'],
    shape: [json({ hello: 'world' }), 'structure.not-a-badge'],
    list: [json([1, 2, 3]), 'structure.not-a-badge'],
    broken: [{ ...(json('') as Extract<Reply, { as: 'answer' }>), body: new TextEncoder().encode('{"type": "Asser') }, 'structure.unreadable'],
  }),
  all('answers-too-much', 'a 5 MB body and 10,000-deep JSON: a clear reason; nothing crashes', {
    huge: [huge(), 'structure.too-large'],
    deep: [deep(), 'structure.unreadable'],
  }),
  all('answers-failing', '5xx and a connection that breaks', {
    error: [json({ error: 'oops' }, 500), 'structure.server-error'],
    down: [html('<p>down', 503), 'structure.server-error'],
    reset: [reset(), 'structure.unreachable'],
  }),
  all('answers-elsewhere', 'a redirect is refused and its target never contacted', {
    away: [redirect('https://elsewhere.example/badge'), 'structure.redirect'],
  }, ['elsewhere.example']),
  all('answers-never', 'an answer that does not come, or does not end', {
    hang: [hang(), 'structure.timeout'],
    drip: [drip(), 'structure.timeout'],
  }),
  {
    id: 'trouble-is-one-badges-own',
    shows: 'one badge in trouble takes nothing from the next',
    stage(world) {
      const [good, bad] = [award(uuid('next', 'good')), award(uuid('next', 'bad'))];
      const address = atCredly(world, good);
      atCredly(world, bad);
      assertionAnswers(world, bad.id, json({ type: 'Assertion', badge: 17, issuedOn: {}, recipient: 'me' }));
      return onLinkedIn(world, 'trouble-is-one-badges-own', [
        expected(credlyPaths(bad.id).pages[0]!, { verdict: 'unconfirmed', because: 'structure.bad-field' }),
        expected(address, { holder: 'same' }),
      ]);
    },
  },
];
