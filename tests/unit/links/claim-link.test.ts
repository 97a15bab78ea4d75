import { describe, expect, it } from 'vitest';
import { refusedAddress } from '../../../lib/net/address';
import { isClaimLink, withoutSecret } from '../../../lib/links/claim-link';

const HOST = 'https://badges.example.org';

describe('a link that can claim, accept or sign in', () => {
  it.each<[string, string]>([
    ['/claim/s3cret/assertion.json', '/'], ['/%63laim/s3cret/assertion.json', '/'], ['/claims/s3cret/badge.json', '/'], ['/badges/s3cret/claim', '/'],
    ['/accept-badge/s3cret', '/'], ['/acceptBadge/s3cret', '/'], ['/badge_claim.php?id=s3cret', '/'], ['/obpv1/factory/receive?e=a&k=s3cret&t=s3cret', '/'],
    ['/assertions/1?accessToken=s3cret', '/assertions/1'], ['/assertions/1?claim_id=s3cret&v=2', '/assertions/1'], ['/assertions/1?X-Sig-Nature=1&inviteCode=s3cret', '/assertions/1'],
    ['//evil.example/x?token=s3cret', '//evil.example/x'], ['/assertions/1?%74oken=s3cret#s3cret', '/assertions/1'],
  ])('%s is never asked, and of it %s is kept', (address, kept) => {
    const url = new URL(HOST + address);
    expect([isClaimLink(url), withoutSecret(url), refusedAddress(url)]).toEqual([true, HOST + kept, 'claim-link']);
  });

  it('user-info is a secret', () => expect(withoutSecret(new URL('https://s3cret:s3cret@badges.example.org/assertions/1?v=2'))).toBe(`${HOST}/assertions/1`));

  it.each(['/public/assertions/AbC_claim-1?v=2_0', '/badges/claims-adjuster-badge.json', '/assertions/1?b=0123&obversion=2', '/acceptable/badge.json', '/%E0%A4%A/badge.json'])('%s is none', (address) => {
    const url = new URL(HOST + address);
    expect([isClaimLink(url), withoutSecret(url), refusedAddress(url)]).toEqual([false, url.href, null]);
  });
});

it.each(['localhost..', 'printer.local..', '0x7f.1..', 'a..example.org'])('an empty label hides nothing: %s', (host) => {
  expect(refusedAddress(new URL(`https://${host}/`))).toBe('local-name');
});
