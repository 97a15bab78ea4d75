import { ISSUERS, type IssuerPlatform } from '../../lib/places';
import { tell } from '../state/live';
import { issuers, placesKnown, switchPlatform } from '../state/places';
import { t } from '../state/voice';
import { Switch } from '../Switch';
import '../PlaceSwitches.css';

/**
 * One switch per badge platform that is asked without a click: the browser's leave for exactly its hosts, named below it. A platform of
 * which one host alone may be asked, by a click on a badge, is on as well: what is off is never asked.
 */
export function PlatformSwitches() {
  const granted = new Set(issuers.value);

  async function turn(platform: IssuerPlatform, on: boolean) {
    const allowed = await switchPlatform(platform.origins, on);
    if (on && !allowed) tell(t('place.refused'));
  }

  return (
    <div class="places">
      {ISSUERS.map((platform) => (
        <Switch key={platform.id} label={platform.name} text={hostsOf(platform)} on={platform.origins.some((origin) => granted.has(origin))}
          disabled={!placesKnown.value} onSwitch={(on) => void turn(platform, on)} />
      ))}
    </div>
  );
}

/** Up to three hosts by name; of more, the first two and how many there are besides. */
function hostsOf({ origins }: IssuerPlatform): string {
  const hosts = origins.map((origin) => origin.slice('https://'.length, -'/*'.length));
  const list = (some: readonly string[]) => some.join(t('separator.list'));
  return hosts.length <= 3 ? list(hosts) : t('settings.platforms.hosts', { hosts: list(hosts.slice(0, 2)), count: hosts.length - 2 });
}
