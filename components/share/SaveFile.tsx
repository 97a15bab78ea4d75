import { useSignal } from '@preact/signals';
import { sentence } from '../../lib/i18n/say';
import { fileName } from '../../lib/share/file-name';
import type { Shareable } from '../../lib/share/shareable';
import type { FileForOthers } from '../../lib/wallet/file-for-others';
import type { Report } from '../../lib/words';
import { Button } from '../Button';
import { Flag } from '../Flag';
import { Rich } from '../Rich';
import { checkFile } from '../state/file-for-others';
import { announce, tell } from '../state/live';
import { save } from '../state/save';
import { listed } from '../state/share';
import { t, voice } from '../state/voice';
import { VerdictLine } from '../card/VerdictLine';

/** The badge's file for others: as it came, or cut to what is shown where its proof allows that; else why there is none. */
export function SaveFile({ badge, file }: { badge: Shareable; file: FileForOthers }) {
  const report = useSignal<Report | null>(null);
  const checking = useSignal(false);
  if (file.kind === 'uncut' || file.kind === 'failed') {
    return <div class="share-part" data-file={file.kind}><p class="share-label">{t('file.title')}</p><p class="hint">{t(`file.${file.kind}`)}</p></div>;
  }
  const { file: given } = file;

  function saveFile() {
    const ending = /\.[A-Za-z0-9]{1,8}$/u.exec(given.name)?.[0].slice(1).toLowerCase() ?? 'json';
    const name = fileName(badge, ending);
    save(new Blob([given.bytes], { type: given.type }), name);
    announce(t('share.saved', { name }));
  }

  async function check() {
    checking.value = true;
    try {
      report.value = await checkFile(given);
    } catch {
      tell(t('check.failed'));
    } finally {
      checking.value = false;
    }
  }

  return (
    <div class="share-part" data-file={file.kind}>
      <p class="share-label">{t('file.title')}</p>
      <p class="hint">{t(file.kind === 'cut' ? 'file.cut' : 'file.whole')}</p>
      {file.kind === 'cut' && file.kept.length > 0 && (
        <Flag hue="late"><p>{t('file.kept', { details: listed(file.kept.map((one) => t(`wallet.privacy.${one}`))) })}</p></Flag>
      )}
      <div class="share-buttons">
        <Button onClick={saveFile}>{t(file.kind === 'cut' ? 'file.save.cut' : 'file.save.whole')}</Button>
        {file.kind === 'cut' && <Button disabled={checking.value} onClick={() => void check()}>{t('file.check')}</Button>}
      </div>
      {report.value && <div class="share-checked" data-award={report.value.award} data-verdict={report.value.verdict}><VerdictLine report={report.value} /><p class="hint"><Rich text={sentence(voice(), report.value, Date.now())} /></p></div>}
    </div>
  );
}
