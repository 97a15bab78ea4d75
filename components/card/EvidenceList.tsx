import { evidenceLines } from '../../lib/i18n/evidence';
import type { Report } from '../../lib/words';
import { t, voice } from '../state/voice';
import './EvidenceList.css';

/** What was asked, of whom, when, and what it answered. */
export function EvidenceList({ report }: { report: Report }) {
  const lines = evidenceLines(voice(), report);
  return (
    <>
      <p class="evidence-label">{t('card.asked')}</p>
      {lines.length === 0 && <p>{t('evidence.none')}</p>}
      <ul class="evidence">
        {lines.map((line, n) => (
          <li key={n} class="evidence-line">
            <span class="evidence-what">{line.purpose}{t('separator.label')}{line.answer}</span>
            {line.time && <time class="evidence-time" dateTime={line.at}>{line.time}</time>}
            <code class="evidence-address" dir="ltr">{line.method ? `${line.method} ` : ''}<b>{line.host}</b>{line.path}</code>
          </li>
        ))}
      </ul>
    </>
  );
}
