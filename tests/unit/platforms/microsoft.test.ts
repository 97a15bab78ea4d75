import { describe, expect, it } from 'vitest';
import { learnedOf } from '../../../lib/session/record';
import { atMicrosoft, microsoftPaths, PRIVATE, type Transcript } from '../../fixtures/answers/microsoft';
import { html, json, redirect, reset, type Reply } from '../../server/reply';
import { World } from '../../server/world';
import { ask, asked } from './ask';

const SHARE = 'd4kx8q2mvzr9p1b';
const PATHS = microsoftPaths('ada-example', SHARE);

async function of(change?: (record: Transcript) => void) {
  const world = new World();
  atMicrosoft(world, 'ada-example', SHARE, change);
  return ask(world, PATHS.page, false);
}
const first = (change: (certification: Record<string, unknown>) => void) => of(({ certificationData }) => change(certificationData.activeCertifications[0]!));

describe('a shared transcript', () => {
  it('says of each certification what became of it, by one request', async () => {
    const report = await of();
    expect([report.verdict, report.because.code, report.because.params]).toEqual(['no-award', 'structure.list', { count: '5' }]);
    expect(report.holds?.map(({ credential, verdict, because }) => [credential.name, verdict, because?.code])).toEqual([
      ['Harbour Architect Expert', 'verified', 'integrity.issuer-copy'], ['Harbour Fundamentals', 'verified', 'integrity.issuer-copy'],
      ['Tide Associate', 'expired', 'dates.expired'], ['Signal Flags Developer', 'unconfirmed', 'status.said'], ['Applied Skills: Moor a boat', 'verified', 'integrity.issuer-copy'],
    ]);
    expect(asked(report)).toEqual([PATHS.record]);
  });

  it('is compared with whom the page names, as a whole', async () => {
    expect([(await of()).holder, (await of(({ certificationData }) => { certificationData.legalName = 'Tomas Vrba'; })).holder]).toEqual(['same', 'different']);
    expect((await of(({ certificationData }) => { delete certificationData.legalName; })).holder).toBe('cannot-tell');
  });

  it('leaves nothing else of the person, and the name once in what is kept', async () => {
    const text = JSON.stringify(learnedOf(await of()));
    for (const one of PRIVATE) expect(text).not.toContain(one);
    expect(text.split('Ada Example')).toHaveLength(2);
  });

  it.each<[string, (certification: Record<string, unknown>) => void, string, string]>([
    ['a date that has passed is over, whatever the word beside it', (one) => (one['expiration'] = '2020-01-01T00:00:00+00:00'), 'expired', 'dates.expired'],
    ['"Expired" with an end to come is not concluded', (one) => (one['status'] = 'Expired'), 'unconfirmed', 'status.said'],
    ['a word that is not known is not concluded', (one) => (one['status'] = 'Fine'), 'unconfirmed', 'status.said'],
    ['no word is not concluded', (one) => delete one['status'], 'unconfirmed', 'status.said'],
    ['an end that is no date', (one) => (one['expiration'] = 'soon'), 'unconfirmed', 'structure.bad-field'],
    ['no day on which it was earned', (one) => delete one['dateEarned'], 'unconfirmed', 'structure.bad-field'],
    ['no name', (one) => (one['name'] = ''), 'unconfirmed', 'structure.bad-field'],
  ])('%s', async (_, change, verdict, code) => {
    const held = (await first(change)).holds?.[0];
    expect([held?.verdict, held?.because?.code]).toEqual([verdict, code]);
  });

  it('"Active" among the certifications of the past concludes nothing', async () => {
    const report = await of(({ certificationData }) => Object.assign((certificationData.historicalCertifications as object[])[1]!, { status: 'Active' }));
    expect(report.holds?.map(({ verdict, because }) => `${verdict} ${because?.code}`)[3]).toBe('unconfirmed status.not-concluded');
  });

  it('of a thousand lines shows a hundred and twenty', async () => {
    const report = await of(({ certificationData }) => { certificationData.activeCertifications = Array.from({ length: 1000 }, () => certificationData.activeCertifications[0]!); });
    expect(report.holds).toHaveLength(120);
  });

  it.each<[string, Reply, string]>([
    ['not shared', json({}, 404), 'structure.not-found'], ['a page', html('<!doctype html><title>Learn</title>'), 'structure.web-page'], ['another shape', json({ hello: 1 }), 'structure.not-a-badge'],
    ['a list', json([]), 'structure.not-a-badge'], ['a fault', json({}, 500), 'structure.server-error'], ['a redirect', redirect('https://elsewhere.example/'), 'structure.redirect'], ['a broken line', reset(), 'structure.unreachable'],
  ])('%s shows nothing', async (_, reply, code) => {
    const report = await ask(new World().at(PATHS.record, reply), PATHS.page, false);
    expect([report.because.code, report.holds, report.credential, report.attention]).toEqual([code, undefined, null, false]);
  });
});
