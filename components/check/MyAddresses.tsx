import { useId } from 'preact/hooks';
import { Fold } from '../Fold';
import { typedAddresses } from '../state/judge';
import { t } from '../state/voice';
import './MyAddresses.css';

/** Addresses that the badges are compared with, for as long as the page is open. */
export function MyAddresses() {
  const id = useId();
  const hint = useId();
  return (
    <div class="mine">
      <Fold summary={t('files.mine')}>
        {() => (
          <>
            <label class="mine-label" for={id}>{t('files.mine.label')}</label>
            <input class="field" id={id} type="text" inputMode="email" autocomplete="off" autocapitalize="off" spellcheck={false} aria-describedby={hint}
              value={typedAddresses.value} onInput={({ currentTarget }) => { typedAddresses.value = currentTarget.value; }} />
            <p class="hint" id={hint}>{t('files.mine.hint')}</p>
          </>
        )}
      </Fold>
    </div>
  );
}
