import { serve } from './serve';

/** Our whole engine: what the file is, structure, signature, key, issuer, status, dates and the verdict. */
await serve(async () => {
  const { check } = await import('./engine');
  return async (text, issuer) => (await check(new TextEncoder().encode(text), issuer)).every(({ verdict }) => verdict === 'verified');
});
