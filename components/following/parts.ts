import { useEffect, useState } from 'preact/hooks';
import { loadParts } from '../state/wallet-imports';

type Parts = Awaited<ReturnType<typeof loadParts>>;

/** What reads addresses and takes badges in, loaded before the click in which the browser has to be asked at once; null until then. */
export function useParts(): Parts | null {
  const [parts, setParts] = useState<Parts | null>(null);
  useEffect(() => {
    const load = async () => setParts(await loadParts());
    // Where it cannot be loaded, nothing is offered.
    void load().catch(() => {});
  }, []);
  return parts;
}
