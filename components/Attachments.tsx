import { Button } from './Button';
import { Flag } from './Flag';
import { checkAttachments, foundNone, isMail, looking } from './state/attachments';
import { t } from './state/voice';

/** The attachments of the mail that is open, on a click. */
export function Attachments() {
  if (!isMail.value) return null;
  return (
    <div class="attachments">
      <Button disabled={looking.value} onClick={() => void checkAttachments()}>{t(looking.value ? 'attachments.busy' : 'attachments.button')}</Button>
      {foundNone.value && <Flag hue="quiet"><p>{t('attachments.none')}</p></Flag>}
    </div>
  );
}
