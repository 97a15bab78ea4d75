import { describe, expect, it } from 'vitest';
import { checkFile } from '../../../fixtures/signed/check';
import { type Change, fixture, type Recipe } from '../../../fixtures/signed/fixture';
import { hashed } from '../../../fixtures/answers/ids';
import { ASSERTION, credly, ID, OTHER_ID, paths, REFERENCE } from '../../platforms/credly-world';

/** A signed file whose id is an award at Credly: the file and the link have to come to the same. */

const RECIPE: Recipe = { format: 'Open Badge 3.0', proof: 'eddsa-rdfc-2022', home: 'did:key', status: 'none' };
const WORLD = credly();
const ANSWERS = WORLD.table();
const EVERYTHING = [...paths.assertions, paths.record, ...paths.pages];

/** The same badge as Credly has, signed by its issuer. */
function asAtCredly(change: (badge: { subject: Record<string, unknown>; achievement: Record<string, unknown> }) => object = () => ({})): Change {
  return {
    before: (document) => {
      const { achievement, ...subject } = document['credentialSubject'] as Record<string, Record<string, unknown>>;
      const own = { subject: { ...subject, identifier: [{ type: 'IdentityObject', hashed: true, identityType: 'emailAddress', identityHash: hashed(WORLD.of.email) }] } as Record<string, unknown>, achievement: { ...achievement, name: WORLD.of.title } as Record<string, unknown> };
      const more = change(own);
      return { ...document, id: REFERENCE.url, validFrom: WORLD.of.issued, validUntil: '2027-05-03T00:00:00Z', credentialSubject: { ...own.subject, achievement: own.achievement }, ...more };
    },
  };
}

async function verdict(change: Change, answers: Record<string, unknown> = {}, trusts = true): Promise<[string, string]> {
  const { text, places, issuer } = await fixture(RECIPE, change);
  const [report] = await checkFile(text, { ...places, ...ANSWERS, ...answers }, { trusted: trusts ? [issuer.listed] : [] });
  return [report!.verdict, report!.because.code];
}

const everywhere = (answer: unknown) => Object.fromEntries([...EVERYTHING, ASSERTION].map((address) => [address, answer]));

it('agrees: verified, where its issuer is trusted', async () => {
  expect(await verdict(asAtCredly())).toEqual(['verified', 'integrity.signature']);
  // Credly vouches for its own award, not for the key of somebody else.
  expect(await verdict(asAtCredly(), {}, false)).toEqual(['unknown-issuer', 'issuer.unknown']);
});

describe('says something else than Credly', () => {
  it.each<[string, string, Parameters<typeof asAtCredly>[0]]>([
    ['another badge', 'name', ({ achievement }) => { achievement['name'] = 'Chief Architect'; return {}; }],
    ['another day', 'issued', () => ({ validFrom: '2019-05-03T00:00:00Z' })],
    ['another holder', 'recipient', ({ subject }) => { subject['identifier'] = [{ type: 'IdentityObject', hashed: true, identityType: 'emailAddress', identityHash: hashed('fred@mail.example') }]; return {}; }],
  ])('%s: does not match', async (_, field, change) => {
    const { text, places, issuer } = await fixture(RECIPE, asAtCredly(change));
    const [report] = await checkFile(text, { ...places, ...ANSWERS }, { trusted: [issuer.listed] });
    expect(report).toMatchObject({ verdict: 'invalid', because: { code: 'integrity.copy-differs', params: { field } } });
  });
  it('a longer validity: does not match', async () => {
    const shorter = credly({ expires: '2026-06-01T00:00:00.000Z' });
    expect(await verdict(asAtCredly(), shorter.table())).toEqual(['invalid', 'integrity.copy-differs']);
  });
});

describe('Credly does not answer for it', () => {
  it.each<[string, Record<string, unknown>, string, string]>([
    ['withdrawn', everywhere({ status: 410, body: { revoked: true } }), 'revoked', 'status.revoked'],
    ['withdrawn, with the reason', everywhere({ status: 410, body: { revoked: true, revocationReason: 'Issued by mistake' } }), 'revoked', 'status.revoked-reason'],
    ['unknown there', everywhere({ status: 404, body: '' }), 'unconfirmed', 'structure.not-found'],
    ['an outage', everywhere({ status: 503, body: '' }), 'unconfirmed', 'structure.server-error'],
    ['nobody there', everywhere({ problem: 'timeout' }), 'unconfirmed', 'structure.timeout'],
    ['not allowed', everywhere({ problem: 'no-permission' }), 'unconfirmed', 'structure.no-permission'],
    ['another award’s answer', { [ASSERTION]: { status: 200, body: { ...WORLD.assertion, id: ASSERTION.replace(ID, OTHER_ID) } } }, 'unconfirmed', 'integrity.disagree'],
  ])('%s: %s', async (_, answers, expected, code) => expect(await verdict(asAtCredly(), answers)).toEqual([expected, code]));
});

it('a signature that does not fit is false, and Credly is not asked', async () => {
  const { text, places, issuer } = await fixture(RECIPE, asAtCredly());
  const [report] = await checkFile(text.replace('Tide Tables', 'Harbour Master'), { ...places, ...ANSWERS }, { trusted: [issuer.listed] });
  expect([report!.verdict, report!.requests]).toEqual(['invalid', []]);
});
