import { useSignalEffect } from '@preact/signals';
import type { ComponentChild } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { singleLine } from '../../lib/i18n/clean';
import { isLookAlike } from '../../lib/i18n/look-alike';
import { sentence } from '../../lib/i18n/say';
import type { Item } from '../../lib/session/view';
import type { Report } from '../../lib/words';
import { About } from '../options/About';
import { BadgeArt } from './BadgeArt';
import { Button } from '../Button';
import { CardButtons } from './CardButtons';
import { Comparisons } from './Comparisons';
import { Endorsements } from './Endorsements';
import { Flag } from '../Flag';
import { Fold } from '../Fold';
import { HeldAwards } from '../wallet/HeldAwards';
import { HowChecked } from './HowChecked';
import { Rich } from '../Rich';
import { Skills } from './Skills';
import { askAgain } from '../state/ask';
import { focus, host } from '../state/tab';
import { t, voice } from '../state/voice';
import { isHeld } from '../summary-text';
import { TrustIssuer } from './TrustIssuer';
import { VerdictLine } from './VerdictLine';
import { Worth } from '../WorthLater';
import './BadgeCard.css';

interface Props {
  item: Item;
  /** What is said of its holder instead of a comparison with a page, where there is no page. */
  compared?: (report: Report) => ComponentChild;
}

/** One badge: its art and name, the verdict, what it stands for, what was compared; folded, how all that is known. */
export function BadgeCard({ item, compared }: Props) {
  const { report } = item;
  const self = useRef<HTMLElement>(null);
  const heading = useId();
  const name = titleOf(item);

  // The mark of this badge was activated: come to it, once.
  useSignalEffect(() => {
    if (focus.value?.key !== item.key || !self.current) return;
    focus.value = null;
    self.current.scrollIntoView({ block: 'start' });
    self.current.focus({ preventScroll: true });
  });

  return (
    <article class="card" ref={self} tabIndex={-1} aria-labelledby={heading} aria-busy={item.state === 'checking'}
      data-award={item.carried?.called ?? item.award} data-state={item.state} data-verdict={report?.verdict} data-holder={report?.holder}>
      <BadgeArt url={report?.credential?.image} name={name} />
      <div class="card-body">
        <h3 class="card-name" id={heading}><bdi>{name}</bdi></h3>
        {(item.state === 'checking' || (item.state === 'waiting' && !report)) && <Waiting item={item} />}
        {report && <Checked item={item} report={report} compared={compared} />}
      </div>
    </article>
  );
}

function Waiting({ item }: { item: Item }) {
  if (isHeld(item)) return <p class="card-state">{t('card.held')} <Button onClick={() => void askAgain(item.key)}>{t('button.now')}</Button></p>;
  return <p class="card-state"><span class="card-pulse" />{t(item.state === 'checking' ? 'card.checking' : 'card.waiting')}</p>;
}

function Checked({ item, report, compared }: Props & { report: Report }) {
  const says = <p class="card-sentence"><Rich text={sentence(voice(), report, Date.now())} /></p>;
  return (
    <>
      <VerdictLine report={report} />
      {isLookAlike(report) ? <Flag hue="bad" shape="invalid">{says}</Flag> : says}
      {report.credential && (
        <>
          <About credential={report.credential} />
          <Skills skills={report.credential.skills} />
          {compared ? compared(report) : <Comparisons report={report} pageName={item.pageName} />}
        </>
      )}
      {report.verdict === 'unknown-issuer' && report.credential && <TrustIssuer report={report} issuer={report.credential.issuer} />}
      <Endorsements item={item} report={report} />
      {report.holds && <HeldAwards report={report} holds={report.holds} />}
      <div class="card-fold"><HowChecked report={report} /></div>
      {report.credential && !compared && isOwnPage(report) && <div class="card-fold"><Fold summary={t('wallet.worth')}>{() => <Worth credential={report.credential!} />}</Fold></div>}
      <CardButtons item={item} report={report} />
    </>
  );
}

/** Whether the page at hand is at home where the badge is: who stands there looks at the badge, not at a person. */
function isOwnPage({ reference }: Report): boolean {
  return reference !== null && URL.canParse(reference.url) && new URL(reference.url).hostname === host.value;
}

/** The badge's own name; until the issuer has answered, what the page calls it. */
function titleOf(item: Item): string {
  const name = singleLine(item.report?.credential?.name ?? '') || singleLine(item.title) || singleLine(item.pageTitle ?? '');
  if (name) return name;
  const called = item.carried?.called ?? item.award;
  const at = URL.canParse(called) ? new URL(called).host : '';
  if (!at && item.carried) return singleLine(called) || t('card.untitled');
  return at ? t('card.untitled-on', { host: at }) : t('card.untitled');
}
