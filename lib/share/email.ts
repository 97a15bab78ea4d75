import { withQuery } from './query';
import { together, type Target } from './target';

/** A mail without a receiver, in the person's own mail program (RFC 6068: line breaks are CR LF). */
export const email: Target = {
  id: 'email',
  takes: 'words',
  url: (post) => withQuery('mailto:', { subject: post.title, body: together(post, '\n\n').replace(/\r\n?|\n/gu, '\r\n') }),
};
