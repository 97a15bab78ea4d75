import { weighed } from './length';
import { withQuery } from './query';
import type { Target } from './target';

/** What a post of X holds, and what any address in it counts. */
const MOST = 280;
const ADDRESS = 23;

export const x: Target = {
  id: 'x',
  name: 'X',
  takes: 'words',
  url: ({ text, address }) => withQuery('https://x.com/intent/post', { text: text.trim(), url: address }),
  excess: ({ text, address }) => Math.max(0, weighed(text.trim()) + (address ? 1 + ADDRESS : 0) - MOST),
};
