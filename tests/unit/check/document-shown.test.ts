import { describe, expect, it } from 'vitest';
import { learnFound } from '../../../lib/check/document';
import { NOTHING_SAID, report } from '../../../lib/check/report';
import { open } from '../../../lib/formats/sniff';
import { recognise } from '../../../lib/links/recognise';
import { part } from '../../../lib/parts';
import type { Report } from '../../../lib/words';
import { NOW, world } from './keys/world';
import { bbsShown, newBbsKey } from './proof/bbs-sign';
import { badge } from './proof/sign';

/** The report on a file, of an issuer that is trusted: nothing but the badge itself keeps it from being verified. */
async function checked(content: string, issuer: string, places: Parameters<typeof world>[0] = {}, more: object = { part }): Promise<Report> {
  const found = await open(new TextEncoder().encode(content), 'shown.json');
  return report(await learnFound(found[0]!, { ...world(places), ...more }, recognise), NOTHING_SAID, NOW, { trusted: [issuer], blocked: [] });
}

describe('a badge of which a part is shown (bbs-2023)', () => {
  const free = { credentialStatus: undefined, refreshService: undefined, validUntil: '2027-04-30T00:00:00Z' };
  const always = (line: string): boolean => /validUntil|issuer|validFrom/u.test(line);
  const plain = (issuer: string, more: object): Record<string, unknown> => JSON.parse(JSON.stringify(badge(issuer, more))) as Record<string, unknown>;

  it('could be one that was withdrawn: nothing in the part says how that is told', async () => {
    const key = await newBbsKey();
    const { name: _, ...part } = plain(key.did, free);
    const { document } = await bbsShown(plain(key.did, free), part, key, always);
    const { verdict, because, facts } = await checked(JSON.stringify(document), key.did);
    expect(facts.filter(({ id }) => id === 'integrity' || id === 'key').map(({ state }) => state)).toEqual(['pass', 'pass']);
    expect([verdict, because.code]).toEqual(['unconfirmed', 'status.not-disclosed']);
  });

  it('is called what it is where the part of the engine is not loaded', async () => {
    const key = await newBbsKey();
    const { document } = await bbsShown(plain(key.did, free), plain(key.did, free), key, always);
    const { verdict, because } = await checked(JSON.stringify(document), key.did, {}, {});
    expect([verdict, because.code, because.params]).toEqual(['unconfirmed', 'integrity.not-loaded', { kind: 'bbs-2023' }]);
  });
});
