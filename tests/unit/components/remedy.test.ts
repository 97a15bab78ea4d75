import { describe, expect, it } from 'vitest';
import { remedyOf } from '../../../components/remedy';
import { safeLink } from '../../../components/safe-link';
import { fact, report, REPORTS } from '../i18n/reports';
import type { Code } from '../../../lib/codes';

const because = (code: Code, params?: Record<string, string>, needs?: string[]) =>
  remedyOf(report({ verdict: 'unconfirmed', because: fact('structure', 'unknown', code, params), credential: null, differs: { needs } }));

describe('remedyOf', () => {
  it('never asks for the host of a place under the name of an issuer', () => {
    for (const code of ['structure.not-asked', 'structure.no-permission'] as const) {
      expect(because(code, { host: 'mail.google.com' }).kind).toBe('none');
      expect(because(code, { host: 'mail.google.com' }, ['https://mail.google.com/*']).kind).toBe('none');
    }
  });

  it('a signed badge is for the Check page, and a key or list that did not answer is asked for again', () => {
    for (const code of ['structure.signed', 'integrity.not-loaded', 'key.not-loaded'] as const) expect(because(code)).toEqual({ kind: 'signed' });
    expect(because('key.unreachable', { host: 'issuer.example' })).toEqual({ kind: 'retry' });
    expect(because('status.list-unreachable', { host: 'issuer.example' })).toEqual({ kind: 'retry' });
  });

  it('is nothing for a verdict that stands', () => {
    for (const each of [REPORTS.verified, REPORTS.revoked, REPORTS.expired, REPORTS.invalid, REPORTS['no-award'], REPORTS['look-alike']]) expect(remedyOf(each)).toEqual({ kind: 'none' });
  });

  it('asks for exactly the hosts that are missing', () => {
    expect(because('structure.no-permission', { host: 'a.example' }, ['https://api.example/*', 'https://www.example/*'])).toEqual({ kind: 'allow', hosts: ['api.example', 'www.example'], origins: ['https://api.example/*', 'https://www.example/*'] });
    expect(because('structure.no-permission', { host: 'a.example' })).toEqual({ kind: 'allow', hosts: ['a.example'], origins: ['https://a.example/*'] });
    expect(because('structure.not-asked', { host: 'a.example' })).toMatchObject({ kind: 'ask', origins: ['https://a.example/*'] });
    expect(because('key.profile-unreachable', { host: 'a.example' }, ['https://issuer.example/*'])).toMatchObject({ kind: 'allow', hosts: ['issuer.example'] });
  });

  it.each(['https://*/*', '<all_urls>', '*://*/*', 'http://a.example/*', 'https://*.example/*', 'https://a.example/path/*', 'https://u@a.example/*', 'https:///*'])('never asks for %s', (pattern) => {
    expect(because('structure.no-permission', undefined, [pattern])).toEqual({ kind: 'none' });
  });

  it('tries again what passes by itself, and nothing else', () => {
    for (const code of ['structure.offline', 'structure.timeout', 'structure.rate-limited', 'structure.server-error'] as const) expect(because(code, { host: 'a.example' })).toEqual({ kind: 'retry' });
    for (const code of ['structure.not-found', 'structure.private', 'structure.refused-address', 'integrity.imported'] as const) expect(because(code, { host: 'a.example' })).toEqual({ kind: 'none' });
  });
});

describe('safeLink', () => {
  it.each([undefined, '', 'x', 'javascript:alert(1)', 'data:text/html,x', 'http://a.example/', 'https://u:p@a.example/', 'chrome://settings'])('refuses %s', (address) => {
    expect(safeLink(address)).toBeNull();
  });
  it('allows https', () => {
    expect(safeLink('https://a.example/b')?.href).toBe('https://a.example/b');
  });
});
