import { useEffect, useState } from 'preact/hooks';
import { singleLine } from '../../lib/i18n/clean';
import { carriedBy } from '../../lib/share/carried';
import { shareableOf } from '../../lib/share/shareable';
import type { BakedText } from '../../lib/formats/baked';
import { readOriginal } from '../../lib/store/held';
import type { Held } from '../../lib/wallet/words';
import type { Report } from '../../lib/words';
import { artOfHeld, shelf } from '../state/wallet';
import { t } from '../state/voice';
import { shareableHeld } from './held';
import { Share } from './Share';

/** A held badge, shared with what its holder lets go along. */
export function ShareHeld({ held, report }: { held: Held; report: Report }) {
  const file = useFile(held);
  const badge = shareableOf(report, file);
  if (!badge) return null;
  const others = (shelf.value ?? []).filter(({ id, shown }) => shown && id !== held.id).map(({ id, name }) => ({ id, title: singleLine(name) || t('card.untitled'), load: () => shareableHeld(id) }));
  return <Share badge={badge} others={others} picture={artOfHeld(held.id).value ?? undefined} />;
}

/** What a picture is to carry of a badge that came as a file; nothing while a detail is kept back, since a file says everything. */
function useFile({ id, hasOriginal, details, credential }: Held): BakedText | undefined {
  const [file, setFile] = useState<BakedText>();
  const whole = hasOriginal && Object.values(details).every(Boolean);
  useEffect(() => {
    setFile(undefined);
    if (!whole) return;
    let gone = false;
    const read = async () => {
      const original = await readOriginal(id);
      if (original && !gone) setFile(carriedBy(original.bytes, credential.format));
    };
    // Where it cannot be read, a picture carries nothing, and says so.
    void read().catch(() => undefined);
    return () => { gone = true; };
  }, [id, whole]);
  return whole ? file : undefined;
}
