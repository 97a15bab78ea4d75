import { describe, expect, it } from 'vitest';
import { learnFound } from '../../../lib/check/document';
import { NOTHING_SAID, report } from '../../../lib/check/report';
import { checkSigned } from '../../../lib/check/signed';
import { open } from '../../../lib/formats/sniff';
import { recognise } from '../../../lib/links/recognise';
import { part } from '../../../lib/parts';
import type { Report } from '../../../lib/words';
import { NOW, world } from './keys/world';
import { bbsShown, newBbsKey } from './proof/bbs-sign';
import { bound, hidden, sdJwt } from './proof/sd-jwt-make';
import { badge, newKey, signed } from './proof/sign';
import { bits, bitstringList } from '../../fixtures/lists';
import { envOf } from '../../fixtures/signed/check';

/** The report on a file, of an issuer that is trusted: nothing but the badge itself keeps it from being verified. */
async function checked(content: string, issuer: string, places: Parameters<typeof world>[0] = {}, more: object = { part }): Promise<Report> {
  const found = await open(new TextEncoder().encode(content), 'shown.json');
  return report(await learnFound(found[0]!, { ...world(places), signed: async () => checkSigned, ...more }, recognise), NOTHING_SAID, NOW, { trusted: [issuer], blocked: [] });
}

describe('a badge of which a part is shown (bbs-2023)', () => {
  const free = { credentialStatus: undefined, refreshService: undefined, validUntil: '2027-04-30T00:00:00Z' };
  const always = (line: string): boolean => /validUntil|issuer|validFrom/u.test(line);
  const plain = (issuer: string, more: object): Record<string, unknown> => JSON.parse(JSON.stringify(badge(issuer, more))) as Record<string, unknown>;

  it('could be one that was withdrawn: nothing in the part says how that is told', async () => {
    const key = await newBbsKey();
    const { name: _, ...part } = plain(key.did, free);
    const { document } = await bbsShown(plain(key.did, free), part, key, always);
    const { verdict, because, facts } = await checked(JSON.stringify(document), key.did);
    expect(facts.filter(({ id }) => id === 'integrity' || id === 'key').map(({ state }) => state)).toEqual(['pass', 'pass']);
    expect([verdict, because.code]).toEqual(['unconfirmed', 'status.not-disclosed']);
  });

  it('is called what it is where the part of the engine is not loaded', async () => {
    const key = await newBbsKey();
    const { document } = await bbsShown(plain(key.did, free), plain(key.did, free), key, always);
    const { verdict, because } = await checked(JSON.stringify(document), key.did, {}, {});
    expect([verdict, because.code, because.params]).toEqual(['unconfirmed', 'integrity.not-loaded', { kind: 'bbs-2023' }]);
  });
});

describe('a badge in an SD-JWT', () => {
  const make = async (more: object, shown: readonly ReturnType<typeof hidden>[] = [], places = {}, parts?: object): Promise<Report> => {
    const key = await newKey();
    const { credentialStatus: _, refreshService: __, ...plain } = badge(key.did, { validUntil: '2027-04-30T00:00:00Z' });
    return checked(await sdJwt(key, { ...plain, iss: key.did, ...more }, shown, { kid: key.method, typ: 'vc+sd-jwt', cty: 'vc' }), key.did, places, parts ?? { part });
  };
  const because = async (...of: Parameters<typeof make>): Promise<string> => {
    const { verdict, because: { code, params } } = await make(...of);
    return [verdict, code, ...Object.values(params ?? {})].join(' ');
  };
  const status = { id: 'https://badges.example/list', type: '1EdTechRevocationList' };

  it('that shows everything is like any other', async () => {
    expect((await make({})).verdict).toBe('verified');
    const evidence = hidden('evidence', [{ id: 'https://badges.example/e', type: ['Evidence'] }]);
    const report = await make({ _sd: [evidence.digest] }, [evidence]);
    expect([report.verdict, report.credential?.evidence, report.credential?.format]).toEqual(['verified', ['https://badges.example/e'], 'open-badges-3.0-jwt']);
  });
  it('that leaves something out could leave out how it is withdrawn', async () => {
    const evidence = hidden('evidence', []);
    expect(await because({ _sd: [evidence.digest] })).toBe('unconfirmed status.not-disclosed');
    expect(await because({ _sd: [evidence.digest], credentialStatus: status, validUntil: undefined })).toContain('unconfirmed status.');
    for (const [field, value] of [['credentialStatus', [status, { '...': evidence.digest }]], ['issuer', { id: 'https://x.example', _sd: [evidence.digest] }], ['type', ['VerifiableCredential', 'OpenBadgeCredential', { '...': evidence.digest }]]] as const) {
      expect(await because({ [field]: value })).toBe(`unconfirmed structure.not-disclosed ${field}`);
    }
  });
  it('that shows how it is suspended could leave out how it is revoked', async () => {
    const LIST = 'https://badges.northgate.example/status/3';
    const entry = (purpose: string) => ({ id: `${LIST}#${purpose}`, type: 'BitstringStatusListEntry', statusPurpose: purpose, statusListIndex: '4', statusListCredential: LIST });
    const key = await newKey();
    const list = await signed(bitstringList(bits(), { issuer: key.did }, { statusPurpose: ['revocation', 'suspension', 'refresh'] }) as { '@context': unknown }, { key });
    const evidence = hidden('evidence', []);
    const { credentialStatus: _, refreshService: __, ...plain } = badge(key.did, { validUntil: '2027-04-30T00:00:00Z', iss: key.did });
    const verdict = async (credentialStatus: unknown): Promise<string> => {
      const { verdict: said, because: { code } } = await checked(await sdJwt(key, { ...plain, _sd: [evidence.digest], credentialStatus }, []), key.did, {}, { part, ask: envOf({ [LIST]: list }).ask });
      return `${said} ${code}`;
    };
    expect(await verdict(entry('suspension'))).toBe('unconfirmed status.not-disclosed');
    expect(await verdict([entry('suspension'), entry('refresh')])).toBe('unconfirmed status.not-disclosed');
    expect(await verdict([entry('suspension'), entry('revocation')])).toBe('verified integrity.signature');
  });
  it('that leaves out what it cannot do without says so', async () => {
    const achievement = hidden('achievement', {});
    const { credentialSubject } = badge('x') as { credentialSubject?: { achievement?: object } };
    expect(await because({ credentialSubject: { ...credentialSubject, achievement: undefined, _sd: [achievement.digest] } })).toBe('unconfirmed structure.not-disclosed credentialSubject.achievement');
    expect(await because({ validFrom: undefined, _sd: [hidden('validFrom', 'x').digest] })).toBe('unconfirmed structure.not-disclosed validFrom');
    expect(await because({ validFrom: 'x', _sd: [achievement.digest] })).toBe('unconfirmed structure.bad-field validFrom');
  });
  it('within a claim of its own hides nothing there: what is left out could be anything', async () => {
    const key = await newKey();
    const { credentialStatus: _, refreshService: __, ...vc } = badge(key.did, { validUntil: '2027-04-30T00:00:00Z' });
    const text = await sdJwt(key, { iss: key.did, vc: { ...vc, credentialStatus: [status, { '...': hidden({}).digest }] } }, [], { kid: key.method });
    const { verdict, because: { code, params } } = await checked(text, key.did, {}, { part, ask: envOf({ [status.id]: { id: status.id, issuer: key.did, revokedCredential: [] } }).ask });
    expect([verdict, code, params]).toEqual(['unconfirmed', 'structure.not-disclosed', { field: 'vc' }]);
  });
  it('is never genuine with something that was not signed, and is said to be one where it cannot be checked', async () => {
    expect(await because({}, [hidden('name', 'More')])).toBe('unconfirmed integrity.malformed-proof disclosure');
    expect(await because({}, [], {}, {})).toBe('unconfirmed integrity.not-loaded SD-JWT');
  });
  it('with a holder’s token of another key', async () => {
    const [key, holder] = [await newKey(), await newKey()];
    const { credentialStatus: _, refreshService: __, ...plain } = badge(key.did, { validUntil: '2027-04-30T00:00:00Z', cnf: { jwk: holder.jwk }, iss: key.did });
    const text = await sdJwt(key, plain, []);
    expect((await checked(await bound(text, holder), key.did)).verdict).toBe('verified');
    const { verdict, because: { code, params } } = await checked(await bound(text, key), key.did);
    expect([verdict, code, params]).toEqual(['unconfirmed', 'integrity.malformed-proof', { member: 'kb+jwt' }]);
  });
});
