import { describe, expect, it } from 'vitest';
import { registrableDomain } from '../../../lib/check/domain';
import { SHARED_DOMAINS } from '../../../lib/check/issuer-place';
import { clean } from '../../../lib/links/clean';
import { isClaimLink } from '../../../lib/links/claim-link';
import { recognise } from '../../../lib/links/recognise';
import { refusedAddress } from '../../../lib/net/address';
import { PLATFORMS } from '../../../lib/platforms/registry';
import { google, linkedInSafety, proofpointV2, proofpointV3, safeLinks } from '../../fixtures/wrap';
import { NOTHING, SAMPLES } from './samples';

const ALL = Object.entries(SAMPLES).flatMap(([platform, samples]) => samples.map(([raw, kind, url]) => [raw, platform, kind, url] as const));

describe('every platform’s addresses', () => {
  it.each(ALL)('%s', (raw, platform, kind, url) => {
    expect(recognise(raw)).toMatchObject({ type: 'reference', reference: { platform, kind, url } });
  });

  it.each(ALL)('in wrappers: %s', (raw, platform, kind, url) => {
    for (const wrap of [linkedInSafety, google, safeLinks, proofpointV2, proofpointV3]) {
      expect(recognise(wrap(raw)), wrap.name).toMatchObject({ type: 'reference', reference: { platform, kind, url } });
    }
  });

  it.each(ALL)('keeps no secret and nobody’s e-mail address: %s', (raw) => {
    expect(JSON.stringify(recognise(raw))).not.toMatch(/s3cret|5ecret|mail\.example|identity__/u);
  });

  it.each(ALL.filter(([, platform, kind]) => kind === 'award' && platform !== 'hosted'))('one award has one id, and its canonical address is itself: %s', (raw, _, __, url) => {
    // A link that signs its holder in is the same award's.
    expect(recognise(url)).toEqual({ ...recognise(raw), accepts: undefined });
    expect(isClaimLink(new URL(url))).toBe(false);
    expect(refusedAddress(new URL(url))).toBeNull();
    expect(clean(url)).toBe(url);
  });
});

describe('what is nothing', () => {
  it.each(NOTHING)('%s', (raw) => expect(recognise(raw)).toBeNull());
});

describe('look-alikes', () => {
  const uuid = '6f1d2c3b-4a59-4687-9b0c-1d2e3f405162';
  it.each([
    ['https://accredible.com.evil.example/', 'accredible.com'], ['https://www.accredib1e.com/', 'accredible.com'], ['https://accredible-badges.com/', 'accredible.com'], ['https://acredible.com/', 'accredible.com'],
    ['https://credential.net.evil.example/', 'credential.net'], ['https://www.credentia1.net/', 'credential.net'], ['https://crеdential.net/', 'credential.net'], ['https://www.credential.net:8443/', 'credential.net'],
    ['https://ada@credential.net/', 'credential.net'], ['https://www.credential.net@evil.example/', 'credential.net'],
    ['https://badgr.io.evil.example/public/assertions/', 'badgr.com'], ['https://badges.parchment.com.evil.example/public/assertions/', 'parchment.com'], ['https://badges.parchrnent.com/public/assertions/', 'parchment.com'],
    ['https://edubadges.nl.evil.example/public/assertions/', 'edubadges.nl'], ['https://edubadgеs.nl/public/assertions/', 'edubadges.nl'],
    ['https://openbadges.education.evil.example/public/assertions/', 'openbadges.education'], ['https://openbadgefact0ry.com/v1/assertion/', 'openbadgefactory.com'],
    ['https://openbadgefactory.evil.example/v1/assertion/', 'openbadgefactory.com'], ['https://openbadgepasport.com/app/badge/info/', 'openbadgepassport.com'],
  ])('%s', (raw, resembles) => expect(recognise(`${raw}${uuid}`)).toMatchObject({ type: 'look-alike', resembles }));

  it.each([
    'https://digitalcredentials.university.example/', 'https://credentials.university.example/', 'https://credential.university.example/', 'https://openbadges.university.example/', 'https://edubadges.university.example/',
    'https://www.openbadges.org/', 'https://parchment.example/', 'https://digitalcredentials.mit.edu/', 'https://mycredential.example/', 'https://credibly.example/', 'https://badger.example/',
  ])('an honest host is none: %s', (raw) => {
    for (const path of [`badges/${uuid}`, `public/assertions/${uuid}`]) expect(recognise(raw + path) ?? {}).not.toHaveProperty('type', 'look-alike');
  });
});

describe('the registry', () => {
  it('says of every platform why its issuers are vouched for or not, and what a reader should know', () => {
    for (const { id, evidence, row } of PLATFORMS) {
      expect(evidence.length, id).toBeGreaterThan(60);
      for (const text of [...row.detected, row.checked, row.private, row.withdrawn]) expect(text, id).toMatch(/\S{3}/u);
    }
  });

  it('has a platform that takes any host stand after all that have hosts of their own', () => {
    const any = PLATFORMS.findIndex(({ domains }) => domains.length === 0);
    expect(PLATFORMS.slice(any).every(({ domains }) => domains.length === 0)).toBe(true);
    expect(PLATFORMS.at(-1)?.id).toBe('hosted');
  });

  it('lets nobody trust all issuers of a platform on which anybody can issue', () => {
    for (const { issuerIdentity, domains, asks } of PLATFORMS) {
      if (issuerIdentity !== 'self-service') continue;
      for (const domain of [...domains, ...asks.map((pattern) => registrableDomain(pattern.replace('/*', '/')))]) expect(SHARED_DOMAINS).toContain(domain);
    }
  });
});
