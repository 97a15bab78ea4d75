import { documentName } from '../lib/documents/addresses';
import { shownSource } from '../lib/i18n/source';
import { Button } from './Button';
import { FileList } from './check/FileList';
import { FilesProgress } from './check/FilesProgress';
import { Flag } from './Flag';
import { LackingHosts } from './LackingHosts';
import { Rich } from './Rich';
import { outcome } from './state/checking';
import { tab } from './state/tab';
import { documentIsListed, readElsewhere, readHere } from './state/tab-document';
import { rich, t } from './state/voice';

/** The document that this page is, read in place. */
export function DocumentHere() {
  if (!documentIsListed.value) return null;
  return (
    <section aria-label={t('files.results')}>
      <FilesProgress />
      <LackingHosts />
      <FileList />
    </section>
  );
}

/** Documents that stand in frames of this page: each is read on its own click. */
export function DocumentsWithin() {
  const id = tab.value?.id;
  const within = (outcome.value?.documents ?? []).filter(({ frameId }) => frameId !== 0);
  if (id === undefined || within.length === 0 || documentIsListed.value) return null;
  return (
    <Flag hue="note">
      {within.map((document) => (
        <div key={document.frameId}>
          <p><Rich text={rich('check.document.within', { name: shownSource(documentName(document.address)) })} /></p>
          <Button kind="first" onClick={() => void readHere(id, document)}>{t('check.document.button')}</Button>
        </div>
      ))}
    </Flag>
  );
}

/** Sites that browsers close to extensions, which show no documents. */
const CLOSED = /(?:^|\.)(?:mozilla\.org|mozilla\.com|firefox\.com|google\.com|microsoft\.com)$/u;

/** Where the browser lets nobody into the page that shows a document: the Check page asks for it, or takes it as a file. */
export function DocumentElsewhere() {
  const url = tab.value?.url ?? '';
  if (/^file:.*\.(?:pdf|docx|odt)$/iu.test(url)) return <Flag hue="note"><p>{t('check.document.file')}</p></Flag>;
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:' || CLOSED.test(new URL(url).hostname)) return null;
  return (
    <Flag hue="note">
      <p>{t('check.document.maybe')}</p>
      <Button kind="first" onClick={() => void readElsewhere(url)}>{t('check.document.button')}</Button>
    </Flag>
  );
}
