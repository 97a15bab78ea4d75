import { Icon } from './Icon';
import { t } from './state/voice';
import './CheckFilesLink.css';

/** The way to the Check page. */
export function CheckFilesLink() {
  return (
    <p class="to-files">
      <a class="to-files-link" href="/check.html" target="_blank" rel="noopener"><Icon name="file" />{t('files.open')}</a>
    </p>
  );
}
