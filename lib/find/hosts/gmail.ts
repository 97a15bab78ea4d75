import { all, attribute } from '../dom';
import { lineOf, personName } from '../text';
import type { HostPage, Surroundings } from './host';

/**
 * Gmail: everything is in one document, and every message shows who sent it, before those it was sent to. From: is
 * unauthenticated.
 */
export const gmail: HostPage = {
  id: 'gmail',
  matches: ({ hostname }) => hostname === 'mail.google.com',
  textIn: '.a3s',
  around(element, names): Surroundings {
    const message = element.closest('[data-message-id],.adn');
    const sender = message?.querySelector('[email]');
    if (!message || !sender) return { names, claim: {} };
    const name = personName(attribute(sender, 'name') || lineOf(sender));
    return { names: isQuoted(element, message) ? { kind: 'quoted' } : { kind: 'own', name: name?.includes('@') ? undefined : name, email: attribute(sender, 'email') }, claim: {} };
  },
};

/**
 * Quoted text by the classes of Gmail, Yahoo, Proton and Thunderbird; in received mail they carry a prefix. Outlook and
 * Thunderbird do not put the old mail into an element of its own: everything after their mark is quoted.
 */
const isQuoted = (element: Element, message: Element) =>
  !!element.closest('blockquote,[class*=_quote]')
  || all(message, '[id*=divRplyFwdMsg],[id*=appendonsend],[class*=moz-cite-prefix]').some((mark) => mark.compareDocumentPosition(element) & 4 /* follows */);
