// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { singleLine } from '../../../lib/i18n/clean';
import { loadVoice } from '../../../lib/i18n/index';
import { embedHtml } from '../../../lib/share/embed-html';
import { embedMarkdown } from '../../../lib/share/embed-markdown';
import { html } from '../../../lib/share/markup';
import { resumeLine } from '../../../lib/share/resume-line';
import { signature, signatureText } from '../../../lib/share/signature';
import { statusLine, statusOf, warningOf } from '../../../lib/share/status-line';
import { NOW } from '../i18n/reports';
import { ADDRESS, badge, TITLES } from './badges';

const en = await loadVoice('en');
const ALL = { pictures: true, dates: true, status: true };

function parsed(text: string): HTMLElement {
  const holder = document.createElement('div');
  holder.innerHTML = text;
  return holder;
}

describe('HTML for a page', () => {
  it('is the picture as a link', () => {
    expect(embedHtml(badge())).toBe(`<a href="${ADDRESS}" title="Holders plan and run platforms."><img src="https://images.credly.com/images/architect.png" alt="Cloud Platform Architect, Northgate Institute, Ada Example" width="110" height="110"></a>`);
  });
  it.each(Object.entries(TITLES))('keeps a title with %s as text', (_, title) => {
    const root = parsed(embedHtml(badge({ title, issuer: { name: '' }, holder: undefined, description: title })));
    expect(root.querySelectorAll('*').length).toBe(2);
    expect(root.querySelector('img')!.alt).toBe(title);
    expect(root.querySelector('a')!.title).toBe(singleLine(title));
  });
  it('does without a page, and without a picture that others can load', () => {
    expect(embedHtml(badge({ address: undefined }))).toMatch(/^<img /);
    for (const art of [undefined, 'data:image/png;base64,AA==', 'http://images.example/x.png', 'javascript:alert(1)']) {
      expect(embedHtml(badge({ art, title: 'A & <b>', description: '', holder: undefined }))).toBe(`<a href="${ADDRESS}" title="A &amp; &lt;b&gt;, Northgate Institute">A &amp; &lt;b&gt;, Northgate Institute</a>`);
    }
  });
});

describe('Markdown', () => {
  it('is the picture as a link', () => {
    expect(embedMarkdown(badge({ issuer: { name: 'Northgate' }, holder: undefined }))).toBe(`[![Cloud Platform Architect, Northgate](https://images.credly.com/images/architect.png)](${ADDRESS})`);
  });
  it('escapes what Markdown or HTML would take for its own, and every bracket of an address', () => {
    expect(embedMarkdown(badge({ title: 'a]b[c](d) *e* <f> `g` \\', issuer: { name: '' }, holder: undefined, art: undefined, address: 'https://x.example/a_(b)?c=(d)' })))
      .toBe('[a\\]b\\[c\\]\\(d\\) \\*e\\* \\<f\\> \\`g\\` \\\\](https://x.example/a_%28b%29?c=%28d%29)');
  });
  it.each(Object.entries(TITLES))('has every sign of a title with %s, once the backslashes are taken off', (_, title) => {
    const label = /^\[!\[(.*)\]\(https:\/\/images\.credly\.com\/images\/architect\.png\)\]\(https:/su.exec(embedMarkdown(badge({ title, issuer: { name: '' }, holder: undefined })))![1]!;
    expect(label.replace(/\\([!-/:-@[-`{-~])/gu, '$1')).toBe(title);
    expect(label.replace(/\\[!-/:-@[-`{-~]/gu, '')).not.toMatch(/[[\]`*_<>&\\!]/);
  });
});

describe('a line for a résumé', () => {
  it('names issuer, dates and address', () => {
    expect(resumeLine(en, badge(), NOW)).toBe(`Cloud Platform Architect, Northgate Institute, issued on 3 May 2026, valid until 3 May 2029, ${ADDRESS}`);
  });
  it('says in each language when it has expired', async () => {
    const said = await Promise.all((['en', 'de', 'zh-CN', 'pt-BR'] as const).map(async (language) => resumeLine(await loadVoice(language), badge({ title: 'T', issuer: { name: 'I' } }), Date.parse('2031-01-01'))));
    expect(said).toEqual([
      `T, I, issued on 3 May 2026, expired on 3 May 2029, ${ADDRESS}`, `T, I, ausgestellt am 3. Mai 2026, abgelaufen am 3. Mai 2029, ${ADDRESS}`,
      `T、I、颁发于2026年5月3日、已于2029年5月3日到期、${ADDRESS}`, `T, I, emitido em 3 de maio de 2026, vencido em 3 de maio de 2029, ${ADDRESS}`,
    ]);
  });
  it('has only what there is', () => {
    expect(resumeLine(en, badge({ issued: undefined, expires: undefined, address: undefined }), NOW)).toBe('Cloud Platform Architect, Northgate Institute');
  });
});

describe('a signature', () => {
  const two = [badge(), badge({ title: 'Tide Tables & <i>', address: 'https://badges.example/2?a=1&b=2', art: undefined, expires: undefined })];
  it('is a table that mail programs keep, with a row for each badge', () => {
    const root = parsed(html(signature(en, two, ALL, NOW)));
    expect(root.querySelectorAll('table[role=presentation] > tbody > tr').length).toBe(2);
    expect([...root.querySelectorAll('img')].map((img) => [img.src, img.getAttribute('width'), img.alt])).toEqual([['https://images.credly.com/images/architect.png', '64', '']]);
    expect([...root.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual([ADDRESS, ADDRESS, 'https://badges.example/2?a=1&b=2']);
    expect(root.textContent).toContain('issued on 3 May 2026 · valid until 3 May 2029');
    expect(root.textContent).toContain('genuine and current when checked on 4 June 2026');
    expect(root.textContent).toContain('Tide Tables & <i>');
    expect(root.querySelector('i, script, style, link')).toBeNull();
  });
  it('leaves out what is switched off', () => {
    const root = parsed(html(signature(en, two, { pictures: false, dates: false, status: false }, NOW)));
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).not.toMatch(/issued|valid|genuine/);
  });
  it('as plain text says the same', () => {
    expect(signatureText(en, two, ALL, NOW)).toBe([
      'Cloud Platform Architect', 'Northgate Institute', 'issued on 3 May 2026 · valid until 3 May 2029', 'genuine and current when checked on 4 June 2026', ADDRESS, '',
      'Tide Tables & <i>', 'Northgate Institute', 'issued on 3 May 2026', 'genuine and current when checked on 4 June 2026', 'https://badges.example/2?a=1&b=2',
    ].join('\n'));
  });
  it('has a line of its own with status and dates, in each language, that says no more than there is', async () => {
    const lines = await Promise.all((['en', 'de', 'zh-CN', 'pt-BR'] as const).map(async (language) => statusLine(await loadVoice(language), badge({ title: 'T' }), NOW)));
    expect(lines).toEqual([
      'T: issued on 3 May 2026, valid until 3 May 2029, genuine and current when checked on 4 June 2026', 'T: ausgestellt am 3. Mai 2026, gültig bis 3. Mai 2029, echt und gültig bei der Prüfung am 4. Juni 2026',
      'T：颁发于2026年5月3日、有效期至2029年5月3日、于2026年6月4日核验时真实且有效', 'T: emitido em 3 de maio de 2026, válido até 3 de maio de 2029, autêntico e válido na verificação de 4 de junho de 2026',
    ]);
    expect(statusLine(en, badge({ title: 'T' }), Date.parse('2031-01-01'))).toBe('T: issued on 3 May 2026, expired on 3 May 2029');
    expect(statusLine(en, badge({ title: 'T', issued: undefined, expires: undefined, verdict: 'revoked' }), NOW)).toBe('T');
  });
  it('never calls a badge genuine and current that is not, or is no longer', () => {
    for (const verdict of ['unknown-issuer', 'unconfirmed', 'expired', 'not-yet-valid', 'suspended', 'revoked', 'invalid', 'no-award'] as const) {
      expect([verdict, statusOf(en, badge({ verdict }), NOW)]).toEqual([verdict, '']);
      expect(warningOf(en, badge({ verdict }))).toMatch(/^Whoever opens this badge reads: .+\.$/);
    }
    expect(statusOf(en, badge(), Date.parse('2031-01-01'))).toBe('');
    expect(statusOf(en, badge({ checkedAt: 'nonsense' }), NOW)).toBe('');
    expect(warningOf(en, badge())).toBe('');
  });
});
