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
