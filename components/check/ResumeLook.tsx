import { signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { readShelf } from '../../lib/store/held';
import type { ResumeAdvice as ResumeAdviceComponent } from '../advice/ResumeAdvice';
import { Button } from '../Button';
import { tell } from '../state/live';
import type { DocumentProgress } from '../state/rows';
import { t } from '../state/voice';

/** Whether somebody keeps badges of their own here: nobody else is asked whether a résumé is theirs. */
const keeps = signal<boolean | null>(null);
const loaded = signal<typeof ResumeAdviceComponent | null>(null);

/** For the holder's own résumé: what is to be mended in it, on a click. */
export function ResumeLook({ of, summary }: { of: string; summary: NonNullable<DocumentProgress['summary']> }) {
  const wanted = useSignal(false);
  useEffect(() => { if (keeps.peek() === null) void ask(); }, []);
  const ResumeAdvice = loaded.value;
  if (!keeps.value) return null;
  if (wanted.value && ResumeAdvice) return <ResumeAdvice of={of} summary={summary} />;
  async function look() {
    try {
      loaded.value ??= (await import('../advice/ResumeAdvice')).ResumeAdvice;
      wanted.value = true;
    } catch {
      tell(t('check.failed'));
    }
  }
  return <Button onClick={() => void look()}>{t('profile.resume.look')}</Button>;
}

async function ask(): Promise<void> {
  keeps.value = await readShelf().then((rows) => rows.length > 0, () => false);
}
