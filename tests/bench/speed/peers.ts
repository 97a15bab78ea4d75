import { atLeast, atMost, type Figure } from '../figure';
import { median } from '../trace';
import { signedBadges, type SignedBadge } from './badges';
import type { Program } from './build';
import { Side } from './child';

const OURS = 'ours';
const PEERS = ['verifier-core', 'vc'] as const;
const SIDES = [OURS, ...PEERS] as const;

/** Rounds of warm and of cold measurements; in each, every side has its turn, so that a busy moment hits all alike. */
const [WARM_ROUNDS, COLD_ROUNDS] = [15, 9];

/** Milliseconds: what each side has to get warm, and each of its turns. */
const [WARM_UP, TURN] = [2_000, 300];

/**
 * Open Badges 3.0 with eddsa-rdfc-2022 and did:key, ours (the whole engine, with its verdict) against each peer unpatched in its own
 * process: how many times as fast the faster peer's time is ours.
 */
export async function againstPeers(program: (name: Program) => string): Promise<Figure[]> {
  const { small, large, issuer } = await signedBadges();
  return [
    ...await warm(program, issuer, [{ badge: small, aim: 2.5 }, { badge: large, aim: 6 }]),
    ...await cold(program, issuer, small), ...await cold(program, issuer, large),
  ];
}

async function warm(program: (name: Program) => string, issuer: string, cases: { badge: SignedBadge; aim: number }[]): Promise<Figure[]> {
  const sides = await Promise.all(SIDES.map((name) => Side.start(name, program(name))));
  const figures: Figure[] = [];
  for (const { badge, aim } of cases) {
    for (const side of sides) await mustTellApart(side, badge, issuer);
    for (const side of sides) await side.ask({ issuer, text: badge.text, during: WARM_UP });
    const times = new Map<string, number[]>(SIDES.map((name) => [name, []]));
    for (let round = 0; round < WARM_ROUNDS; round += 1) {
      for (const side of rotated(sides, round)) times.get(side.name)!.push((await side.ask({ issuer, text: badge.text, during: TURN })).milliseconds);
    }
    figures.push(atLeast(`OB 3.0 warm, ${badge.name} (${badge.quads} quads): × the faster peer`, aim, ratio(times), notes(times)));
  }
  await Promise.all(sides.map((side) => side.stop()));
  return figures;
}

async function cold(program: (name: Program) => string, issuer: string, badge: SignedBadge): Promise<Figure[]> {
  const [first, whole] = [new Map<string, number[]>(), new Map<string, number[]>()];
  for (const name of SIDES) for (const times of [first, whole]) times.set(name, []);
  for (let round = 0; round < COLD_ROUNDS; round += 1) {
    for (const name of rotated([...SIDES], round)) {
      const side = await Side.start(name, program(name));
      const { verified, milliseconds, loading } = await side.ask({ issuer, text: badge.text, during: 0 });
      await side.stop();
      if (!verified) throw new Error(`${name} did not verify the ${badge.name} badge`);
      first.get(name)!.push(milliseconds);
      whole.get(name)!.push(milliseconds + loading);
    }
  }
  return [
    atMost(`OB 3.0 cold, ${badge.name}: first one ÷ the faster peer's`, 1, 1 / ratio(first), notes(first)),
    atMost(`OB 3.0 cold, ${badge.name}: the same with loading`, 1, 1 / ratio(whole), notes(whole)),
  ];
}

/** Every side says yes to the badge and no to the tampered one, else its time means nothing. */
async function mustTellApart(side: Side, { name, text, tampered }: SignedBadge, issuer: string): Promise<void> {
  if (tampered === text) throw new Error('Nothing was tampered with');
  if (!(await side.ask({ issuer, text, during: 0 })).verified) throw new Error(`${side.name} did not verify the ${name} badge`);
  if ((await side.ask({ issuer, text: tampered, during: 0 })).verified) throw new Error(`${side.name} verified a tampered ${name} badge`);
}

/** The middle of the rounds' ratios of the faster peer's time to ours. */
function ratio(times: ReadonlyMap<string, readonly number[]>): number {
  const ours = times.get(OURS)!;
  return Math.min(...PEERS.map((peer) => median(times.get(peer)!.map((time, round) => time / ours[round]!))));
}

function notes(times: ReadonlyMap<string, readonly number[]>): string {
  return SIDES.map((name) => `${name} ${median(times.get(name)!).toFixed(2)} ms`).join(', ');
}

function rotated<Kind>(list: readonly Kind[], by: number): Kind[] {
  const start = by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}
