import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TabView } from '../lib/session/view';
import { AcceptCard } from './AcceptCard';
import { AddAllHere } from './wallet/AddAllHere';
import { AddHere } from './wallet/AddHere';
import { BadgeCard } from './card/BadgeCard';
import { CheckAgain, Reached } from './check/CheckPage';
import { DocumentHere, DocumentsWithin } from './DocumentHere';
import { EmptyPage } from './EmptyPage';
import { Flag } from './Flag';
import { PageFoot } from './PageFoot';
import { PageSummary } from './PageSummary';
import { ReadPage } from './ReadPage';
import { isSettled, summaryText } from './summary-text';
import { announce } from './state/live';
import { afterPaint } from './state/paint';
import { looksHere, placesKnown } from './state/places';
import { view } from './state/tab';
import { documentIsListed } from './state/tab-document';
import { t, voice } from './state/voice';
import { isWaiting } from './waiting';
import { WrappedLinks } from './WrappedLinks';
import './PageList.css';

/** The badges of this page, as they are found and checked. */
export function PageList({ popup }: { popup: boolean }) {
  const said = useRef('');
  // Read out once when everything in the list has its answer, not badge by badge.
  useSignalEffect(() => {
    const seen = view.value;
    if (!seen || seen.items.length === 0 || !seen.items.every(isSettled)) return;
    const text = summaryText(seen);
    if (text !== said.current) announce(text);
    said.current = text;
  });
  const shown = useShown();
  const seen = view.value;
  if (documentIsListed.value) return <DocumentHere />;
  if (!seen || (seen.items.length === 0 && seen.wrapped.length === 0)) return <><ReadPage /><AddHere /><EmptyPage popup={popup} /></>;
  // Nobody looks here by itself.
  const asked = placesKnown.value && !looksHere.value;
  return (
    <>
      <PageSummary view={seen} again={asked && <CheckAgain />} />
      <Notices view={seen} />
      <DocumentsWithin />
      <ReadPage />
      <AddHere />
      {asked && <div class="list-check"><Reached popup={popup} /></div>}
      <AddAllHere view={seen} />
      {seen.items.slice(0, shown).map((item) => (isWaiting(item) ? <AcceptCard key={item.key} item={item} /> : <BadgeCard key={item.key} item={item} />))}
      {seen.wrapped.length > 0 && <WrappedLinks links={seen.wrapped} />}
      <PageFoot view={seen} />
    </>
  );
}

/** As many cards as a popup can show at once. */
const FIRST = 4;

/** How many cards are made: those that can be seen at once, and after they are painted the rest. */
function useShown(): number {
  const [shown, setShown] = useState(FIRST);
  useEffect(() => afterPaint(() => setShown(Infinity)), []);
  return shown;
}

function Notices({ view }: { view: TabView }) {
  if (view.marks !== 'removed-by-page' && view.leftOut <= 0) return null;
  return (
    <div class="list-notices">
      {view.marks === 'removed-by-page' && <Flag hue="late"><p>{t('list.marks-removed')}</p></Flag>}
      {view.leftOut > 0 && <Flag hue="quiet"><p>{voice().t('list.left-out', { count: view.leftOut })}</p></Flag>}
    </div>
  );
}
