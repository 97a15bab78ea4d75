import { singleLine } from '../../lib/i18n/clean';
import { Button } from '../Button';
import { Flag } from '../Flag';
import { busy, check, outcome } from '../state/checking';
import { tell } from '../state/live';
import { looksHere, sitesOn, switchSite } from '../state/places';
import { settings } from '../state/settings';
import { host, tab } from '../state/tab';
import { t } from '../state/voice';
import './CheckPage.css';

/** After as many clicks on one site, the standing switch is offered. */
const OFTEN = 3;
/** More frames than this are named, and not offered. */
const MOST_FRAMES = 4;

/** "Check this page" once; what it could not reach, and the switch for a site that is checked often. */
export function CheckPage({ popup, first = false }: { popup: boolean; first?: boolean }) {
  return (
    <div class="check">
      <Button kind={first ? 'first' : 'plain'} disabled={busy.value || !tab.value} onClick={() => void check()}>
        {busy.value ? t('check.busy') : t('check.button')}
      </Button>
      <Reached popup={popup} />
    </div>
  );
}

/** The same where its list is there already: beside the count. */
export function CheckAgain() {
  return <Button disabled={busy.value || !tab.value} onClick={() => void check()}>{busy.value ? t('check.busy') : t('check.again')}</Button>;
}

/** What the check of this page could not reach; the switch for a site that is checked often. */
export function Reached({ popup }: { popup: boolean }) {
  const frames = outcome.value?.otherFrames ?? [];
  const here = host.value;
  const often = (settings.value.checkedSites[here]?.times ?? 0) >= OFTEN;
  return (
    <>
      {!popup && outcome.value?.reached === 'no-access' && <Flag hue="quiet"><p>{t('empty.toolbar.text')}</p></Flag>}
      {frames.length > 0 && (
        <Flag hue="note">
          <p>{t('check.frames', { hosts: frames.map((frame) => singleLine(frame, 60)).join(t('separator.list')) })}</p>
          <div class="check-sites">{frames.slice(0, MOST_FRAMES).map((frame) => <SwitchOn key={frame} site={frame} />)}</div>
        </Flag>
      )}
      {often && here && !looksHere.value && (
        <Flag hue="note">
          <p>{t('check.offer', { host: here })}</p>
          <SwitchOn site={here} />
        </Flag>
      )}
    </>
  );
}

/** The standing switch for one site; gone once it is on. */
function SwitchOn({ site }: { site: string }) {
  const origin = `https://${site}`;
  if (sitesOn.value.includes(origin)) return null;
  async function turnOn() {
    if (!(await switchSite(origin, true))) tell(t('place.refused'));
  }
  return <Button onClick={() => void turnOn()}>{t('check.offer.button', { host: site })}</Button>;
}
