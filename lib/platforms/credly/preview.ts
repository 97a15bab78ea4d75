/** How much of a page is read for its head, in letters, and how many `<meta>` elements of it. */
const HEAD = 100_000;
const METAS = 100;

const META = /<meta(?:\s+(?:"[^"]*"|'[^']*'|[^'">])*)?>/iuy;
const CONTENT = /\scontent\s*=\s*(?:"([^"]*)"|'([^']*)')/iu;

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
  const head = html.slice(0, HEAD);
  let at = head.search(/<meta/iu);
  for (let n = 0; at >= 0 && n < METAS; n += 1) {
    // A short piece at a time, so that an unclosed quotation mark costs no more than that.
    META.lastIndex = 0;
    const tag = META.exec(head.slice(at, at + 2_000))?.[0] ?? '';
    const [, double, single] = CONTENT.exec(tag) ?? [];
    if (/\sproperty\s*=\s*["']?og:title\b/iu.test(tag)) return plain(double ?? single ?? '');
    const next = head.slice(at + 5).search(/<meta/iu);
    at = next < 0 ? -1 : at + 5 + next;
  }
  return null;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Text of an attribute: character references resolved, white space as one space. */
function plain(text: string): string {
  return text
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/giu, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0x1f && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
    })
    .replace(/\s+/gu, ' ')
    .trim();
}
