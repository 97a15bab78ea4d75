import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Item } from '../../lib/session/view';
import { platformName } from '../../lib/wallet/privacy-page';
import type { AcceptTexts } from '../../lib/i18n/accept/en';
import { Button } from '../Button';
import { Flag } from '../Flag';
import { Icon } from '../Icon';
import { Rich } from '../Rich';
import { loadAcceptParts, openAcceptLink } from '../state/accept';
import { choose } from '../state/half';
import { announce } from '../state/live';
import { filled, filledPlain, useTexts, type Loaders } from '../state/texts';
import './AcceptBody.css';

const TEXTS: Loaders<AcceptTexts> = {
  en: () => import('../../lib/i18n/accept/en'),
  de: () => import('../../lib/i18n/accept/de'),
  'zh-CN': () => import('../../lib/i18n/accept/zh-CN'),
  'pt-BR': () => import('../../lib/i18n/accept/pt-BR'),
};

const STEPS = ['address', 'account', 'confirm', 'accept', 'add'] as const;

/** Where a badge waits, the button that opens the platform's own page, and the steps there. Nothing is asked for it. */
export function AcceptBody({ item }: { item: Item }) {
  const loaded = useTexts(TEXTS);
  const several = useSignal(0);
  const gone = useSignal(false);
  // Loaded before the click; where it cannot be, the click tries again.
  useEffect(() => void loadAcceptParts().catch(() => {}), []);
  const reference = item.report?.reference;
  if (!loaded || !reference) return null;
  const { texts } = loaded;
  const host = new URL(reference.url).hostname.replace(/^www\./, '');
  const platform = platformName(reference) || host;

  async function open(nth?: number) {
    gone.value = false;
    const came = await openAcceptLink(item, nth).catch(() => ({ opened: false, several: 0 }) as const);
    if (came.opened) return;
    several.value = came.several;
    gone.value = came.several === 0;
    if (gone.peek()) announce(texts.gone);
  }

  return (
    <div class="accept">
      <p class="card-sentence"><Rich text={filled(reference.kind === 'claim-link' ? texts.what : texts['what.award'], { host, platform })} /></p>
      <div class="card-buttons">
        {several.value <= 1 && <Button kind="first" onClick={() => void open()}>{filledPlain(texts.open, { host })}<Icon name="outside" size={12} /></Button>}
        {several.value > 1 && (
          <>
            <p>{filledPlain(texts.several, { count: String(several.value) })}</p>
            {Array.from({ length: Math.min(several.value, MOST_BUTTONS) }, (_, nth) => (
              <Button key={nth} onClick={() => void open(nth)}>{filledPlain(texts['open.nth'], { number: String(nth + 1) })}<Icon name="outside" size={12} /></Button>
            ))}
          </>
        )}
      </div>
      {gone.value && <Flag hue="late"><p>{texts.gone}</p></Flag>}
      <p class="accept-small">{texts.others}</p>
      <h4 class="accept-title">{texts.steps}</h4>
      <ol class="accept-steps">
        {STEPS.map((step) => <li key={step}><Rich text={filled(texts[`step.${step}`], { platform })} /></li>)}
      </ol>
      <p class="accept-small"><Rich text={filled(texts.terms, { platform })} /></p>
      <p class="accept-ways">
        <button type="button" class="last-again" onClick={() => choose('mine')}>{texts.mine}</button>
        <a href="/missing.html" target="_blank" rel="noopener">{texts.missing}</a>
      </p>
    </div>
  );
}

/** More links of one kind on one page are found in the mail itself. */
const MOST_BUTTONS = 8;
