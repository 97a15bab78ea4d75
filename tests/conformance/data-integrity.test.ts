import { describe, expect, it } from 'vitest';
import { verifyEmbedded } from '../../lib/check/proof/embedded';
import { part } from '../../lib/parts';
import { world } from '../unit/check/keys/world';
import { TEST_CONTEXTS } from './contexts';
import { Vectors } from './vectors';

const env = { ...world({}, TEST_CONTEXTS), part };

/** Every way in which a signed document is broken by one character: in each text, each proof, each name. */
function mutants(document: object): object[] {
  const text = JSON.stringify(document);
  const step = Math.max(1, Math.floor(text.length / 60));
  return Array.from({ length: 60 }, (_, i) => i * step).flatMap((at) => {
    const changed = text.slice(0, at) + (text[at] === 'x' ? 'y' : 'x') + text.slice(at + 1);
    try {
      return [JSON.parse(changed) as object];
    } catch {
      return [];
    }
  });
}

for (const [folder, pattern] of [['w3c-vc-di-eddsa', /\/signed\w+\.json$/u], ['w3c-vc-di-ecdsa', /(?:rdfc|jcs).*\/signed\w+\.json$|derivedRevealDocument\.json$/u]] as const) {
  const vectors = new Vectors(folder);
  vectors.suite(() => {
    for (const file of vectors.files(pattern)) {
      it(`${file}: no changed copy fits`, async () => {
        const whole = vectors.json<{ proof: unknown }>(file);
        for (const document of mutants(whole)) {
          const outcomes = await verifyEmbedded(document, env);
          expect(outcomes.every(({ integrity }) => integrity.state === 'pass') && outcomes.length > 0, JSON.stringify(document)).toBe(false);
        }
      });
    }
  });
}

describe('keys', () => {
  const vectors = new Vectors('w3c-vc-di-eddsa');
  it.skipIf(!vectors.present)('a signature by a key that is not the issuer’s stays somebody else’s', async () => {
    const [outcome] = await verifyEmbedded(vectors.json('eddsa-jcs-2022/signedJCS.json'), env);
    expect(outcome?.key.binding).toBe('unreachable');
    expect(outcome?.key.key).not.toBeNull();
  });
});
