import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { datesFact } from '../../../lib/check/dates';
import { learn } from '../../../lib/check/learn';
import { decide } from '../../../lib/check/verdict';
import { answering, json, NOW, type Reply } from '../platforms/answers';
import { ASSERTION, credly, ID, REFERENCE } from '../platforms/credly-world';

/** Every path into a JSON value: where it can be changed. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

function changed(value: unknown, [key, ...rest]: string[], to: unknown): unknown {
  if (key === undefined) return to;
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as unknown as Record<string, unknown>) : { ...(value as object) };
  copy[key] = changed(copy[key], rest, to);
  return copy;
}

const WORLD = credly({ expires: '2027-05-03T00:00:00.000Z' });
const ADDRESSES = [ASSERTION, WORLD.classUrl] as const;
const RECORDS: Record<string, unknown> = { [ASSERTION]: WORLD.assertion, [WORLD.classUrl]: WORLD.badge };

/** What the verdict must rest on, read once more from the raw answers by other means than the engine's. */
function maySayVerified(records: Record<string, unknown>): boolean {
  const assertion = records[ASSERTION] as Record<string, unknown> | null;
  const badge = records[WORLD.classUrl] as Record<string, unknown> | null;
  if (typeof assertion !== 'object' || typeof badge !== 'object' || !assertion || !badge) return false;
  const time = (value: unknown) => (typeof value === 'number' ? value * 1_000 : Date.parse(String(value)));
  const until = assertion['expires'] ?? null;
  return String(assertion['id']).toLowerCase().includes(ID)
    && (assertion['revoked'] ?? false) === false
    && time(assertion['issuedOn']) <= NOW + 15 * 3_600_000
    && (until === null || time(until) >= NOW - 37 * 3_600_000)
    && String(JSON.stringify(assertion['type'])).includes('Assertion')
    && typeof assertion['recipient'] === 'object' && assertion['recipient'] !== null
    && badge['name'] !== '' && badge['name'] !== null;
}

const scalar = fc.oneof(
  fc.jsonValue(), fc.constantFrom(null, '', 'NaN', -1, 1e308, true, {}, [], '2025-02-30', '2024-01-01', '2099-01-01T00:00:00Z', '\u202eRTL', '🦊', 'https://evil.example/', ID),
);

it('no change to Credly’s answers is verified unless each thing that must hold still holds', async () => {
  let [green, other] = [0, 0];
  const change = fc.constantFrom(...ADDRESSES).chain((address) => fc.record({ address: fc.constant(address), path: fc.constantFrom(...pathsOf(RECORDS[address])), to: scalar }));
  await fc.assert(fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
    let records = RECORDS;
    for (const { address, path, to } of changes) if (!changes.some((one) => one.path.length === 0 && one.address === address) || path.length === 0) records = { ...records, [address]: changed(records[address], path, to) };
    const table: Record<string, Reply> = { ...WORLD.table(), [ASSERTION]: json(records[ASSERTION]), [WORLD.classUrl]: json(records[WORLD.classUrl]) };
    const learned = await learn(REFERENCE, answering(table));
    const { verdict } = decide({ kind: 'award', format: learned.credential?.format ?? null, facts: [...learned.facts, datesFact(learned.credential, NOW)], at: learned.at });
    if (verdict === 'verified') {
      green += 1;
      expect(maySayVerified(records)).toBe(true);
    } else other += 1;
  }), { numRuns: 600, seed: 11 });
  expect(Math.min(green, other)).toBeGreaterThan(0);
});
