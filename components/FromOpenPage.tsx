import { moment } from '../lib/i18n/dates';
import type { Report } from '../lib/words';
import { safeLink } from './safe-link';
import { t, voice } from './state/voice';

/** Whether a badge was read from its own page as a person had that open: nobody may ask for the page, so nobody does in the background. */
export const isFromOpenPage = ({ facts }: Pick<Report, 'facts'>): boolean => facts.some(({ code }) => code === 'integrity.open-page');

/** How old such a badge's record is, and where it is refreshed. */
export function FromOpenPage({ report }: { report: Report }) {
  const page = report.reference && safeLink(report.reference.url);
  if (!page || !isFromOpenPage(report)) return null;
  return (
    <p class="wallet-small" data-open-page>
      {t('wallet.open-page', { when: moment(voice().language, report.at) })}{t('separator.sentence')}
      <a href={page.href} target="_blank" rel="noopener noreferrer">{t('button.open', { host: page.host })}</a>
    </p>
  );
}
