import { expect, it } from 'vitest';
import { datesFact, readDate } from '../../../lib/check/dates';
import type { Credential } from '../../../lib/words';

const credential = (issued: string | null, expires?: string): Credential => ({
  format: 'open-badges-2.0-hosted', id: 'x', name: 'x', description: '', criteria: '', skills: [], issuer: { name: '', id: '', domain: '' }, holder: { identities: [] }, evidence: [],
  ...(issued && { issued: readDate(issued)! }), ...(expires && { expires: readDate(expires)! }),
});
const code = (given: Credential | null, now: string) => datesFact(given, Date.parse(now)).code;

it('without a credential or an issue date nothing is concluded', () => {
  expect(code(null, '2026-01-15T12:00:00Z')).toBe('dates.not-concluded');
  expect(code(credential(null, '2027-01-01'), '2026-01-15T12:00:00Z')).toBe('dates.not-concluded');
});

it.each([
  // A day lasts to its end at UTC-12, and ten minutes are forgiven.
  ['2025-01-01', '2026-01-14', '2026-01-15T12:09:59Z', 'dates.current'],
  ['2025-01-01', '2026-01-14', '2026-01-15T12:10:00Z', 'dates.expired'],
  ['2025-01-01', '2026-01-15T12:00:00Z', '2026-01-15T12:10:00Z', 'dates.current'],
  ['2025-01-01', '2026-01-15T12:00:00Z', '2026-01-15T12:10:01Z', 'dates.expired'],
  // A day begins at UTC+14.
  ['2026-01-16', undefined, '2026-01-15T09:49:59Z', 'dates.not-yet'],
  ['2026-01-16', undefined, '2026-01-15T09:50:00Z', 'dates.no-expiry'],
  ['2026-01-15T12:00:00+02:00', undefined, '2026-01-15T09:49:59Z', 'dates.not-yet'],
  ['2026-01-15T12:00:00+02:00', undefined, '2026-01-15T09:50:00Z', 'dates.no-expiry'],
  ['2025-01-01', '9999-12-31', '2026-01-15T12:00:00Z', 'dates.current'],
])('issued %s, expires %s, at %s: %s', (issued, expires, now, expected) => expect(code(credential(issued, expires), now)).toBe(expected));

it('names the date as the issuer wrote it', () => {
  expect(datesFact(credential('2020-01-01', '2021-01-01T00:00:00.000Z'), Date.parse('2026-01-15T12:00:00Z'))).toMatchObject({ state: 'fail', source: 'clock', params: { date: '2021-01-01T00:00:00.000Z' } });
});
