import { readEnglishDate } from '../formats/english-date';
import { ofClass, type HtmlPage } from '../formats/html';
import type { AwardReference } from '../words';
import { onlyText } from './pages/labels';
import { publicPage, type PageReading } from './pages/public-page';

const END = String.raw`\/?(?:\?.*)?$`;
const path = (pattern: string) => new RegExp(`^${pattern}${END}`, 'u');
const ISSUED = /^Issued ([A-Z][a-z]{2,8} (?:\d{1,2}, )?\d{4})$/u;
const OWN_ID = /^(?:https:\/\/courses\.edx\.org\/certificates\/)?([0-9a-f]{32})\/?$/u;
const OFFERED = /\boffered by ([^,]{2,120}),/u;

/** edX: certificates of courses and programmes of its partners. Its terms allow no program to ask for them: their pages are read where they are open. */
export const edx = publicPage({
  id: 'edx',
  name: 'edX',
  issuerIdentity: 'contracted',
  evidence: 'Courses on edX are offered by universities and companies that it has an agreement with (edx.org, "Schools and partners").',
  forms: [
    { hosts: ['courses.edx.org'], kind: 'award', path: path(String.raw`\/certificates\/([0-9a-f]{32})`), to: 'https://courses.edx.org/certificates/$1' },
    { hosts: ['credentials.edx.org'], kind: 'award', path: path(String.raw`\/credentials\/([0-9a-f]{32})`), to: 'https://credentials.edx.org/credentials/$1/' },
    { hosts: ['credentials.edx.org'], kind: 'wallet', path: path(String.raw`\/records\/programs\/shared\/([0-9a-f]{32})`), to: 'https://credentials.edx.org/records/programs/shared/$1/' },
  ],
  by: 'open-page',
  read,
  row: {
    detected: ['courses.edx.org/certificates/…', 'credentials.edx.org/credentials/…', '/records/programs/shared/… (a list)'],
    checked: 'from its public page where it is open, in English: its terms do not allow that a program asks for it',
    private: 'no page: there is nothing to read',
    withdrawn: 'no page: there is nothing to read',
  },
});

/**
 * By the classes of the page's template, which stands in the open, and the certificate's own id on it. Both servers show only what stands:
 * `CertificateStatuses.downloadable` (openedx/edx-platform, render_cert_by_uuid), `UserCredential.AWARDED` (openedx/credentials,
 * RenderCredential). What the page says of a checked identity is not taken over: edX checks none any more.
 */
function read({ texts, links }: HtmlPage, { url }: AwardReference): PageReading {
  const id = /[0-9a-f]{32}/u.exec(url)?.[0] ?? '';
  const holder = onlyText(texts(ofClass('accomplishment-recipient')));
  const name = onlyText(texts(({ attributes: has, name: tag }) => ['accomplishment-course-name', 'accomplishment-program-name'].some((one) => ofClass(one)({ name: tag, attributes: has }))));
  const stamps = texts(ofClass('emphasized'));
  const days = new Set(stamps.flatMap((stamp) => ISSUED.exec(stamp)?.[1] ?? []));
  const said = [...stamps, ...links].flatMap((stamp) => OWN_ID.exec(stamp)?.[1] ?? []);
  if (!holder || !name || said.length === 0) return null;
  if (said.some((one) => one !== id)) return { differs: 'Valid Certificate ID' };
  const [day = ''] = days;
  const offered = OFFERED.exec(texts(ofClass('accomplishment-statement-detail')).join(' '))?.[1]?.trim();
  return { name, holder, issued: days.size === 1 ? readEnglishDate(day) : null, issuer: { name: offered ?? 'edX', id: 'https://www.edx.org/', domain: 'edx.org' }, status: 'shown' };
}
