import { Button } from '../Button';
import { announce } from '../state/live';
import { t } from '../state/voice';
import './GrantList.css';

interface Props {
  /** What is granted: a key to take it back with, and the host that a person reads. */
  grants: readonly { key: string; name: string }[];
  /** Said when there is none. */
  none: string;
  onRemove: (key: string) => Promise<unknown>;
}

/** What was granted, each with a button that takes it back. */
export function GrantList({ grants, none, onRemove }: Props) {
  async function remove(key: string, name: string) {
    await onRemove(key);
    announce(t('settings.removed', { name }));
  }
  if (grants.length === 0) return <p class="grants-none">{none}</p>;
  return (
    <ul class="grants">
      {grants.map(({ key, name }) => (
        <li key={key} class="grant">
          <span class="grant-name">{name}</span>
          <Button label={t('settings.remove-named', { name })} onClick={() => void remove(key, name)}>{t('settings.remove')}</Button>
        </li>
      ))}
    </ul>
  );
}
