import type { Held, Shelf } from './words';

/** Longest words of a list's row, in UTF-16 units: a title of a book's length is searched by its beginning. */
const LONGEST = 200;
/** Most skills that a badge is searched by. */
const MOST_SKILLS = 60;

/** Its row in a list. */
export function shelfOf({ id, credential, shown, collections, addedAt }: Held): Shelf {
  const { name, issuer, skills, issued, expires } = credential;
  return {
    id, name: name.slice(0, LONGEST), issuer: issuer.name.slice(0, LONGEST), skills: skills.slice(0, MOST_SKILLS).map((skill) => skill.slice(0, LONGEST)),
    ...(issued && { issued }), ...(expires && { expires }), shown, collections, addedAt,
  };
}
