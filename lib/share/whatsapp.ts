import { withQuery } from './query';
import { together, type Target } from './target';

export const whatsapp: Target = {
  id: 'whatsapp',
  name: 'WhatsApp',
  takes: 'words',
  url: (post) => withQuery('https://wa.me/', { text: together(post) }),
};
