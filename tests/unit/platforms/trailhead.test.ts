import { describe, expect, it } from 'vitest';
import { platform } from '../../../lib/platforms/registry';
import { atTrailhead, TRAILHEAD, trailheadPage, type TrailheadRecord } from '../../fixtures/answers/trailhead';
import { html, json, redirect, reset, type Reply } from '../../server/reply';
import { World } from '../../server/world';
import { ask } from './ask';

const PAGE = trailheadPage('ada-example');

async function of(change?: (certifications: TrailheadRecord[]) => void, answer?: unknown) {
  const world = new World();
  return ask(world, atTrailhead(world, 'ada-example', change, answer), false);
}

describe('a profile of Trailhead', () => {
  it('says of each certification what became of it, by one query that asks for nothing of the person', async () => {
    const world = new World();
    const report = await ask(world, atTrailhead(world, 'ada-example'), false);
    expect([report.verdict, report.because.code, report.because.params]).toEqual(['no-award', 'structure.list', { count: '3' }]);
    expect(report.holds?.map(({ credential, verdict, because }) => [credential.name, verdict, because?.code])).toEqual([
      ['Harbour Administrator', 'verified', 'integrity.issuer-copy'], ['Harbour Architect', 'unconfirmed', 'status.said'], ['Tide Consultant', 'expired', 'dates.expired'],
    ]);
    expect([report.holder, report.requests]).toMatchObject(['cannot-tell', [{ url: TRAILHEAD, method: 'POST', status: 200 }]]);
    expect(world.hits).toHaveLength(1);
    const sent = JSON.parse(world.hits[0]!.body!) as { variables: unknown; query: string };
    expect(sent.variables).toEqual({ hasSlug: true, slug: 'ada-example' });
    expect(sent.query).not.toMatch(/(?<!__type)name|mail|points|photo/iu);
  });

  it.each<[string, (one: TrailheadRecord) => void, string, string]>([
    ['a date that has passed is over, whatever the word beside it', (one) => (one['dateExpired'] = '2020-01-01'), 'expired', 'dates.expired'],
    ['“Active” that is said to be expired is not concluded', (one) => (one.status!['expired'] = true), 'unconfirmed', 'status.said'],
    ['“Active” without the other word is not concluded', (one) => delete one.status!['expired'], 'unconfirmed', 'status.said'],
    ['“Expired” without an end is not concluded', (one) => (one.status = { title: 'Expired', expired: true }), 'unconfirmed', 'status.said'],
    ['“Expired” with an end to come is not concluded', (one) => Object.assign(one, { status: { title: 'Expired', expired: true }, dateExpired: '2099-01-01' }), 'unconfirmed', 'status.said'],
    ['a word that is not known', (one) => (one.status!['title'] = 'Suspended'), 'unconfirmed', 'status.said'],
    ['no word', (one) => delete one.status, 'unconfirmed', 'status.said'],
    ['an end that is no date', (one) => (one['dateExpired'] = 'soon'), 'unconfirmed', 'structure.bad-field'],
    ['no day', (one) => delete one['dateCompleted'], 'unconfirmed', 'structure.bad-field'],
    ['no title', (one) => (one.title = ''), 'unconfirmed', 'structure.bad-field'],
    ['a title that is no text', (one) => (one.title = { a: 1 }), 'unconfirmed', 'structure.bad-field'],
  ])('%s', async (_, change, verdict, code) => {
    const held = (await of((all) => void change(all[0]!))).holds?.[0];
    expect([held?.verdict, held?.because?.code]).toEqual([verdict, code]);
  });

  it('of a thousand shows 120', async () => {
    expect((await of((all) => all.push(...Array.from({ length: 1000 }, () => all[0]!)))).holds).toHaveLength(120);
  });

  it.each<[string, unknown, string]>([
    ['private', { data: { profile: { __typename: 'PrivateProfile' } } }, 'structure.private'], ['unknown', { data: { profile: null } }, 'structure.not-found'],
    ['of a kind that is not known', { data: { profile: { __typename: 'OtherProfile', credential: { certifications: [] } } } }, 'structure.not-a-badge'],
    ['with errors', { errors: [{ message: 'x' }], data: { profile: null } }, 'structure.not-a-badge'], ['without data', { data: null }, 'structure.not-a-badge'],
    ['without a list', { data: { profile: { __typename: 'PublicProfile', credential: null } } }, 'structure.not-a-badge'], ['a list', [1], 'structure.not-a-badge'],
  ])('%s shows nothing', async (_, answer, code) => {
    const report = await of(undefined, answer);
    expect([report.because.code, report.holds, report.credential, report.attention]).toEqual([code, undefined, null, false]);
  });

  it.each<[string, Reply, string]>([
    ['a page', html('<!doctype html><title>Trailhead</title>'), 'structure.web-page'], ['a fault', json({}, 500), 'structure.server-error'], ['a refusal', json({}, 403), 'structure.login'],
    ['a redirect', redirect('https://elsewhere.example/'), 'structure.redirect'], ['a broken line', reset(), 'structure.unreachable'],
  ])('%s shows nothing', async (_, reply, code) => {
    const world = new World().at(TRAILHEAD, reply);
    expect([(await ask(world, PAGE, false)).because.code, new Set(world.hits.map(({ host }) => host))]).toEqual([code, new Set(['profile.api.trailhead.com'])]);
  });

  it('may be sent a query at an address of its own hosts alone', () => {
    const { asks, posts = [] } = platform('trailhead');
    for (const address of posts) expect(asks).toContain(`${new URL(address).origin}/*`);
  });
});
