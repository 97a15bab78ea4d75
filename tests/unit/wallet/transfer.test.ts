import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { report, NOTHING_SAID } from '../../../lib/check/report';
import { archiveOf } from '../../../lib/wallet/archive';
import { csvOf } from '../../../lib/wallet/csv';
import { chosen, EVERYTHING, sorted } from '../../../lib/wallet/find';
import { newHeld } from '../../../lib/wallet/held';
import { shownOf } from '../../../lib/wallet/held-shown';
import { sharedOf } from '../../../lib/wallet/shared';
import { shelfOf } from '../../../lib/wallet/shelf';
import { readWallet, writeWallet } from '../../../lib/wallet/transfer';
import { readWalletFile } from '../../../lib/wallet/wallet-file';
import type { Whole } from '../../../lib/store/held';
import type { Credential } from '../../../lib/words';
import { credential, genuine, NOW } from '../store/learned-fixture';

const LATER = '2026-06-01T00:00:00.000Z';
const ID = '11111111-2222-4333-8444-555555555555';
const whole = (more: Partial<Credential> = {}, n = 0): Whole => {
  const id = ID.replace('1111', String(1000 + n));
  const url = `https://www.credly.com/badges/${id}`;
  const of = genuine(id, NOW);
  const held = newHeld(id, { ...of, award: url, reference: { platform: 'credly', kind: 'award', id, url }, credential: credential(id, 'Ada Example', { id: url, ...more }) }, { kind: 'profile', name: 'https://www.credly.com/users/ada' }, NOW);
  return {
    held: { ...held, shown: false, details: { ...held.details, name: false }, collections: ['Sea'], hasOriginal: true },
    original: { id, name: 'ada.png', type: 'image/png', bytes: new Uint8Array([0, 255, 128, 10]) }, art: { id, dataUrl: 'data:image/png;base64,eA==' },
  };
};
const bytes = (text: string) => new TextEncoder().encode(text);

describe('a wallet’s file', () => {
  it('brings everything back that the holder chose, and the file byte for byte', () => {
    const one = whole();
    for (const file of [bytes(writeWallet([one])), archiveOf([one], new Date(NOW))]) {
      const [back] = readWalletFile(file, LATER)!.badges;
      const { learned: _, confirmedAt: __, ...kept } = one.held;
      expect(back).toMatchObject({ held: { ...kept, credential: one.held.credential }, original: one.original, art: one.art });
      expect(back!.held.learned.reference).toEqual(one.held.learned.reference);
    }
  });

  it('a line of a list goes on being asked about by its list; a whole list is no badge', () => {
    const list = 'https://learn.microsoft.com/users/adaexample/transcript/abc123defg';
    const line = (url: string) => {
      const one = whole({ id: 'https://learn.microsoft.com/users/adaexample#tides-2026-05-01' });
      one.held.learned = { ...one.held.learned, award: url, reference: { platform: 'microsoft', kind: 'award', id: one.held.credential.id, url } };
      return readWallet(bytes(writeWallet([one])), LATER)!.badges[0]!.held;
    };
    const url = `${list}#tides-2026-05-01`;
    expect(line(url)).toMatchObject({ learned: { award: url, reference: { platform: 'microsoft', kind: 'award', url } }, keys: expect.arrayContaining([`award ${url}`]) });
    for (const other of [list, 'https://learn.microsoft.com.evil.example/users/adaexample/transcript/abc123defg#tides-2026-05-01']) expect(line(other).learned.reference!.platform).toBe('document');
  });

  it('loses nothing of hostile fields, in either form', () => {
    const evil = '<script>alert(1)</script>\u202E"\'`${x}\u0000=1+1,;\r\n👩‍🚀'.repeat(20);
    const alignments = [{ name: evil, framework: evil, code: 'N1', url: 'https://skills.example/1' }];
    const one = whole({ name: evil, description: evil, criteria: evil, skills: [evil], issuer: { name: evil, id: evil, domain: 'x' }, holder: { name: evil, identities: [{ identity: evil, hashed: true, salt: evil, type: 'email' }] }, evidence: [evil], alignments });
    one.held.collections = [evil];
    for (const file of [bytes(writeWallet([one])), archiveOf([one], new Date(NOW))]) expect(readWalletFile(file, LATER)).toMatchObject({ badges: [{ held: { credential: one.held.credential, collections: [evil] } }], unread: 0 });
  });

  it('is believed in nothing: no badge counts as checked', async () => {
    const text = writeWallet([whole()]).replace('"lastChecked"', '"facts":[{"id":"structure","state":"pass"}],"lastChecked"');
    const [back] = readWallet(bytes(text), LATER)!.badges;
    expect(back!.held.confirmedAt).toBeUndefined();
    expect(back!.held.learned.facts.every(({ state }) => state === 'unknown')).toBe(true);
    expect((await report(shownOf(back!.held), NOTHING_SAID, NOW)).verdict).toBe('unconfirmed');
  });

  it('does not say where an address leads: a look-alike stays one', () => {
    const text = writeWallet([whole()]).replaceAll('www.credly.com/badges', 'www.credly.com.evil.example/badges');
    const [back] = readWallet(bytes(text), LATER)!.badges;
    expect(back!.held.learned.reference?.platform).not.toBe('credly');
  });

  it('a damaged badge spoils no other', () => {
    const text = writeWallet([whole(), whole({}, 1)]).replace('"shown":false', '"shown":"<script>"');
    expect(readWallet(bytes(text), LATER)).toMatchObject({ badges: { length: 1 }, unread: 1 });
  });

  it.each([['nothing', ''], ['other JSON', '{"kind":"other"}'], ['half a file', writeWallet([whole()]).slice(0, 300)], ['another version', '{"kind":"proofmark-wallet","version":2,"badges":[]}']])('is not taken for one: %s', (_, text) => {
    expect(readWalletFile(bytes(text), LATER)).toBeNull();
  });
});

describe('the archive', () => {
  it('has every badge’s file under a name of its own, and a hosted badge’s assertion where it came as none', () => {
    const { original: _, ...hosted } = whole({ name: 'Same', holder: { name: 'Ada', identities: [{ identity: 'a@b.example', hashed: false, type: 'email' }] } }, 2);
    const files = unzipSync(archiveOf([whole({ name: 'Same' }), whole({ name: 'same' }, 1), hosted, whole({ name: '../../etc/passwd' }, 3)], new Date(NOW)));
    expect(Object.keys(files).sort()).toEqual(['badges.csv', 'badges/Same.json', 'badges/Same.png', 'badges/etc-passwd.png', 'badges/same-2.png', 'proofmark-wallet.json']);
    expect(JSON.parse(new TextDecoder().decode(files['badges/Same.json']))).toMatchObject({ type: 'Assertion', id: hosted.held.credential.id, verification: { type: 'hosted' } });
  });
});

describe('the table', () => {
  it('quotes what has to be, and runs no formula', () => {
    const lines = csvOf([whole({ name: '=HYPERLINK("https://evil.example","x")', skills: ['a,b', '+1'] }).held]).split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFname,issuer,issued/);
    expect(lines[1]).toContain(`"'=HYPERLINK(""https://evil.example"",""x"")"`);
    expect(lines[1]).toContain(`"a,b; '+1"`);
  });

  it('has no formula in any cell, however a spreadsheet parts them', () => {
    const sign = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ';', ',', '"', "'", ' ', '\u00A0', '＝', '＋', '|', 'a', '1', '(');
    const hostile = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(''));
    fc.assert(fc.property(hostile, hostile, hostile, (name, skill, collection) => {
      const { held } = whole({ name, skills: [skill, skill], issuer: { name, id: 'x', domain: 'x' } });
      const csv = csvOf([{ ...held, collections: [collection] }]).slice(1);
      for (const parts of [',', ';', '\t']) for (const text of cells(csv, parts)) expect(text).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
      expect(cells(csv, ',')).toHaveLength(24);
    }));
  });
});

/** A table's cells as a spreadsheet reads them (RFC 4180, with any separator). */
function cells(csv: string, separator: string): string[] {
  const found = [''];
  let quoted = false;
  for (let at = 0; at < csv.length; at += 1) {
    const sign = csv[at]!;
    if (quoted && sign === '"' && csv[at + 1] === '"') {
      found[found.length - 1] += sign;
      at += 1;
    } else if (sign === '"' && (quoted || found.at(-1) === '')) quoted = !quoted;
    else if (!quoted && (sign === separator || sign === '\n')) found.push('');
    else if (quoted || sign !== '\r') found[found.length - 1] += sign;
  }
  return found.slice(0, -1);
}

describe('what others see', () => {
  const full = async () => report(shownOf(whole({ expires: { text: '2099', from: 1, to: 4e12 }, evidence: ['https://e.example'], skills: ['Sea'] }).held), NOTHING_SAID, NOW);
  const all = { name: true, expiry: true, evidence: true, skills: true };

  it('is nothing of a badge that is hidden, by its own switch or the wallet’s', async () => {
    expect(sharedOf({ shown: false, details: all }, true, await full())).toBeNull();
    expect(sharedOf({ shown: true, details: all }, false, await full())).toBeNull();
  });

  it.each([
    ['name', (one: Credential) => [one.holder.name, one.holder.identities.length], ['Ada Example', 0], [undefined, 0]],
    ['expiry', (one: Credential) => one.expires?.text, '2099', undefined],
    ['evidence', (one: Credential) => one.evidence, ['https://e.example'], []],
    ['skills', (one: Credential) => one.skills, ['Sea'], []],
  ] as const)('is without %s where that is kept back', async (detail, of, shown, hidden) => {
    const given = await full();
    expect(of(sharedOf({ shown: true, details: all }, true, given)!.credential!)).toEqual(shown);
    expect(of(sharedOf({ shown: true, details: { ...all, [detail]: false } }, true, given)!.credential!)).toEqual(hidden);
  });
});

describe('the list', () => {
  const row = (name: string, more: Partial<Credential>, n: number) => shelfOf(whole({ name, ...more }, n).held);
  const day = (year: number) => ({ text: String(year), from: Date.UTC(year, 0, 1), to: Date.UTC(year, 0, 2) });
  const rows = [
    row('Überblick', { issued: day(2021), expires: day(2030), skills: ['Zeit'] }, 1), row('apple', { issued: day(2024), skills: ['Baum'] }, 2), row('Zoo', { issued: day(2023), expires: day(2025), skills: [] }, 3),
  ];
  const names = (found: readonly { name: string }[]) => found.map(({ name }) => name);

  it('is sorted by each, and what lacks it comes last', () => {
    expect(names(sorted(rows, 'newest'))).toEqual(['apple', 'Zoo', 'Überblick']);
    expect(names(sorted(rows, 'expiry'))).toEqual(['Zoo', 'Überblick', 'apple']);
    expect(names(sorted(rows, 'skill'))).toEqual(['apple', 'Überblick', 'Zoo']);
    expect(names(sorted(rows, 'name'))).toEqual(['apple', 'Überblick', 'Zoo']);
  });

  it('is searched without accents, by all words, and filtered', () => {
    const now = Date.UTC(2026, 0, 1);
    expect(names(chosen(rows, { ...EVERYTHING, search: 'uber zeit' }, now))).toEqual(['Überblick']);
    expect(names(chosen(rows, { ...EVERYTHING, state: 'expired' }, now))).toEqual(['Zoo']);
    expect(names(chosen(rows, { ...EVERYTHING, skill: 'Baum' }, now))).toEqual(['apple']);
    expect(chosen(rows, { ...EVERYTHING, state: 'hidden' }, now)).toHaveLength(3);
  });
});
