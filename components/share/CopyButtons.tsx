import { useId } from 'preact/hooks';
import { embedHtml } from '../../lib/share/embed-html';
import { embedMarkdown } from '../../lib/share/embed-markdown';
import { html } from '../../lib/share/markup';
import { resumeLine } from '../../lib/share/resume-line';
import { signature, signatureText } from '../../lib/share/signature';
import { statusLine } from '../../lib/share/status-line';
import { together } from '../../lib/share/target';
import { Button } from '../Button';
import { Icon } from '../Icon';
import type { Sharing } from '../state/share';
import { t } from '../state/voice';

const PARTS = { pictures: true, dates: true, status: true };

/** What is put on the clipboard by one click each. */
export function CopyButtons({ sharing }: { sharing: Sharing }) {
  const heading = useId();
  const { badge } = sharing;
  const spoken = sharing.spoken.value;
  const copies: readonly (readonly [what: string, text: () => string, html?: () => string])[] = [
    ...(badge.address ? [[t('share.copy.link'), () => badge.address!] as const] : []),
    [t('share.copy.words'), () => together(sharing.post.peek())],
    [t('share.copy.resume'), () => resumeLine(spoken, badge, Date.now())],
    [t('share.copy.status'), () => statusLine(spoken, badge, Date.now())],
    [t('share.signature'), () => signatureText(spoken, [badge], PARTS, Date.now()), () => html(signature(spoken, [badge], PARTS, Date.now()))],
    [t('share.copy.html'), () => embedHtml(badge)],
    [t('share.copy.markdown'), () => embedMarkdown(badge)],
  ];
  return (
    <div class="share-part">
      <p class="share-label" id={heading}>{t('share.copy')}</p>
      <div class="share-buttons" role="group" aria-labelledby={heading}>
        {copies.map(([what, text, rich]) => (
          <Button key={what} onClick={() => void sharing.copy(what, text(), rich?.())}>{sharing.copied.value === what && <Icon name="pass" size={12} />}{what}</Button>
        ))}
      </div>
    </div>
  );
}
