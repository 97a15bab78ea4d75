import { bluesky } from './bluesky';
import { email } from './email';
import { facebook } from './facebook';
import { linkedin } from './linkedin';
import { mastodon } from './mastodon';
import { reddit } from './reddit';
import type { Target } from './target';
import { weibo } from './weibo';
import { whatsapp } from './whatsapp';
import { x } from './x';
import { xing } from './xing';

/** Every target, in the order in which they are shown. One more: its file and a line here. WeChat has no address to open: it reads the QR code. */
export const TARGETS: readonly Target[] = [linkedin, x, facebook, bluesky, mastodon, whatsapp, weibo, xing, reddit, email];
