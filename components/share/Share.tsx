import { useMemo, useRef } from 'preact/hooks';
import type { Shareable } from '../../lib/share/shareable';
import type { FileForOthers } from '../../lib/wallet/file-for-others';
import { warningOf } from '../../lib/share/status-line';
import { Flag } from '../Flag';
import { Fold } from '../Fold';
import { createSharing, type Sharing } from '../state/share';
import { t, voice } from '../state/voice';
import { CopyButtons } from './CopyButtons';
import { CopyByHand } from './CopyByHand';
import { QrCodeBox } from './QrCodeBox';
import { SaveFile } from './SaveFile';
import { SavePicture } from './SavePicture';
import { ShareProfile } from './ShareProfile';
import { ShareTargets } from './ShareTargets';
import { ShareWords } from './ShareWords';
import { SignatureBox, type Other } from './SignatureBox';
import './Share.css';

export interface ShareProps {
  badge: Shareable;
  /** The holder's other badges that may be shared, for a signature with several. */
  others?: readonly Other[];
  /** Its file as others may have it, where it came as one. */
  file?: FileForOthers;
  /** Its art as a `data:` address, where the holder keeps it. */
  picture?: string;
}

/** Everything that can be done with one badge to show it to others. */
export function Share({ badge, others = [], file, picture }: ShareProps) {
  const last = useRef<Sharing>(null);
  // What was typed stays while the badge is shown anew, also with a detail more or less.
  const sharing = useMemo(() => (last.current = createSharing(badge, last.current)), [JSON.stringify(badge)]);
  const code = useRef<HTMLDivElement>(null);
  const warning = warningOf(voice(), badge);

  function showCode() {
    const fold = code.current?.querySelector('details');
    if (!fold) return;
    fold.open = true;
    fold.querySelector('summary')?.focus();
    fold.scrollIntoView({ block: 'nearest' });
  }

  return (
    <section class="share" aria-label={t('share.of', { title: badge.title })}>
      {warning && <Flag hue="late"><p>{warning}</p></Flag>}
      <ShareProfile badge={badge} />
      {!badge.address && <p class="hint">{t('share.no-address')}</p>}
      <ShareWords sharing={sharing} />
      <ShareTargets sharing={sharing} onWeChat={showCode} />
      <CopyButtons sharing={sharing} />
      <CopyByHand writing={sharing} />
      <SavePicture badge={badge} kept={picture} />
      {file && <SaveFile badge={badge} file={file} />}
      {badge.address && <div ref={code}><Fold summary={t('share.qr')}>{() => <QrCodeBox title={badge.title} address={badge.address!} />}</Fold></div>}
      <Fold summary={t('share.signature')}>{() => <SignatureBox sharing={sharing} others={others} />}</Fold>
    </section>
  );
}
