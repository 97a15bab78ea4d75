import type { ComponentChildren } from 'preact';
import { metLine } from '../../lib/i18n/met';
import { shownSource } from '../../lib/i18n/source';
import type { Report } from '../../lib/words';
import { AddressMatch } from '../card/AddressMatch';
import { BadgeCard } from '../card/BadgeCard';
import { Button } from '../Button';
import { Comparisons } from '../card/Comparisons';
import { DocumentCard } from './DocumentCard';
import { Icon } from '../Icon';
import { RestoreWallet } from '../wallet/RestoreWallet';
import { Rich } from '../Rich';
import { checkRows } from '../state/files';
import type { Row } from '../state/rows';
import { t, voice } from '../state/voice';
import './FileCard.css';

/** One file, or one badge in it: its report; for a wrong file one clear sentence. */
export function FileCard({ row }: { row: Row }) {
  const { item, source, learned, stopped, said, document } = row;
  if (row.wallet) return <Plain row={row}><RestoreWallet of={item.key} name={shownSource(item.award)} wallet={row.wallet} /></Plain>;
  // A document without a badge has its answer itself; one that was asked for shows whom.
  if (document && !item.report) return <DocumentCard row={{ ...row, document }} />;
  const refused = !learned?.credential && (document ? source.kind !== 'document' : source.kind === 'found' && source.found.kind === 'refused');
  if (stopped) return <Plain row={row}><p>{t('files.unchecked')}</p><Button onClick={() => void checkRows([item.key])}>{t('files.check-now')}</Button></Plain>;
  if (refused && item.report) return <Plain row={row} report={item.report}><p><Rich text={voice().code(item.report.because.code, item.report.because.params)} /></p></Plain>;
  const from = source.kind === 'found' ? shownSource(source.found.source) : '';
  return (
    <div class="file">
      {from && item.report?.credential && <p class="file-from"><Icon name="file" size={12} /><bdi>{from}</bdi></p>}
      {said?.met && <p class="file-from" data-pages={said.met.pages.join(' ')}>{metLine(voice(), said.met)}</p>}
      <BadgeCard item={item} compared={(report) => (
        <>
          {said && <Comparisons report={report} pageName={said.names.name} />}
          <AddressMatch report={report} />
        </>
      )} />
    </div>
  );
}

/** A file about which there is little to say. */
function Plain({ row: { item }, report, children }: { row: Row; report?: Report; children: ComponentChildren }) {
  return (
    <article class="file file-plain" data-award={item.award} data-state={item.state} data-verdict={report?.verdict} data-holder={report?.holder}>
      <Icon name="file" size={20} />
      <div class="file-words">
        <h3 class="file-name"><bdi>{shownSource(item.award) || t('files.pasted')}</bdi></h3>
        {children}
      </div>
    </article>
  );
}
