// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { readNear as ReadNear } from '../../../lib/find/near';
import { h } from '../../fixtures/html';
import { shown } from '../../fixtures/badge';
import { gmailMessage } from '../../fixtures/pages/gmail';
import { WEBMAILS, type Webmail } from '../../fixtures/pages/webmail';
import { ADA } from '../../fixtures/people';
import { BADGE, badge, show } from './dom';

let read: () => ReturnType<typeof ReadNear>;

beforeEach(async () => {
  vi.resetModules();
  const { everyMail, mailWords } = await import('../../../lib/find/hosts/registry');
  const { readNear } = await import('../../../lib/find/near');
  read = () => readNear(everyMail(), mailWords());
});

const GMAIL = 'https://mail.google.com/mail/u/0/#inbox/19d0';
const gmail = (text: ReturnType<typeof h>) => show(gmailMessage({ from: ADA, subject: 'Have a look', text }), GMAIL);
const link = (url = BADGE) => h`<a href="${url}">her badge</a>`;
const near = () => read().map(({ names }) => names.near);

describe('a mail’s own words around a badge', () => {
  it('stand before and after it, block by block, with whom the mail names', () => {
    gmail(h`<div>Have a look at</div><div><b>Grace</b> Hopper:</div>${link()}<div>Best</div>`);
    const by = { kind: 'own', name: ADA.name, email: ADA.email };
    expect(read()).toEqual([{ url: BADGE, by, names: { ...by, near: 'Hello, Have a look at Grace Hopper: her badge Best' } }]);
  });

  it('are none of what is quoted, before or after it, nor of styles and scripts', () => {
    gmail(h`<blockquote>Grace Hopper wrote:</blockquote><style>.grace{hopper:1}</style>${link()}<div class="m_1gmail_quote">Grace Hopper</div><div id="x_divRplyFwdMsg">From: Grace Hopper</div><p>Hopper, Grace</p>`);
    expect(near()).toEqual(['Hello, her badge']);
  });

  it('are none of the header, of another message, or of the page', () => {
    gmail(h`${link()}`);
    expect(near()[0]).not.toMatch(/Robin|Ada|Have a look/);
  });

  it('are bounded on both sides, for each badge by itself', () => {
    gmail(h`${'Grace Hopper '.repeat(9)}${'word '.repeat(400)}${link()}${'word '.repeat(400)}${link(badge(2))} Grace Hopper`);
    const [first, second] = near();
    expect(first).not.toContain('Grace');
    expect(first!.length).toBeLessThanOrEqual(301);
    expect(second).toContain('Grace Hopper');
    gmail(h`${Array.from({ length: 300 }, () => h`<i> </i>`)}Grace Hopper${Array.from({ length: 300 }, () => h`<i> </i>`)}${link()}`);
    expect(near()[0]).not.toContain('Grace');
  });

  it('are read for two hundred badges at most, in a mail of two thousand', () => {
    gmail(h`${Array.from({ length: 2_000 }, (_, n) => link(badge(n)))}`);
    expect(read()).toHaveLength(200);
  });

  it('of what is nobody’s are not read, nor on any other page', () => {
    show(gmailMessage({ from: ADA, subject: 'x', quoted: [shown(BADGE)] }), GMAIL);
    expect(read()).toEqual([]);
    show(`<main>Grace Hopper <a href="${BADGE}">x</a></main>`, 'https://team.example/');
    expect(read()).toEqual([]);
  });

  it('stand around an address that is only written, too', () => {
    gmail(h`<p>Grace Hopper: ${BADGE} (hers)</p>`);
    expect(near()[0]).toContain(`Grace Hopper: ${BADGE} (hers)`);
  });

  it('stand around an address that is written far into one long text: names at its top excuse nothing further down', () => {
    gmail(h`<pre>Grace Hopper ${'word '.repeat(100)}her friend: ${BADGE} (his) ${'word '.repeat(100)}</pre>`);
    expect(near()[0]).toContain(`her friend: ${BADGE} (his)`);
    expect(near()[0]).not.toContain('Grace');
  });

  it('end between words: no end of an address, by which nobody would know it as one, is read', () => {
    gmail(h`https://www.credly.com/go/${'abcdef'.repeat(20)}${' '}${'word '.repeat(26)}${link()}${'word '.repeat(28)} ${'uvwxyz'.repeat(20)}`);
    expect(near()[0]).not.toMatch(/abcdef|uvwxyz/);
  });

  it('take no time that grows with the marks behind a badge', async () => {
    const spent = vi.spyOn(Node.prototype, 'compareDocumentPosition');
    gmail(h`${Array.from({ length: 10 }, (_, n) => link(badge(n)))}${Array.from({ length: 200 }, () => h`<div>----- Original Message -----</div>`)}`);
    expect(read()).toHaveLength(10);
    // A few for each badge and each piece of text beside it; with one for each mark, too, it was 26,535.
    expect(spent.mock.calls.length).toBeLessThan(5_000);
    spent.mockRestore();
  });

  it.each(['outlook', 'yahoo', 'fastmail', 'sogo'] satisfies Webmail[])('in %s', (webmail) => {
    const { address, html } = WEBMAILS[webmail]({ from: ADA, badges: [shown(BADGE)] });
    show(html, address);
    expect(near()).toEqual([expect.stringContaining('Cloud Platform Architect')]);
    expect(near()[0]).not.toContain('Ada');
  });

  it('in a message’s own frame, without the header that stands in it (Roundcube)', () => {
    const { html, address } = WEBMAILS.roundcube({ from: ADA, badges: [shown(BADGE)] }).frames![0]!;
    show(html, address);
    expect(near()).toEqual([expect.stringMatching(/^Hello, my badges: Cloud/)]);
  });
});
