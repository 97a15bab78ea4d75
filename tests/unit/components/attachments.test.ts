// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '../find/dom';

vi.mock('webextension-polyfill', () => ({ default: { storage: { session: {}, onChanged: { addListener() {} } }, permissions: {}, tabs: {}, runtime: {} } }));

const { listAttachments } = await import('../../../components/state/attachments');

const MAIL = 'https://mail.google.com/mail/u/0/#inbox/1';
const own = 'https://mail.google.com/mail/u/0?ui=2&attid=0.1&disp=safe';

describe('attachments of the open mail', () => {
  beforeEach(() => vi.stubGlobal('origin', 'https://mail.google.com'));

  it('are those that Gmail names, with the name that it gives them', () => {
    show(`<span download_url="application/pdf:r%C3%A9sum%C3%A9.pdf:${own}">x</span><span download_url="image/png:badge.png:${own}2">x</span>`, MAIL);
    expect(listAttachments()).toEqual([{ link: own, name: 'résumé.pdf' }, { link: `${own}2`, name: 'badge.png' }]);
  });

  it('are links of the mail’s own host that end as a file that is read', () => {
    show('<a href="/get?part=2" download="cv.docx">x</a><a href="/get?part=3" title="badge.svg">x</a><a href="/files/letter.odt">x</a><a href="/get?part=4"> cv.pdf </a>', MAIL);
    expect(listAttachments().map(({ name }) => name)).toEqual(['cv.docx', 'badge.svg', 'letter.odt', 'cv.pdf']);
  });

  it('are nothing else: other kinds, other hosts, other schemes, what somebody writes, nonsense', () => {
    show(`<span download_url="application/zip:all.zip:${own}">x</span><span download_url="nonsense">x</span><span download_url="application/pdf:%:javascript:1">x</span>
      <span download_url="application/pdf:cv.pdf:https://elsewhere.example/cv.pdf">x</span><a href="https://elsewhere.example/cv.pdf">cv.pdf</a><a href="http://mail.google.com/cv.pdf">x</a>
      <a href="javascript:cv.pdf">cv.pdf</a><a href="/about">About</a><div contenteditable="true"><a href="/cv.pdf">x</a></div>`, MAIL);
    expect(listAttachments()).toEqual([]);
  });

  it('are at most twenty', () => {
    show(Array.from({ length: 50 }, (_, n) => `<a href="/${n}.pdf">x</a>`).join(''), MAIL);
    expect(listAttachments()).toHaveLength(20);
  });
});
