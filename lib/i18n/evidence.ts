import type { Fact, FactState, Report, RequestLine } from '../words';
import { singleLine } from './clean';
import { factText } from './compare';
import { clock, moment } from './dates';
import type { Text } from './text';
import type { Voice } from './voice';

/** One fact as it is listed. */
export interface FactLine {
  id: Fact['id'];
  state: FactState;
  /** What the state's shape means, for those who do not see it; empty where it means nothing. */
  stateText: string;
  text: Text;
}

/** One request as it is listed. */
export interface EvidenceLine {
  purpose: string;
  host: string;
  /** Where a query was sent. */
  method?: 'POST';
  /** Path and query, at most 160 characters. */
  path: string;
  answer: string;
  /** Time of day; `at` has the whole moment for machines. */
  time: string;
  at: string;
}

/**
 * The facts in the order in which they were concluded, without those that do not apply. That something describes a badge, shows or
 * lists them and awards none is no failure, so its sign is neutral.
 */
export function factLines(voice: Voice, report: Report): FactLine[] {
  return report.facts.flatMap<FactLine>(({ id, state, code, params }) => {
    const text = factText(voice, report, { code, params });
    if (code === 'structure.not-an-award' || code === 'structure.list-page' || code === 'structure.art') return [{ id, state: 'not-applicable', stateText: '', text }];
    return state === 'not-applicable' ? [] : [{ id, state, stateText: voice.t(`fact.${state}`), text }];
  });
}

/** What was not checked and what was noticed, each a sentence. */
export function remarkLines(voice: Voice, { remarks = [] }: Pick<Report, 'remarks'>): Text[] {
  return remarks.map(({ code, params }) => voice.code(code, params));
}

/** Every request that was made for a report, and every one that was wanted and not made. */
export function evidenceLines(voice: Voice, report: Report): EvidenceLine[] {
  return report.requests.map((request) => ({
    purpose: voice.t(`purpose.${request.purpose}`),
    ...(request.method && { method: request.method }),
    ...address(request.url),
    answer: answer(voice, request),
    time: clock(voice.language, request.at),
    at: request.at,
  }));
}

/** When the report was made, in the reader's own time; empty when that is not known. */
export function checkedAt(voice: Voice, report: Report): string {
  return moment(voice.language, report.at);
}

function answer(voice: Voice, { status, problem, openPage }: RequestLine): string {
  if (openPage) return voice.t('evidence.open-page');
  if (problem) return voice.t(`problem.${problem}`);
  // As it came, without thousands separators.
  return voice.t('evidence.status', { status: String(status ?? '') });
}

function address(text: string): { host: string; path: string } {
  if (!URL.canParse(text)) return { host: '', path: singleLine(text, 160) };
  const url = new URL(text);
  return { host: singleLine(url.host, 100), path: singleLine(url.pathname + url.search, 160) };
}
