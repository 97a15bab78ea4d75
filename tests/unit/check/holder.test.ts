import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { holder } from '../../../lib/check/holder';
import type { Credential, PageNames } from '../../../lib/words';

const AT = '2026-03-01T12:00:00.000Z';

type Identity = Credential['holder']['identities'][number];

function credential(name: string | undefined, ...identities: Identity[]): Credential {
  return {
    format: 'open-badges-2.0-hosted', id: 'https://badges.example/a/1', name: 'Knots', description: '', criteria: '', skills: [], evidence: [],
    issuer: { name: 'Harbour School', id: 'https://badges.example/i', domain: 'badges.example' },
    holder: { identities, ...(name !== undefined && { name }) },
  };
}

const plain = (identity: string): Identity => ({ identity, hashed: false, type: 'email' });
const hashed = (address: string, salt?: string, algorithm = 'sha256'): Identity => ({
  identity: `${algorithm}$${createHash(algorithm).update(address + (salt ?? '')).digest('hex')}`, hashed: true, type: 'email', ...(salt !== undefined && { salt }),
});
const own = (name?: string, email?: string): PageNames => ({ kind: 'own', ...(name !== undefined && { name }), ...(email !== undefined && { email }) });

describe('a badge or a page that names nobody', () => {
  it('does not apply without a credential', async () => {
    const { match, basis, fact } = await holder(null, own('Jane Doe'), AT);
    expect([match, basis, fact.state]).toEqual(['cannot-tell', 'none', 'not-applicable']);
  });

  it.each([
    ['quoted', 'holder.quoted'],
    ['other', 'holder.no-page-name'],
    ['unknown', 'holder.no-page-name'],
  ] as const)('compares nobody where the page names somebody %s', async (kind, code) => {
    const { match, basis, fact } = await holder(credential('Jane Doe', plain('jane@example.org')), { kind, name: 'John Smith', email: 'jane@example.org' }, AT);
    expect([match, basis, fact.state, fact.code]).toEqual(['cannot-tell', 'none', 'unknown', code]);
  });

  it.each([
    ['Jane Doe', 'Jane Doe', 'same', 'holder.same-name'],
    ['J. Doe', 'Jane Doe', 'consistent', 'holder.initials'],
    ['John Smith', 'Jane Doe', 'cannot-tell', 'holder.in-post'],
    ['Jane Miller', 'Jane Doe', 'cannot-tell', 'holder.in-post'],
    [undefined, 'Jane Doe', 'cannot-tell', 'holder.in-post'],
  ] as const)('tells of a post’s author %s only that the name fits %s', async (name, badge, match, code) => {
    const found = await holder(credential(badge, plain('jane@example.org')), { kind: 'author', ...(name && { name }) }, AT);
    expect([found.match, found.basis, found.fact.code]).toEqual([match, match === 'cannot-tell' ? 'none' : 'name', code]);
  });

  it.each([
    'no-reply@us.greenhouse-mail.io', 'jane.7f3@hire.lever.co', 'notifications@ashbyhq.com', 'northgate@myworkday.com', 'jobs@candidates.workablemail.com', 'x@northgate.teamtailor-mail.com', 'x@m.personio.de',
    'x@recruitee.com', 'notification@smartrecruiters.com', 'noreply@northgate.example', 'Do-Not-Reply@northgate.example', 'no-reply-7@northgate.example', 'messages-noreply@linkedin.com', 'jobs-noreply@northgate.example',
  ])('compares nobody where a service sends for others, whatever name it bears: %s', async (email) => {
    for (const name of ['Jane Doe', 'John Smith']) {
      const { match, basis, fact } = await holder(credential('Jane Doe', plain(email)), own(name, email), AT);
      expect([match, basis, fact.state, fact.code]).toEqual(['cannot-tell', 'none', 'unknown', 'holder.sent-for-others']);
    }
  });

  it.each(['nora.reply@mail.example', 'noreplyson@mail.example', 'jane@ashbyhq.com.example', 'jane@notlever.co', 'jane@lever.co.example', `no-reply@${'x'.repeat(400)}`])('takes %s for a person', async (email) => {
    expect((await holder(credential('Jane Doe'), own('Jane Doe', email), AT)).match).toBe('same');
  });

  it.each([
    [own(), 'Jane Doe', 'holder.no-page-name'],
    [own(''), 'Jane Doe', 'holder.no-page-name'],
    [own('Jane Doe'), undefined, 'holder.no-badge-name'],
    [own('Jane Doe', 'not an address'), undefined, 'holder.no-badge-name'],
  ])('cannot tell of %j and %j', async (names, name, code) => {
    const { match, basis, fact } = await holder(credential(name), names, AT);
    expect([match, basis, fact.state, fact.code]).toEqual(['cannot-tell', 'none', 'unknown', code]);
  });
});

describe('by name', () => {
  it.each([
    ['Jane Doe', 'same', 'pass', 'name', 'holder.same-name'],
    ['J. Doe', 'consistent', 'pass', 'name', 'holder.initials'],
    ['John Smith', 'different', 'fail', 'name', 'holder.different'],
    ['Jane Smith', 'cannot-tell', 'unknown', 'none', 'holder.one-name-shared'],
  ])('%s', async (page, match, state, basis, code) => {
    const result = await holder(credential('Jane Doe'), own(page), AT);
    expect(result).toEqual({ match, basis, fact: { id: 'holder', state, code, at: AT, source: 'page', params: { name: 'Jane Doe', page } } });
  });

  it('shows long names cut, and whole signs only', async () => {
    const { fact } = await holder(credential('👩‍🚀'.repeat(4_000)), own('Jane Doe'), AT);
    expect(Array.from(fact.params?.['name'] ?? '')).toHaveLength(120);
    expect(fact.params?.['name']?.isWellFormed?.() ?? true).toBe(true);
  });
});

describe('by address', () => {
  it.each<[string, Identity, string]>([
    ['plain', plain('jane@example.org'), 'jane@example.org'],
    ['plain, other case', plain('Jane@Example.ORG'), ' jane@example.org '],
    ['plain, mailto', plain('mailto:jane@example.org'), 'jane@example.org'],
    ['plain, internationalised', plain('jane@bücher.example'), 'jane@xn--bcher-kva.example'],
    ['sha256', hashed('jane@example.org'), 'jane@example.org'],
    ['sha256 with salt', hashed('jane@example.org', 'deadsea'), 'jane@example.org'],
    ['sha256 with empty salt', hashed('jane@example.org', ''), 'jane@example.org'],
    ['sha512', hashed('jane@example.org', 's', 'sha512'), 'jane@example.org'],
    ['sha1', hashed('jane@example.org', undefined, 'sha1'), 'jane@example.org'],
    ['md5 with salt', hashed('jane@example.org', 'deadsea', 'md5'), 'jane@example.org'],
    ['md5 without', hashed('jane@example.org', undefined, 'md5'), 'jane@example.org'],
    ['the salt of the standard’s example', { identity: 'sha256$ecf5409f3f4b91ab60cc5ef4c02aef7032354375e70cf4d8e43f6a1d29891942', hashed: true, salt: 'deadsea', type: 'email' }, 'nobody@example.org'],
    ['of the lower case', hashed('jane@example.org'), 'Jane@Example.org'],
    ['as it is', hashed('Jane@Example.org'), 'Jane@Example.org'],
    ['trimmed', hashed('jane@example.org'), '  jane@example.org\n'],
    ['domain in lower case', hashed('Jane@example.org'), 'Jane@EXAMPLE.org'],
    ['domain in ASCII', hashed('jane@xn--bcher-kva.example'), 'jane@bücher.example'],
    ['hex in capitals', { ...hashed('jane@example.org'), identity: hashed('jane@example.org').identity.toUpperCase() }, 'jane@example.org'],
  ])('is the same: %s', async (_, identity, email) => {
    const { match, basis, fact } = await holder(credential('Jane Doe', identity), own('Jane Doe', email), AT);
    expect([match, basis, fact.state, fact.code]).toEqual(['same', 'address', 'pass', 'holder.same-address']);
  });

  it.each<[string, Identity, string]>([
    ['telephone', { identity: '+49 30 1234567', hashed: false, type: 'telephone' }, '+49301234567'],
    ['telephone, hashed', { ...hashed('+49301234567', 's'), type: 'telephone' }, '+49 (30) 123-4567'],
    ['telephone as a URI, md5', { ...hashed('tel:+49301234567', undefined, 'md5'), type: 'telephone' }, '+49 30 1234567'],
    ['url', { identity: 'https://ada.example/', hashed: false, type: 'url' }, 'https://ada.example'],
    ['url, hashed', { ...hashed('https://ada.example/about', 'x'), type: 'url' }, ' https://ADA.example/about '],
    ['id', { identity: 'did:key:z6MkAda', hashed: false, type: 'id' }, 'did:key:z6MkAda'],
    ['id, hashed', { ...hashed('did:web:ada.example', 'x'), type: 'id' }, 'did:web:ada.example'],
  ])('is the same by another identifier: %s', async (_, identity, known) => {
    expect((await holder(credential(undefined, identity), own(undefined, known), AT)).fact.code).toBe('holder.same-address');
  });

  it.each<[string, Identity, string]>([
    ['another number', { identity: '+49301234567', hashed: false, type: 'telephone' }, '+49301234568'],
    ['a number without its country', { identity: '+49301234567', hashed: false, type: 'telephone' }, '0301234567'],
    ['another DID by its case', { identity: 'did:key:z6MkAda', hashed: false, type: 'id' }, 'did:key:z6Mkada'],
    ['the wrong salt', hashed('jane@example.org', 'deadsea'), 'john@example.org'],
    ['a hash of nothing', hashed('', ''), ''],
    ['a hash of blanks', hashed(' ', ''), ' '],
    ['an unknown algorithm', { identity: `whirlpool$${'0'.repeat(128)}`, hashed: true, type: 'email' }, 'jane@example.org'],
  ])('says nothing: %s', async (_, identity, known) => {
    expect((await holder(credential(undefined, identity), own(undefined, known), AT)).match).toBe('cannot-tell');
  });

  it('outweighs a name that differs', async () => {
    const { match, basis } = await holder(credential('Jane Doe', hashed('jane@example.org')), own('Maria Okafor', 'jane@example.org'), AT);
    expect([match, basis]).toEqual(['same', 'address']);
  });

  it('needs no name', async () => {
    const { match } = await holder(credential(undefined, plain('x@example.org'), hashed('jane@example.org', 'abc')), own(undefined, 'jane@example.org'), AT);
    expect(match).toBe('same');
  });

  it.each<[string, Identity]>([
    ['another address', plain('jane@work.example')],
    ['another address, hashed', hashed('jane@work.example')],
    ['another salt', { ...hashed('jane@example.org', 'a'), salt: 'b' }],
    ['another domain that begins alike', plain('jane@example.org.evil.example')],
    ['an algorithm that is not known', { identity: `ripemd160$${createHash('ripemd160').update('jane@example.org').digest('hex')}`, hashed: true, type: 'email' }],
    ['a hash without its algorithm', { identity: createHash('sha256').update('jane@example.org').digest('hex'), hashed: true, type: 'email' }],
    ['a hash cut short', { ...hashed('jane@example.org'), identity: hashed('jane@example.org').identity.slice(0, -1) }],
    ['the address, said to be hashed', { ...plain('jane@example.org'), hashed: true }],
    ['the hash, said to be plain', { ...hashed('jane@example.org'), hashed: false }],
    ['an address that is none', plain('jane')],
    ['nothing', plain('')],
  ])('says nothing when it misses: %s', async (_, identity) => {
    expect((await holder(credential(undefined, identity), own(undefined, 'jane@example.org'), AT)).match).toBe('cannot-tell');
    expect((await holder(credential('Jane Doe', identity), own('Jane Doe', 'jane@example.org'), AT)).basis).toBe('name');
    expect((await holder(credential('Jane Doe', identity), own('John Smith', 'jane@example.org'), AT)).match).toBe('different');
  });

  it.each<[string, Identity, string]>([
    ['dots at Gmail', plain('jane.doe@gmail.com'), 'janedoe@gmail.com'],
    ['a tag', plain('jane+badges@example.org'), 'jane@example.org'],
    ['Googlemail', plain('janedoe@googlemail.com'), 'jane.doe@gmail.com'],
    ['a tag, hashed', hashed('jane@example.org', 's'), 'jane+cv@example.org'],
    ['dots at Gmail, hashed', hashed('janedoe@gmail.com'), 'jane.doe@gmail.com'],
    ['a dot at Gmail, hashed', hashed('jane.doe@gmail.com', 's'), 'janedoe+cv@gmail.com'],
  ])('fits the same mailbox: %s', async (_, identity, email) => {
    const { match, basis, fact } = await holder(credential('Jane Doe', identity), own('John Smith', email), AT);
    expect([match, basis, fact.state, fact.code]).toEqual(['consistent', 'address', 'pass', 'holder.similar-address']);
    expect((await holder(credential('Jane Doe', identity), own('Jane Doe', email), AT)).fact.code).toBe('holder.same-name');
  });

  it('does not take dots for nothing elsewhere', async () => {
    expect((await holder(credential(undefined, plain('jane.doe@example.org')), own(undefined, 'janedoe@example.org'), AT)).match).toBe('cannot-tell');
  });

  it.each(['x@'.repeat(5_000), `${'a'.repeat(5_000)}@example.org`, '@', 'a@b@c', '\uD800@\uDFFF', 'a@exa mple', 'jane@example.org/x'])('survives %j', async (email) => {
    const identities = Array.from({ length: 1_000 }, () => hashed('jane@example.org', 's'));
    expect((await holder(credential(undefined, ...identities), own(undefined, email), AT)).match).toBe('cannot-tell');
  });
});

describe('a mail about somebody else', () => {
  const badge = credential('Ada Example', hashed('ada@mail.example'));
  const bob = (near?: string, more: Partial<PageNames> = {}): PageNames => ({ kind: 'own', name: 'Bob Builder', email: 'bob@mail.example', ...(near !== undefined && { near }), ...more });

  it('names its holder beside the badge: nothing is said of the sender, and it is never a match', async () => {
    const { match, basis, fact } = await holder(badge, bob('Have a look at Ada Example, her badge:'), AT);
    expect([match, basis, fact.state, fact.code, fact.params]).toEqual(['cannot-tell', 'none', 'unknown', 'holder.named-too', { name: 'Ada Example', page: 'Bob Builder' }]);
  });

  it.each([undefined, '', 'Have a look at my badge:', 'Ada sends her regards', 'Ada Lovelace passed the Northgate exam'])('another name that it does not name stays another: %s', async (near) => {
    expect(await holder(badge, bob(near), AT)).toMatchObject({ match: 'different', basis: 'name', fact: { code: 'holder.different' } });
  });

  it('what fits, or may, is not excused away', async () => {
    const near = 'Ada Example, Bob Builder';
    expect((await holder(badge, bob(near, { name: 'Ada Example' }), AT)).fact.code).toBe('holder.same-name');
    expect((await holder(badge, bob(near, { email: 'ada@mail.example' }), AT)).fact.code).toBe('holder.same-address');
    expect((await holder(badge, bob(near, { name: 'Ada Builder' }), AT)).fact.code).toBe('holder.one-name-shared');
    expect((await holder(badge, { kind: 'quoted', near }, AT)).fact.code).toBe('holder.quoted');
    expect((await holder(badge, bob(near, { email: 'no-reply@mail.example' }), AT)).fact.code).toBe('holder.sent-for-others');
  });

  it('in other letters than the sender’s, the reason is that the mail names her', async () => {
    expect((await holder(credential('王小明'), bob('请看王小明的徽章：'), AT)).fact.code).toBe('holder.named-too');
    expect((await holder(credential('王小明'), bob('请看这枚徽章：'), AT)).fact.code).toBe('holder.scripts');
  });
});

describe('a name that the person typed', () => {
  it.each([
    ['Ada Example', 'same', 'holder.same-name'],
    ['A. Example', 'consistent', 'holder.initials'],
    ['Tomas Vrba', 'different', 'holder.different'],
    ['ada@mail.example', 'cannot-tell', 'holder.no-page-name'],
  ] as const)('is compared as it stands, whatever the page says: %s', async (name, match, code) => {
    const badge = credential('Ada Example', hashed('ada@mail.example'));
    expect(await holder(badge, { kind: 'typed', name, email: 'ada@mail.example', near: 'Ada Example' }, AT)).toMatchObject({ match, fact: { code } });
  });
});
