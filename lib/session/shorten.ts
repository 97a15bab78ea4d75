/** Makes a tab's record smaller, for a session memory that is full. */
import type { TabRecord } from './record';

/** Longest text of a report that is kept then, in UTF-16 units. */
const SHORT = 500;

/** Without the long texts of its reports; nothing of the list is lost. */
export function shortened(record: TabRecord): TabRecord {
  const items = record.items.map((item) => {
    const { report } = item;
    if (!report?.credential) return item;
    const { alignments: _, description, criteria, skills, evidence, ...rest } = report.credential;
    const short = { description: description.slice(0, SHORT), criteria: criteria.slice(0, SHORT), skills: skills.slice(0, 10), evidence: evidence.slice(0, 3) };
    return { ...item, report: { ...report, credential: { ...rest, ...short } } };
  });
  return { ...record, items };
}

/** With so many items and links at most: first those that ask for attention. What goes is counted as left out. */
export function cut(record: TabRecord, most: number): TabRecord {
  const urgent = record.items.filter(({ report }) => report?.attention).slice(0, most);
  const others = record.items.filter((item) => !urgent.includes(item)).slice(0, most - urgent.length);
  const items = record.items.filter((item) => urgent.includes(item) || others.includes(item));
  const wrapped = record.wrapped.slice(0, most);
  const gone = record.items.length - items.length + record.wrapped.length - wrapped.length;
  return { ...record, items, wrapped, leftOut: record.leftOut + gone, leftOutHere: record.leftOutHere + gone };
}
