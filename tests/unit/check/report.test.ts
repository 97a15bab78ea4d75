import { describe, expect, it } from 'vitest';
import { learn } from '../../../lib/check/learn';
import { NOTHING_SAID, report, type Said } from '../../../lib/check/report';
import { award } from '../../../lib/platforms/hosted/recognise';
import type { AwardReference, Unreferenced } from '../../../lib/words';
import { hostedAward, hostedPaths, hostedRecords } from '../../fixtures/answers/hosted';
import { answering, json, NOW, type Reply } from '../platforms/answers';
import { ASSERTION, credly, REFERENCE } from '../platforms/credly-world';

const named = (name: string): Said => ({ names: { kind: 'own', name }, claim: {} });
const of = async (target: AwardReference | Unreferenced, table: Record<string, Reply>, said = NOTHING_SAID, now = NOW) => report(await learn(target, answering(table, now)), said, now);

function lookAlikeIssuer(): Record<string, Reply> {
  const at = hostedAward('badges.example.org', 'guide-1', { issuer: 'Microsoft' });
  const [paths, records] = [hostedPaths(at), hostedRecords(at)];
  return { [paths.assertion]: json(records.assertion), [paths.badge]: json(records.badge), [paths.issuer]: json(records.issuer) };
}
const HOSTED = award(new URL('https://badges.example.org/assertions/guide-1.json'));

describe('attention', () => {
  const lookAlike: Unreferenced = { type: 'look-alike', url: 'https://credly.com.evil.example/badges/1', host: 'credly.com.evil.example', resembles: 'credly.com' };
  it.each<[string, AwardReference | Unreferenced, Record<string, Reply>, Said, string, boolean]>([
    ['a look-alike host', lookAlike, {}, NOTHING_SAID, 'unconfirmed', true],
    ['a look-alike issuer', HOSTED, lookAlikeIssuer(), NOTHING_SAID, 'unknown-issuer', true],
    ['withdrawn', REFERENCE, { [ASSERTION]: json({}, 410) }, NOTHING_SAID, 'revoked', true],
    ['another name', REFERENCE, credly().table(), named('Tomas Vrba'), 'verified', true],
    ['the same name', REFERENCE, credly().table(), named('Ada Example'), 'verified', false],
    ['nobody named', REFERENCE, credly().table(), NOTHING_SAID, 'verified', false],
    ['an outage', REFERENCE, {}, named('Tomas Vrba'), 'unconfirmed', false],
    ['expired', REFERENCE, credly({ expires: '2025-12-01T00:00:00Z' }).table(), NOTHING_SAID, 'expired', false],
    ['a wrapper', { type: 'wrapped', url: 'https://lnkd.in/abc', wrapper: 'lnkd.in' }, {}, NOTHING_SAID, 'unconfirmed', false],
    ['a template', { ...REFERENCE, kind: 'class' }, {}, named('Tomas Vrba'), 'no-award', false],
  ])('%s', async (_, target, table, said, verdict, attention) => {
    expect(await of(target, table, said)).toMatchObject({ verdict, attention });
  });
});

it('carries every fact once, the requests, and what the verdict rests on', async () => {
  const made = await of(REFERENCE, credly().table(), named('Ada Example'));
  expect(made.facts.map(({ id }) => id)).toEqual(['structure', 'integrity', 'key', 'issuer', 'status', 'dates', 'holder', 'claim']);
  expect(made).toMatchObject({ holder: 'same', holderBasis: 'name', because: { id: 'integrity' } });
  expect(made.requests).toHaveLength(3);
  expect(structuredClone(made)).toEqual(made);
  expect(JSON.parse(JSON.stringify(made))).toEqual(made);
});

it('an answer that was kept is judged by today’s date', async () => {
  const learned = await learn(REFERENCE, answering(credly({ expires: '2026-01-16T00:00:00Z' }).table()));
  expect((await report(learned, NOTHING_SAID, NOW)).verdict).toBe('verified');
  expect((await report(learned, NOTHING_SAID, NOW + 86_400_000)).verdict).toBe('expired');
});
