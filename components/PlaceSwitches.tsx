import { PLACES, type PlaceId } from '../lib/places';
import { PlaceHosts } from './PlaceHosts';
import { tell } from './state/live';
import { placesKnown, placesOn, switchPlace } from './state/places';
import { t } from './state/voice';
import { Switch } from './Switch';
import './PlaceSwitches.css';

/** One switch per place. Each asks the browser for exactly its hosts and the well-known issuer's. */
export function PlaceSwitches({ only }: { only?: readonly PlaceId[] }) {
  const shown = PLACES.filter(({ id }) => !only || only.includes(id));

  async function turn(id: PlaceId, on: boolean) {
    const granted = await switchPlace(id, on);
    if (on && !granted) tell(t('place.refused'));
  }

  return (
    <div class="places">
      {shown.map(({ id }) => (
        <div key={id} class="place">
          <Switch label={t(`place.${id}`)} text={t(`place.${id}.text`)} on={placesOn.value.has(id)} disabled={!placesKnown.value} onSwitch={(on) => void turn(id, on)} />
          <PlaceHosts id={id} />
        </div>
      ))}
      <p class="places-prompt">{t('place.prompt')}</p>
    </div>
  );
}
