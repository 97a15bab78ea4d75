import { asset } from '../../../../lib/assets';
import { serve } from './serve';

/** Our whole engine: what the file is, structure, signature, key, issuer, status, dates and the verdict. */
await serve(async () => {
  // The contexts belong to loading: the peers bring theirs along, too.
  const [{ check }] = await Promise.all([import('./engine'), asset('contexts'), asset('well-known-issuers')]);
  return async (text, issuer) => (await check(new TextEncoder().encode(text), issuer)).every(({ verdict }) => verdict === 'verified');
});
