import { readXml } from '../../formats/xml';
import { MOST_LINKS } from '../limits';
import { attribute, local } from './xml';

/** What a part of a DOCX relates to, by id. Nothing of it is ever fetched. */
export interface Relationships {
  /** Targets of links, as they are written. */
  links: Map<string, string>;
  /** Pictures within the document, as their names among its files. */
  pictures: Map<string, string>;
}

/**
 * Reads the relationships of a part (ECMA-376-2, §9.3). Of all kinds only links and pictures count: a template, an object or a picture
 * from outside is what a program might fetch, and no link of a person.
 *
 * @param text a `.rels` part
 */
export function readRelationships(text: string): Relationships {
  const found: Relationships = { links: new Map(), pictures: new Map() };
  for (const part of readXml(text)) {
    if (part.kind !== 'open' || local(part.name) !== 'Relationship') continue;
    const [id, target, kind] = [attribute(part.attributes, 'Id'), attribute(part.attributes, 'Target'), attribute(part.attributes, 'Type').split('/').at(-1)];
    const isOutside = attribute(part.attributes, 'TargetMode') === 'External';
    // One more than are looked at tells that there are more.
    if (kind === 'hyperlink' && isOutside && found.links.size <= MOST_LINKS) found.links.set(id, target);
    if (kind === 'image' && !isOutside && found.pictures.size < MOST_LINKS) found.pictures.set(id, `word/${target.replace(/^\/?(?:word\/)?/u, '')}`);
  }
  return found;
}
