import { Icon } from './Icon';
import { t } from './state/voice';
import './CheckFilesLink.css';

/** The ways to the Check page and to the help. */
export function CheckFilesLink() {
  return (
    <p class="to-files">
      <a class="to-files-link" href="/check.html" target="_blank" rel="noopener"><Icon name="file" />{t('files.open')}</a>
      <a class="to-files-link" href="/help.html" target="_blank" rel="noopener"><Icon name="info" />{t('help.open')}</a>
    </p>
  );
}
