import { readXml } from '../../formats/xml';
import { attribute, local } from './xml';

/** What a document's properties say of it. */
export interface Properties {
  title: string;
  author: string;
  /** How many pages it had when it was saved; 0 where that is not said. */
  pages: number;
}

/** Longest property that is kept, in UTF-16 code units. */
const LONGEST = 300;

/** Reads the properties out of `docProps/core.xml`, `docProps/app.xml` (ECMA-376-2, §11; -1, §22.2) or `meta.xml` (ODF 1.3, §4.3). */
export function readProperties(texts: Iterable<string>): Properties {
  const found: Properties = { title: '', author: '', pages: 0 };
  for (const text of texts) {
    let name = '';
    for (const part of readXml(text)) {
      if (part.kind === 'open') {
        name = local(part.name);
        if (name === 'document-statistic') found.pages = countIn(attribute(part.attributes, 'page-count'));
      } else if (part.kind === 'close') name = '';
      else if (name === 'title') found.title = (part.text ?? '').slice(0, LONGEST);
      else if (name === 'creator' || name === 'initial-creator') found.author = (part.text ?? '').slice(0, LONGEST);
      else if (name === 'Pages') found.pages = countIn(part.text ?? '');
    }
  }
  return found;
}

function countIn(text: string): number {
  return /^\d{1,5}$/u.test(text.trim()) ? Number(text) : 0;
}
