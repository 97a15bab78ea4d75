import { describe, expect, it } from 'vitest';
import { recognise } from '../../../lib/links/recognise';
import { google, linkedInSafety } from '../../fixtures/wrap';

const ID = '0f8fad5b-d9cb-469f-a165-70867728950e';

/** The platforms that are built in, behind wrappers and imitations. */
describe('recognise', () => {
  it.each([`https://www.credly.com/badges/${ID}/public_url`, `http://credly.com/badges/${ID}?source=linked_in_profile`, linkedInSafety(google(`https://www.youracclaim.com/badges/${ID}`))])('%s', (raw) =>
    expect(recognise(raw)).toMatchObject({ type: 'reference', reference: { platform: 'credly', kind: 'award', id: ID, url: `https://www.credly.com/badges/${ID}` } }));

  it('gives a badge on any other host to the platform that takes them', () =>
    expect(recognise('https://badges.school.example/public/assertions/AbCdEf')).toMatchObject({ type: 'reference', reference: { platform: 'hosted' } }));

  it.each(['credly.com.evil.example', 'cr\u0435dly.com', 'credly-badges.com', 'login@www.credly.com:8443'])('but never one on %s', (host) =>
    expect(recognise(`https://${host}/public/assertions/AbCdEf`)).toMatchObject({ type: 'look-alike', resembles: 'credly.com' }));

  it.each(['https://www.linkedin.com/in/ada-example-0000/', 'https://school.example/', 'mailto:ada@mail.example', ''])('nothing in %j', (raw) => expect(recognise(raw)).toBeNull());
});

describe('a name that many bear in honesty', () => {
  const path = '/en-us/users/ada-example/credentials/1a2b3c4d5e6f7081';

  it.each([
    [`https://learn.microsoft.com.evil.example${path}`, 'microsoft.com'], [`https://learn.mіcrosoft.com${path}`, 'microsoft.com'], [`https://learn.rnicrosoft.com${path}`, 'microsoft.com'],
    [`https://learn.microsoft.com:8443${path}`, 'microsoft.com'], [`https://learn.microsoft.com@evil.example${path}`, 'microsoft.com'],
    ['https://learn.microsoft.com.evil.example/users/ada-example/transcript/d4kx8q2mvzr9p1b', 'microsoft.com'],
    ['https://www.salesforce.com.evil.example/trailblazer/ada-example', 'salesforce.com'], ['https://www.salesfоrce.com/trailblazer/ada-example', 'salesforce.com'],
  ])('is imitated by %s', (raw, resembles) => expect(recognise(raw)).toMatchObject({ type: 'look-alike', resembles }));

  it.each([`https://microsoft-trainer.example${path}`, 'https://salesforceben.example/badges/7', 'https://trailblazer.example/award/7', 'https://azure.microsoft.com/badges/7'])(
    'is not imitated by %s', (raw) => expect(recognise(raw)).toBeNull());
});

it('one dot at the end of a host makes it no other, two do', () => {
  expect(recognise('https://badges.school.example./public/assertions/AbCdEf')).toMatchObject({ reference: { url: 'https://badges.school.example/public/assertions/AbCdEf' } });
  expect(recognise(`https://certs.northgate.example./${ID}#acc.AbCd1234`)).toMatchObject({ reference: { platform: 'accredible' } });
  expect(recognise('https://openbadgefactory.com../v1/assertion/0123456789abcdef0123456789abcdef01234567')).not.toMatchObject({ type: 'reference', reference: { platform: 'open-badge-factory' } });
});

describe('a look-alike that stands further left, or draws a d as cl', () => {
  it.each(['www-credly-com.evil.example', 'www-credly.com.evil.example', 'credly.evil.example', 'creclly.com', 'www.credly.com..'])('%s', (host) =>
    expect(recognise(`https://${host}/badges/${ID}`)).toMatchObject({ type: 'look-alike', resembles: 'credly.com' }));

  it('is not seen in somebody’s pages about the platform', () => expect(recognise('https://credly.help.example/hc/badges')).toBeNull());

  it('keeps nothing that could be a secret', () =>
    expect(recognise(`https://u:p@credly-claim.example/badges/${ID}?token=s3cret#s3cret`)).toMatchObject({ type: 'look-alike', url: `https://u@credly-claim.example/badges/${ID}` }));

  it('nor of a link that claims', () => expect(recognise(`https://credly-claim.example/claim/s3cret/badges/${ID}`)).toMatchObject({ type: 'look-alike', url: 'https://credly-claim.example/' }));
});

it('no spelling keeps somebody’s e-mail address', () => {
  const raw = 'https://badges.school.example/public/assertions/AbC?amp;amp;identity__email=a%40mail.example&email=b%40mail.example&v=2_0';
  expect(recognise(raw)).toMatchObject({ reference: { url: 'https://badges.school.example/public/assertions/AbC?v=2_0' } });
});
