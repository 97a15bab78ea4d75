import { useId, useRef, useState } from 'preact/hooks';
import { LANGUAGES } from '../../lib/i18n/language';
import { letter } from '../../lib/i18n/missing/letter';
import { DETAILS, PROBLEMS, RECIPIENTS, type Detail, type LetterTexts, type MissingTexts, type Problem, type Recipient } from '../../lib/i18n/missing/topics';
import type { Language } from '../../lib/store/settings';
import { Button } from '../Button';
import { Flag } from '../Flag';
import { Select } from '../Select';
import { copyText } from '../state/clipboard';
import { announce, tell } from '../state/live';
import { TEXTS } from './texts';

const OPTIONS = (Object.keys(LANGUAGES) as Language[]).map((value) => ({ value, label: LANGUAGES[value], lang: value }));

/** The message to somebody's support: made from what is chosen and filled in, changed by hand, copied. It stays on this page. */
export function Message({ texts, language }: { texts: MissingTexts; language: Language }) {
  const [problem, setProblem] = useState<Problem>('not-issued');
  const [chosen, setChosen] = useState<Recipient | null>(null);
  const [details, setDetails] = useState<Partial<Record<Detail, string>>>({});
  const [spoken, setSpoken] = useState<{ language: Language; texts: LetterTexts } | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const to = chosen ?? PROBLEMS[problem];
  const words = spoken ?? { language, texts: texts.letter };
  const made = letter(words.texts, { problem, to, details });
  const body = typed ?? made.body;

  async function speak(next: Language) {
    const { texts: other } = await TEXTS[next]();
    setSpoken({ language: next, texts: other.letter });
  }

  async function copy() {
    const done = await copyText(body);
    setRefused(!done);
    if (done) return tell(texts['message.copied']);
    announce(texts['message.refused']);
    field.current?.select();
  }

  return (
    <section class="help-section message">
      <h2 class="help-heading" id="message">{texts.message}</h2>
      <p class="help-lead">{texts['message.lead']}</p>
      <div class="message-parts">
        <Select label={texts['message.problem']} value={problem} onSelect={setProblem} options={(Object.keys(PROBLEMS) as Problem[]).map((value) => ({ value, label: texts.problems[value] }))} />
        <Select label={texts['message.to']} value={to} onSelect={setChosen} options={RECIPIENTS.map((value) => ({ value, label: texts.recipients[value] }))} />
        <Select label={texts['message.language']} value={words.language} onSelect={(next) => void speak(next).catch(() => {})} options={OPTIONS} />
      </div>
      <div class="message-details">
        {DETAILS.map((detail) => (
          <p key={detail}>
            <label class="help-label" for={`${id}-${detail}`}>{texts.letter.details[detail].replace(/[:：]$/u, '')}</label>
            <input class="help-field" id={`${id}-${detail}`} type="text" autocomplete="off" dir="auto" value={details[detail] ?? ''} onInput={({ currentTarget }) => setDetails({ ...details, [detail]: currentTarget.value })} />
          </p>
        ))}
      </div>
      <label class="help-label" for={id}>{texts['message.text']}</label>
      <textarea class="help-field" id={id} ref={field} rows={14} lang={words.language} dir="auto" aria-describedby={`${id}-hint`} value={body} onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
      <p class="help-found" id={`${id}-hint`}>{texts['message.hint']}</p>
      {refused && <Flag hue="late"><p>{texts['message.refused']}</p></Flag>}
      <div class="message-buttons">
        <Button kind="first" onClick={() => void copy()}>{texts['message.copy']}</Button>
        <a class="button button-plain" href={`mailto:?subject=${encodeURIComponent(made.subject)}&body=${encodeURIComponent(body.replace(/\r?\n/gu, '\r\n'))}`}>{texts['message.mail']}</a>
        {typed !== null && <Button onClick={() => setTyped(null)}>{texts['message.anew']}</Button>}
      </div>
    </section>
  );
}
