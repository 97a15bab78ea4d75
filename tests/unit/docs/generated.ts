import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/**
 * Holds what stands in a page between `<!-- name -->` and `<!-- /name -->` to what was measured or listed. After a change that is meant,
 * the test that calls this is run with the name in capitals set to `write` (`SIGHTINGS=write npx vitest run tests/scenarios/sightings`).
 * @throws where the page has no such place
 */
export function standsIn(page: string, name: string, text: string): void {
  const [begin, end] = [`<!-- ${name} -->\n`, `\n<!-- /${name} -->`];
  const before = readFileSync(page, 'utf8');
  const [from, to] = [before.indexOf(begin), before.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${page} has no place for ${name}`);
  const whole = before.slice(0, from) + begin + text + before.slice(to);
  if (process.env[name.toUpperCase()] === 'write') writeFileSync(page, whole);
  else expect(before).toBe(whole);
}
