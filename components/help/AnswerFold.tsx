import type { ComponentChildren } from 'preact';
import type { Answer } from '../../lib/i18n/help/topics';
import { Icon } from '../Icon';
import { Blocks } from './Blocks';

interface Props {
  id: string;
  answer: Answer;
  /** What the link to it says. */
  link: string;
  hidden?: boolean;
  children?: ComponentChildren;
}

/** A question, folded; its answer has an address of its own. */
export function AnswerFold({ id, answer: { q, a }, link, hidden = false, children }: Props) {
  return (
    <details class="answer" id={id} hidden={hidden}>
      <summary><Icon name="chevron" size={12} /><h3 class="answer-question">{q}</h3></summary>
      <div class="answer-body">
        <Blocks blocks={a} />
        {children}
        <p><a class="answer-link" href={`#${id}`}>{link}<span class="unseen">: {q}</span></a></p>
      </div>
    </details>
  );
}
