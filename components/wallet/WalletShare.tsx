import { signal } from '@preact/signals';
import type { Held } from '../../lib/wallet/words';
import type { Report } from '../../lib/words';
import type { ShareHeld as ShareHeldComponent } from '../share/ShareHeld';
import { t } from '../state/voice';

const loaded = signal<typeof ShareHeldComponent | null>(null);

/**
 * Sharing one badge. Everything here is made from what others may see of it, and from nothing else. What it needs is read when a badge
 * is opened, so that no popup waits for it.
 *
 * @param report what others get to see (`lib/wallet/shared.ts`); null for a badge that is hidden
 */
export function WalletShare({ held, report }: { held: Held; report: Report | null }) {
  if (!report) return <p class="hint">{t('wallet.share.hidden')}</p>;
  const ShareHeld = loaded.value;
  if (!ShareHeld) void load();
  return ShareHeld && <ShareHeld held={held} report={report} />;
}

async function load(): Promise<void> {
  loaded.value = (await import('../share/ShareHeld')).ShareHeld;
}
