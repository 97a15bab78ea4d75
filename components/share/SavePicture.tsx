import { useSignal } from '@preact/signals';
import { fileName } from '../../lib/share/file-name';
import type { Shareable } from '../../lib/share/shareable';
import { Button } from '../Button';
import { Flag } from '../Flag';
import { Select } from '../Select';
import { artOf } from '../state/art';
import { announce } from '../state/live';
import { pictureOf } from '../state/picture';
import { save } from '../state/save';
import { t } from '../state/voice';

/** Widths that pages and printers ask for, in pixels. */
const SIZES = ['original', '1200', '600', '200', '110'] as const;

/** The badge's art as a file, in a size, with the badge in it. */
export function SavePicture({ badge, kept }: { badge: Shareable; kept?: string }) {
  const size = useSignal<(typeof SIZES)[number]>('original');
  const failed = useSignal(false);
  const data = kept ?? (badge.art ? artOf(badge.art).value : null);
  if (!data) return null;

  async function savePicture() {
    failed.value = false;
    try {
      const picture = await pictureOf(data!, size.peek() === 'original' ? null : Number(size.peek()), badge.carries);
      const name = fileName(badge, picture.extension);
      save(picture.blob, name);
      announce(t('share.saved', { name }));
    } catch {
      failed.value = true;
      announce(t('share.picture.failed'));
    }
  }

  return (
    <div class="share-part">
      <p class="share-label">{t('share.picture')}</p>
      <Select label={t('share.picture.size')} value={size.value} onSelect={(chosen) => { size.value = chosen; }}
        options={SIZES.map((value) => ({ value, label: value === 'original' ? t('share.picture.original') : t('share.picture.pixels', { pixels: value }) }))} />
      <div class="share-buttons"><Button onClick={() => void savePicture()}>{t('share.picture.save')}</Button></div>
      <p class="hint">{badge.carries ? t('share.picture.carries') : t('share.picture.bare')}</p>
      {failed.value && <Flag hue="late"><p>{t('share.picture.failed')}</p></Flag>}
    </div>
  );
}
