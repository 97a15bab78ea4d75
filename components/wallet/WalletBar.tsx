import { useId } from 'preact/hooks';
import { singleLine } from '../../lib/i18n/clean';
import type { Settings } from '../../lib/store/settings';
import { values, type Choice } from '../../lib/wallet/find';
import type { Shelf } from '../../lib/wallet/words';
import { Button } from '../Button';
import { Fold } from '../Fold';
import { Icon } from '../Icon';
import { Select } from '../Select';
import { change, settings } from '../state/settings';
import { choice, listed } from '../state/wallet';
import { t, voice } from '../state/voice';
import { WalletManage } from './WalletManage';

const SORTS: readonly Settings['walletSort'][] = ['newest', 'expiry', 'name', 'issuer', 'skill'];
const STATES: readonly Choice['state'][] = ['all', 'current', 'soon', 'expired', 'hidden'];
/** Longest value in a menu, in characters. */
const LONGEST = 60;

/** Search, filters, order and looks of the list. */
export function WalletBar({ rows, adding, onAdd }: { rows: readonly Shelf[]; adding: boolean; onAdd: () => void }) {
  const id = useId();
  const label = voice().t('wallet.search', { count: rows.length });
  const { walletSort, walletView } = settings.value;
  const narrowed = choice.value.search !== '' || listed.value.length !== rows.length;
  const set = (some: Partial<Choice>) => { choice.value = { ...choice.peek(), ...some }; };
  return (
    <div class="wallet-bar">
      <div class="wallet-line">
        <label class="unseen" for={id}>{label}</label>
        <input class="wallet-search" id={id} type="search" placeholder={label} autocomplete="off" spellcheck={false} value={choice.value.search}
          onInput={({ currentTarget }) => set({ search: currentTarget.value })} />
        <button type="button" class="button button-first" aria-expanded={adding} onClick={onAdd}><Icon name="plus" />{t('wallet.add')}</button>
      </div>
      <div class="wallet-line">
        <Select<Settings['walletSort']> label={t('wallet.sort')} value={walletSort} onSelect={(walletSort) => void change({ walletSort })}
          options={SORTS.map((value) => ({ value, label: t(`wallet.sort.${value}`) }))} />
        <div class="wallet-views" role="group" aria-label={t('wallet.view')}>
          <View name="grid" on={walletView === 'grid'} />
          <View name="rows" on={walletView === 'rows'} />
        </div>
      </div>
      <div class="wallet-folds">
        <Fold summary={t('wallet.filter')}>{() => <Filters rows={rows} set={set} />}</Fold>
        <WalletManage />
      </div>
      {narrowed && <p class="wallet-count" role="status">{voice().t('wallet.listed', { count: listed.value.length })}</p>}
    </div>
  );
}

function View({ name, on }: { name: 'grid' | 'rows'; on: boolean }) {
  const label = t(`wallet.view.${name}`);
  return (
    <button type="button" class="wallet-view" aria-pressed={on} aria-label={label} title={label} onClick={() => void change({ walletView: name })}>
      <Icon name={name} />
    </button>
  );
}

function Filters({ rows, set }: { rows: readonly Shelf[]; set: (some: Partial<Choice>) => void }) {
  const { issuer, skill, collection, state } = choice.value;
  const collections = values(rows, ({ collections }) => collections);
  const menu = (label: string, value: string, all: readonly string[], onSelect: (value: string) => void) => (
    <Select label={label} value={value} onSelect={onSelect} options={[{ value: '', label: t('wallet.filter.all') }, ...all.map((one) => ({ value: one, label: singleLine(one, LONGEST) }))]} />
  );
  return (
    <div class="wallet-filters">
      <Select<Choice['state']> label={t('wallet.filter.state')} value={state} onSelect={(state) => set({ state })} options={STATES.map((value) => ({ value, label: t(`wallet.filter.${value}`) }))} />
      {menu(t('wallet.sort.issuer'), issuer, values(rows, ({ issuer }) => [issuer]), (issuer) => set({ issuer }))}
      {menu(t('wallet.sort.skill'), skill, values(rows, ({ skills }) => skills), (skill) => set({ skill }))}
      {collections.length > 0 && menu(t('wallet.filter.collection'), collection, collections, (collection) => set({ collection }))}
      <Button onClick={() => set({ search: '', issuer: '', skill: '', collection: '', state: 'all' })}>{t('wallet.nothing.clear')}</Button>
    </div>
  );
}
