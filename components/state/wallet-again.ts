import { lacking } from '../../lib/session/record';
import { shownOf } from '../../lib/wallet/held-shown';
import type { Shelf } from '../../lib/wallet/words';
import { tell } from './live';
import { allowIssuers } from './places';
import { note, take } from './wallet-imports';
import { failed } from './wallet';
import type { Full } from './wallet';
import { t } from './voice';

/** Checks a badge again. Called in a click: where a host may not be asked yet, the browser is asked first. */
export async function checkHeld({ held, report }: Full): Promise<void> {
  const { reference } = shownOf(held);
  const needs = [...new Set([...lacking(report), ...(reference && reference.platform !== 'document' ? [`https://${new URL(reference.url).hostname}/*`] : [])])];
  const allowed = needs.length === 0 || (await allowIssuers(needs).catch(() => false));
  if (!allowed) return tell(t('live.not-allowed'));
  await checkThese(held.credential.name, [held.id]);
}

/** Checks all badges again, as far as their issuers may be asked. */
export const checkAll = (rows: readonly Shelf[]): Promise<void> => checkThese(t('tab.mine'), rows.map(({ id }) => id));

async function checkThese(name: string, ids: readonly string[]): Promise<void> {
  try {
    await take(await note(name, 'held', { pending: ids.map((held) => ({ held })) }));
  } catch (error) {
    failed(error);
  }
}
