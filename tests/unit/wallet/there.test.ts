import { expect, it } from 'vitest';
import { NOT_PUBLIC, stateThere } from '../../../lib/wallet/there';
import { fact, REPORTS } from '../i18n/reports';
import { genuine } from '../store/learned-fixture';

const learned = genuine(1);
const { at } = learned;
const BEFORE = '2026-01-02T00:00:00.000Z';

it.each(['verified', 'expired', 'revoked', 'suspended', 'unknown-issuer', 'other-name'] as const)('%s: everybody could see it', (kind) => {
  expect(stateThere({ learned }, REPORTS[kind])).toEqual({ state: 'public', at });
});

it.each(NOT_PUBLIC)('%s: nobody else could', (code) => {
  expect(stateThere({ learned, confirmedAt: BEFORE }, { verdict: 'unconfirmed', because: fact('structure', 'unknown', code) })).toEqual({ state: 'not-public', at });
});

it.each(['unconfirmed', 'not-asked', 'no-permission'] as const)('%s: it is not known, only when it was public last', (kind) => {
  expect(stateThere({ learned, confirmedAt: BEFORE }, REPORTS[kind])).toEqual({ state: 'not-known', at, publicAt: BEFORE });
  expect(stateThere({ learned }, REPORTS[kind])).toEqual({ state: 'not-known', at });
  expect(stateThere({ learned }, null)).toEqual({ state: 'not-known', at });
});
