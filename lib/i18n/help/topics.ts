import type { Verdict } from '../../words';
import type { Block } from './inline';

/** The help's sections, and the ids of their questions. They stand in addresses (`help.html#id`), so an id stays what it is. */
export const SECTIONS = [
  { id: 'badges', questions: ['badge', 'standard', 'cost', 'certification', 'design', 'expiry', 'retired'] },
  { id: 'getting', questions: ['accept', 'mail', 'missing', 'whom', 'accounts', 'name', 'microsoft', 'automatic'] },
  { id: 'checking', questions: ['verdicts', 'other-name', 'unchecked', 'read', 'issuer', 'forged', 'unfound'] },
  { id: 'sharing', questions: ['bring', 'linkedin', 'signature', 'hide', 'move', 'recruiters', 'worth'] },
  { id: 'privacy', questions: ['learns', 'kept', 'seen'] },
  { id: 'limits', questions: ['cannot'] },
] as const;

export type SectionId = (typeof SECTIONS)[number]['id'];
export type QuestionId = (typeof SECTIONS)[number]['questions'][number];

/** A question and its answer. */
export interface Answer {
  q: string;
  a: readonly Block[];
}

/** The help in one language. */
export interface HelpTexts {
  title: string;
  lead: string;
  contents: string;
  search: string;
  /** With `{count}`. */
  found: string;
  none: string;
  link: string;
  sections: Readonly<Record<SectionId, string>>;
  answers: Readonly<Record<QuestionId, Answer>>;
  /** What each verdict means, below the question `verdicts`. */
  verdicts: Readonly<Record<Verdict, string>>;
}
