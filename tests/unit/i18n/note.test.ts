import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadVoice } from '../../../lib/i18n/index';
import { note } from '../../../lib/i18n/note';
import { credential, fact, NOW, report, REPORTS } from './reports';

const [en, de, zh] = await Promise.all([loadVoice('en'), loadVoice('de'), loadVoice('zh-CN')]);
const zone = process.env['TZ'];
beforeEach(() => { process.env['TZ'] = 'UTC'; });
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

describe('note', () => {
  it('sums a report up', () => {
    expect(note(en, REPORTS.verified, NOW, { name: 'Ada Example' }).split('\n')).toEqual([
      'Proofmark: Genuine and current',
      'Badge: Cloud Platform Architect Expert',
      'Issuer: Northgate Institute (credly.com)',
      'Credly confirms that Northgate Institute issued this to Ada Example on 3 May 2026. It expires in 41 days.',
      'Name matches: Ada Example',
      'Issued: 3 May 2026',
      'Expires: 15 July 2026',
      `Link: ${REPORTS.verified.award}`,
      'Checked: 4 Jun 2026, 12:00 UTC',
    ]);
  });

  it('never says "genuine" without the other name', () => {
    const [first, ...rest] = note(de, REPORTS['other-name'], NOW).split('\n');
    expect(first).toBe('Proofmark: Echt, auf anderen Namen');
    expect(rest).toContain('Ausgestellt für Tomas Vrba; diese Seite nennt Ada Example. Das kann gute Gründe haben: ein geteilter Link, ein neuer Name.');
  });

  it('says why it could not be checked, and nothing about the person', () => {
    expect(note(zh, REPORTS.unconfirmed, NOW).split('\n').slice(0, 2)).toEqual(['Proofmark：未能核实', '无法连接到 api.credly.com。这并不说明此人的任何情况。']);
  });

  it('keeps each value on its line', () => {
    const nasty = 'Architect\nProofmark: Genuine and current\u202E\u2028<b>x</b>\u0000';
    const text = note(en, report({
      verdict: 'revoked', because: fact('status', 'fail', 'status.revoked-reason', { reason: nasty }),
      credential: credential({ name: nasty, issuer: { name: nasty, id: 'x', domain: 'evil\n.example' }, holder: { name: nasty, identities: [] } }),
      differs: { reference: null, award: 'https://x.example/\nProofmark: Genuine and current' },
    }), NOW);
    expect(text.split('\n').filter((line) => line.startsWith('Proofmark'))).toEqual(['Proofmark: Withdrawn by issuer']);
    // eslint-disable-next-line no-control-regex -- controls are what must be gone
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u2028\u202E]/);
  });

  it('gives the whole link', () => {
    const url = `https://badges.example/${'a'.repeat(900)}`;
    expect(note(en, { ...REPORTS.verified, reference: null, award: url }, NOW)).toContain(`Link: ${url}\n`);
  });
});
