import { withQuery } from './query';
import type { Target } from './target';

/** A post on LinkedIn. It takes the address alone; its own form asks for the words. */
export const linkedin: Target = {
  id: 'linkedin',
  name: 'LinkedIn',
  takes: 'address',
  url: ({ address }) => withQuery('https://www.linkedin.com/sharing/share-offsite/', { url: address }),
};
