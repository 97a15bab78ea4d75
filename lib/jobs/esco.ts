import * as v from 'valibot';
import { withQuery } from '../share/query';
import type { Language } from '../store/settings';
import type { Provider, Step } from './provider';
import { listOf, read, title } from './read';
import type { Occupation } from './words';

const API = 'https://ec.europa.eu/esco/api';
/** ESCO has no Chinese; its Portuguese is one. */
const LANGUAGES: Readonly<Record<Language, string>> = { en: 'en', de: 'de', 'zh-CN': 'en', 'pt-BR': 'pt' };
/** Most occupations of each way. */
const MOST = 6;

/** "2512.4", "C2512" and "http://data.europa.eu/esco/isco/C2512" → "2512". */
const isco = v.fallback(v.optional(v.pipe(v.string(), v.transform((given) => /^(?:http:\/\/data\.europa\.eu\/esco\/isco\/)?C?([1-9]\d{0,3})(?:\.\d+)*$/u.exec(given)?.[1]))), undefined);
const named = v.object({ title, uri: v.fallback(v.pipe(v.string(), v.maxLength(500)), ''), code: isco });
const found = v.object({ _embedded: v.object({ results: listOf(named, MOST) }) });
const skill = v.object({ _links: v.object({ isEssentialForOccupation: v.optional(listOf(named, MOST), []), isOptionalForOccupation: v.optional(listOf(named, MOST), []) }) });
const occupation = v.object({ code: isco });

/** What a search for occupations or skills found: titles, addresses within ESCO, codes where it gives them. @throws {Trouble} */
export const readFound = (answer: unknown): v.InferOutput<typeof named>[] => read(found, answer)._embedded.results;

/** Occupations that need a skill, those that cannot do without first. @throws {Trouble} */
export function readSkill(answer: unknown, title: string): Occupation[] {
  const { isEssentialForOccupation, isOptionalForOccupation } = read(skill, answer)._links;
  const of = (why: 'essential' | 'optional') => (one: v.InferOutput<typeof named>): Occupation => ({ title: one.title, why, skill: title, ...(one.code && { isco: one.code }) });
  return [...isEssentialForOccupation.map(of('essential')), ...isOptionalForOccupation.map(of('optional'))].slice(0, MOST);
}

/** The European classification of skills and occupations (ESCO): which occupations there are for these words, and for the skill that they name. */
export const esco: Provider = {
  id: 'esco',
  name: 'ESCO',
  host: 'ec.europa.eu',
  page: 'https://esco.ec.europa.eu/',
  serves: () => true,
  speaks: (language) => language !== 'zh-CN',
  sends: ['words', 'language'],
  gives: ['occupations'],
  steps({ words, language: of }) {
    const language = LANGUAGES[of];
    const search = (type: 'occupation' | 'skill', limit: number) => withQuery(`${API}/search`, { text: words, type, language, limit: String(limit), full: 'false' });
    const resource = (type: 'occupation' | 'skill', uri: string) => withQuery(`${API}/resource/${type}`, { uri, language });
    const byTitle: Step = async (get) => {
      const hits = readFound(await get(search('occupation', MOST)));
      const [first] = hits;
      // A search without codes: the first one's own record has it.
      if (first && !first.code && first.uri !== '') first.code = read(occupation, await get(resource('occupation', first.uri))).code;
      return { occupations: hits.map(({ title, code }) => ({ title, why: 'title', ...(code && { isco: code }) })) };
    };
    const bySkill: Step = async (get, { occupations = [] }) => {
      const [hit] = readFound(await get(search('skill', 1)));
      if (!hit || hit.uri === '') return { occupations };
      const more = readSkill(await get(resource('skill', hit.uri)), hit.title);
      return { occupations: [...occupations, ...more.filter(({ title }) => !occupations.some((one) => one.title === title))] };
    };
    return [byTitle, bySkill];
  },
};
