import type { PageNames } from '../../words';
import { all, attribute, call, closest, frameAround, get, isTop, page, parentOf } from '../dom';
import { lineOf, personName } from '../text';
import { textsIn } from '../texts';
import { NOBODY, type HostPage } from './host';
import { MAX_HEADER } from '../limits';
import { INNER_MAIL } from './webmail';

/** What is known of one webmail: where it says who wrote, and where the message's own words begin. */
export interface Mail {
  /** Whether an address is this webmail's. */
  at: RegExp;
  /** The element that names who wrote; of several in one message the first. A list of selectors, as the others are. */
  sender: string;
  /** The message's own words, in which nobody is looked for: whoever writes a mail could write a sender there. */
  body: string;
  /** What holds a message with its header, where that is known: who is named outside of it wrote another one. */
  message?: string;
}

/** A webmail by what is known of it. Who wrote is looked for in the nearest part around a badge that names a sender, before the badge, within its message. */
export const mail = ({ at, sender, body: words, message = words }: Mail): HostPage => {
  const senders = (part: ParentNode & Node) => all(part, sender).filter((one) => !closest(one, words));
  // In a frame stands the message alone.
  const textIn = isTop ? words : 'body';
  return {
    matches: ({ href }) => at.test(href),
    textIn,
    texts: textsIn(textIn),
    around(element) {
      // Where a frame has no address of its own, all in it is the mail's, whatever it calls itself.
      for (let inner = location.hostname && closest(element, `${words},${message}`) ? element : frameAround(page); inner; inner = frameAround(get(inner, 'ownerDocument'))) {
        for (let part: Element | null = inner; part; part = message !== words && call(part, 'matches', message) ? null : parentOf(part)) {
          const [named] = senders(part);
          if (named && follows(inner, named)) return { names: isQuoted(element, inner === element ? part : page) ? { kind: 'quoted' } : personIn(named) };
        }
      }
      return { names: NOBODY };
    },
    inside() {
      const [one, other] = new Set(senders(page).map((sender) => JSON.stringify(personIn(sender))));
      const pictures = picturesIn(textIn);
      const names = one && !other && (JSON.parse(one) as PageNames);
      return names || pictures ? { ...names, pictures } : undefined;
    },
  };
};

/** A message in a frame on another host than the page around it, or in one that may not see it. */
export const innerMail: HostPage = {
  matches: ({ href }) => !isTop && INNER_MAIL.test(href),
  texts: textsIn('body'),
  around: (element) => ({ names: { kind: isQuoted(element, page) ? 'quoted' : 'around' } }),
  inside() {
    const pictures = picturesIn('body');
    return pictures ? { kind: 'around', pictures } : undefined;
  },
};

/** A number that changes with the pictures in some parts of the page: how long their addresses are, one letter more for each; 0 without any. */
const picturesIn = (parts: string): number => all(page, `:is(${parts}) img`).map((picture) => attribute(picture, 'src') + 1).join().length;

/** Name and address as a header shows them: in its text, or in what its parts say to those who point at them. */
function personIn(element: Element): PageNames {
  const said = [element, ...all(element, '[title],[href],[aria-label]')].flatMap((part) => ['email', 'title', 'href', 'aria-label'].map((its) => attribute(part, its)));
  const text = lineOf(element);
  // Of several the last: a name can be somebody else's address. One `@` and no more, or a name made of them would take seconds.
  const email = [...said, text].map((one) => one.slice(0, MAX_HEADER).match(/[^\s<>"'(),;:@]+@[^\s<>"'(),;:?@]+\.[^\s<>"'(),;:?@]+/g)?.at(-1)).find(Boolean);
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
