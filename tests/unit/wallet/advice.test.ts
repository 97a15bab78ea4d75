import { describe, expect, it } from 'vitest';
import { completed } from '../../../lib/check/facts';
import { adviseOn, type Advice, type Seen } from '../../../lib/wallet/advice';
import { newHeld } from '../../../lib/wallet/held';
import type { Held } from '../../../lib/wallet/words';
import type { Credential, Report } from '../../../lib/words';
import { credential, fact, REPORTS, report } from '../i18n/reports';
import { genuine, reference } from '../store/learned-fixture';

const NOW = Date.parse('2026-06-04T12:02:00.000Z');
const uuid = (n: number) => `${String(n).padStart(8, '0')}-0000-4000-8000-000000000001`;

/** A badge of the wallet, and the report that a page gives of it. */
function mine(n: number, words: Partial<Credential> = {}, more: Partial<Held> = {}): Held {
  const url = `https://www.credly.com/badges/${uuid(n)}`;
  const of = genuine(n, NOW, { award: url, reference: reference(n, { id: uuid(n), url }), credential: credential({ id: url, expires: undefined, ...words }) });
  return { ...newHeld(uuid(n), { ...of, credential: of.credential! }, { kind: 'profile', name: '' }, NOW), ...more };
}
const seen = ({ learned, credential }: Held, differs: Partial<Report> = {}): Report =>
  ({ ...report({ verdict: 'verified', because: fact('dates', 'pass', 'dates.current'), credential }), award: learned.award, reference: learned.reference, ...differs });
const advise = (reports: readonly Report[], wallet: readonly Held[] = [], more: Partial<Seen> = {}, walletShown = true) =>
  adviseOn({ badges: reports.map((report) => ({ title: 'Badge', pageName: 'Ada Example', report })), wrapped: [], unlinked: [], lines: [], ...more }, wallet, walletShown, NOW);
const matters = (advice: readonly Advice[]) => advice.map(({ matter }) => matter);

describe('of what stands on the profile', () => {
  it('a badge that needs nothing is counted and not spoken of', () => {
    const one = mine(1);
    expect(advise([seen(one)], [one])).toEqual({ advice: [], fine: 1 });
  });

  it.each([
    ['verified', []], ['other-name', ['other-name']], ['expired', ['expired', 'title']], ['unconfirmed', ['unchecked']], ['not-asked', ['unchecked']], ['no-permission', ['unchecked']],
    ['unknown-issuer', ['issuer']], ['not-yet-valid', ['starts']], ['suspended', ['suspended']], ['revoked', ['withdrawn']], ['invalid', ['invalid', 'other-name']], ['look-alike', ['look-alike']],
  ] as const)('%s', (kind, expected) => {
    expect(matters(advise([REPORTS[kind]]).advice)).toEqual(expected);
  });

  it.each(['structure.not-found', 'structure.private', 'structure.login', 'structure.gone', 'structure.pending'] as const)('%s: others cannot see it', (code) => {
    const because = fact('structure', 'unknown', code, { host: 'api.credly.com' });
    const [one] = advise([report({ verdict: 'unconfirmed', because, credential: null, holder: 'cannot-tell' })]).advice;
    expect(one).toMatchObject({ matter: 'not-public', name: 'Badge', fact: because });
  });

  it('dates that differ are told with both texts', () => {
    const claimFact = fact('claim', 'fail', 'claim.dates-differ', { page: 'Issued May 2020', badge: '2026-05-03' });
    expect(advise([report({ verdict: 'verified', because: fact('dates', 'pass', 'dates.current'), claimFact })]).advice).toMatchObject([{ matter: 'dates', fact: claimFact }]);
  });

  it('a description in a badge’s place is told with the badge that was meant', () => {
    const one = mine(1, { name: 'Data Steward' });
    const of = { ...REPORTS['no-award'], reference: reference(7, { kind: 'class' as const }) };
    expect(adviseOn({ badges: [{ title: 'Data Steward', report: of }], wrapped: [], unlinked: [], lines: [] }, [one], true, NOW).advice).toMatchObject([{ matter: 'description', mine: { id: one.id } }, { matter: 'missing' }]);
  });

  it('a list that others keep is nothing to mend; a picture is, unless its badge is linked there too', () => {
    const art = (id: string) => ({ ...REPORTS['no-award'], reference: reference(id, { kind: 'image' as const, id }) });
    expect(advise([{ ...REPORTS['no-award'], reference: reference(1, { kind: 'wallet' }) }])).toEqual({ advice: [], fine: 0 });
    expect(matters(advise([art('art-1')]).advice)).toEqual(['picture']);
    const one = mine(1, { image: 'https://images.credly.com/images/art-1/x.png' });
    expect(matters(advise([art('art-1'), art('art-2'), seen(one)], [one]).advice)).toEqual(['picture']);
  });

  it('each award of a list is spoken of by itself, its holder once', () => {
    const held = (name: string, facts: Report['facts'], verdict: 'verified' | 'expired') => ({ credential: credential({ name }), facts, verdict, because: facts[0]! });
    const of = { ...report({ verdict: 'no-award', because: fact('structure', 'fail', 'structure.list'), holder: 'different' }), reference: reference(1, { kind: 'wallet' as const, platform: 'microsoft' as const }) };
    const list: Report = { ...of, holds: [held('Old', [fact('dates', 'fail', 'dates.expired')], 'expired'), held('New', completed([], of.at), 'verified')] };
    expect(advise([list])).toMatchObject({ advice: [{ matter: 'other-name' }, { matter: 'expired', name: 'Old' }], fine: 1 });
  });

  it('one that is hidden here but stands there is told', () => {
    const one = mine(1, {}, { shown: false });
    expect(matters(advise([seen(one)], [one]).advice)).toEqual(['hidden']);
  });
});

describe('of what does not', () => {
  it('proposes what the holder has, shows, and others can check', () => {
    const gone = completed([fact('status', 'fail', 'status.revoked')], '2026-06-04T12:00:00.000Z');
    const wallet = [
      mine(1, { name: 'There' }), mine(2, { name: 'Missing' }), mine(3, { name: 'Hidden' }, { shown: false }), mine(4, { name: 'Ended', expires: { text: '2025-01-01', from: 0, to: NOW - 1 } }),
      mine(5, { name: 'Withdrawn' }), mine(6, { name: 'File' }),
    ];
    wallet[4] = { ...wallet[4]!, learned: { ...wallet[4]!.learned, facts: gone } };
    wallet[5] = { ...wallet[5]!, learned: { ...wallet[5]!.learned, reference: { platform: 'document', kind: 'award', id: 'x', url: 'file.json' } } };
    expect(advise([seen(wallet[0]!)], wallet).advice).toMatchObject([{ matter: 'missing', mine: { id: uuid(2) } }]);
    expect(advise([seen(wallet[0]!)], wallet, {}, false).advice).toEqual([]);
  });

  it('knows a badge again by its credential, wherever it is linked', () => {
    const one = mine(1);
    const elsewhere = seen(one, { reference: reference(9, { url: 'https://elsewhere.example/9', platform: 'hosted' }) });
    expect(advise([elsewhere], [one]).advice).toEqual([]);
  });

  it('an entry without a link is told with the badge whose title it bears, and that one is not proposed again', () => {
    const wallet = [mine(1, { name: 'Data Steward', issuer: { name: 'Fjord Academy', id: 'x', domain: 'fjord.example' } }), mine(2, { name: 'Other' })];
    expect(advise([], wallet, { unlinked: [{ title: 'Fjord Academy Certified: Data Steward' }, { title: 'Nobody’s' }, {}] }).advice).toMatchObject([
      { matter: 'no-link', title: 'Fjord Academy Certified: Data Steward', mine: { id: uuid(1) } }, { matter: 'no-link', title: 'Nobody’s' }, { matter: 'missing', mine: { id: uuid(2) } },
    ]);
  });

  it('two badges of one title are not guessed between', () => {
    const [bare] = advise([], [mine(1), mine(2)], { unlinked: [{ title: 'Cloud Platform Architect Expert' }] }).advice;
    expect(bare).toEqual({ matter: 'no-link', title: 'Cloud Platform Architect Expert' });
  });

  it('a name that stands there as a line of its own has no link; a short word or a part of a sentence is no name', () => {
    const wallet = [mine(1, { name: 'Data Steward (2026)' }), mine(2, { name: 'Python' }), mine(3, { name: 'Museum Guide' })];
    const { advice } = advise([], wallet, { lines: ['data steward – 2026', 'Python', 'I am a Museum Guide of ten years'] });
    expect(advice).toMatchObject([{ matter: 'no-link', mine: { id: uuid(1) } }, { matter: 'missing', mine: { id: uuid(2) } }, { matter: 'missing', mine: { id: uuid(3) } }]);
  });

  it('what hides where it leads is told; gravest first', () => {
    const one = mine(1);
    const found = advise([REPORTS['unknown-issuer'], REPORTS.revoked], [one], { wrapped: [{ url: 'https://lnkd.in/x', wrapper: 'lnkd.in' }], unlinked: [{ title: 'X' }] });
    expect(matters(found.advice)).toEqual(['withdrawn', 'wrapped', 'no-link', 'missing', 'issuer']);
  });

  it('an empty wallet and an empty page come to nothing', () => {
    expect(advise([])).toEqual({ advice: [], fine: 0 });
  });
});

it('of very many badges, a title is known by its letters', () => {
  const wallet = Array.from({ length: 1_000 }, (_, n) => mine(n, { name: `Certified Practitioner of Subject ${n}` }));
  const { advice } = advise([], wallet, { unlinked: [{ title: 'certified practitioner of subject 7' }, { title: 'Practitioner, Subject 8' }] });
  expect(advice.slice(0, 2)).toMatchObject([{ matter: 'no-link', mine: { id: uuid(7) } }, { matter: 'no-link', title: 'Practitioner, Subject 8' }]);
  expect(advice).toHaveLength(1_001);
});
