import { beforeAll, describe, expect, it } from 'vitest';
import { findSdJwts, looksLikeSdJwt } from '../../../lib/formats/jwt';
import { readSdJwt } from '../../../lib/formats/sd-jwt';
import { open } from '../../../lib/formats/sniff';
import { digestOf, hidden, sdJwt, written, type Shown } from '../check/proof/sd-jwt-make';
import { newKey, type TestKey } from '../check/proof/sign';

let key: TestKey;
beforeAll(async () => {
  key = await newKey();
});
const decoy = digestOf('nothing');
const read = async (claims: object, shown: readonly Shown[]) => {
  const reading = readSdJwt(await sdJwt(key, claims, shown))!;
  return reading.fault ?? { claims: reading.claims, hidden: [...reading.hidden].sort() };
};

describe('what is shown stands in its place', () => {
  it('members, items, and what stands within them', async () => {
    const [street, item, inner] = [hidden('street', 'Quay 1'), hidden({ number: 7 }), hidden('deep', [1, { x: null }])];
    const outer = hidden('address', { _sd: [street.digest, decoy], country: 'DE', more: { _sd: [inner.digest] } });
    expect(await read({ a: 1, _sd: [outer.digest, decoy.replace(/.$/u, 'A')], list: ['plain', { '...': item.digest }, { '...': digestOf('x') }], _sd_alg: 'sha-256' }, [inner, street, outer, item])).toEqual({
      claims: { a: 1, list: ['plain', { number: 7 }], address: { country: 'DE', more: { deep: [1, { x: null }] }, street: 'Quay 1' } }, hidden: ['', 'address', 'list'],
    });
  });
  it('nothing to show, and nothing shown', async () => {
    expect(await read({ a: { b: [] } }, [])).toEqual({ claims: { a: { b: [] } }, hidden: [] });
    expect(await read({ _sd: [], a: 1 }, [])).toEqual({ claims: { a: 1 }, hidden: [] });
    expect(await read({ _sd: [decoy] }, [])).toEqual({ claims: {}, hidden: [''] });
  });
  it('with the digests of the other hashes', async () => {
    for (const [alg, hash] of [['sha-384', 'sha384'], ['sha-512', 'sha512']] as const) {
      const one = written(['s', 'a', 1], hash);
      expect(await read({ _sd: [one.digest], _sd_alg: alg }, [one])).toEqual({ claims: { a: 1 }, hidden: [] });
      expect(await read({ _sd: [one.digest] }, [one])).toBe('disclosure');
    }
    for (const alg of ['md5', 'SHA-256', '', 1, null, '__proto__', 'toString']) expect(await read({ _sd_alg: alg }, []), String(alg)).toBe('_sd_alg');
  });
  it('a member called __proto__ is one like others', async () => {
    const one = written('["s","__proto__",{"polluted":1}]');
    const reading = await read({ _sd: [one.digest] }, [one]);
    expect(JSON.stringify(reading)).toContain('"__proto__":{"polluted":1}');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('what breaks a rule', () => {
  const a = (): Shown => hidden('a', 1);
  it.each<[string, () => readonly [object, readonly Shown[]]]>([
    ['something that was never signed', () => [{ b: 1 }, [a()]]],
    ['what stands within something that is not shown', () => { const one = a(); return [{ _sd: [hidden('o', { _sd: [one.digest] }).digest] }, [one]]; }],
    ['one thing shown twice', () => { const one = a(); return [{ _sd: [one.digest] }, [one, one]]; }],
    ['one digest twice', () => { const one = a(); return [{ _sd: [one.digest, one.digest] }, [one]]; }],
    ['one digest in two places', () => { const one = a(); return [{ _sd: [one.digest], o: { _sd: [one.digest] } }, [one]]; }],
    ['one digest twice that stands for nothing', () => [{ _sd: [decoy], o: { _sd: [decoy] } }, []]],
    ['one digest once more within what is shown', () => { const one = a(); const outer = hidden('o', { _sd: [one.digest] }); return [{ _sd: [one.digest, outer.digest] }, [one, outer]]; }],
    ['a member that is there already', () => { const one = a(); return [{ a: 2, _sd: [one.digest] }, [one]]; }],
    ['two of one name', () => { const [one, two] = [a(), a()]; return [{ _sd: [one.digest, two.digest] }, [one, two]]; }],
    ['an item as a member', () => { const one = hidden(1); return [{ _sd: [one.digest] }, [one]]; }],
    ['a member as an item', () => { const one = a(); return [{ list: [{ '...': one.digest }] }, [one]]; }],
    ['a member called _sd', () => { const one = hidden('_sd', []); return [{ _sd: [one.digest] }, [one]]; }],
    ['a member called ...', () => { const one = hidden('...', 'x'); return [{ o: { _sd: [one.digest] } }, [one]]; }],
    ['dots that are no item', () => [{ o: { '...': decoy } }, []]],
    ['dots with something beside them', () => [{ list: [{ '...': decoy, x: 1 }] }, []]],
    ['dots that are no digest', () => [{ list: [{ '...': 1 }] }, []]],
    ['digests that are none', () => [{ _sd: [1] }, []]], ['digests that are no list', () => [{ _sd: 'x' }, []]],
    ['not JSON', () => { const one = written('["s","a",'); return [{ _sd: [one.digest] }, [one]]; }],
    ['no list', () => { const one = written({ a: 1 }); return [{ _sd: [one.digest] }, [one]]; }],
    ['four items', () => { const one = written(['s', 'a', 1, 2]); return [{ _sd: [one.digest] }, [one]]; }],
    ['one item', () => { const one = written(['s']); return [{ _sd: [one.digest] }, [one]]; }],
    ['a salt that is a number', () => { const one = written([1, 'a', 1]); return [{ _sd: [one.digest] }, [one]]; }],
    ['a name that is a number', () => { const one = written(['s', 1, 1]); return [{ _sd: [one.digest] }, [one]]; }],
    ['members named twice in it', () => { const one = written('["s","a",{"x":1,"x":2}]'); return [{ _sd: [one.digest] }, [one]]; }],
    ...['iss', 'nbf', 'exp', 'cnf', 'vct', 'status', '_sd_alg'].map((name): [string, () => readonly [object, readonly Shown[]]] => [`${name}, which has to stand in the token`, () => { const one = hidden(name, 'x'); return [{ _sd: [one.digest] }, [one]]; }]),
    ['deeper than is read', () => { let one = a(); const all = [one]; for (let i = 0; i < 70; i += 1) all.push(one = hidden(`a${i}`, { _sd: [one.digest] })); return [{ _sd: [one.digest] }, all]; }],
    ['more than is read', () => { const all = Array.from({ length: 1_001 }, (_, i) => hidden(`a${i}`, 1)); return [{ _sd: all.map(({ digest }) => digest) }, all]; }],
  ])('%s', async (_, make) => expect(await read(...make())).toBe('disclosure'));

  it('no SD-JWT at all', async () => {
    const whole = await sdJwt(key, { a: 1 }, []);
    for (const text of ['', '~', whole.slice(0, -1), `${whole} `, whole.replace('~', '~~'), `~${whole}`, `${whole}x`, whole.replace('.', '~'), 'eyJ.x.~']) expect(readSdJwt(text), text).toBeNull();
    expect(looksLikeSdJwt(whole)).toBe(true);
  });
});

describe('in a file or a text', () => {
  const badge = { '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'], type: ['VerifiableCredential', 'OpenBadgeCredential'] };
  const short = async (content: string, name = 'shown.txt') => (await open(new TextEncoder().encode(content), name)).map((one) => (one.kind === 'refused' ? `${one.code} ${JSON.stringify(one.params ?? {})}` : one.kind === 'jws' ? `${one.kind} ${one.is} ${one.sdJwt === undefined ? 'whole' : 'shown'}` : one.kind));
  it('alone, broken over lines, among words, several, in JSON and in an envelope', async () => {
    const one = await sdJwt(key, badge, [hidden('x', 1)].slice(1));
    const is = 'jws open-badges-3.0 shown';
    const lines = one.replace(/.{60}/gu, '$&\r\n');
    for (const content of [one, lines, `Dear all,\n${one}\nyours`, `${one}.`, JSON.stringify([one]), JSON.stringify({ credential: one }), JSON.stringify({ type: 'EnvelopedVerifiableCredential', id: `data:application/vc+sd-jwt,${one}` })]) expect(await short(content), content.slice(0, 40)).toEqual([is]);
    const other = await sdJwt(key, { ...badge, id: 'urn:x' }, []);
    expect(await short(`${one}\n${other}\n${other.slice(0, -1)}`)).toEqual([is, is, is.replace('shown', 'whole')]);
    expect(findSdJwts(`${'eyJ'.repeat(200_000)}~`).found).toEqual([]);
  });
  it('what it is may be left out, or be no badge', async () => {
    const type = hidden('type', badge.type);
    const { type: _, ...rest } = badge;
    expect(await short(await sdJwt(key, { ...rest, _sd: [type.digest] }, [type]))).toEqual(['jws open-badges-3.0 shown']);
    expect(await short(await sdJwt(key, { ...rest, _sd: [type.digest] }, []))).toEqual(['structure.not-disclosed {"field":"type"}']);
    expect(await short(await sdJwt(key, { vct: 'https://people.example/identity', iss: 'https://people.example' }, []))).toEqual(['structure.other-credential {}']);
  });
});
