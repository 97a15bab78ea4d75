import { verdictLine } from '../../lib/i18n/say';
import type { Report } from '../../lib/words';
import { look } from '../hues';
import { Rich } from '../Rich';
import { voice } from '../state/voice';
import { VerdictShape } from './VerdictShape';
import './VerdictLine.css';

/** The verdict: its shape, its word, its colour. */
export function VerdictLine({ report }: { report: Report }) {
  const { shape, hue } = look(report);
  return (
    <p class={`verdict hue-${hue}`}>
      <VerdictShape shape={shape} />
      <span><Rich text={verdictLine(voice(), report)} /></span>
    </p>
  );
}
