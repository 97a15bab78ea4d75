import { issuerPlace } from '../check/issuer-place';
import { readEnglishDate } from '../formats/english-date';
import type { HtmlPage } from '../formats/html';
import type { AwardReference } from '../words';
import { labelled } from './pages/labels';
import { publicPage, type PageReading } from './pages/public-page';

/** Skilljar: certificates of courses that its customers offer, each with a page that says what was completed, when, and who offers it. */
export const skilljar = publicPage({
  id: 'skilljar',
  name: 'Skilljar',
  issuerIdentity: 'self-service',
  evidence: 'Every customer of Skilljar offers courses under the name that it gives itself (support.gainsight.com, "Skilljar", "Certificates").',
  forms: [{ hosts: ['verify.skilljar.com'], kind: 'award', path: /^\/c\/([a-z0-9]{12})\/?(?:\?.*)?$/u, to: 'https://verify.skilljar.com/c/$1' }],
  by: 'click',
  read,
  row: {
    detected: ['verify.skilljar.com/c/…'],
    checked: 'on a click from its public page, in English: the course, the day and who offers it, whom nobody vouches for. It does not say whether it was withdrawn',
    private: '404: could not be checked',
    withdrawn: 'not told: the page does not say',
  },
});

/** By the labels of the page. Whom it names stands under none, and when it ends only in its picture. */
function read({ lines }: HtmlPage, { url }: AwardReference): PageReading {
  const [name, day, issuer] = ['Course Completed', 'Completion Date', 'Offered By'].map((label) => labelled(lines, label));
  if (!name || !day || !issuer) return null;
  // Two customers can bear one name: nobody is trusted by it beyond this one award.
  return { name, issued: readEnglishDate(day), issuer: { name: issuer, id: url, domain: issuerPlace(url) }, status: 'not-said' };
}
