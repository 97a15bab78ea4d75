import { Button } from './Button';
import { Flag } from './Flag';
import { isHostPattern } from './remedy';
import { checkWhatLacked } from './state/files';
import { tell } from './state/live';
import { allowIssuers } from './state/places';
import { lackingHosts } from './state/rows';
import { t } from './state/voice';

/** More hosts than this are not asked for in one prompt. */
const MOST = 12;

/** Several badges lack hosts: one click, one prompt for exactly these, and all of them are checked again. */
export function LackingHosts() {
  const patterns = lackingHosts.value.filter(isHostPattern).slice(0, MOST);
  if (patterns.length === 0) return null;
  const hosts = patterns.map((pattern) => pattern.slice('https://'.length, -'/*'.length)).join(t('separator.list'));

  function allow() {
    const allowed = allowIssuers(patterns).catch(() => false);
    void allowed.then((yes) => (yes ? checkWhatLacked(patterns) : tell(t('live.not-allowed'))));
  }

  return (
    <div class="files-lacking">
      <Flag hue="note">
        <p>{t('files.lacking', { hosts })}</p>
        <Button kind="first" onClick={allow}>{t('files.allow')}</Button>
      </Flag>
    </div>
  );
}
