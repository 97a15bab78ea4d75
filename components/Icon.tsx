import type { ComponentChildren } from 'preact';

export type IconName = 'pass' | 'fail' | 'unknown' | 'not-applicable' | 'chevron' | 'panel' | 'info' | 'outside' | 'file' | 'plus' | 'back' | 'grid' | 'rows' | 'eye';

const ICONS: Readonly<Record<IconName, ComponentChildren>> = {
  pass: <path d="m3.5 8.4 3 3 6-6.4" />,
  fail: <path d="m4.5 4.5 7 7m0-7-7 7" />,
  unknown: <path d="M5.7 5.8a2.4 2.4 0 1 1 3.5 2.1c-.9.5-1.2.9-1.2 1.8M8 12.4h.01" />,
  'not-applicable': <path d="M4 8h8" />,
  chevron: <path d="m6 4 4 4-4 4" />,
  panel: <path d="M2 4.2c0-.7.5-1.2 1.2-1.2h9.6c.7 0 1.2.5 1.2 1.2v7.6c0 .7-.5 1.2-1.2 1.2H3.2c-.7 0-1.2-.5-1.2-1.2zM10 3v10" />,
  plus: <path d="M8 3v10M3 8h10" />,
  back: <path d="m10 4-4 4 4 4" />,
  grid: <path d="M2.5 2.5h4.4v4.4H2.5zM9.1 2.5h4.4v4.4H9.1zM2.5 9.1h4.4v4.4H2.5zM9.1 9.1h4.4v4.4H9.1z" />,
  eye: <path d="M1.3 8S3.8 3.6 8 3.6 14.7 8 14.7 8 12.2 12.4 8 12.4 1.3 8 1.3 8zM8 9.9a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8z" />,
  rows: <path d="M2.5 4h11M2.5 8h11M2.5 12h11" />,
  info: <path d="M14.3 8A6.3 6.3 0 1 1 1.7 8a6.3 6.3 0 0 1 12.6 0zM8 7.4v3.8M8 4.9h.01" />,
  file: <path d="M9.2 1.8H4.4c-.7 0-1.2.5-1.2 1.2v10c0 .7.5 1.2 1.2 1.2h7.2c.7 0 1.2-.5 1.2-1.2V5.4zM9.2 1.8v3.6h3.6" />,
  outside: <path d="M9.5 2.5h4v4M13.2 2.8 7.5 8.5M6.5 3.5H3.6c-.6 0-1.1.5-1.1 1.1v7.8c0 .6.5 1.1 1.1 1.1h7.8c.6 0 1.1-.5 1.1-1.1V9.5" />,
};

/** A small line icon, for the eye only. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" width={`${size / 16}rem`} height={`${size / 16}rem`} viewBox="0 0 16 16" aria-hidden="true" focusable="false"
      fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">
      {ICONS[name]}
    </svg>
  );
}
