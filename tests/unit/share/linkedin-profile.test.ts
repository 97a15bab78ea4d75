import { describe, expect, it } from 'vitest';
import { linkedInProfileUrl } from '../../../lib/share/linkedin-profile';
import { readDate } from '../../../lib/formats/date';
import { linkedInIdOf } from '../../../lib/share/linkedin-organisations';
import { ADDRESS, badge, TITLES } from './badges';

const read = (given: Parameters<typeof badge>[0]) => Object.fromEntries(new URL(linkedInProfileUrl(badge(given))).searchParams);
const at = (text: string | number) => readDate(text)!;

describe('Add to profile', () => {
  it('is the address that LinkedIn reads, to the letter', () => {
    expect(linkedInProfileUrl(badge({ title: "R&D: C# (Ada's)", issuer: { name: 'Müller & Söhne' } }))).toBe(
      'https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME&name=R%26D%3A%20C%23%20%28Ada%27s%29&organizationName=M%C3%BCller%20%26%20S%C3%B6hne'
      + '&issueYear=2026&issueMonth=5&expirationYear=2029&expirationMonth=5&certUrl=https%3A%2F%2Fwww.credly.com%2Fbadges%2F0d4b0d2e-5f0e-4d0c-9a83-2f5d5f0b7c11&certId=0d4b0d2e-5f0e-4d0c-9a83-2f5d5f0b7c11',
    );
  });

  it.each(Object.entries(TITLES))('carries a name and an organisation with %s', (_, title) => {
    const values = read({ title, issuer: { name: title } });
    expect([values['name'], values['organizationName'], values['certUrl']]).toEqual([title, title, ADDRESS]);
  });

  it('names an organisation by its number or by its name, never by both', () => {
    const { organizationId, organizationName } = read({ issuer: { name: 'Microsoft', linkedInId: '1035' } });
    expect([organizationId, organizationName]).toEqual(['1035', undefined]);
    for (const linkedInId of ['0', '-1', '1035 ', 'microsoft', '1e3', '']) {
      const values = read({ issuer: { name: 'Northgate', linkedInId } });
      expect([values['organizationId'], values['organizationName']]).toEqual([undefined, 'Northgate']);
    }
  });

  it('knows no number for a name that only resembles one', () => {
    expect([linkedInIdOf('Microsoft'), linkedInIdOf('Microsоft'), linkedInIdOf('Microsoft Partner'), linkedInIdOf('constructor'), linkedInIdOf('')]).toEqual(['1035', undefined, undefined, undefined, undefined]);
  });

  it.each([
    ['2026-01-31', '2026', '1'], ['2026-12-31T23:30:00-08:00', '2026', '12'], ['2026-03-01T00:00:00+14:00', '2026', '3'], [1_777_766_400, '2026', '5'],
  ] as const)('has the month that the issuer wrote: %s', (text, year, month) => {
    const { issueYear, issueMonth } = read({ issued: at(text) });
    expect([issueYear, issueMonth]).toEqual([year, month]);
  });

  it('has no end where there is none, or where the issuer wrote "never"', () => {
    for (const expires of [undefined, at('9999-12-31')]) {
      const { expirationYear, expirationMonth } = read({ expires });
      expect([expirationYear, expirationMonth]).toEqual([undefined, undefined]);
    }
  });

  it('leaves out what the badge has not, and an id that would be cut', () => {
    expect(Object.keys(read({ issued: undefined, expires: undefined, address: undefined, credentialId: 'x'.repeat(81) }))).toEqual(['startTask', 'name', 'organizationName']);
  });
});
