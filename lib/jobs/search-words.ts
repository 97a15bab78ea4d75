import { singleLine } from '../i18n/clean';
import type { Credential } from '../words';

/** Most words that are offered, and the longest of them, in characters. */
const MOST = 8;
const LONGEST = 80;

/**
 * What can be looked for with a badge: its skills, then its title. What names its holder is left out, so that the person's name goes to
 * nobody with them; so is what looks like an address.
 *
 * @param owner the name of whoever holds it, where that is known from elsewhere: many badges name nobody
 */
export function searchWords({ name, skills, holder }: Pick<Credential, 'name' | 'skills' | 'holder'>, owner?: string): string[] {
  const people = [holder.name, owner].flatMap((one) => (one ? [tokens(one)] : []));
  const namesHolder = (text: string) => {
    const said = tokens(text);
    return people.some((person) => {
      const whole = person.join('');
      // A script without spaces has the name within a longer word.
      if (whole.length > 1 && said.join('').includes(whole)) return true;
      return person.length > 0 && person.filter((token) => said.includes(token)).length >= Math.min(2, person.length);
    });
  };
  const all = [...skills.slice(0, MOST * 4), name].map((text) => singleLine(text, LONGEST)).filter((text) => text !== '' && !/[@\\]|:\/\//u.test(text) && !namesHolder(text));
  const title = singleLine(name, LONGEST);
  const unique = [...new Set(all)];
  // The title is always among them.
  return [...unique.filter((text) => text !== title).slice(0, MOST - 1), ...(unique.includes(title) ? [title] : [])];
}

const tokens = (text: string): string[] => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((token) => token.length > 1);
