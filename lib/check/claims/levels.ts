/**
 * Words of level in several languages, by what they stand for. Two titles in two languages cannot be compared word by word; that one says
 * "Grundlagen" and the other "Expert" can be told all the same.
 */

const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

/**
 * Each level with its words, all folded as titles are. A word that means one thing here and another there ("especialista", which is an expert or a
 * specialist) stands under each: two words are of two levels only where they share none. "Master" is none: a Scrum Master has no higher level than others.
 */
const WORDS = {
  first: words(`
    fundamentals fundamental foundation foundations foundational essentials basics basic beginner beginners introduction introductory intro
    grundlagen grundkenntnisse basiswissen einfuhrung einsteiger einsteigerin anfanger anfangerin
    basico basica fundamentos introducao introduccion iniciante iniciantes principiante principiantes
    fondamentaux fondamental debutant debutante introduzione fondamenti fondamentali principiante basisprincipes beginnend podstawy temelleri
    初级 初級 基础 基礎 入门 入門 기초 초급 입문
  `),
  middle: words('intermediate mittelstufe intermediario intermediaria intermedio intermedia intermediaire 中级 中級 중급'),
  associate: words('associate asociado asociada associado associada associe associee 助理级 助理級 アソシエイト'),
  practitioner: words('practitioner praktiker praktikerin praticante practicante praticien praticienne 从业者'),
  professional: words('professional profissional profesional professionnel professionnelle professionista professionale 专业级 專業級 プロフェッショナル'),
  specialist: words('specialist specialty speciality spezialist spezialistin especialista especialidad especialidade specialiste specialista 专项'),
  advanced: words('advanced fortgeschritten fortgeschrittene fortgeschrittener avancado avancada avanzado avanzada avance avancee avanzato avanzata gevorderd 高级 高級 上级 上級 고급'),
  expert: words('expert experte expertin perito perita especialista experto experta esperto esperta 专家 專家 エキスパート 전문가'),
  junior: words('junior'),
  senior: words('senior'),
  bronze: words('bronze bronce'),
  silver: words('silver silber prata plata'),
  gold: words('gold ouro oro'),
  platinum: words('platinum platin platina platino'),
} as const;

type Level = keyof typeof WORDS;

const LEVELS = new Map<string, Level[]>();
for (const [level, each] of Object.entries(WORDS) as [Level, readonly string[]][]) for (const word of each) LEVELS.set(word, [...(LEVELS.get(word) ?? []), level]);

/** In English two words of one level ("Fundamentals", "Essentials") are two badges; in two languages they can be a translation. */
const ENGLISH: ReadonlySet<string> = new Set(words(`
  fundamentals fundamental foundation foundations foundational essentials basics basic beginner beginners introduction introductory intro
  intermediate associate practitioner professional specialist specialty speciality advanced expert junior senior bronze silver gold platinum
`));

/**
 * A pattern for words of level that are written without spaces around them, the longest first: in a title each is one word. Infrastructure (基础设施) is
 * no level.
 */
export const UNSPACED = `(?:${[...LEVELS.keys()].filter((word) => /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word)).toSorted((a, b) => b.length - a.length).join('|')})(?!设施|設施|架构|架構)`;

/** The levels that a word stands for; none for most words. */
const levelsOf = (word: string): readonly Level[] => LEVELS.get(word) ?? [];

const shareLevel = (a: string, b: string): boolean => levelsOf(a).some((level) => levelsOf(b).includes(level));

/** Whether two words can be one level in two languages. */
export const areOneLevel = (a: string, b: string): boolean => shareLevel(a, b) && !(ENGLISH.has(a) && ENGLISH.has(b));

/** Whether two words are both of level, and of two. */
export const areTwoLevels = (a: string, b: string): boolean => levelsOf(a).length > 0 && levelsOf(b).length > 0 && !shareLevel(a, b);

/**
 * The first steps and what comes last. What lies between (associate, intermediate, 中级) is translated too freely to be told apart from
 * either, and words like "practitioner" and "professional" mean different things at different issuers. Null where a title says
 * neither, or both ("Advanced Fundamentals").
 */
function endOf(title: readonly string[]): 'first' | 'last' | null {
  const said = title.flatMap(levelsOf);
  const [first, last] = [said.includes('first'), title.some((word) => levelsOf(word).length > 0 && levelsOf(word).every((level) => level === 'advanced' || level === 'expert'))];
  return first === last ? null : first ? 'first' : 'last';
}

/** Whether two titles, in whatever languages, name levels that cannot be one: the first steps and the last. */
export function levelsApart(page: readonly string[], badge: readonly string[]): boolean {
  const [a, b] = [endOf(page), endOf(badge)];
  return a !== null && b !== null && a !== b;
}
