import { describe, expect, it } from 'vitest';
import { CODES } from '../../../lib/codes';
import { claimLine, holderLine, otherNameText, sameClaimLine } from '../../../lib/i18n/compare';
import { evidenceLines, factLines } from '../../../lib/i18n/evidence';
import { loadVoice, plain } from '../../../lib/i18n/index';
import { sentence, verdictLine } from '../../../lib/i18n/say';
import type { Verdict } from '../../../lib/words';
import { credential, day, fact, NOW, OTHER, report, REPORTS } from './reports';

const [en, de, zh, pt] = await Promise.all([loadVoice('en'), loadVoice('de'), loadVoice('zh-CN'), loadVoice('pt-BR')]);
type Name = keyof typeof REPORTS;

describe('each kind of report, in English', () => {
  it.each<[Name, string, string]>([
    ['verified', 'Genuine and current', 'Credly confirms that Northgate Institute issued this to Ada Example on 3 May 2026. It expires in 41 days.'],
    ['other-name', 'Genuine, under another name', 'Credly confirms that Northgate Institute issued this to Tomas Vrba on 3 May 2026. It is valid until 31 January 2029.'],
    ['expired', 'Expired on 11 February 2025', 'Credly confirms that Northgate Institute issued this to Ada Example on 12 February 2023.'],
    ['unconfirmed', 'Could not be checked', 'api.credly.com could not be reached. This says nothing about the person.'],
    ['not-asked', 'Could not be checked', 'badges.fjord.example is asked only when you want it, because asking tells it that somebody looked. This says nothing about the person.'],
    ['no-permission', 'Could not be checked', 'Proofmark is not allowed to ask api.credly.com yet. This says nothing about the person.'],
    ['unknown-issuer', 'Issuer not recognized', 'fjord.example confirms that Fjord Academy issued this to A. Example on 3 May 2026. Nobody that Proofmark relies on vouches for the issuer at fjord.example.'],
    ['not-yet-valid', 'Valid from 1 September 2026', 'Credly confirms that Northgate Institute issued this to Ada Example on 1 September 2026. It is valid until 1 September 2028.'],
    ['suspended', 'Suspended by issuer', 'The issuer has suspended this badge for now. Northgate Institute issued it to Ada Example on 3 May 2026.'],
    ['revoked', 'Withdrawn by issuer', 'The issuer has withdrawn this badge. Its reason: “Renewal requirements were not met”. Northgate Institute issued it to Ada Example on 3 May 2026. It expired on 31 December 2025.'],
    ['invalid', 'Does not match record or signature', 'The issuer’s own profile at northgate.example does not allow badges from this address.'],
    ['no-award', 'Badge description, not an award', 'This describes a badge. The link does not say that anyone was given it.'],
    ['look-alike', 'Imitates credly.com', 'www.credly.com.badge-check.example looks like credly.com, but it is another site. Nothing was asked there.'],
    ['foreign', 'Genuine and current', 'Credly confirms that 北门学院 issued this to ليلى مثال on 3 May 2026.'],
  ])('%s', (name, verdict, said) => {
    expect(plain(verdictLine(en, REPORTS[name]))).toBe(verdict);
    expect(plain(sentence(en, REPORTS[name], NOW))).toBe(said);
  });

  it('covers every verdict', () => {
    const verdicts: Record<Verdict, true> = { verified: true, 'unknown-issuer': true, unconfirmed: true, expired: true, 'not-yet-valid': true, suspended: true, revoked: true, invalid: true, 'no-award': true };
    expect(new Set(Object.values(REPORTS).map(({ verdict }) => verdict))).toEqual(new Set(Object.keys(verdicts)));
  });
});

describe('the other languages', () => {
  it('say the same', () => {
    expect(plain(sentence(de, REPORTS.verified, NOW))).toBe('Credly bestätigt: Northgate Institute hat dies am 3. Mai 2026 für Ada Example ausgestellt. Es läuft in 41 Tagen ab.');
    expect(plain(sentence(zh, REPORTS.verified, NOW))).toBe('Credly 确认，Northgate Institute 于 2026年5月3日 将其颁发给 Ada Example。41天后到期。');
    expect(plain(sentence(pt, REPORTS.verified, NOW))).toBe('Credly confirma que Northgate Institute o emitiu para Ada Example em 3 de maio de 2026. Vence em 41 dias.');
    expect(plain(verdictLine(de, REPORTS.expired))).toBe('Abgelaufen am 11. Februar 2025');
    expect(plain(verdictLine(zh, REPORTS.expired))).toBe('已于2025年2月11日到期');
    expect(plain(verdictLine(pt, REPORTS['other-name']))).toBe('Autêntico, em outro nome');
  });

  it('leave no placeholder open, whatever the code', () => {
    for (const voice of [en, de, zh, pt]) {
      for (const code of CODES) {
        for (const verdict of ['unconfirmed', 'unknown-issuer', 'revoked', 'invalid', 'no-award'] as const) {
          const given = report({ verdict, because: fact('structure', 'unknown', code) });
          expect(plain(sentence(voice, given, NOW))).not.toMatch(/[{}]|undefined|NaN/);
        }
      }
    }
  });
});

describe('dates', () => {
  it('that have passed are named whatever the verdict, and dates to come only where the badge stands', () => {
    const past = credential({ expires: day('2025-02-11') });
    for (const verdict of ['unknown-issuer', 'unconfirmed', 'suspended', 'revoked', 'invalid', 'verified'] as const) {
      expect(plain(sentence(en, report({ verdict, because: fact('status', 'unknown', 'status.not-concluded'), credential: past }), NOW))).toContain('It expired on 11 February 2025.');
    }
    for (const verdict of ['unconfirmed', 'suspended', 'revoked', 'invalid'] as const) {
      expect(plain(sentence(en, report({ verdict, because: fact('status', 'unknown', 'status.not-concluded') }), NOW))).not.toMatch(/expires|valid until/);
    }
  });

  it('last to the end of their day anywhere on Earth', () => {
    const today = report({ verdict: 'verified', because: fact('dates', 'pass', 'dates.current'), credential: credential({ expires: day('2026-06-04') }) });
    expect(plain(sentence(en, today, Date.parse('2026-06-05T11:59:00Z')))).toContain('It expires today.');
    expect(plain(sentence(en, today, Date.parse('2026-06-05T12:11:00Z')))).toContain('It expired on 4 June 2026.');
  });

  it('that are missing are left out of the words', () => {
    expect(plain(verdictLine(de, report({ verdict: 'expired', because: fact('dates', 'fail', 'dates.expired'), credential: null })))).toBe('Abgelaufen');
    const bare = credential({ issued: undefined, expires: undefined, holder: { identities: [] }, issuer: { name: '', id: '', domain: '' } });
    expect(plain(sentence(en, report({ verdict: 'verified', because: fact('dates', 'pass', 'dates.no-expiry'), credential: bare }), NOW))).toBe('Credly confirms that an issuer without a name issued this badge.');
    expect(plain(sentence(en, report({ verdict: 'verified', because: fact('dates', 'pass', 'dates.no-expiry'), credential: null }), NOW))).toBe('');
  });
});

describe('an issuer that is known by its key alone', () => {
  const self = { name: 'Harbour School', id: 'did:key:z6Mk', domain: '' };
  const signed = (differs: Parameters<typeof credential>[0]) => ({ ...report({ verdict: 'verified', because: fact('dates', 'pass', 'dates.no-expiry'), credential: credential({ issuer: self, expires: undefined, ...differs }) }), facts: [] });
  it.each([
    [{}, 'Its signature fits its key. By the badge’s own word, Harbour School issued it to Ada Example on 3 May 2026.'],
    [{ issued: undefined }, 'Its signature fits its key. By the badge’s own word, Harbour School issued it to Ada Example.'],
    [{ holder: { identities: [] } }, 'Its signature fits its key. By the badge’s own word, Harbour School issued it on 3 May 2026.'],
    [{ holder: { identities: [] }, issued: undefined }, 'Its signature fits its key. The badge itself names Harbour School as its issuer.'],
  ])('does not confirm its own word: %j', (differs, said) => expect(plain(sentence(en, signed(differs), NOW))).toBe(said));
  it('says who relies on that key, once somebody does', () => {
    const trusted = { ...signed({ holder: { identities: [] }, issued: undefined }), facts: [fact('issuer', 'pass', 'issuer.trusted', { domain: 'did:key:z6Mk' })] };
    expect(plain(sentence(en, trusted, NOW))).toBe('Its signature fits its key. The badge itself names Harbour School as its issuer. You trust the issuer at did:key:z6Mk.');
  });
});

describe('comparisons', () => {
  it('explain another name neutrally, and say nothing of it otherwise', () => {
    expect(plain(otherNameText(en, REPORTS['other-name'], {})!)).toBe('Issued to Tomas Vrba; this page names Ada Example. That can have good reasons: a shared link, a changed name.');
    expect(otherNameText(en, REPORTS.verified, { name: 'Ada Example' })).toBeNull();
    const unnamed = report({ verdict: 'verified', because: fact('dates', 'pass', 'dates.current'), holder: 'different', holderFact: fact('holder', 'fail', 'holder.different'), credential: credential({ holder: { identities: [] } }) });
    expect(plain(otherNameText(en, unnamed, { name: 'Ada Example' })!)).toContain('Issued to another name than Ada Example.');
  });

  it('name what was compared', () => {
    expect(plain(holderLine(en, REPORTS.verified)!)).toBe('Name matches: Ada Example');
    expect(plain(holderLine(de, REPORTS['unknown-issuer'])!)).toBe('Name passt: mit Initialen (A. Example; Ada Example)');
    expect(holderLine(en, { ...REPORTS.verified, facts: [] })).toBeNull();
  });

  it('name an address that matches, cut, and never a name as one', () => {
    const byAddress = report({ verdict: 'verified', because: fact('dates', 'pass', 'dates.current'), holderFact: fact('holder', 'pass', 'holder.same-address', { name: 'A', page: 'Ada' }) });
    expect(plain(holderLine(en, byAddress, { name: 'ada@mail.example' })!)).toBe('Address matches: ada@mail.example');
    expect(plain(holderLine(en, byAddress, { name: 'Ada Example' })!)).toBe('Address matches');
    expect(plain(holderLine(en, byAddress)!)).toBe('Address matches');
    expect(plain(holderLine(en, byAddress, { name: `${'a'.repeat(300)}@mail.example` })!).length).toBeLessThan(90);
    expect(plain(holderLine(en, REPORTS.verified, { name: 'ada@mail.example' })!)).toBe('Name matches: Ada Example');
  });

  it('say that a claim holds only where it was compared and does', () => {
    const claimed = (state: 'pass' | 'unknown' | 'not-applicable') => report({ verdict: 'verified', because: OTHER, claimFact: fact('claim', state, 'claim.same') });
    expect([en, de, zh, pt].map((voice) => plain(sameClaimLine(voice, claimed('pass'))!))).toEqual(['Says what this page says', 'Sagt, was diese Seite sagt', '与本页所写一致', 'Diz o que esta página diz']);
    for (const given of [claimed('unknown'), claimed('not-applicable'), REPORTS.verified, REPORTS.expired]) expect(sameClaimLine(en, given)).toBeNull();
  });

  it('show a claim only where it differs', () => {
    expect(plain(claimLine(en, REPORTS.expired)!)).toBe('This page says “Statistics Expert”; the badge says “Statistics Fundamentals”.');
    expect(claimLine(en, REPORTS.verified)).toBeNull();
    expect(claimLine(en, report({ verdict: 'verified', because: OTHER, claimFact: fact('claim', 'pass', 'claim.same') }))).toBeNull();
  });
});

describe('evidence', () => {
  it('lists every request with what it was for, what it answered and where', () => {
    expect(evidenceLines(en, REPORTS.verified).map(({ purpose, host, path, answer }) => [purpose, host, path, answer])).toEqual([
      ['The badge', 'api.credly.com', '/v1/obi/v2/badge_assertions/00000001-0000-4000-8000-000000000001', 'answered 200'],
      ['Its description', 'api.credly.com', '/v1/obi/v2/badge_classes/2', 'answered 200'],
      ['The holder’s name', 'www.credly.com', '/badges/00000001.json', 'no answer in time'],
    ]);
  });

  it('survives an address that is none', () => {
    const [line] = evidenceLines(de, { ...REPORTS.verified, requests: [{ url: 'no\u202Ething', purpose: 'art', at: 'never', problem: 'refused-address' }] });
    expect(line).toEqual({ purpose: 'Das Bild', host: '', path: 'nothing', answer: 'nicht gefragt: Adresse ausgeschlossen', time: '', at: 'never' });
  });

  it('says of each fact whether it held, for those who do not see the shape', () => {
    const lines = factLines(en, REPORTS.expired).map(({ id, stateText, text }) => `${id} ${stateText} ${plain(text)}`);
    expect(lines).toContain('dates Does not hold: Its end date has passed.');
    expect(lines).toContain('status Holds: Not withdrawn, by the record at api.credly.com.');
  });

  it('leaves out facts that do not apply, and calls a description no failure', () => {
    const facts = [fact('structure', 'fail', 'structure.not-an-award'), fact('dates', 'not-applicable', 'dates.not-concluded'), fact('status', 'unknown', 'status.not-concluded')];
    expect(factLines(en, { ...REPORTS['no-award'], facts }).map(({ id, state, stateText }) => [id, state, stateText])).toEqual([
      ['structure', 'not-applicable', ''], ['status', 'unknown', 'Not known:'],
    ]);
  });
});
