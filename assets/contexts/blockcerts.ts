import type { PinnedContexts } from '../../lib/env';
import blockcerts30 from './blockcerts-3.0.json' with { type: 'json' };
import blockcerts31 from './blockcerts-3.1.json' with { type: 'json' };
import blockcerts32 from './blockcerts-3.2.json' with { type: 'json' };
import merkle2019 from './merkle-2019.json' with { type: 'json' };

/** What only Blockcerts 3 name; apart from the others, since their words are no words of a badge. */
export const BLOCKCERTS_CONTEXTS: PinnedContexts = {
  ...Object.fromEntries([['3', '3.0', blockcerts30], ['3.1', '3.1', blockcerts31], ['3.2', '3.2', blockcerts32]].flatMap(([short, long, content]) => [
    [`https://w3id.org/blockcerts/v${short as string}`, [content as object]],
    [`https://w3id.org/blockcerts/schema/${long as string}/context.json`, [content as object]],
    [`https://www.blockcerts.org/schema/${long as string}/context.json`, [content as object]],
  ])),
  'https://w3id.org/security/suites/merkle-2019/v1': [merkle2019],
};
