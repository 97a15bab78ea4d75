import { describe, expect, it } from 'vitest';
import { CONTEXTS } from '../../../../assets/contexts';
import { canonicalForm, statements } from '../../../../lib/check/proof/linked-data';
import { resolversFor } from '../../../../lib/check/proof/resolver';
import { signedBadges } from '../../../bench/speed/badges';
import { Vectors } from '../../../conformance/vectors';
import { badge, oldBadge, stockCanonical } from './sign';
import { effort } from '../../effort';

const addresses = (document: object): string[] => {
  const found = new Set<string>();
  JSON.stringify(document, (name, value: unknown) => {
    if (name === '@context') for (const one of [value].flat()) if (typeof one === 'string') found.add(one);
    return value;
  });
  return [...found];
};

/** Ours, which shares contexts instead of copying them, with the first reading. */
async function ours(document: object): Promise<string> {
  const said = await statements(document as never, resolversFor(addresses(document), CONTEXTS)[0]!);
  if (!said.ok) return 'refused';
  const form = await canonicalForm(said.quads, 'SHA-256');
  return form.ok ? form.text : 'refused';
}

const stock = (document: object): Promise<string> => stockCanonical(document).catch(() => 'refused');

describe('the same as the library without our shortcuts', () => {
  const own: [string, object][] = [
    ['a badge', badge('did:example:1')],
    ['an older badge', oldBadge('did:example:1')],
    ['a badge inside a badge', badge('did:example:1', {
      endorsement: [badge('did:example:2', {
        id: 'urn:uuid:2', type: ['VerifiableCredential', 'EndorsementCredential'], credentialSubject: { id: 'urn:uuid:3', type: ['EndorsementSubject'], endorsementComment: 'Good.' },
      })],
    })],
    ['a term that is not covered', badge('did:example:1', { unknownTerm: 1 })],
    ['texts with a direction', badge('did:example:1', { name: { '@value': 'شارة', '@language': 'ar', '@direction': 'rtl' } })],
    ['an own vocabulary', { ...badge('did:example:1'), '@context': ['https://www.w3.org/ns/credentials/v2', { '@vocab': 'https://badges.example/#' }] }],
    ['contexts in another order', { ...badge('did:example:1'), '@context': [...(badge('x')['@context'] as string[])].reverse() }],
    ['a context taken back', badge('did:example:1', { credentialSubject: { '@context': null, id: 'did:example:wilma' } })],
    ['a protected term given another meaning', { ...badge('did:example:1'), '@context': [...(badge('x')['@context'] as string[]), { name: 'https://badges.example/#name' }] }],
    ['nothing', {}],
  ];
  it.each(own)('%s', async (_, document) => expect(await ours(document)).toBe(await stock(document)));
  it('what is compared is not only refusals', async () => {
    const forms = await Promise.all(own.map(([, document]) => ours(document)));
    expect(forms.filter((form) => form === 'refused')).toHaveLength(4);
  });

  const vectors = new Vectors('1edtech-public-validator');
  const files = vectors.files(/ob30\/.*\.json$/u);
  it.skipIf(!vectors.present)(`${files.length} badges of the public validator, twice in mixed order`, async () => {
    for (const file of [...files, ...files.toReversed()]) {
      const { proof: _, ...document } = vectors.json(file);
      if (!addresses(document).every((address) => CONTEXTS[address])) continue;
      expect(await ours(document), file).toBe(await stock(document));
    }
  }, 60_000);

  it('a badge with nearly everything, whose types have contexts inside each other, again and again', async () => {
    const { proof: _, ...document } = JSON.parse((await signedBadges()).large.text) as Record<string, unknown>;
    const form = await stock(document);
    expect(form.split('\n').length).toBeGreaterThan(300);
    for (let run = 0; run < 3; run += 1) expect(await ours(document)).toBe(form);
  });

  describe('contexts made for it', () => {
    const home = 'https://c.example';
    const pinned = {
      [`${home}/scoped`]: [{ '@context': { id: '@id', type: '@type', x: `${home}/x`, child: `${home}/child`, T: { '@id': `${home}/T`, '@context': { x: `${home}/scoped-x` } } } }],
      [`${home}/protected`]: [{ '@context': { '@protected': true, id: '@id', x: `${home}/x`, child: `${home}/child` } }],
      [`${home}/plain`]: [{ '@context': { y: `${home}/y` } }],
    };
    const formOf = async (document: object): Promise<string> => {
      const said = await statements(document as never, resolversFor(addresses(document), pinned)[0]!);
      const form = said.ok ? await canonicalForm(said.quads, 'SHA-256') : said;
      return form.ok ? form.text : 'refused';
    };
    const theirs = (document: object) => stockCanonical(document, 'SHA-256', pinned).catch(() => 'refused');

    it('one context for a type, which ends with the object, and for a member, which goes on, in any order', async () => {
      const asMember = { '@context': `${home}/scoped`, id: 'urn:a', T: { x: 'in', child: { x: 'further in' } } };
      const asType = { '@context': `${home}/scoped`, id: 'urn:a', type: 'T', x: 'in', child: { x: 'further in' } };
      expect(await theirs(asType)).toContain(`<${home}/x> "further in"`);
      expect(await theirs(asMember)).toContain(`<${home}/scoped-x> "further in"`);
      for (const document of [asMember, asType, asType, asMember]) expect(await formOf(document)).toBe(await theirs(document));
    });

    it('protected terms stay so under a context that protects none', async () => {
      const inner = { '@context': [null, `${home}/plain`], y: 'taken back' };
      const document = { '@context': [`${home}/protected`, `${home}/plain`], id: 'urn:a', x: 'in', child: inner };
      expect(await theirs(document)).toBe('refused');
      expect(await formOf(document)).toBe('refused');
      const free = { '@context': [`${home}/scoped`, `${home}/plain`], id: 'urn:a', x: 'in', child: inner };
      expect(await theirs(free)).toContain('"taken back"');
      expect(await formOf(free)).toBe(await theirs(free));
    });
  });

  it('what is kept of contexts in ever new orders is let go of, and nothing changes by it', async () => {
    const document = badge('did:example:1');
    const [first, ...rest] = document['@context'] as string[];
    const others = Object.keys(CONTEXTS).filter((address) => /multikey|data-integrity|status|ed25519|jws/u.test(address));
    const used = new Set<object>();
    for (let n = 0; n < 512 && used.size < 2; n += 1) {
      const order = [0, 1, 2].map((place) => others[Math.floor(n / others.length ** place) % others.length]!);
      const shuffled = { ...document, '@context': [first, ...order, ...rest] };
      const resolver = resolversFor(addresses(shuffled), CONTEXTS)[0]!;
      used.add(resolver);
      await statements(shuffled as never, resolver);
    }
    expect(used.size).toBe(2);
    expect(await ours(document)).toBe(await stock(document));
  }, 60_000);

  it('an input is not changed', async () => {
    const document = badge('did:example:1');
    const freeze = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      Object.freeze(value);
      for (const one of Object.values(value)) freeze(one);
    };
    freeze(document);
    expect(await ours(document)).toBe(await stock(document));
  });

  it('a bundled context is not changed by use', async () => {
    const before = JSON.stringify(CONTEXTS);
    await ours(badge('did:example:1'));
    await ours(oldBadge('did:example:1'));
    expect(JSON.stringify(CONTEXTS)).toBe(before);
  });
});

describe('names that reach into the program', () => {
  it.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString'])('%s', async (name) => {
    const status = { id: 'https://badges.example/list#4', type: 'BitstringStatusListEntry', statusListCredential: name };
    const documents = [badge('did:example:1', { credentialStatus: status }), badge('did:example:1', { id: name }), badge(name), badge('did:example:1', { type: ['VerifiableCredential', name] })];
    for (const document of documents) {
      expect(await statements(document as never, resolversFor(addresses(document), CONTEXTS)[0]!)).toMatchObject({ ok: false, unknown: { reason: 'terms-not-covered' } });
      expect([Object.keys(Object), Object.keys(Object.prototype), Object.keys(Object.prototype.toString)]).toEqual([[], [], []]);
      // eslint-disable-next-line guard-for-in -- what is inherited is what is looked for
      for (const inherited in {}) expect.unreachable(inherited);
    }
  });
});

describe('what would take too long', () => {
  it('blank nodes that all look alike', async () => {
    const related = Array.from({ length: 12 }, (_, i) => ({ id: `_:n${i}`, type: ['Achievement'], related: Array.from({ length: 12 }, (_, j) => ({ id: `_:n${j}`, type: ['Related'] })) }));
    const said = await statements(badge('did:example:1', { credentialSubject: { type: ['AchievementSubject'], achievement: related } }) as never, resolversFor(addresses(badge('x')), CONTEXTS)[0]!);
    expect(said.ok).toBe(true);
    const spent = await effort(async () => expect(said.ok && await canonicalForm(said.quads, 'SHA-256')).toEqual({ ok: false, unknown: { reason: 'too-large' } }));
    expect(spent).toBeLessThan(4_000);
  });
});
