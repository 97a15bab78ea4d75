import { withoutReferences } from '../../formats/plain-text';

/** How much of a page is read for its head, in letters. */
const HEAD = 100_000;

/**
 * Comments, elements whose content is only text, and tags: each matched whole and in order, so that nothing inside a comment or
 * a value is taken for a tag. What is not closed reaches to the end, as in a browser, and so nothing is read twice.
 */
const MARKUP = /<!--.*?(?:-->|$)|<(script|style|title|noscript|template)\b.*?(?:<\/\1|$)|<[a-z/!?](?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^'">]+)*(?:>|$)/gisu;
const ATTRIBUTE = /\s([^\s"'=<>/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gu;

/**
 * The holder's name from the title that an award's page gives to link previews: "{title} was issued by {issuer} to {holder}.",
 * with " (Expired)" after the title of an expired one. The known title and issuer are taken away from its ends, so that a
 * badge called "… was issued by … to …" cannot put words into it.
 *
 * @returns null where the sentence is not exactly that one
 */
export function holderInPreview(html: string, title: string, issuers: readonly string[]): string | null {
  const sentence = openGraphTitle(html);
  if (sentence === null) return null;
  for (const issuer of issuers) {
    for (const expired of ['', ' (Expired)']) {
      const start = `${title}${expired} was issued by ${issuer} to `;
      if (sentence.startsWith(start) && sentence.endsWith('.')) return sentence.slice(start.length, -1).trim() || null;
    }
  }
  return null;
}

function openGraphTitle(html: string): string | null {
  for (const [tag] of html.slice(0, HEAD).matchAll(MARKUP)) {
    if (!/^<meta\s/iu.test(tag)) continue;
    const attributes = new Map([...tag.matchAll(ATTRIBUTE)].map(([, name = '', ...values]) => [name.toLowerCase(), values.join('')]));
    if (attributes.get('property') === 'og:title') return plain(attributes.get('content') ?? '');
  }
  return null;
}

/** Text of an attribute: character references resolved, white space as one space. */
const plain = (text: string): string => withoutReferences(text).replace(/\s+/gu, ' ').trim();
