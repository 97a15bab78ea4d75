import { describe, expect, it } from 'vitest';
import { publicAddress, shareableOf } from '../../../lib/share/shareable';
import type { BakedText } from '../../../lib/formats/baked';
import { credential, REPORTS } from '../i18n/reports';

const REPORT = REPORTS.verified;
const FILE: BakedText = { keyword: 'openbadgecredential', text: '{}' };

describe('what goes along when a badge is shared', () => {
  it('is everything, cleaned', () => {
    const given = { ...REPORT, credential: credential({ name: 'Tide\u202E\nTables ', issuer: { name: 'Micro\u200Bsoft', id: 'x', domain: 'x.example' } }) };
    const badge = shareableOf(given)!;
    expect([badge.title, badge.issuer, badge.holder]).toEqual(['Tide Tables', { name: 'Microsoft', linkedInId: '1035' }, 'Ada Example']);
    expect([badge.address, badge.verdict, badge.checkedAt]).toEqual([REPORT.reference!.url, 'verified', REPORT.at]);
    expect(badge.skills.length).toBe(given.credential.skills.length);
  });
  it('a hosted badge’s picture carries the address of its assertion, a signed one’s the badge', () => {
    expect(shareableOf(REPORT)!.carries).toEqual({ keyword: 'openbadges', text: REPORT.credential!.id });
    expect(shareableOf({ ...REPORT, credential: credential({ format: 'open-badges-3.0-json' }) }, FILE)!.carries).toEqual(FILE);
    expect(shareableOf({ ...REPORT, credential: credential({ id: 'urn:uuid:1' }) })!.carries).toBeUndefined();
  });
  it('a badge from a file has no address, and an id that is an address is none', () => {
    const badge = shareableOf({ ...REPORT, reference: { platform: 'document', kind: 'award', id: 'https://badges.example/1', url: 'badge.png' } })!;
    expect([badge.address, badge.credentialId]).toEqual([undefined, undefined]);
  });
  it('there is nothing to share of a description, a list, a link that can claim, or nothing read', () => {
    for (const kind of ['class', 'wallet', 'image', 'claim-link'] as const) expect(shareableOf({ ...REPORT, reference: { ...REPORT.reference!, kind } })).toBeNull();
    expect(shareableOf({ ...REPORT, credential: null })).toBeNull();
    expect(shareableOf({ ...REPORT, reference: null })).toBeNull();
  });
  it.each(['http://badges.example/1', 'javascript:alert(1)', 'data:text/html,x', 'https://ada:secret@badges.example/1', 'badge.png', '', `https://badges.example/${'a'.repeat(3_000)}`])('an address is none that cannot be given to others: %s', (address) => {
    expect(publicAddress(address)).toBeUndefined();
  });
});
