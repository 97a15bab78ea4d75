import { mayHold } from '../../lib/wallet/may-hold';
import type { TabView } from '../../lib/session/view';
import { Button } from '../Button';
import { addSome, isToAdd } from '../state/wallet-add';
import { voice } from '../state/voice';

/** From as many badges on one is saved clicks. */
const SEVERAL = 2;

/** On a badge platform's own list page: everything that it lists, added with one click. Elsewhere badges are other people's more often than not. */
export function AddAllHere({ view: { host, items } }: { view: TabView }) {
  const addable = items.flatMap(({ key, report }) => (report && mayHold(report) && isAt(report.award, host) ? [{ key, report }] : []));
  const open = addable.filter(({ key }) => isToAdd(key));
  if (addable.length < SEVERAL || open.length === 0) return null;
  return <div class="list-check"><Button onClick={() => void addSome(open)}>{voice().t('wallet.add.all-here', { count: open.length })}</Button></div>;
}

const isAt = (award: string, host: string): boolean => URL.canParse(award) && bare(new URL(award).hostname) === bare(host);

const bare = (host: string) => host.replace(/^www\./u, '');
