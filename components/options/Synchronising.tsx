import { useEffect, useState } from 'preact/hooks';
import type { SyncProblem } from '../../lib/store/sync';
import { Flag } from '../Flag';
import { Section } from '../Section';
import { change, settings } from '../state/settings';
import { t } from '../state/voice';
import { Switch } from '../Switch';

/** Whether the settings go along to other devices, and what stood in the way the last time. Nothing where the browser cannot. */
export function Synchronising() {
  const [state, setState] = useState<{ can: boolean; problem: SyncProblem } | null>(null);
  const { sync, syncPersonal } = settings.value;
  useEffect(() => {
    let gone = false;
    async function read() {
      const { canSync, readSyncProblem, watchSyncState } = await import('../../lib/store/sync');
      const show = async () => { const problem = await readSyncProblem(); if (!gone) setState({ can: canSync(), problem }); };
      await show();
      return watchSyncState(() => void show());
    }
    const reading = read().catch(() => () => {});
    return () => {
      gone = true;
      void reading.then((stop) => stop());
    };
  }, []);
  if (!state?.can) return null;
  const { tooLarge, refused } = state.problem;
  return (
    <Section title={t('sync.title')}>
      <Switch label={t('sync.label')} text={t('sync.text')} on={sync} onSwitch={(on) => void change({ sync: on })} />
      <Switch label={t('sync.personal')} text={t('sync.personal.text')} on={sync && syncPersonal} disabled={!sync} onSwitch={(on) => void change({ syncPersonal: on })} />
      {sync && tooLarge.length > 0 && <Flag hue="late"><p>{t('sync.too-large')}</p></Flag>}
      {sync && refused.length > 0 && <Flag hue="late"><p>{t('sync.refused')}</p></Flag>}
    </Section>
  );
}
