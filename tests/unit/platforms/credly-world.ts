import { assertion, award, badgeClass, badgePage, credlyPaths, publicBadge, type CredlyAward } from '../../fixtures/answers/credly';
import { html, json, type Reply } from './answers';

export const ID = '3f2b6c1e-5a7d-4e90-8b1c-0d9e8f7a6b5c';
export const OTHER_ID = 'aaaaaaaa-5a7d-4e90-8b1c-0d9e8f7a6b5c';

export const paths = credlyPaths(ID);
export const ASSERTION = paths.assertions[0]!;
export const RECORD = paths.record;
export const PREVIEW = `https://www.credly.com/badges/${ID}/public_url`;
export const REFERENCE = { platform: 'credly', kind: 'award', id: ID, url: `https://www.credly.com/badges/${ID}` } as const;

export type Json = Record<string, unknown>;

/** The three answers of Credly about one award, to be changed by a test, and the table they make. */
export function credly(words: Partial<Omit<CredlyAward, 'id'>> = {}) {
  const of = award(ID, { issued: '2025-05-03T00:00:00.000Z', ...words });
  const records = { assertion: assertion(of) as Json, badge: badgeClass(of) as Json, web: publicBadge(of) as Json };
  const table = (): Record<string, Reply> => ({
    [ASSERTION]: json(records.assertion),
    [String(badgeClass(of)['id'])]: json(records.badge),
    [RECORD]: json({ data: records.web }),
    [PREVIEW]: html(badgePage(of)),
  });
  return { of, ...records, records, classUrl: String(badgeClass(of)['id']), table };
}
