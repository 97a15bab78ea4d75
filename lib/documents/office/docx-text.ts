import { readXml, type XmlPart } from '../../formats/xml';
import { linkOfField } from './fields';
import type { Relationships } from './relationships';
import { attribute, BETWEEN_PAUSES, local, type Piece } from './xml';

/** Letters of a paragraph by its style, where no size is written: only that a title is larger counts. In points. */
const SIZES: Readonly<Record<string, number>> = { title: 28, titel: 28, heading1: 16 };
const PLAIN = 11;

/** A paragraph or a text box within one. */
interface Paragraph {
  text: string;
  /** By its style, and the greatest that a run of it has. */
  style: number;
  run: number;
}

/** Text longer than this in one paragraph is not kept, in UTF-16 code units. */
const MOST_TEXT = 100_000;

/**
 * The text, links and pictures of one part of a DOCX, in their order (ECMA-376-1, §17): hyperlinks and pictures that lead somewhere by
 * their relationships, field codes, also those in pieces, text boxes, and paragraphs as lines. Pages are counted by where the program
 * that saved it broke them last.
 */
export function* docxPieces(text: string, { links, pictures }: Relationships): Generator<Piece> {
  const open: Paragraph[] = [];
  const fields: { code: string; isCode: boolean }[] = [];
  let [page, tags] = [1, 0];
  let writing: 'text' | 'code' | null = null;

  function* start(part: Extract<XmlPart, { kind: 'open' }>): Generator<Piece> {
    const value = (name: string) => attribute(part.attributes, name);
    const paragraph = open.at(-1);
    switch (local(part.name)) {
      case 'p':
        if (!part.empty) open.push({ text: '', style: PLAIN, run: 0 });
        return;
      case 'pStyle':
        if (paragraph) paragraph.style = SIZES[value('val').toLowerCase()] ?? PLAIN;
        return;
      case 'sz':
        // In half points, of a run or of the paragraph's mark.
        if (paragraph) paragraph.run = Math.max(paragraph.run, Number(value('val')) / 2 || 0);
        return;
      case 'lastRenderedPageBreak':
        page += 1;
        return;
      case 't':
        writing = part.empty ? null : 'text';
        return;
      case 'instrText':
        writing = part.empty ? null : 'code';
        return;
      case 'tab':
        write(paragraph, ' ');
        return;
      case 'br':
      case 'cr':
        write(paragraph, '\n');
        return;
      case 'noBreakHyphen':
        write(paragraph, '-');
        return;
      case 'hyperlink':
      case 'hlinkClick':
      case 'hlinkHover':
        yield* link(links.get(value('id')));
        return;
      case 'blip':
      case 'svgBlip':
      case 'imagedata':
        yield* picture(pictures.get(value('embed') || value('id')));
        return;
      case 'fldSimple':
        yield* link(linkOfField(value('instr')));
        return;
      case 'fldChar':
        yield* field(value('fldCharType'));
        return;
      default:
        // Shapes of the older drawing language carry their link themselves.
        if (/^(?:v|o):/u.test(part.name) && value('href')) yield* link(value('href'));
    }
  }

  function* field(type: string): Generator<Piece> {
    if (type === 'begin') fields.push({ code: '', isCode: true });
    const field = fields.at(-1);
    if (!field || type === 'begin') return;
    if (field.isCode) yield* link(linkOfField(field.code));
    field.isCode = false;
    if (type === 'end') fields.pop();
  }

  function* link(url: string | null | undefined): Generator<Piece> {
    if (url) yield { type: 'link', url, page };
  }

  function* picture(path: string | undefined): Generator<Piece> {
    if (path) yield { type: 'picture', path, page };
  }

  for (const part of readXml(text)) {
    tags += 1;
    if (tags % BETWEEN_PAUSES === 0) yield { type: 'pause' };
    if (part.kind === 'open') yield* start(part);
    else if (part.kind === 'text') {
      const field = fields.at(-1);
      if (writing === 'text') write(open.at(-1), part.text ?? '');
      else if (writing === 'code' && field?.isCode && field.code.length < MOST_TEXT) field.code += part.text ?? '';
    } else if (local(part.name) === 'p') yield* lines(open.pop(), page);
    else if (part.kind === 'close') writing = null;
  }
  for (const paragraph of open.reverse()) yield* lines(paragraph, page);
}

function write(paragraph: Paragraph | undefined, text: string): void {
  if (paragraph && paragraph.text.length < MOST_TEXT) paragraph.text += text;
}

function* lines(paragraph: Paragraph | undefined, page: number): Generator<Piece> {
  if (!paragraph) return;
  for (const text of paragraph.text.split('\n')) if (text.trim() !== '') yield { type: 'line', text, size: paragraph.run || paragraph.style, page };
}
