import { singleLine } from '../../lib/i18n/clean';
import { shareableOf } from '../../lib/share/shareable';
import type { Held } from '../../lib/wallet/words';
import type { Report } from '../../lib/words';
import { useFileForOthers } from '../state/file-for-others';
import { artOfHeld, shelf } from '../state/wallet';
import { t } from '../state/voice';
import { shareableHeld } from './held';
import { Share } from './Share';

/** A held badge, shared with what its holder lets go along. */
export function ShareHeld({ held, report }: { held: Held; report: Report }) {
  const file = useFileForOthers(held);
  const badge = shareableOf(report, file && 'carries' in file ? file.carries : undefined);
  if (!badge) return null;
  const others = (shelf.value ?? []).filter(({ id, shown }) => shown && id !== held.id).map(({ id, name }) => ({ id, title: singleLine(name) || t('card.untitled'), load: () => shareableHeld(id) }));
  return <Share badge={badge} others={others} file={file ?? undefined} picture={artOfHeld(held.id).value ?? undefined} />;
}
