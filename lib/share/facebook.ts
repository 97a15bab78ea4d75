import { withQuery } from './query';
import type { Target } from './target';

/** Facebook takes the address alone. */
export const facebook: Target = {
  id: 'facebook',
  name: 'Facebook',
  takes: 'address',
  url: ({ address }) => withQuery('https://www.facebook.com/sharer/sharer.php', { u: address }),
};
