/**
 * Words of level in several languages, by what they stand for. Two titles in two languages cannot be compared word by word; that one says
 * "Grundlagen" and the other "Expert" can be told all the same.
 */

const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

/**
 * The first steps, and what comes last. What lies between (associate, intermediate, 中级) is translated too freely to be told apart from
 * either, and words like "practitioner" and "master" mean different things at different issuers. All folded as titles are.
 */
const FIRST = words(`
  fundamentals fundamental foundation foundations foundational essentials basics basic beginner introduction introductory
  grundlagen grundkenntnisse einfuhrung einsteiger anfanger
  basico basica fundamentos introducao introduccion iniciante principiante
  fondamentaux debutant fondamenti principiante basisprincipes
  初级 初級 基础 基礎 入门 入門
`);
const LAST = words(`
  expert advanced experte expertin fortgeschritten fortgeschrittene avancado avancada avanzado avanzada avance perito gevorderd esperto
  高级 高級 专家 專家
`);

/** Which of the two a title's words say; null where they say neither, or both ("Advanced Fundamentals"). */
function levelIn(title: readonly string[]): 'first' | 'last' | null {
  const has = (level: readonly string[]) => level.some((word) => title.includes(word) || (/\p{Script=Han}/u.test(word) && title.join('').includes(word)));
  const [first, last] = [has(FIRST), has(LAST)];
  return first === last ? null : first ? 'first' : 'last';
}

/** Whether two titles, in whatever languages, name levels that cannot be one: the first steps and the last. */
export function levelsApart(page: readonly string[], badge: readonly string[]): boolean {
  const [a, b] = [levelIn(page), levelIn(badge)];
  return a !== null && b !== null && a !== b;
}
