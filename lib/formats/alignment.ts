import type { Alignment } from '../words';
import { asHttps, asList, asText, field, idOf, onlyOne } from './value';

/** Most of one badge. */
const MOST = 20;

/**
 * What a badge is aligned with: standards, frameworks, skills of a catalogue (Open Badges 2.0 and 3.0, §Alignment; before 2.0 without
 * `target` in the names). What has no name is left out; never throws.
 */
export function readAlignments(of: unknown): { alignments?: Alignment[] } {
  const read = asList(field(of, 'alignment')).slice(0, MOST).flatMap((one): Alignment[] => {
    const given = (key: string) => onlyOne(field(one, key));
    const name = asText(given('targetName') ?? given('name'), 200);
    const [framework, code, url] = [asText(given('targetFramework'), 200), asText(given('targetCode'), 100), asHttps(idOf(given('targetUrl') ?? given('url')))];
    return name ? [{ name, ...(framework && { framework }), ...(code && { code }), ...(url && { url }) }] : [];
  });
  // Statements know no repetition, so what a signature covers is the same with one twice.
  const once = [...new Map(read.map((one) => [JSON.stringify(one), one])).values()];
  return once.length > 0 ? { alignments: once } : {};
}
