import { readXml } from '../../formats/xml';
import { attribute, BETWEEN_PAUSES, local, type Piece } from './xml';

/** A heading is larger than a paragraph; how large, its styles would say. In points. */
const SIZES: Readonly<Record<string, number>> = { title: 28, h: 16, p: 11 };
const MOST_TEXT = 100_000;

/** The text, links and pictures of `content.xml` or `styles.xml` of an ODT, in their order (ODF 1.3 part 3, §5, §6.1.8, §10.4). */
export function* odtPieces(text: string): Generator<Piece> {
  const open: { text: string; size: number }[] = [];
  let [page, tags] = [1, 0];
  for (const part of readXml(text)) {
    tags += 1;
    if (tags % BETWEEN_PAUSES === 0) yield { type: 'pause' };
    const current = open.at(-1);
    if (part.kind === 'text') {
      if (current && current.text.length < MOST_TEXT) current.text += part.text ?? '';
      continue;
    }
    const name = local(part.name);
    const isBlock = part.name.startsWith('text:') && (name === 'p' || name === 'h');
    if (part.kind === 'close') {
      const closed = isBlock ? open.pop() : undefined;
      if (closed) for (const line of closed.text.split('\n')) if (line.trim() !== '') yield { type: 'line', text: line, size: closed.size, page };
      continue;
    }
    if (isBlock && !part.empty) open.push({ text: '', size: SIZES[attribute(part.attributes, 'style-name').toLowerCase()] ?? SIZES[name] ?? 0 });
    else if (name === 'soft-page-break') page += 1;
    else if (current && (name === 's' || name === 'tab')) current.text += ' ';
    else if (current && name === 'line-break') current.text += '\n';
    const target = name === 'a' || name === 'image' ? attribute(part.attributes, 'href') : '';
    if (target) yield name === 'a' ? { type: 'link', url: target, page } : { type: 'picture', path: target.replace(/^\.\//u, ''), page };
  }
}
