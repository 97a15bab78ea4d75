import { shareableOf, type Shareable } from '../../lib/share/shareable';
import { readHeld } from '../../lib/store/held';
import { shownOf } from '../../lib/wallet/held-shown';
import { sharedOf } from '../../lib/wallet/shared';
import { loadEngine } from '../state/engine';
import { reportOf } from '../state/judge';
import { settings } from '../state/settings';

/** A held badge as it may be shared; null where it may not. @throws {NotKept} */
export async function shareableHeld(id: string): Promise<Shareable | null> {
  const held = await readHeld(id);
  if (!held) return null;
  const shared = sharedOf(held, settings.peek().walletShown, await reportOf(await loadEngine(), shownOf(held)));
  return shared && shareableOf(shared);
}
