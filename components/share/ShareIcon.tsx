import type { ComponentChildren } from 'preact';
import type { TargetId } from '../../lib/share/target';

export type ShareIconName = TargetId | 'wechat' | 'system';

/** Signs of our own that recall each target; none is anybody's logo. */
const ICONS: Readonly<Record<ShareIconName, ComponentChildren>> = {
  linkedin: <><rect x="1.8" y="1.8" width="12.4" height="12.4" rx="2" /><path d="M4.9 7v4.4M4.9 4.6h.01M7.7 11.4V7m0 2c0-2.4 3.5-2.6 3.5 0v2.4" /></>,
  x: <path d="m2.8 2.8 10.4 10.4M13.2 2.8 2.8 13.2" />,
  facebook: <><circle cx="8" cy="8" r="6.3" /><path d="M8 14V7.2c0-1.4.7-2 2.2-1.9M6 8.8h3.8" /></>,
  bluesky: <path d="M8 7.6C7 5.4 4.6 3.3 2.8 2.8c-1 2.6 0 5.6 2.6 5.9-2 .5-1.5 3.6.6 4 1.2.1 1.8-1.4 2-2.3.2.9.8 2.4 2 2.3 2.1-.4 2.6-3.5.6-4 2.6-.3 3.6-3.3 2.6-5.9C11.4 3.3 9 5.4 8 7.6z" />,
  mastodon: <><path d="M2.3 6.2c0-3 1.5-4.2 5.7-4.2s5.7 1.2 5.7 4.2c0 3.6-1.3 5-5.7 5-1.2 0-2 0-2.6-.3 0 1.6 1.7 2.1 4.1 1.9" /><path d="M5.2 8.5V6.4c0-1.8 2.8-1.8 2.8 0v1.4m0-1.4c0-1.8 2.8-1.8 2.8 0v2.1" /></>,
  whatsapp: <><path d="M2 14l.9-3A6.2 6.2 0 1 1 5 13.2z" /><path d="M5.8 6c.3 2.3 1.9 3.9 4.2 4.2l.5-1.5-1.5-.7-.7.6c-.7-.4-1.1-.8-1.4-1.5l.6-.7L6.9 5z" /></>,
  weibo: <><ellipse cx="6.9" cy="9.9" rx="5" ry="3.7" /><circle cx="6.6" cy="10" r="1.3" /><path d="M10 2.6a4.2 4.2 0 0 1 4 5.3M10.3 5a2 2 0 0 1 1.7 2.5" /></>,
  xing: <path d="M3 4.5h2.2L7 7.6l-2.4 4.2M12.9 2 8.8 8.8l3.2 5.2" />,
  reddit: <><ellipse cx="8" cy="9.5" rx="5.6" ry="4.2" /><path d="M8 5.3 8.9 2.4l2.5.6M5.9 11.3c1.2.9 3 .9 4.2 0M5.9 8.9h.01M10.1 8.9h.01" /></>,
  email: <path d="M2.8 3.5h10.4c.6 0 1 .4 1 1v7c0 .6-.4 1-1 1H2.8c-.6 0-1-.4-1-1v-7c0-.6.4-1 1-1zM2 4.3l6 4.5 6-4.5" />,
  wechat: <><path d="M5.7 10c-.5 0-1-.1-1.4-.2L2.6 10.7l.5-1.5A3.7 3.7 0 0 1 1.4 6.2c0-2.1 1.9-3.7 4.3-3.7 2.2 0 4 1.4 4.3 3.2" /><path d="M14.6 9.6c0-1.8-1.6-3.2-3.7-3.2S7.2 7.8 7.2 9.6s1.6 3.2 3.7 3.2c.4 0 .8-.1 1.2-.2l1.5.8-.4-1.3c.9-.6 1.4-1.5 1.4-2.5z" /></>,
  system: <path d="M8 10V2m0 0L5 5m3-3 3 3M4 7.5H3v6h10v-6h-1" />,
};

/** The sign of a target, for the eye only. */
export function ShareIcon({ name }: { name: ShareIconName }) {
  return (
    <svg class="icon" width="1rem" height="1rem" viewBox="0 0 16 16" aria-hidden="true" focusable="false"
      fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round">
      {ICONS[name]}
    </svg>
  );
}
