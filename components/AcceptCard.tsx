import { signal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import type { Item } from '../lib/session/view';
import { platformName } from '../lib/wallet/privacy-page';
import type { AcceptBody as Body } from './accept/AcceptBody';
import { Medal } from './card/BadgeArt';
import { HowChecked } from './card/HowChecked';
import { LastChecked } from './card/LastChecked';
import { askAgain } from './state/ask';
import { t } from './state/voice';

const loaded = signal<typeof Body | null>(null);

/** A badge that waits to be accepted: that it does, and on demand how. Few pages have one, so what it says is loaded with the first. */
export function AcceptCard({ item }: { item: Item }) {
  const heading = useId();
  const AcceptBody = loaded.value;
  useEffect(() => void load(), []);
  return (
    <article class="card" aria-labelledby={heading} data-award={item.award} data-state={item.state} data-verdict={item.report?.verdict} data-holder={item.report?.holder} data-waiting>
      <Medal name={item.report?.reference ? platformName(item.report.reference) : ''} />
      <div class="card-body">
        <h3 class="card-name" id={heading}>{t('accept.title')}</h3>
        {AcceptBody && <AcceptBody item={item} />}
        {item.report && item.report.requests.length > 0 && (
          <>
            <div class="card-fold"><HowChecked report={item.report} /></div>
            <LastChecked report={item.report} again={{ disabled: item.state === 'checking', onClick: () => void askAgain(item.key) }} />
          </>
        )}
      </div>
    </article>
  );
}

async function load(): Promise<void> {
  if (loaded.peek()) return;
  loaded.value = (await import('./accept/AcceptBody')).AcceptBody;
}
