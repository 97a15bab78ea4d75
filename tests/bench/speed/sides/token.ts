import { verifyJwt } from '../../../../lib/check/proof/proof';
import { median } from '../../trace';
import { signedToken } from '../badges';
import { NOBODY } from './engine';

/** Milliseconds of a token's verification and of the bare signature check in it. */
export interface TokenTimes {
  alg: string;
  ours: number;
  bare: number;
  ratio: number;
}

const [ROUNDS, RUNS] = [60, 60];

const answer: TokenTimes[] = [];
for (const [alg, type] of [['EdDSA', 'Ed25519'], ['ES256', 'P-256']] as const) answer.push(await times(alg, type));
process.send?.(answer);

/** In turns, in one process: what both share hits both alike. */
async function times(alg: string, type: 'Ed25519' | 'P-256'): Promise<TokenTimes> {
  const { compact, key } = await signedToken(type);
  const algorithm = type === 'Ed25519' ? { name: type } : { name: 'ECDSA', namedCurve: type, hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('jwk', key.jwk, algorithm, false, ['verify']);
  const [signed, signature] = [compact.slice(0, compact.lastIndexOf('.')), compact.slice(compact.lastIndexOf('.') + 1)];
  const [data, bytes] = [new TextEncoder().encode(signed), new Uint8Array(Buffer.from(signature, 'base64url'))];
  const bare = () => crypto.subtle.verify(algorithm, imported, bytes, data);
  const ours = async () => (await verifyJwt(compact, NOBODY)).integrity.state === 'pass';
  const tampered = `${compact.slice(0, -8)}${compact.at(-8) === 'A' ? 'B' : 'A'}${compact.slice(-7)}`;
  if (!await ours() || !await bare() || (await verifyJwt(tampered, NOBODY)).integrity.state !== 'fail') throw new Error('A token was judged wrongly');
  const [all, bares] = [[] as number[], [] as number[]];
  for (let round = 0; round < ROUNDS; round += 1) {
    bares.push(await lasts(bare));
    all.push(await lasts(ours));
  }
  // The first third is for warming up.
  const warm = all.map((time, i) => ({ time, bare: bares[i]! })).slice(ROUNDS / 3);
  return { alg, ours: median(warm.map(({ time }) => time)), bare: median(warm.map((one) => one.bare)), ratio: median(warm.map((one) => one.time / one.bare)) };
}

async function lasts(work: () => Promise<boolean>): Promise<number> {
  const before = performance.now();
  for (let i = 0; i < RUNS; i += 1) if (!await work()) throw new Error('A token did not verify');
  return (performance.now() - before) / RUNS;
}
