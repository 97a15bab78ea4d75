import { withQuery } from './query';
import type { Target } from './target';

/** Xing takes the address alone. */
export const xing: Target = {
  id: 'xing',
  name: 'Xing',
  takes: 'address',
  url: ({ address }) => withQuery('https://www.xing.com/spi/shares/new', { url: address }),
};
