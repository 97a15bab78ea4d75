import { DropZone } from './DropZone';
import { FileList } from './FileList';
import { FilesProgress } from './FilesProgress';
import { LackingHosts } from '../LackingHosts';
import { LiveRegion } from '../LiveRegion';
import { Logo } from '../Logo';
import { MyAddresses } from './MyAddresses';
import { PasteBox } from './PasteBox';
import { rows } from '../state/rows';
import { t } from '../state/voice';
import './CheckFiles.css';

/** The Check page: files, pictures, text and addresses go in, and each gets its report. Nothing of them is sent anywhere. */
export function CheckFiles() {
  return (
    <div class="files">
      <header class="files-head">
        <Logo size={32} />
        <h1 class="files-title">{t('files.title')}</h1>
      </header>
      <main>
        <p class="files-lead">{t('files.lead')}</p>
        <DropZone />
        <PasteBox />
        <MyAddresses />
        {rows.value.length > 0 && (
          <section class="files-list" aria-label={t('files.results')}>
            <FilesProgress />
            <LackingHosts />
            <FileList />
          </section>
        )}
      </main>
      <LiveRegion />
    </div>
  );
}
