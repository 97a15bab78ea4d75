import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { html } from '../../lib/share/markup';
import { publicAddress, type Shareable } from '../../lib/share/shareable';
import { signature, signatureText } from '../../lib/share/signature';
import { Button } from '../Button';
import { Switch } from '../Switch';
import { listed, type Sharing } from '../state/share';
import { t } from '../state/voice';
import { MarkupView } from './MarkupView';

/** Another badge that can stand in it; it is read when it is chosen. */
export interface Other {
  id: string;
  title: string;
  /** Null where it may not be shared. */
  load(): Promise<Shareable | null>;
}

/** Badges for the end of one's mails: which, with what, how it will look, and the click that copies it. */
export function SignatureBox({ sharing, others }: { sharing: Sharing; others: readonly Other[] }) {
  const own = useSignal(true);
  const chosen = useSignal<ReadonlyMap<string, Shareable | null>>(new Map());
  const parts = useSignal({ pictures: true, dates: true, status: true });
  const label = useId();
  const badges = [...(own.value ? [sharing.badge] : []), ...others.flatMap(({ id }) => chosen.value.get(id) ?? [])];
  const hosts = [...new Set(badges.flatMap(({ art }) => publicAddress(art) ?? []).map((address) => new URL(address).host))];
  const now = Date.now();
  const spoken = sharing.spoken.value;
  const markup = signature(spoken, badges, parts.value, now);

  async function choose({ id, load }: Other, on: boolean): Promise<void> {
    const put = (badge: Shareable | null) => { chosen.value = new Map(chosen.peek()).set(id, badge); };
    if (!on) return void (chosen.value = new Map([...chosen.peek()].filter(([other]) => other !== id)));
    put(null);
    const badge = await load().catch(() => null);
    // It may have been let go of meanwhile.
    if (badge && chosen.peek().has(id)) put(badge);
  }
  const set = (part: keyof typeof parts.value) => (on: boolean) => { parts.value = { ...parts.peek(), [part]: on }; };

  return (
    <div class="share-signature">
      <p>{t('share.signature.hint')}</p>
      {others.length > 0 && (
        <fieldset class="share-choice">
          <legend class="share-label">{t('share.signature.badges')}</legend>
          <div class="share-choices">
            <Choose title={sharing.badge.title} on={own.value} onChoose={(on) => { own.value = on; }} />
            {others.map((other) => <Choose key={other.id} title={other.title} on={chosen.value.has(other.id)} onChoose={(on) => void choose(other, on)} />)}
          </div>
        </fieldset>
      )}
      {hosts.length > 0 && <Switch label={t('share.signature.pictures')} text={t('share.signature.pictures.text', { hosts: listed(hosts) })} on={parts.value.pictures} onSwitch={set('pictures')} />}
      <Switch label={t('share.signature.dates')} on={parts.value.dates} onSwitch={set('dates')} />
      <Switch label={t('share.signature.status')} on={parts.value.status} onSwitch={set('status')} />
      {badges.length === 0 ? <p>{t('share.signature.none')}</p> : (
        <>
          <p class="share-label" id={label}>{t('share.signature.preview')}</p>
          <div class="share-preview" role="group" aria-labelledby={label} lang={spoken.language} dir="auto"><MarkupView markup={markup} /></div>
          <Button onClick={() => void sharing.copy(t('share.signature'), signatureText(spoken, badges, parts.peek(), now), html(markup))}>{t('share.signature.copy')}</Button>
        </>
      )}
    </div>
  );
}

function Choose({ title, on, onChoose }: { title: string; on: boolean; onChoose: (on: boolean) => void }) {
  return <label class="share-choose"><input type="checkbox" checked={on} onChange={({ currentTarget }) => onChoose(currentTarget.checked)} /><bdi>{title}</bdi></label>;
}
