import { fold } from './fold';
import { NOBODY, NOBODY_SIGNS, ORGANISATIONS, POST_NOMINALS, SUFFIXES, TITLES } from './affixes';

/** Only so much of a text is looked at, and a name longer than this is no name. */
const READ = 1_000;
const LONGEST = 200;

const HONORIFICS = /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2})\s*(?:先生|女士|小姐|老师|老師|博士|教授|さん|様|さま|氏|님|씨)$/u;
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|["“”„«»][^"“”„«»]*["“”„«»]/gu;
const PRONOUNS = /(?<!\p{L})(?:she|he|they|xe|ze|ela|ele|ella|él|elle|il|elu|iel|sie|er)\s*\/\s*\p{L}+(?:\s*\/\s*\p{L}+)*/giu;
/** What follows one of these is a job, a company, a degree of acquaintance. A hyphen counts only between spaces. */
const CUT = /\s*[|│¦•●∙‖]|\s+[·⋅@:~]\s|\s+[-‐–—―]+\s|\s+(?:is open to work|via LinkedIn)\b/iu;

/**
 * The bare name in what a page or a badge writes: without emoji, control and direction marks, brackets, pronouns, titles, degrees
 * and the headline after it, and "Last, First" turned round.
 *
 * @returns null where nobody is named: nothing is left, an e-mail address, a company, "LinkedIn Member".
 */
export function bareName(written: string): string | null {
  let text = written.slice(0, READ)
    .replace(/[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20E3\uFE0F℠®™©]/gu, ' ')
    .replace(/[’‘ʼʻ`´ʹ′]/gu, "'")
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ')
    .trim();
  if (/\S@\S/u.test(text) || /https?:|www\./iu.test(text)) return null;
  text = outsideBrackets(text).replace(PRONOUNS, ' ').trim();
  const cut = text.search(CUT);
  if (cut > 0) text = text.slice(0, cut);
  text = turned(text).replace(HONORIFICS, '');
  text = withoutAffixes(text.split(' ').filter((word) => /\p{L}/u.test(word))).join(' ');
  if (text === '' || text.length > LONGEST || isNobody(text)) return null;
  return text;
}

/** Without what stands in brackets or quotes, unless nothing else is there. */
function outsideBrackets(text: string): string {
  const outside = text.replace(BRACKETED, ' ').replace(/(?<=\S)\s*[([【].*$/u, ' ').replace(/\s+/gu, ' ').trim();
  return /\p{L}/u.test(outside) ? outside : text.replace(/[()[\]【】"“”„«»]/gu, ' ').replace(/\s+/gu, ' ').trim();
}

/** "J.", "J. D.", which after a single surname are no degree. */
const INITIALS = /^(?:\p{Lu}\.\s*)+$/u;

/** "Jane Doe, PhD, PMP" loses its degrees; "Doe, Jane" becomes "Jane Doe". */
function turned(text: string): string {
  const [left = '', ...rest] = text.split(',').map((part) => part.trim()).filter((part) => part !== '');
  const shouting = left === left.toUpperCase();
  const single = withoutAffixes(left.split(' ')).length === 1;
  const first = rest.find((part) => (single && INITIALS.test(part)) || !isDegree(part, shouting));
  if (first === undefined) return left;
  if (single) return `${first} ${left}`;
  // "García López, José": matched without order anyway; "Jane Doe, Head of Cloud" is a headline.
  return first.split(' ').length <= 2 ? `${first} ${left}` : left;
}

/** Degrees and certificates: known ones, or capitals only where the name itself is not all capitals. */
function isDegree(part: string, shouting: boolean): boolean {
  return part.split(/[\s/&-]+/u).every((word) => {
    const key = fold(word);
    return SUFFIXES.has(key) || POST_NOMINALS.has(key) || (!shouting && /^(?=.*[A-Z].*[A-Z])[A-Z\d.+]+$/u.test(word)) || /^\d*$/u.test(key);
  });
}

/** Takes titles from the front and degrees from the end as long as something remains. */
function withoutAffixes(words: string[]): string[] {
  let from = 0;
  let to = words.length;
  const isTitle = (word: string): boolean => TITLES.has(fold(word)) && (word.length > 1 || from > 0);
  while (to - from > 1 && word(from).split('-').every(isTitle)) from += 1;
  while (to - from > 1 && SUFFIXES.has(fold(word(to - 1)))) to -= 1;
  return words.slice(from, to);

  function word(n: number): string {
    return words[n] ?? '';
  }
}

function isNobody(text: string): boolean {
  if (NOBODY_SIGNS.test(text)) return true;
  const keys = text.split(/[\s./_-]+/u).map(fold);
  return keys.some((key) => ORGANISATIONS.has(key) || NOBODY.has(key)) || /^n\/a$/iu.test(text);
}
