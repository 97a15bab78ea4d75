import { withQuery } from './query';
import type { Target } from './target';

/** Weibo names the words `title`; it takes a picture too. */
export const weibo: Target = {
  id: 'weibo',
  takes: 'words',
  url: ({ text, address, art }) => withQuery('https://service.weibo.com/share/share.php', { url: address, title: text.trim(), pic: art }),
};
