import { asset } from '../../../../lib/assets';
import { checkSigned } from '../../../../lib/check/signed';
import { learnFound } from '../../../../lib/check/document';
import { NOTHING_SAID, report } from '../../../../lib/check/report';
import type { Env } from '../../../../lib/env';
import { open } from '../../../../lib/formats/sniff';
import type { Report } from '../../../../lib/words';

/** A world in which nobody answers. */
export const NOBODY = {
  ask: async () => ({ ok: false, problem: 'unreachable', at: new Date().toISOString() }), asset, now: () => Date.now(), signed: async () => checkSigned,
} satisfies Env;

/** Everything that is done with a file: from its bytes to the verdicts. */
export async function check(bytes: Uint8Array, issuer: string): Promise<Report[]> {
  const reports: Report[] = [];
  for (const found of await open(bytes, 'badge')) {
    const learned = await learnFound(found, NOBODY, () => null);
    reports.push(await report(learned, NOTHING_SAID, NOBODY.now(), { trusted: [issuer], blocked: [] }));
  }
  return reports;
}
