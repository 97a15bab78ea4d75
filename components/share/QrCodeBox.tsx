import { fileName } from '../../lib/share/file-name';
import { qrCode } from '../../lib/share/qr';
import { Button } from '../Button';
import { announce, tell } from '../state/live';
import { pictureOfCode } from '../state/picture';
import { save } from '../state/save';
import { t } from '../state/voice';

/** Pixels of a module in the saved picture: large enough to print. */
const SCALE = 16;

/** The badge's address as a QR code: dark on light in every scheme, since readers want it so. */
export function QrCodeBox({ title, address }: { title: string; address: string }) {
  const code = qrCode(address);
  if (!code) return <p>{t('share.qr.long')}</p>;
  async function saveCode() {
    const name = fileName({ title: `${title} QR` }, 'png');
    try {
      save((await pictureOfCode(code!, SCALE)).blob, name);
      announce(t('share.saved', { name }));
    } catch {
      tell(t('share.picture.failed'));
    }
  }
  return (
    <div class="share-qr">
      <svg class="share-code" viewBox={`0 0 ${code.side} ${code.side}`} role="img" aria-label={t('share.qr.label')} shape-rendering="crispEdges">
        <path class="share-code-paper" d={`M0 0h${code.side}v${code.side}h-${code.side}z`} />
        <path class="share-code-ink" d={code.path} />
      </svg>
      <p>{t('share.qr.hint')}</p>
      <Button onClick={() => void saveCode()}>{t('share.qr.save')}</Button>
    </div>
  );
}
