import { all, call, closest, isElement, page, parentOf } from './dom';
import { follows, QUOTE_MARKS, QUOTES } from './hosts/mail';

/**
 * What in a mail somebody else wrote, by more signs than a page script has room for: the marks of other clients, and what all of them write in any
 * language. Read where a mail has badges (`readNear`). Where it errs, nobody is compared.
 */

/** Zoho, GMX and WEB.DE, NetEase. */
const QUOTED_IN = `${QUOTES},[class*=zmail_extra],[id*=zmail_extra],[name=quote],[id*=isForwardContent],[id*=isReplyContent]`;

/** From here on: Outlook mobile, Zimbra; Outlook of 2007 to 2010 and for Mac; the tables of headers of Thunderbird. */
const QUOTED_AFTER = `${QUOTE_MARKS},[id*=reference-message],[id*=zwchr],[style*="#b5c4df 1.0pt" i],[class*=moz-email-headers]`;

/** Most lines of one message that are looked at, and most of each, in UTF-16 units. */
const MOST_LINES = 20_000;
const LONGEST = 300;

/** A header is this close together, in lines or pieces of them; and so many of them begin with labels. */
const WINDOW = 14;
const LABELS = 3;

/** "---------- Forwarded message ---------", "-----Original Message-----", "------------------ 原始邮件 ------------------" */
const RULED = /^\s*-{4,}\s*[^\s-][^\n-]{1,80}-{4,}\s*$/;

/** "Sent:", "De :", "发件人：" */
const LABEL = /^\s*[\p{L}\p{M}][\p{L}\p{M} ]{0,24}\s?[:：]/u;

/** A day of a year with the time: "Monday, March 2, 2026 10:04 AM", "2026年3月2日 10:04". No block of addresses has one. */
const MOMENT = /\b(?:19|20)\d\d(?!\d).{0,30}?\d\d?[:.h]\d\d/;

/** A line of an older mail, in plain text. */
const CITED = /^\s*[>＞]/;

/** Elements that begin a line. */
const BREAKS = 'br,div,p,li,tr,td,pre,blockquote,table,ul,ol,hr';

/** A line of text and where it stands. */
interface Line {
  node: Text;
  text: string;
}

/**
 * @param body a message's own part of the page
 * @returns whether something in it is another's words; of an address that is only written, by what stands before it in its text
 */
export function quotedIn(body: Element): (node: Element | Text, address?: string) => boolean {
  const lines = linesIn(body);
  // What follows any mark follows the first of its kind: a mail full of marks costs no more than one.
  const marks = [all(body, QUOTED_AFTER)[0], markIn(lines)].filter((mark) => mark !== undefined);
  const mayBeCited = lines.some(({ text }) => CITED.test(text));
  return (node, address) => {
    const own = isElement(node) ? '' : node.data.slice(0, address ? node.data.indexOf(address) : 0);
    return !!closest(isElement(node) ? node : parentOf(node), QUOTED_IN)
      || marks.some((mark) => follows(node, mark))
      || markIn(own.split('\n').map((text) => ({ node: node as Text, text }))) !== undefined
      || (mayBeCited && CITED.test(lineBefore(node, own, body)));
  };
}

function linesIn(body: Element): Line[] {
  const walker = call(page, 'createTreeWalker', body, 4 /* text */);
  const lines: Line[] = [];
  while (lines.length < MOST_LINES && walker.nextNode()) {
    const node = walker.currentNode as Text;
    for (const text of node.data.split('\n')) if (/\S/.test(text)) lines.push({ node, text: text.slice(0, LONGEST) });
  }
  return lines;
}

/** Where the mail before begins by its words: after a ruled line, or at a header. */
function markIn(lines: readonly Line[]): Node | undefined {
  const isLabel = lines.map(({ text }) => LABEL.test(text));
  const isHeader = (at: number) => isLabel[at] && isLabel.slice(at, at + WINDOW).filter(Boolean).length >= LABELS && lines.slice(at, at + WINDOW).some(({ text }) => MOMENT.test(text));
  return lines.find(({ text }, at) => RULED.test(text) || isHeader(at))?.node;
}

/** What stands before a node in its own line. */
function lineBefore(node: Node, own: string, body: Element): string {
  const walker = call(page, 'createTreeWalker', body, 5 /* elements and text */);
  let line = own;
  walker.currentNode = node;
  for (let n = 0; n < WINDOW && !line.includes('\n') && walker.previousNode(); n++) {
    const before = walker.currentNode;
    if (!isElement(before)) line = (before as Text).data.slice(-LONGEST) + line;
    else if (call(before, 'matches', BREAKS)) break;
  }
  return line.slice(line.lastIndexOf('\n') + 1);
}
