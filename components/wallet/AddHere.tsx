import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Button } from '../Button';
import { Flag } from '../Flag';
import { Rich } from '../Rich';
import { addThis, here, lookWhere, showHeld } from '../state/here';
import { announce } from '../state/live';
import { afterPaint } from '../state/paint';
import { tab } from '../state/tab';
import { rich, t } from '../state/voice';

/** On a badge's own page, or a profile's: it is the holder's with one click. */
export function AddHere() {
  const url = tab.value?.url;
  const refused = useSignal(false);
  // Where the address cannot be told, nothing is offered.
  useEffect(() => afterPaint(() => void lookWhere(url).catch(() => {})), [url]);
  const shown = here.value;
  if (!shown || shown.url !== url) return null;
  const { kind, name, held } = shown;

  async function add() {
    refused.value = (await addThis(shown!)) !== null;
    if (refused.peek()) announce(t('wallet.add.refused', { name }));
  }

  return (
    <div class="list-notices" data-here={held ? 'held' : kind}>
      <Flag hue="quiet">
        <p>{held ? t('here.held') : <Rich text={rich(kind === 'award' ? 'here.award' : 'here.profile', { name })} />}</p>
        {refused.value && <p><Rich text={rich('wallet.add.refused', { name })} /></p>}
        {held ? <Button onClick={() => showHeld(held)}>{t('here.show')}</Button> : <Button onClick={() => void add()}>{t(kind === 'award' ? 'wallet.add.here' : 'here.add-all')}</Button>}
      </Flag>
    </div>
  );
}
