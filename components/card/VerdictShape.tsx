import type { ComponentChildren } from 'preact';
import type { Shape } from '../hues';

const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.5, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' } as const;
/** What is cut out of a filled shape has the colour of the paper. */
const cut = { ...line, stroke: 'var(--paper)', 'stroke-width': 1.7 } as const;

/** Each verdict has its own outline, so that it is told apart without colour. */
const SHAPES: Readonly<Record<Shape, ComponentChildren>> = {
  verified: (
    <>
      <path fill="currentColor" d="M8 .8l1.85 1.3 2.26-.05.65 2.16 1.86 1.29L13.88 7.62l.74 2.13-1.86 1.29-.65 2.16-2.26-.05L8 14.45l-1.85-1.3-2.26.05-.65-2.16-1.86-1.29.74-2.13-.74-2.12 1.86-1.29.65-2.16 2.26.05z" />
      <path {...cut} d="m5.1 7.8 2 2 3.8-4" />
    </>
  ),
  'unknown-issuer': (
    <>
      <path {...line} d="M8 1.2 14.8 8 8 14.8 1.2 8z" />
      <path {...line} stroke-width="1.4" d="M6.45 6.4a1.6 1.6 0 1 1 2.3 1.5c-.55.28-.75.58-.75 1.15" />
      <circle cx="8" cy="11.1" r=".85" fill="currentColor" />
    </>
  ),
  unconfirmed: (
    <>
      <circle {...line} stroke-linecap="butt" stroke-dasharray="2.6 2.35" cx="8" cy="8" r="6.3" />
      <path {...line} stroke-width="1.8" d="M5.1 8h.01M8 8h.01M10.9 8h.01" />
    </>
  ),
  expired: (
    <>
      <circle {...line} cx="8" cy="8" r="6.3" />
      <path {...line} d="M8 4.4V8l2.4 1.7" />
    </>
  ),
  'not-yet-valid': (
    <>
      <path {...line} d="M2.2 3.9A1.2 1.2 0 0 1 3.4 2.7h9.2a1.2 1.2 0 0 1 1.2 1.2v8.7a1.2 1.2 0 0 1-1.2 1.2H3.4a1.2 1.2 0 0 1-1.2-1.2zM2.2 6.2h11.6M5.3 1.3v2.4M10.7 1.3v2.4" />
      <path {...line} d="M5.6 10h4.6M8.5 8.2l1.8 1.8-1.8 1.8" />
    </>
  ),
  suspended: (
    <>
      <circle {...line} cx="8" cy="8" r="6.3" />
      <path {...line} stroke-width="1.7" d="M6.2 5.7v4.6M9.8 5.7v4.6" />
    </>
  ),
  revoked: (
    <>
      <circle {...line} stroke-width="1.7" cx="8" cy="8" r="6.2" />
      <path {...line} stroke-width="1.7" d="m3.7 3.7 8.6 8.6" />
    </>
  ),
  invalid: (
    <>
      <path fill="currentColor" d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" />
      <path {...cut} d="M8 4.4v4" />
      <circle cx="8" cy="11.2" r="1" fill="var(--paper)" />
    </>
  ),
  'no-award': <path {...line} stroke-width="1.4" stroke-linecap="butt" stroke-dasharray="2.2 1.6" d="M3 2h10v12l-5-2.8L3 14z" />,
  person: (
    <>
      <circle {...line} cx="8" cy="5" r="2.8" />
      <path {...line} d="M2.7 14.2c.5-3 2.5-4.4 5.3-4.4s4.8 1.4 5.3 4.4" />
    </>
  ),
};

/** The shape of a verdict, for the eye only: its word always stands beside it. */
export function VerdictShape({ shape, size = 16 }: { shape: Shape; size?: number }) {
  return (
    <svg class="shape" width={`${size / 16}rem`} height={`${size / 16}rem`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[shape]}
    </svg>
  );
}
