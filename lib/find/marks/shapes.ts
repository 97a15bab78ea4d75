import type { HolderMatch, Verdict } from '../../words';

/** A shape: the letter of its hue (good, note, late, bad, quiet; never used without the shape), and its line on a field of 16 by 16. */
export type Shape = readonly [hue: 'g' | 'n' | 'l' | 'b' | 'q', line: string];

const RING = 'M8 1.7a6.3 6.3 0 1 0 .1 0z';
const DOTS = 'M5 8h0m3 0h0m3 0h0';

const SEAL: Shape = ['g', 'M8 1 10 2.5h2.5V5L14 8l-1.5 3v2.5H10L8 15l-2-1.5H3.5V11L2 8l1.5-3V2.5H6zM5.2 8l2 2 3.6-4'];
const CLOCK: Shape = ['l', `${RING}M8 4.4V8l2.4 1.7`];
const PERSON: Shape = ['l', 'M8 2a2.7 2.7 0 1 0 .1 0zM2.8 14c1-5.7 9.4-5.7 10.4 0'];
const WAITING: Shape = ['q', DOTS];

const BY_VERDICT: Record<Verdict | 'checking', Shape> = {
  verified: SEAL,
  'unknown-issuer': ['n', 'M8 1.3 14.7 8 8 14.7 1.3 8zM6.4 6.5a1.7 1.7 0 1 1 2.4 1.6q-.8.3-.8 1.1m0 2.1h0'],
  unconfirmed: ['q', `${RING}${DOTS}`],
  expired: CLOCK,
  'not-yet-valid': CLOCK,
  suspended: CLOCK,
  revoked: ['b', `${RING}M3.6 3.6l8.8 8.8`],
  invalid: ['b', 'M5 1h6l4 4v6l-4 4H5l-4-4V5zM8 4.3v4.2m0 2.8h0'],
  'no-award': ['q', 'M3.2 2h9.6v11.8L8 11.2l-4.8 2.6z'],
  checking: WAITING,
};

/** The shape of a verdict. A verified badge under another name never stands alone in green. */
export const shapeOf = (verdict: Verdict | 'checking', holder: HolderMatch): Shape =>
  verdict === 'verified' && holder === 'different' ? PERSON : (BY_VERDICT[verdict] ?? WAITING);
