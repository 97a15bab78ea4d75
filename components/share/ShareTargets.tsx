import { useSignal } from '@preact/signals';
import type { TargetedMouseEvent } from 'preact';
import { useId } from 'preact/hooks';
import type { Target } from '../../lib/share/target';
import { tell } from '../state/live';
import { settings } from '../state/settings';
import { addressOf, listed, nameOf, targetsFor, type Sharing } from '../state/share';
import { t } from '../state/voice';
import { MastodonServer } from './MastodonServer';
import { ShareIcon } from './ShareIcon';

interface Props {
  sharing: Sharing;
  /** Shows the QR code, which WeChat scans. */
  onWeChat: () => void;
}

/** Where to share it: each is a link that opens the target's own form. */
export function ShareTargets({ sharing, onWeChat }: Props) {
  const heading = useId();
  const asking = useSignal(false);
  const targets = targetsFor(sharing.badge);
  const silent = targets.filter(({ takes }) => takes === 'address').map(nameOf);
  const server = settings.value.mastodon;
  return (
    <div class="share-part">
      <p class="share-label" id={heading}>{t('share.to')}</p>
      <ul class="share-targets" aria-labelledby={heading}>
        {targets.map((target) => (
          <li key={target.id}>
            {target.id === 'mastodon' && !server
              ? <button type="button" class="share-target" aria-expanded={asking.value} onClick={() => { asking.value = !asking.value; }}><ShareIcon name="mastodon" />Mastodon</button>
              : <TargetLink target={target} sharing={sharing} />}
          </li>
        ))}
        {sharing.badge.address && <li><button type="button" class="share-target" onClick={onWeChat}><ShareIcon name="wechat" />{t('share.to.wechat')}</button></li>}
        {typeof navigator.share === 'function' && <li><button type="button" class="share-target" onClick={() => void system(sharing)}><ShareIcon name="system" />{t('share.to.system')}</button></li>}
      </ul>
      {asking.value && <MastodonServer sharing={sharing} onDone={() => { asking.value = false; }} />}
      {server && !asking.value && <button type="button" class="share-other" onClick={() => { asking.value = true; }}>{t('share.mastodon.other', { host: server })}</button>}
      {silent.length > 0 && <p class="hint">{t('share.to.hint', { names: listed(silent) })}</p>}
    </div>
  );
}

function TargetLink({ target, sharing }: { target: Target; sharing: Sharing }) {
  // A mail is written in another program, not in a tab.
  const away = target.id === 'email' ? {} : { target: '_blank', rel: 'noopener noreferrer' };
  function open(event: TargetedMouseEvent<HTMLAnchorElement>) {
    if (target.takes !== 'address' || sharing.words.peek().trim() === '') return;
    event.preventDefault();
    void sharing.copyAndOpen(target);
  }
  return <a class="share-target" href={addressOf(target, sharing.post.value)} {...away} data-share={target.id} onClick={open}><ShareIcon name={target.id} />{nameOf(target)}</a>;
}

/** The list that the device itself has for sharing. */
async function system({ post }: Sharing): Promise<void> {
  const { text, title, address } = post.peek();
  try {
    await navigator.share({ title, text, ...(address && { url: address }) });
  } catch (thrown) {
    // The person closed the list.
    if (!(thrown instanceof DOMException && thrown.name === 'AbortError')) tell(t('share.system.failed'));
  }
}
