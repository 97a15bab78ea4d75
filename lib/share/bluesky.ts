import { characters } from './length';
import { withQuery } from './query';
import { together, type Target } from './target';

const MOST = 300;

export const bluesky: Target = {
  id: 'bluesky',
  name: 'Bluesky',
  takes: 'words',
  url: (post) => withQuery('https://bsky.app/intent/compose', { text: together(post) }),
  excess: (post) => Math.max(0, characters(together(post)) - MOST),
};
