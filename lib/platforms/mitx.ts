import { readEnglishDate } from '../formats/english-date';
import { ofClass, type HtmlPage } from '../formats/html';
import type { AwardReference } from '../words';
import { labelled, onlyText } from './pages/labels';
import { publicPage, type PageReading } from './pages/public-page';

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** MITx Online: certificates of MIT's own courses and programmes, on pages that its server writes whole. */
export const mitx = publicPage({
  id: 'mitx',
  name: 'MITx Online',
  issuerIdentity: 'own',
  evidence: 'MIT Open Learning alone issues on MITx Online, for MIT’s own courses (mitodl/mitxonline, cms/templates/certificate_page.html).',
  forms: [{ hosts: ['mitxonline.mit.edu'], kind: 'award', path: new RegExp(String.raw`^\/certificate\/((?:program\/)?${UUID})\/?(?:\?.*)?$`, 'u'), to: 'https://mitxonline.mit.edu/certificate/$1/' }],
  by: 'click',
  read,
  row: {
    detected: ['mitxonline.mit.edu/certificate/…', '/certificate/program/…'],
    checked: 'on a click from its public page: name, course and day, and the certificate’s own id on it',
    private: '404: could not be checked',
    withdrawn: '404, as one that never was: could not be checked',
  },
});

/**
 * By the classes of the page's template, which stands in the open, and the certificate's own id on it. Its server finds only certificates
 * that are not revoked (courses/models.py, `ActiveCertificates`).
 */
function read({ lines, texts }: HtmlPage, { url }: AwardReference): PageReading {
  const [holder, name] = ['certify-name', 'degree-text'].map((one) => onlyText(texts(ofClass(one))));
  const [id, day] = [labelled(lines, 'Valid Certificate ID'), labelled(lines, 'Issued')];
  if (!holder || !name || !id) return null;
  if (!url.endsWith(`/${id.toLowerCase()}/`)) return { differs: 'Valid Certificate ID' };
  return { name, holder, issued: readEnglishDate(day ?? ''), issuer: { name: 'Massachusetts Institute of Technology', id: 'https://mitxonline.mit.edu/', domain: 'mit.edu' }, status: 'shown' };
}
