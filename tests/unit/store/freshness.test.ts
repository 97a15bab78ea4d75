import { describe, expect, test } from 'vitest';
import { fact } from '../../../lib/check/facts';
import { isFresh, worthKeeping } from '../../../lib/store/freshness';
import { facts, genuine, NOW, reference, unconfirmed } from './learned-fixture';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const at = new Date(NOW).toISOString();
const revoked = genuine(1, NOW, { facts: facts(at, fact('status', 'fail', 'status.revoked', { at, source: 'api.credly.com' })) });

describe('an answer is believed', () => {
  test.each([
    ['genuine, for a day', genuine(1), 24 * HOUR],
    ['revoked, for a day', revoked, 24 * HOUR],
    ['not found, for an hour', unconfirmed(1, 'structure.not-found'), HOUR],
    ['a sign-in page, for an hour', unconfirmed(1, 'structure.login'), HOUR],
    ['an outage, for five minutes', unconfirmed(1, 'structure.timeout'), 5 * MINUTE],
    ['an outage with a time to try again, until then', unconfirmed(1, 'structure.rate-limited', NOW, { retryAt: new Date(NOW + 7 * MINUTE).toISOString() }), 7 * MINUTE],
    ['status not learned, for an hour', genuine(1, NOW, { facts: facts(at, fact('status', 'unknown', 'status.not-concluded', { at, source: 'x' })) }), HOUR],
  ])('%s', (_, learned, age) => {
    expect(isFresh(learned, NOW)).toBe(true);
    expect(isFresh(learned, NOW + age - 1)).toBe(true);
    expect(isFresh(learned, NOW + age)).toBe(false);
  });

  test.each([
    ['of another engine', genuine(1, NOW, { engine: '0.0.0-other' })],
    ['without a readable time', genuine(1, NOW, { at: 'yesterday' })],
    ['from the future: the clock was set back', genuine(1, NOW + 2 * HOUR)],
    ['without permission', unconfirmed(1, 'structure.no-permission')],
    ['not asked', unconfirmed(1, 'structure.not-asked')],
    ['offline', unconfirmed(1, 'structure.offline')],
    ['that still needs a grant', genuine(1, NOW, { needs: ['https://badges.example.org/*'] })],
  ])('never: %s', (_, learned) => expect(isFresh(learned, NOW)).toBe(false));

  test('with a time to try again a year away, for a day at most', () => {
    const far = unconfirmed(1, 'structure.rate-limited', NOW, { retryAt: new Date(NOW + 8_760 * HOUR).toISOString() });
    expect(isFresh(far, NOW + 24 * HOUR)).toBe(false);
  });

  test('with a time to try again that cannot be read, as any outage', () => {
    expect(isFresh(unconfirmed(1, 'structure.timeout', NOW, { retryAt: 'soon' }), NOW + 5 * MINUTE)).toBe(false);
  });
});

test('what nobody was asked about is not kept', () => {
  expect(worthKeeping(genuine(1, NOW, { reference: null }))).toBe(false);
  expect(worthKeeping(genuine(1, NOW, { reference: reference(1, { kind: 'class' }) }))).toBe(false);
  expect(worthKeeping(unconfirmed(1, 'structure.not-asked'))).toBe(false);
  expect(worthKeeping(genuine(1))).toBe(true);
});

test('an answer is kept no longer than its status list allows, and no shorter than an outage', () => {
  const until = (milliseconds: number) => genuine(1, NOW, { freshUntil: new Date(NOW + milliseconds).toISOString() });
  expect([isFresh(until(20 * MINUTE), NOW + 20 * MINUTE - 1), isFresh(until(20 * MINUTE), NOW + 20 * MINUTE)]).toEqual([true, false]);
  // A list that would be asked all the time is not.
  for (const greedy of [until(0), until(-HOUR), until(1)]) expect([isFresh(greedy, NOW + 5 * MINUTE - 1), isFresh(greedy, NOW + 5 * MINUTE)]).toEqual([true, false]);
  expect(isFresh(until(48 * HOUR), NOW + 24 * HOUR)).toBe(false);
});
