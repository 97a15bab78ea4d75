import type { PageNames } from '../../words';
import { all, attribute, closest, frameAround, get, isTop, page, parentOf } from '../dom';
import { lineOf, personName } from '../text';
import { NOBODY, type HostPage } from './host';
import { MAX_HEADER } from '../limits';

/** What is known of one webmail: where it says who wrote, and where the message's own words begin. */
export interface Mail {
  /** Whether an address is this webmail's. */
  at: RegExp;
  /** The element that names who wrote; of several in one message the first. A list of selectors, as the others are. */
  sender: string;
  /** The message's own words, in which nobody is looked for: whoever writes a mail could write a sender there. */
  body: string;
  /** What holds a message with its header, where it is known by more than its words: nobody is named outside of it. */
  message?: string;
}

/** A webmail by what is known of it. Who wrote is looked for in the nearest part around a badge that names a sender, before the badge. */
export const mail = ({ at, sender, body: words, message }: Mail): HostPage => {
  const senders = `:is(${sender}):not(:is(${words}) *)`;
  // In a frame stands the message alone.
  const textIn = isTop ? words : 'body';
  return {
    id: 'mail',
    matches: ({ href }) => at.test(href),
    textIn,
    around(element) {
      // Where a frame has no address of its own, all in it is the mail's, whatever it calls itself.
      for (let inner = location.hostname && closest(element, message ?? words) ? element : frameAround(page); inner; inner = frameAround(get(inner, 'ownerDocument'))) {
        for (let part = parentOf(inner); part; part = parentOf(part)) {
          const named = all(part, senders)[0];
          if (named && follows(inner, named)) return { names: isQuoted(element, inner === element ? part : get(inner, 'ownerDocument')) ? { kind: 'quoted' } : personIn(named), claim: {} };
        }
      }
      return { names: NOBODY, claim: {} };
    },
    inside() {
      const [one, other] = new Set(all(page, senders).map((sender) => JSON.stringify(personIn(sender))));
      const pictures = picturesIn(textIn);
      const names = one && !other && (JSON.parse(one) as PageNames);
      return names || pictures ? { ...names, pictures } : undefined;
    },
  };
};

/** A message in a frame on another host than the page around it, or in one that may not see it. */
export const innerMail = (at: RegExp): HostPage => ({
  id: 'inner-mail',
  matches: ({ href }) => !isTop && at.test(href),
  textIn: 'body',
  around: (element) => ({ names: { kind: isQuoted(element, page) ? 'quoted' : 'around' }, claim: {} }),
  inside() {
    const pictures = picturesIn('body');
    return pictures ? { kind: 'around', pictures } : undefined;
  },
});

/** A number that changes with the pictures in some parts of the page: how long their addresses are, one letter more for each; 0 without any. */
const picturesIn = (parts: string): number => all(page, `:is(${parts}) img`).map((picture) => attribute(picture, 'src') + 1).join().length;

/** Name and address as a header shows them: in its text, or in what its parts say to those who point at them. */
function personIn(element: Element): PageNames {
  const said = [element, ...all(element, '[title],[href],[aria-label]')].flatMap((part) => ['email', 'title', 'href', 'aria-label'].map((its) => attribute(part, its)));
  const text = lineOf(element);
  // One `@` and no more, or a name made of them would take seconds.
  const email = /[^\s<>"'(),;:@]+@[^\s<>"'(),;:?@]+\.[^\s<>"'(),;:?]+/.exec([...said, text].join(' ').slice(0, MAX_HEADER))?.[0];
  const name = personName(text.replace(email ?? '', '').replace(/[<>()[\]"]/g, ' '));
  return { kind: name || email ? 'own' : 'unknown', name: name?.includes('@') ? undefined : name, email };
}

export const follows = (node: Node, mark: Node): number => mark.compareDocumentPosition(node) & 4;

/** Quoted text by the classes of Gmail, Yahoo, Proton and Thunderbird; in received mail they carry a prefix. */
export const QUOTES = 'blockquote,[class*=_quote],[class*=moz-f]';

/**
 * Outlook (on the desktop: a rule of its own) and Thunderbird do not put the old mail into an element of its own: everything after their
 * mark is quoted.
 */
export const QUOTE_MARKS = '[id*=RplyFwd],[id*=appendon],[class*=moz-cite],[style*="#e1e1e1 1.0pt" i]';

export const isQuoted = (element: Element, message: ParentNode): boolean =>
  !!closest(element, QUOTES) || all(message as ParentNode & Node, QUOTE_MARKS).some((mark) => follows(element, mark));
