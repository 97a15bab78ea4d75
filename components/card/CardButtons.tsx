import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { findingsOf } from '../../lib/i18n/polite/findings';
import type { Item } from '../../lib/session/view';
import type { Report } from '../../lib/words';
import { Asked, AskPolitely } from './AskPolitely';
import { Button } from '../Button';
import { CopyNote } from './CopyNote';
import { Icon } from '../Icon';
import { LastChecked } from './LastChecked';
import { Rich } from '../Rich';
import { OwnCheck } from './OwnCheck';
import { remedyOf, type Remedy } from '../remedy';
import { safeLink } from '../safe-link';
import { askAgain } from '../state/ask';
import { getNewer } from '../state/refresh';
import { openSigned } from '../state/signed';
import { t, voice } from '../state/voice';
import './CardButtons.css';

/** What can be done with a badge: first what helps, then a note, a message to its holder, the issuer's own page, and another check. */
export function CardButtons({ item, report }: { item: Item; report: Report }) {
  const asking = useSignal(false);
  const polite = { open: useSignal(false), id: useId() };
  const canHelp = findingsOf(report).length > 0;
  const busy = asking.value || item.state === 'checking';
  const remedy = remedyOf(report);
  const page = openable(report);
  // What was read where it was open cannot be asked for anew: the page has to be read again.
  const wasOpen = report.requests.some(({ openPage }) => openPage);
  // What came of the click on the newer copy stands beside it, not only among the remarks.
  const renewal = report.remarks?.find(({ code }) => code.startsWith('refresh.'));

  function ask(origins?: readonly string[]) {
    asking.value = true;
    void askAgain(item.key, origins).finally(() => { asking.value = false; });
  }

  return (
    <>
      {renewal && <p class="card-state"><Rich text={voice().code(renewal.code, renewal.params)} /></p>}
      <div class="card-buttons" role="group" aria-label={t('card.buttons')}>
        {remedy.kind === 'signed' && <Button kind="first" onClick={() => void openSigned(item)}>{t('button.signed')}</Button>}
        {remedy.kind !== 'none' && remedy.kind !== 'signed' && (
          <Button kind={remedy.kind === 'retry' ? 'plain' : 'first'} disabled={busy} onClick={() => ask(remedy.kind === 'retry' ? [] : remedy.origins)}>{remedyText(remedy)}</Button>
        )}
        {report.refresh !== undefined && (
          <Button disabled={busy} onClick={() => void getNewer(item.key, report.refresh!)}>{t('button.refresh')}</Button>
        )}
        <CopyNote item={item} report={report} />
        {canHelp && <AskPolitely {...polite} />}
        {report.ownCheck && <OwnCheck check={report.ownCheck} first={!wasOpen} />}
        {page && !report.ownCheck && (
          <a class="button button-plain" href={page.href} target="_blank" rel="noopener noreferrer">
            {t('button.open', { host: page.host })}<Icon name="outside" size={12} />
          </a>
        )}
      </div>
      {canHelp && <Asked {...polite} about={{ report, ...(item.pageName !== undefined && !report.typed && { name: item.pageName }), ...(item.pageTitle !== undefined && { title: item.pageTitle }) }} />}
      <LastChecked report={report} addable={item.key} again={(remedy.kind === 'none' || remedy.kind === 'signed') && report.reference && !wasOpen ? { disabled: busy, onClick: () => ask() } : undefined} />
    </>
  );
}

function remedyText(remedy: Exclude<Remedy, { kind: 'none' | 'signed' }>): string {
  if (remedy.kind === 'retry') return t('button.retry');
  const host = remedy.hosts.join(t('separator.list'));
  return remedy.kind === 'ask' ? t('button.ask', { host }) : t('button.allow', { host });
}

/** Where a person can see the badge; never a look-alike, a wrapper, or a link that can claim or sign in. */
function openable({ reference }: Report): { href: string; host: string } | null {
  if (!reference || reference.kind === 'claim-link') return null;
  const url = safeLink(reference.url);
  return url && { href: url.href, host: reference.platform === 'credly' ? 'Credly' : url.host };
}
