import { completed, fact } from '../../../lib/check/facts';
import { ENGINE } from '../../../lib/version';
import type { AwardReference, Credential, Fact, Learned } from '../../../lib/words';

export const NOW = Date.UTC(2026, 4, 4, 12);

export const award = (n: number | string): string => `https://www.credly.com/badges/${n}`;

export const reference = (n: number | string, more: Partial<AwardReference> = {}): AwardReference =>
  ({ platform: 'credly', kind: 'award', id: String(n), url: award(n), ...more });

export function credential(n: number | string, holder = 'Ada Example', more: Partial<Credential> = {}): Credential {
  return {
    format: 'open-badges-2.0-hosted', id: award(n), name: `Badge ${n}`, description: '', criteria: '', skills: [],
    issuer: { name: 'Example Guild', id: 'https://guild.example', domain: 'guild.example' }, holder: { name: holder, identities: [] }, evidence: [],
    issued: { text: '2025-05-03', from: Date.UTC(2025, 4, 2, 10), to: Date.UTC(2025, 4, 4, 12) }, ...more,
  };
}

/** The facts of a badge that its issuer confirms, but for those given. */
export function facts(at: string, ...differs: Fact[]): Fact[] {
  const basis = { at, source: 'api.credly.com' };
  const all = [
    fact('structure', 'pass', 'structure.ok', basis), fact('integrity', 'pass', 'integrity.issuer-copy', basis), fact('key', 'pass', 'key.platform', basis),
    fact('issuer', 'pass', 'issuer.contracted', basis), fact('status', 'pass', 'status.current', basis),
  ];
  return all.map((one) => differs.find(({ id }) => id === one.id) ?? one);
}

/** What is learned of a badge that its issuer confirms. */
export function genuine(n: number | string, now = NOW, more: Partial<Learned> = {}): Learned {
  const at = new Date(now).toISOString();
  return { award: award(n), reference: reference(n), engine: ENGINE, at, credential: credential(n), facts: facts(at), requests: [], ...more };
}

/** What is learned where nothing could be concluded, for a reason. */
export function unconfirmed(n: number | string, code: Extract<Fact['code'], `structure.${string}`>, now = NOW, more: Partial<Learned> = {}): Learned {
  const at = new Date(now).toISOString();
  const structure = fact('structure', 'unknown', code, { at, source: 'api.credly.com' }, { host: 'api.credly.com' });
  return { award: award(n), reference: reference(n), engine: ENGINE, at, credential: null, facts: completed([structure], at), requests: [], ...more };
}
