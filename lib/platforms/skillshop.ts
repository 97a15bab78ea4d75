import { readEnglishDate } from '../formats/english-date';
import type { HtmlPage } from '../formats/html';
import { publicPage, type PageReading } from './pages/public-page';

const COMPLETED = /^Completed by (.+) on ([A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})$/u;

/** Google Skillshop, before its awards moved to Accredible: a page for each. */
export const skillshop = publicPage({
  id: 'skillshop',
  name: 'Google Skillshop',
  issuerIdentity: 'own',
  evidence: 'Google alone awards on Skillshop, for its own courses (skillshop.exceedlms.com).',
  forms: [{ hosts: ['skillshop.exceedlms.com'], kind: 'award', path: /^\/student\/award\/([\w-]{6,80})\/?(?:\?.*)?$/u, to: 'https://skillshop.exceedlms.com/student/award/$1' }],
  by: 'click',
  read,
  row: {
    detected: ['skillshop.exceedlms.com/student/award/…'],
    checked: 'on a click from its public page, in English: name, course and day. It does not say whether it was withdrawn, or when it ends. Newer awards are at Accredible',
    private: '404 or a sign-in page: could not be checked',
    withdrawn: 'not told: the page does not say',
  },
});

/** "Congratulations!", below it the award, and "Completed by … on …" below that: once, and in this order. */
function read({ lines }: HtmlPage): PageReading {
  const at = lines.indexOf('Congratulations!');
  const completed = lines.map((line) => COMPLETED.exec(line)).filter((found) => found !== null);
  const name = lines[at + 1];
  if (at < 0 || at !== lines.lastIndexOf('Congratulations!') || completed.length !== 1 || !name || COMPLETED.test(name)) return null;
  const [[, holder = '', day = '']] = completed as [RegExpExecArray];
  return { name, holder, issued: readEnglishDate(day), issuer: { name: 'Google', id: 'https://skillshop.exceedlms.com/', domain: 'google.com' }, status: 'not-said' };
}
