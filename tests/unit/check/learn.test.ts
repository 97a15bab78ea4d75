import { describe, expect, it } from 'vitest';
import { learn } from '../../../lib/check/learn';
import { ENGINE } from '../../../lib/version';
import type { AwardReference, Unreferenced } from '../../../lib/words';
import { answering, NOW } from '../platforms/answers';

const AT = new Date(NOW).toISOString();

describe('what is told without asking anybody', () => {
  const credly = (kind: AwardReference['kind']): AwardReference => ({ platform: 'credly', kind, id: 'x', url: 'https://www.credly.com/x' });
  const lookAlike: Unreferenced = { type: 'look-alike', url: 'https://credly.com.evil.example/badges/1', host: 'credly.com.evil.example', resembles: 'credly.com' };
  const wrapped: Unreferenced = { type: 'wrapped', url: 'https://lnkd.in/abc', wrapper: 'lnkd.in' };

  it.each<[AwardReference | Unreferenced, string, Record<string, string> | undefined]>([
    [credly('class'), 'structure.not-an-award', undefined],
    [credly('wallet'), 'structure.list-page', undefined],
    [credly('image'), 'structure.art', undefined],
    [credly('claim-link'), 'structure.claim-link', undefined],
    [lookAlike, 'structure.look-alike-host', { host: 'credly.com.evil.example', resembles: 'credly.com' }],
    [wrapped, 'structure.wrapped', { wrapper: 'lnkd.in' }],
    [{ ...wrapped, to: 'www.credly.com' }, 'structure.wrapped-to', { wrapper: 'lnkd.in', host: 'www.credly.com' }],
  ])('%j', async (of, code, params) => {
    const env = answering({});
    const learned = await learn(of, env);
    expect(env.asked).toEqual([]);
    expect(learned).toMatchObject({ award: of.url, reference: 'type' in of ? null : of, engine: ENGINE, at: AT, credential: null, requests: [] });
    expect(learned.facts.map(({ id }) => id)).toEqual(['structure', 'integrity', 'key', 'issuer', 'status']);
    expect([learned.facts[0]!.code, learned.facts[0]!.params]).toEqual([code, params]);
    expect(learned.facts.some(({ state }) => state === 'pass')).toBe(false);
  });
});

it('an Env that throws is a host that cannot be reached', async () => {
  const env = { ...answering({}), ask: () => Promise.reject(new Error('broken')) };
  const learned = await learn({ platform: 'hosted', kind: 'award', id: 'x', url: 'https://badges.example.org/assertions/1' }, env);
  expect(learned.facts[0]!.code).toBe('structure.unreachable');
  expect(learned.requests).toEqual([{ url: 'https://badges.example.org/assertions/1', purpose: 'award', at: AT, problem: 'unreachable' }]);
});

it('an adapter that stumbles has concluded nothing', async () => {
  const learned = await learn({ platform: 'hosted', kind: 'award', id: 'x', url: 'not an address' }, answering({}));
  expect(learned.facts.map(({ state }) => state)).toEqual(['unknown', 'unknown', 'unknown', 'unknown', 'unknown']);
});
