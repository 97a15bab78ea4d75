import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODES } from '../../../lib/codes';
import { REQUIRED } from '../../../lib/check/required';
import { decide, type Case } from '../../../lib/check/verdict';
import type { AwardKind, Fact, FactId, FactState } from '../../../lib/words';

const AT = '2026-01-15T12:00:00.000Z';
const make = (id: FactId, state: FactState, code: Fact['code']): Fact => ({ id, state, code, at: AT, source: 'api.credly.com' });

const GOOD: Record<Exclude<FactId, 'holder' | 'claim'>, Fact> = {
  structure: make('structure', 'pass', 'structure.ok'),
  integrity: make('integrity', 'pass', 'integrity.issuer-copy'),
  key: make('key', 'pass', 'key.platform'),
  issuer: make('issuer', 'pass', 'issuer.contracted'),
  status: make('status', 'pass', 'status.current'),
  dates: make('dates', 'pass', 'dates.current'),
};
const KINDS = Object.keys(REQUIRED) as AwardKind[];
const STATES: FactState[] = ['pass', 'fail', 'unknown', 'not-applicable'];

const award = (change: Partial<Record<FactId, Fact | null>> = {}): Case => ({
  kind: 'award', format: 'open-badges-2.0-hosted', at: AT,
  facts: Object.values({ ...GOOD, ...change }).filter((fact) => fact !== null),
});
const verdict = (change: Partial<Record<FactId, Fact | null>>) => decide(award(change)).verdict;

describe('never green by default', () => {
  it('no facts: not verified', () => expect(decide({ ...award(), facts: [] })).toMatchObject({ verdict: 'unconfirmed', because: { id: 'structure', state: 'unknown' } }));

  it.each(Object.keys(GOOD) as (keyof typeof GOOD)[])('without %s: not verified', (id) => {
    expect(verdict({ [id]: null })).not.toBe('verified');
    for (const state of STATES) if (state !== 'pass') expect(verdict({ [id]: { ...GOOD[id], state } })).not.toBe('verified');
  });

  it('no credential, or a kind that awards nothing: not verified', () => {
    expect(decide({ ...award(), format: null }).verdict).toBe('unconfirmed');
    expect(decide({ ...award(), kind: null }).verdict).toBe('unconfirmed');
    expect(KINDS.map((kind) => decide({ ...award(), kind }).verdict)).toEqual(['verified', 'no-award', 'no-award', 'no-award', 'unconfirmed']);
  });

  it('of two facts of one id the worse counts', () => {
    expect(decide({ ...award(), facts: [...award().facts, make('key', 'unknown', 'key.not-concluded')] }).verdict).toBe('unconfirmed');
    expect(decide({ ...award(), facts: [make('status', 'fail', 'status.revoked'), ...award().facts] }).verdict).toBe('revoked');
  });

  it('holds for any facts at all: verified needs each required fact passed, and no fact of that id otherwise', () => {
    const facts = fc.array(fc.record({
      id: fc.constantFrom<FactId>('structure', 'integrity', 'key', 'issuer', 'status', 'dates', 'holder', 'claim'),
      state: fc.oneof({ weight: 6, arbitrary: fc.constant<FactState>('pass') }, { weight: 1, arbitrary: fc.constantFrom(...STATES) }),
      code: fc.constantFrom(...CODES), at: fc.constant(AT), source: fc.constant('x'),
    }), { maxLength: 24 });
    let green = 0;
    fc.assert(fc.property(facts, fc.constantFrom(...KINDS, null), fc.constantFrom('open-badges-2.0-hosted' as const, null), (given, kind, format) => {
      const decided = decide({ kind, format, facts: given, at: AT });
      if (decided.verdict !== 'verified') return;
      green += 1;
      expect([kind, format]).toEqual(['award', 'open-badges-2.0-hosted']);
      for (const id of Object.keys(GOOD)) {
        const states = given.filter((fact) => fact.id === id).map(({ state }) => state);
        expect([id, new Set(states)]).toEqual([id, new Set(['pass'])]);
      }
    }), { numRuns: 5_000, seed: 7 });
    expect(green).toBeGreaterThan(0);
  });
});

describe('the order', () => {
  const invalid = make('key', 'fail', 'key.profile-excludes');
  const revoked = make('status', 'fail', 'status.revoked');
  const unread = make('structure', 'unknown', 'structure.timeout');
  const stranger = make('issuer', 'unknown', 'issuer.unknown');
  const expired = make('dates', 'fail', 'dates.expired');

  it('is the design’s: disproof, revoked, unconfirmed, unknown issuer, dates, status', () => {
    const noStatus = make('status', 'unknown', 'status.not-concluded');
    expect(verdict({ key: invalid, status: revoked, structure: unread, issuer: stranger, dates: expired })).toBe('invalid');
    expect(verdict({ status: revoked, structure: unread, issuer: stranger, dates: expired })).toBe('revoked');
    expect(verdict({ status: make('status', 'fail', 'status.suspended'), structure: unread })).toBe('suspended');
    expect(verdict({ structure: unread, issuer: stranger, dates: expired })).toBe('unconfirmed');
    expect(verdict({ issuer: stranger, dates: expired, status: noStatus })).toBe('unknown-issuer');
    expect(verdict({ dates: expired, status: noStatus })).toBe('expired');
    expect(verdict({ dates: make('dates', 'fail', 'dates.not-yet') })).toBe('not-yet-valid');
    expect(decide(award({ status: noStatus }))).toEqual({ verdict: 'unconfirmed', because: noStatus });
  });

  it('what does not apply is no less missing', () => {
    for (const id of ['structure', 'integrity', 'key'] as const) expect(decide(award({ [id]: { ...GOOD[id], state: 'not-applicable' }, issuer: stranger })).because.id).toBe(id);
  });

  it('a template is no award, whatever is said of it', () => expect(decide({ ...award({ status: revoked }), kind: 'class' }).verdict).toBe('no-award'));
  it('a wrong shape is never disproof', () => expect(verdict({ structure: make('structure', 'fail', 'structure.bad-field') })).toBe('unconfirmed'));
  it('holder and claim never enter', () => {
    expect(verdict({ holder: make('holder', 'fail', 'holder.different'), claim: make('claim', 'fail', 'claim.title-differs') })).toBe('verified');
  });
});
