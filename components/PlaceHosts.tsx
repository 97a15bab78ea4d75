import { hostIn, type PlaceId } from '../lib/places';
import { Button } from './Button';
import { Flag } from './Flag';
import { tell } from './state/live';
import { allowMore, goWithout, missing } from './state/places';
import { t } from './state/voice';
import './PlaceHosts.css';

/** Below the switch of a place that is on: hosts that came to it with a later version, offered; and those that it goes without. */
export function PlaceHosts({ id }: { id: PlaceId }) {
  const { offered = [], declined = [] } = missing.value.get(id) ?? {};

  function allow(patterns: readonly string[]) {
    void allowMore(patterns).catch(() => false).then((granted) => !granted && tell(t('place.refused')));
  }

  return (
    <>
      {offered.length > 0 && (
        <Flag hue="note">
          <p>{t('place.grown', { place: t(`place.${id}`), hosts: named(offered) })}</p>
          <div class="place-hosts-buttons">
            <Button kind="first" onClick={() => allow(offered)}>{t('place.grown.allow')}</Button>
            <Button onClick={() => void goWithout(offered)}>{t('place.grown.not')}</Button>
          </div>
        </Flag>
      )}
      {declined.length > 0 && (
        <div class="place-without">
          <p>{t('place.without', { hosts: named(declined) })}</p>
          <Button label={`${t('place.without.allow')} ${named(declined)}`} onClick={() => allow(declined)}>{t('place.without.allow')}</Button>
        </div>
      )}
    </>
  );
}

const named = (patterns: readonly string[]): string => patterns.map((pattern) => hostIn(pattern).replace(/^\*\./, '')).join(t('separator.list'));
