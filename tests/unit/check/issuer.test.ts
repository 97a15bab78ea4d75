import { describe, expect, it } from 'vitest';
import wellKnown from '../../../assets/well-known-issuers.json' with { type: 'json' };
import { registrableDomain, shownDomain } from '../../../lib/check/domain';
import { imitates, issuerFact } from '../../../lib/check/issuer';

const issuer = (name: string, id = 'https://badges.example.org/issuer') => ({ name, id, domain: shownDomain(registrableDomain(id)) });
const BASIS = { at: '2026-01-15T12:00:00.000Z', source: 'badges.example.org' };

describe('names that a reader could take for a well-known issuer’s', () => {
  it.each([
    ['Microsoft', 'Microsoft'], ['microsoft', 'Microsoft'], ['Micro soft', 'Microsoft'], ['Мicrоsоft', 'Microsoft'], ['Microsοft', 'Microsoft'], ['M1crosoft', 'Microsoft'],
    ['Microsoft Inc.', 'Microsoft'], ['The Official Microsoft Certification Team', 'Microsoft'], ['Mircosoft', 'Microsoft'], ['Microsoftt', 'Microsoft'], ['Ｍicrosoft', 'Microsoft'],
    ['G00gle', 'Google'], ['Goog\u200ble', 'Google'], ['IBM Corporation', 'IBM'], ['Amaz0n Web Services', 'Amazon Web Services'], ['Αmazon', 'Amazon'], ['HubSpot Academy', 'HubSpot'],
    ['Microsoft™', 'Microsoft'], ['Microsoft® Lеarn', 'Microsoft'], ['IBM℠ Bаdges', 'IBM'],
    ['Microsoft (verified)', 'Microsoft'], ['Microsoft.com', 'Microsoft'], ['www.microsoft.com', 'Microsoft'], ['https://learn.microsoft.com/', 'Microsoft'],
  ])('%s', (name, known) => expect(imitates(issuer(name), wellKnown)?.name).toBe(known));

  it.each(['City Museum', 'museum.example', 'Museum.', 'Google Developer Group Springfield', 'Locker', 'Oracles of Delphi', 'Metal', 'Certified', '', '🦊', 'عادة', '微软爱好者', 'Sapphire', 'Appleton College'])('%s is nobody’s', (name) => {
    expect(imitates(issuer(name), wellKnown)).toBeNull();
  });

  it('on a domain of theirs it is no imitation, on one that only looks like it, it is', () => {
    expect(imitates(issuer('Microsoft', 'https://learn.microsoft.com/issuer'), wellKnown)).toBeNull();
    expect(imitates(issuer('Microsoft', 'https://microsoft.com.evil.example/issuer'), wellKnown)?.name).toBe('Microsoft');
    expect(imitates(issuer('Microsoft', 'https://microsoft.github.io/issuer'), wellKnown)?.name).toBe('Microsoft');
    expect(imitates(issuer('Microsoft', 'urn:uuid:1'), wellKnown)?.name).toBe('Microsoft');
  });
});

describe('who vouches', () => {
  it('a platform that knows its issuers passes, a self-service one never does', () => {
    expect(issuerFact('contracted', 'Credly', issuer('Microsoft'), wellKnown, BASIS)).toMatchObject({ state: 'pass', code: 'issuer.contracted', params: { platform: 'Credly' } });
    expect(issuerFact('self-service', '', issuer('City Museum'), wellKnown, BASIS)).toMatchObject({ state: 'unknown', code: 'issuer.unknown', params: { domain: 'example.org' } });
    expect(issuerFact('self-service', '', issuer('Microsoft'), wellKnown, BASIS)).toMatchObject({ state: 'fail', code: 'issuer.look-alike' });
    expect(issuerFact('self-service', '', issuer('Microsoft', 'https://learn.microsoft.com/i'), wellKnown, BASIS)).toMatchObject({ state: 'unknown', code: 'issuer.unknown' });
  });
});

describe('domains', () => {
  it.each([
    ['https://badges.example.co.uk/x', 'example.co.uk'], ['https://alice.github.io/x', 'alice.github.io'], ['https://evil.example/', 'evil.example'],
    ['https://192.0.2.1/', '192.0.2.1'], ['urn:uuid:1', ''], ['nonsense', ''], ['mailto:a@b.example', ''],
  ])('%s: %s', (address, domain) => expect(registrableDomain(address)).toBe(domain));

  it.each([
    ['münchen.example', true], ['café.example', true], ['例え.example', true], ['пример.example', true],
    ['crеdly.example', false], ['сор.example', false], ['gооgle.example', false], ['mıcrosoft.example', false], ['ạmazon.example', false], ['tést中.example', false],
  ])('%s is shown as written: %s', (unicode, safe) => {
    const ascii = new URL(`https://${unicode}/`).hostname;
    expect(shownDomain(ascii)).toBe(safe ? unicode : ascii);
  });
});

it('the list names each issuer once, with registrable domains', () => {
  expect(new Set(wellKnown.map(({ name }) => name)).size).toBe(wellKnown.length);
  for (const { domains } of wellKnown) for (const domain of domains) expect(registrableDomain(`https://www.${domain}/`)).toBe(domain);
});
