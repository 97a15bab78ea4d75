import { singleLine } from '../i18n/clean';
import { withQuery } from './query';
import type { Target } from './target';

/** The longest headline. */
const MOST = 300;

/** A link on Reddit, with the words as its headline. */
export const reddit: Target = {
  id: 'reddit',
  name: 'Reddit',
  takes: 'both',
  url: ({ text, title, address }) => withQuery('https://www.reddit.com/submit', { url: address, title: singleLine(text, MOST) || title }),
  excess: ({ text }) => Math.max(0, Array.from(singleLine(text, Infinity)).length - MOST),
};
