import { singleLine } from '../clean';
import { fill, plain } from '../text';
import { DETAILS, type Detail, type LetterTexts, type Problem, type Recipient } from './topics';

/** What a message is to say. */
export interface About {
  problem: Problem;
  to: Recipient;
  /** What the person filled in; what is empty is left open in the message. */
  details: Readonly<Partial<Record<Detail, string>>>;
}

/** Details that are named only where they were given: not everybody has them. */
const OPTIONAL: readonly Detail[] = ['number', 'other'];

/** A message to somebody's support, to be looked over and changed by the person who sends it. */
export function letter(texts: LetterTexts, { problem, to, details }: About): { subject: string; body: string } {
  const given = (detail: Detail) => singleLine(details[detail] ?? '', 200);
  const filled = (text: string) => plain(fill(text, { badge: given('badge') || texts.unknown }));
  const named = DETAILS.filter((detail) => given(detail) !== '' || !OPTIONAL.includes(detail));
  const body = [
    texts.greeting,
    filled(texts.problems[problem]),
    named.map((detail) => `${texts.details[detail]} ${given(detail) || texts.unknown}`).join('\n'),
    texts.asks[to],
    `${texts.thanks}\n${given('name') || texts.unknown}`,
  ];
  return { subject: filled(texts.subject), body: body.join('\n\n') };
}
