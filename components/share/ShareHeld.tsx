import { useEffect, useState } from 'preact/hooks';
import { singleLine } from '../../lib/i18n/clean';
import { carriedBy } from '../../lib/share/carried';
import { shareableOf, type Shareable } from '../../lib/share/shareable';
import type { BakedText } from '../../lib/formats/baked';
import { readHeld, readOriginal } from '../../lib/store/held';
import { shownOf } from '../../lib/wallet/held-shown';
import { sharedOf } from '../../lib/wallet/shared';
import type { Held } from '../../lib/wallet/words';
import type { Report } from '../../lib/words';
import { loadEngine } from '../state/engine';
import { reportOf } from '../state/judge';
import { settings } from '../state/settings';
import { artOfHeld, shelf } from '../state/wallet';
import { t } from '../state/voice';
import { Share } from './Share';

/** A held badge, shared with what its holder lets go along. */
export function ShareHeld({ held, report }: { held: Held; report: Report }) {
  const file = useFile(held);
  const badge = shareableOf(report, file);
  if (!badge) return null;
  const others = (shelf.value ?? []).filter(({ id, shown }) => shown && id !== held.id).map(({ id, name }) => ({ id, title: singleLine(name) || t('card.untitled'), load: () => other(id) }));
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

/** Another badge as it may be shared; null where it may not. */
async function other(id: string): Promise<Shareable | null> {
  const held = await readHeld(id);
  if (!held) return null;
  const shared = sharedOf(held, settings.peek().walletShown, await reportOf(await loadEngine(), shownOf(held)));
  return shared && shareableOf(shared);
}
