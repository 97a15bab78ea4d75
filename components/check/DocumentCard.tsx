import { shownSource } from '../../lib/i18n/source';
import { Button } from '../Button';
import { Flag } from '../Flag';
import { Icon } from '../Icon';
import { ResumeLook } from './ResumeLook';
import { Rich } from '../Rich';
import { checkRows } from '../state/files';
import { rows, type DocumentProgress, type Row } from '../state/rows';
import { rich, t, voice } from '../state/voice';
import { WrappedLinks } from '../WrappedLinks';
import './DocumentCard.css';

/** A document: how far it has been read, what was in it, and what of it cannot be told. Its badges stand below it. */
export function DocumentCard({ row: { item, document, stopped } }: { row: Row & { document: DocumentProgress } }) {
  const { name, pages, page = 0, person, summary } = document;
  const badges = rows.value.filter(({ of }) => of === item.key).length;
  const reading = !summary && !stopped;
  return (
    <article class="document" data-document={name} data-state={item.state} data-pages={summary?.pages?.read} data-badges={badges}>
      <Icon name="file" size={20} />
      <div class="document-words">
        <h3 class="document-name"><bdi>{shownSource(name)}</bdi></h3>
        {reading && <Reading page={page} pages={pages} name={name} />}
        {summary && <p>{countsOf(document, badges).join(' · ')}</p>}
        {(summary || page > 0) && <Whose name={person?.name} />}
        {stopped && <><p>{page > 0 ? t('document.stopped', { page }) : t('files.unchecked')}</p><Button onClick={() => void checkRows([item.key])}>{t('files.check-now')}</Button></>}
        {summary?.problem && <Flag hue="late"><p><Rich text={voice().code(summary.problem.code, summary.problem.params)} /></p></Flag>}
        {summary?.moreLinks && <Flag hue="quiet"><p>{voice().t('document.more-links', { count: summary.links })}</p></Flag>}
        {summary && summary.leftOut > 0 && <Flag hue="quiet"><p>{voice().t('document.left-out', { count: summary.leftOut })}</p></Flag>}
        {summary && isPdf(name) && <p class="document-note">{t('document.pictures')}</p>}
        {summary && !stopped && <ResumeLook of={item.key} summary={summary} />}
      </div>
      {summary && summary.wrapped.length > 0 && <WrappedLinks links={summary.wrapped} />}
    </article>
  );
}

function Reading({ page, pages, name }: { page: number; pages?: number; name: string }) {
  const label = t('document.checking', { name: shownSource(name) });
  if (pages === undefined) return <><p>{t('document.reading')}</p><progress class="progress" aria-label={label} /></>;
  return (
    <>
      <p>{t('document.reading-page', { page: Math.min(page + 1, pages), pages })}</p>
      <progress class="progress" max={pages} value={page} aria-label={label} />
    </>
  );
}

/** With whom the names on its badges are compared, or that they are not. */
function Whose({ name }: { name?: string }) {
  return <p>{name ? <Rich text={rich('document.person', { name })} /> : t('document.nobody')}</p>;
}

function countsOf({ summary }: DocumentProgress, badges: number): string[] {
  if (!summary) return [];
  return [
    ...(summary.pages ? [voice().t('document.pages', { count: summary.pages.read })] : []),
    voice().t('document.links', { count: summary.links }),
    voice().t('document.badges', { count: badges }),
  ];
}

const isPdf = (name: string) => /\.pdf$/iu.test(name) || name === 'Google Docs';
