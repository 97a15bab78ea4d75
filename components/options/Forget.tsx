import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { singleLine } from '../../lib/i18n/clean';
import { Button } from '../Button';
import { Section } from '../Section';
import { Select } from '../Select';
import { forgetAndSay, people, readKept, sites } from '../state/kept';
import { t } from '../state/voice';
import './Forget.css';

/** Forgets what was learned about other people: one, one site's, or all. */
export function Forget() {
  useEffect(() => { void readKept(); }, []);
  if (people.value.length === 0 && sites.value.length === 0) {
    return (
      <Section title={t('settings.forget')}>
        <p class="forget-nothing">{t('settings.forget.nothing')}</p>
        <Everything />
      </Section>
    );
  }
  return (
    <Section title={t('settings.forget')}>
      <One label={t('settings.forget.person')} names={people.value} onForget={(person) => forgetAndSay({ person })} />
      <One label={t('settings.forget.site')} names={sites.value} onForget={(site) => forgetAndSay({ site })} />
      <Everything />
    </Section>
  );
}

function One({ label, names, onForget }: { label: string; names: readonly string[]; onForget: (name: string) => Promise<void> }) {
  const chosen = useSignal('');
  if (names.length === 0) return null;
  const name = names.includes(chosen.value) ? chosen.value : (names[0] ?? '');
  return (
    <div class="forget-one">
      <Select label={label} value={name} options={names.map((value) => ({ value, label: singleLine(value, 60) }))} onSelect={(value) => { chosen.value = value; }} />
      <Button label={`${t('settings.forget.button')}${t('separator.label')}${singleLine(name, 60)}`} onClick={() => void onForget(name)}>{t('settings.forget.button')}</Button>
    </div>
  );
}

/** Asks once more, and keeps the focus where the hand is. */
function Everything() {
  const sure = useSignal(false);
  const box = useRef<HTMLDivElement>(null);
  const turn = (to: boolean) => { sure.value = to; };
  useEffect(() => { if (sure.value) box.current?.querySelector('button')?.focus(); }, [sure.value]);
  if (!sure.value) return <div class="forget-all"><Button kind="grave" onClick={() => turn(true)}>{t('settings.forget.all')}</Button></div>;
  return (
    <div class="forget-all" ref={box} role="group" aria-label={t('settings.forget.sure')}>
      <p class="forget-sure">{t('settings.forget.sure')}</p>
      <Button kind="grave" onClick={() => { turn(false); void forgetAndSay({}); }}>{t('settings.forget.all')}</Button>
      <Button onClick={() => turn(false)}>{t('settings.forget.cancel')}</Button>
    </div>
  );
}
