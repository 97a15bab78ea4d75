import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import { main } from '../../../lib/cli/check';
import type { Report } from '../../../lib/words';
import { hostedAward, hostedPaths, hostedRecords } from '../../fixtures/answers/hosted';
import { docx, paragraph } from '../../fixtures/files/docx';
import { pdf } from '../../fixtures/files/pdf';
import { badge, newKey, signed } from '../check/proof/sign';
import { NOW } from '../platforms/answers';
import { ASSERTION, credly, ID } from '../platforms/credly-world';

const AWARD = `https://www.credly.com/badges/${ID}`;

/** The bodies of a world as a `fetch` gives them; what is not there is a network that fails. */
async function run(argv: string[], world: Record<string, { status?: number; body: string | Uint8Array; location?: string }> = {}, files: Record<string, Uint8Array> = {}) {
  const asked: string[] = [];
  const out: string[] = [];
  const err: string[] = [];
  const fetch = (async (input: string) => {
    asked.push(input);
    const reply = world[input];
    if (!reply) throw new TypeError('fetch failed');
    return new Response(typeof reply.body === 'string' ? reply.body : reply.body.slice(), { status: reply.status ?? 200, headers: reply.location ? { Location: reply.location } : {} });
  }) as unknown as typeof globalThis.fetch;
  const status = await main(argv, { fetch, now: () => NOW, out: (text) => out.push(text), err: (text) => err.push(text), isFolder: (path) => path === 'badges', read: (path) => { if (path === 'locked.png') throw new Error('EACCES'); return files[path] ?? null; } });
  return { status, asked, out: out.join(''), err: err.join(''), reports: () => JSON.parse(out.join('')) as Report[] };
}

function good(): Record<string, { body: string }> {
  return Object.fromEntries(Object.entries(credly().table()).map(([url, reply]) => [url, { body: 'body' in reply ? (typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body)) : '' }]));
}

describe('what cannot run', () => {
  it.each([
    [[], 'at least one'], [['--json'], 'at least one'], [['--nonsense', AWARD], 'option “--nonsense”'], [['badge.json'], 'there is no such file'], [['./badges/one.png', AWARD], 'there is no such file'],
    [['badges'], '“badges” is a folder. Give the files in it: “badges/*”.'], [['locked.png'], '“locked.png” cannot be read'],
    [['https://www.linkedin.com/in/ada-example'], 'linkedin.com allows no program to read its pages. Nothing was asked.'], [['https://www.udemy.com/certificate/ABC123/'], 'udemy.com allows no program'],
    [['not a url'], 'is not a web address'], [[''], 'is not a web address'], [['javascript:alert(1)'], 'is not a web address'], [['C:\\badge.png'], 'is not a web address'],
    [[`https://badges.example.org/${'x'.repeat(9_000)}`], 'is not a web address'], [['--', '--json'], 'is not a web address'], [['\u001b[31mred'], '“[31mred”'],
  ])('%j', async (argv, message) => {
    const { status, out, err, asked } = await run(argv);
    expect([status, out, asked]).toEqual([2, '', []]);
    expect(err).toContain(message);
  });
});

it('says how it is written only where that was the mistake', async () => {
  expect((await run(['--nonsense'])).err).toContain('FILE|URL…');
  for (const mistake of ['badge.json', 'badges', 'https://www.linkedin.com/feed/']) expect((await run([mistake])).err.split('\n')).toHaveLength(3);
});

describe('where there is nothing but one reason, it is short, and says what to do', () => {
  const text = (words: string) => new TextEncoder().encode(words);

  it.each<[string, Uint8Array, string]>([
    ['hello.txt', text('hello world'), 'There is no badge in this.'], ['a.json', text('{"a":1}'), 'There is no badge in this.'], ['empty.json', text(''), 'There is nothing in it.'],
    ['random.bin', Uint8Array.from({ length: 900 }, (_, n) => (n * 97 + 131) % 256), 'There is no badge in this.'], ['cut.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'It ends too early.'],
    ['plain.svg', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'This picture carries no badge.'],
  ])('the file %s', async (name, bytes, why) => {
    const { status, out, asked } = await run([name], {}, { [name]: bytes });
    const [first, second, third, ...rest] = out.split('\n');
    expect([status, asked, first, rest]).toEqual([1, [], `${name}: Could not be checked  [unconfirmed]`, ['']]);
    expect(second).toContain(why);
    expect(third).toContain('Give the file as its issuer offers it for download');
  });

  it.each([
    ['https://lnkd.in/gU6fqBEN', 'Could not be checked', 'This link goes through lnkd.in.', 'give the address at which it ends'],
    ['https://protect-eu.mimecast.com/s/AbC?domain=credly.com', 'Could not be checked', 'mimecast.com, which says that it leads to credly.com', 'give the address at which it ends'],
    ['https://verify.certiport.com/?wAbC4-x9Yz', 'Could not be checked', 'cannot ask Certiport', 'Open https://verify.certiport.com/ and type wAbC4-x9Yz'],
    ['https://www.coursera.org/verify/AB12CD34EF56', 'Could not be checked', 'shows this to people', 'Open https://www.coursera.org/verify/AB12CD34EF56'],
    ['https://www.credly.com/users/ada-example', 'List of badges, not an award', 'This page lists badges.', 'Give the address of one badge on it.'],
    [`https://images.credly.com/images/${ID}/image.png`, 'Badge description, not an award', 'This is the picture of a badge', 'Give the address that the picture leads to.'],
  ])('%s', async (address, line, why, next) => {
    const { out, asked } = await run([address]);
    const [first, second, third, ...rest] = out.split('\n');
    expect([asked, first?.replace(/ {2}\[.*/u, ''), rest]).toEqual([[], `${address}: ${line}`, ['']]);
    expect(second).toContain(why);
    expect(third).toContain(next);
  });
});

it('--help says how, and asks nobody', async () => {
  const { status, out, asked } = await run(['--help', AWARD]);
  expect([status, asked]).toEqual([0, []]);
  expect(out).toContain('npm run check');
});

describe('a report', () => {
  it('of a verified badge: status 0', async () => {
    const { status, reports, asked } = await run(['--json', AWARD], good());
    const [report, ...rest] = reports();
    expect([status, rest.length]).toEqual([0, 0]);
    expect(report).toMatchObject({ verdict: 'verified', holder: 'cannot-tell', award: AWARD });
    expect(report!.facts).toHaveLength(8);
    expect(report!.requests.map(({ url }) => url)).toEqual(asked);
  });

  it.each([
    `https://www.linkedin.com/safety/go/?url=${encodeURIComponent(`${AWARD}/public_url`)}&urlhash=x`,
    `https://www.google.com/url?q=${encodeURIComponent(AWARD)}&source=gmail`,
    `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(AWARD)}&data=x`,
    `www.credly.com/badges/${ID}`, `http://www.youracclaim.com/badges/${ID}`,
  ])('of %s asks the issuer, not the wrapper', async (address) => {
    const { status, asked } = await run([address], good());
    expect(status).toBe(0);
    expect(new Set(asked.map((url) => new URL(url).hostname))).toEqual(new Set(['api.credly.com', 'www.credly.com']));
  });

  it('of several: 1 when any is not verified, in the order given', async () => {
    const { status, reports } = await run([AWARD, 'https://lnkd.in/abcdefg', `https://credly.com.evil.example/badges/${ID}`, '--json', 'https://www.credly.com/org/northgate/badge/x'], good());
    expect([status, reports().map(({ verdict }) => verdict)]).toEqual([1, ['verified', 'unconfirmed', 'unconfirmed', 'no-award']]);
    expect(reports()[2]!.because.code).toBe('structure.look-alike-host');
    expect(reports().slice(1).every(({ requests }) => requests.length === 0)).toBe(true);
  });

  it('of a 410, an outage, a redirect', async () => {
    expect((await run(['--json', AWARD], { [ASSERTION]: { status: 410, body: '' } })).reports()[0]!.verdict).toBe('revoked');
    expect((await run(['--json', AWARD])).reports()[0]!.because.code).toBe('structure.unreachable');
    const { reports, asked } = await run(['--json', AWARD], { [ASSERTION]: { status: 302, body: '', location: 'https://evil.example/' } });
    expect([reports()[0]!.because.code, asked]).toEqual(['structure.redirect', [ASSERTION]]);
  });

  it('of an address that no platform recognises: tried as a badge on its issuer’s own host', async () => {
    const at = hostedAward('badges.example.org', 'guide-1');
    const [paths, records] = [hostedPaths(at), hostedRecords(at)];
    const strange = 'https://badges.example.org/x/17';
    records.assertion['id'] = strange;
    const world = { [strange]: { body: JSON.stringify(records.assertion) }, [paths.badge]: { body: JSON.stringify(records.badge) }, [paths.issuer]: { body: JSON.stringify(records.issuer) } };
    const wrapped = `https://www.linkedin.com/safety/go/?url=${encodeURIComponent(strange)}`;
    for (const address of [strange, wrapped]) {
      const { status, reports, asked } = await run(['--json', address], world);
      expect([status, reports()[0]!.verdict, asked]).toEqual([1, 'unknown-issuer', [strange, paths.badge, paths.issuer]]);
    }
  });

  it.each(['http://badges.example.org/assertions/1', 'http://badges.example.org/x/1'])('of %s asks by https alone', async (address) => {
    const { status, reports, asked } = await run(['--json', address]);
    expect([status, reports()[0]!.because.code, asked]).toEqual([1, 'structure.unreachable', [address.replace('http:', 'https:')]]);
  });

  it.each(['https://127.0.0.1/assertions/1', 'https://badges.example.org:8443/assertions/1', 'https://badges.example.org/accept/1?token=x'])('of %s asks nobody', async (address) => {
    const { status, asked } = await run([address]);
    expect([status, asked]).toEqual([1, []]);
  });

  it('in words: the verdict, the facts and who was asked', async () => {
    const { out } = await run([AWARD], good());
    expect(out).toContain('Genuine and current');
    expect(out).toContain('Cloud Platform Architect');
    expect(out).toContain('Credly confirms that Northgate Institute issued this to Ada Example');
    expect(out).toContain('api.credly.com/v1/obi/v2/badge_assertions');
    expect(out).not.toMatch(/[^\P{Cc}\n]/u);
  });
});

it('what was not checked stands in both outputs, and changes no verdict', async () => {
  const of = hostedAward('badges.example.org', 'guide-1');
  const [paths, records] = [hostedPaths(of), hostedRecords(of)];
  Object.assign(records.assertion, { 'extensions:geo': {}, 'evidence': ['https://work.example/1'] });
  const world = { [paths.assertion]: { body: JSON.stringify(records.assertion) }, [paths.badge]: { body: JSON.stringify(records.badge) }, [paths.issuer]: { body: JSON.stringify(records.issuer) } };
  const [report] = (await run(['--json', paths.assertion], world)).reports();
  expect(report).toMatchObject({ verdict: 'unknown-issuer', remarks: [{ code: 'remark.extensions', params: { names: 'geo' } }, { code: 'remark.evidence' }] });
  const { out } = await run([paths.assertion], world);
  expect(out).toContain('What was not checked, and what was noticed\n    - It has extensions that were not checked: geo.\n    - The evidence that it names was not looked at.');
});

describe('the process itself', { timeout: 60_000 }, () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const start = (...argv: string[]) => spawnSync(process.execPath, ['--import', 'tsx', 'lib/cli/check.ts', ...argv], { cwd: root, encoding: 'utf8' });

  it('gives its exit status', () => {
    expect(start('--help')).toMatchObject({ status: 0, stderr: '' });
    expect(start()).toMatchObject({ status: 2, stdout: '' });
    const look = start('--json', `https://credly.com.evil.example/badges/${ID}`);
    expect([look.status, (JSON.parse(look.stdout) as Report[])[0]!.verdict]).toEqual([1, 'unconfirmed']);
  }, 60_000);

  it('uses the global fetch, also one that replaced it', () => {
    const preload = `data:text/javascript,${encodeURIComponent(`const world = ${JSON.stringify(good())};
      globalThis.fetch = async (url) => world[url] ? new Response(world[url].body) : Promise.reject(new TypeError('no'));`)}`;
    const done = spawnSync(process.execPath, ['--import', preload, '--import', 'tsx', 'lib/cli/check.ts', '--json', AWARD], { cwd: root, encoding: 'utf8' });
    expect([done.stderr, done.status]).toEqual(['', 0]);
    expect((JSON.parse(done.stdout) as Report[])[0]).toMatchObject({ verdict: 'verified' });
  }, 60_000);
});

describe('files', () => {
  const of = hostedAward('badges.example.org', 'guide-1');
  const [paths, records] = [hostedPaths(of), hostedRecords(of)];
  const world = { [paths.assertion]: { body: JSON.stringify(records.assertion) }, [paths.badge]: { body: JSON.stringify(records.badge) }, [paths.issuer]: { body: JSON.stringify(records.issuer) } };
  const assertion = strToU8(JSON.stringify(records.assertion));

  it('one that is not there stops the run before anybody is asked', async () => {
    const { status, asked } = await run(['none.json', AWARD], good(), { 'other.json': assertion });
    expect([status, asked]).toEqual([2, []]);
  });

  it('several, an archive and an address: a report for each badge, by name, in order', async () => {
    const files = { 'x/one.json': assertion, 'all.zip': zipSync({ 'a.json': assertion, 'b.txt': strToU8('nothing') }), 'no.png': strToU8('\u0089PNG') };
    const { status, reports } = await run(['--json', 'x/one.json', 'all.zip', AWARD, 'no.png'], { ...world, ...good() }, files);
    expect([status, reports().map(({ award, verdict }) => [award, verdict])]).toEqual([1, [
      ['one.json', 'unknown-issuer'], ['all.zip › a.json', 'unknown-issuer'], ['all.zip › b.txt', 'unconfirmed'], [AWARD, 'verified'], ['no.png', 'unconfirmed'],
    ]]);
  });

  it('an address in a file of a verified badge: status 0', async () => {
    expect(await run(['--json', 'link.json'], good(), { 'link.json': strToU8(JSON.stringify({ verify: { url: AWARD } })) })).toMatchObject({ status: 0 });
  });
});

describe('a résumé', () => {
  const holder = 'Ada Example';
  const made = (name: string) => pdf({ pages: [{ lines: [{ text: name, size: 24 }, 'Cloud engineer'] }, { links: [AWARD, 'https://lnkd.in/x'] }] });

  it('gives a report for each badge, with its page and compared with its own name', async () => {
    const { status, reports, err, asked } = await run(['--json', 'cv.pdf'], good(), { 'cv.pdf': await made(holder) });
    const [report, ...rest] = reports();
    expect([status, rest]).toEqual([0, []]);
    expect(report).toMatchObject({ verdict: 'verified', holder: 'same', award: AWARD, met: { document: 'cv.pdf', place: 'link', pages: [2] } });
    expect(err).toBe('cv.pdf: 1 link hides where it leads (lnkd.in)\n');
    expect(asked.join()).not.toContain('lnkd.in');
  });

  it('of another name says so', async () => {
    const { status, reports } = await run(['--json', 'cv.pdf'], good(), { 'cv.pdf': await made('Tomas Vrba') });
    expect([status, reports().map(({ verdict, holder: match }) => `${verdict} ${match}`)]).toEqual([0, ['verified different']]);
  });

  it('is asked for at its address, and that stands in the report', async () => {
    const address = 'https://people.example/cv.docx';
    const body = docx({ body: paragraph(AWARD), pages: 1 });
    const { status, out, reports } = await run(['--json', address], { ...good(), [address]: { body } });
    expect([status, reports()[0]?.met?.pages, reports()[0]?.requests[0]]).toMatchObject([0, [1], { url: address, purpose: 'document', status: 200 }]);
    expect(out).not.toContain('undefined');
  });

  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['without a badge', () => pdf({ pages: [{ lines: ['Nothing'], links: ['https://example.org/'] }] }), 'structure.document-no-badge'],
    ['with a password', () => pdf({ pages: [{ links: [AWARD] }], locked: true }), 'structure.document-locked'],
    ['scanned', () => pdf({ pages: [{}] }), 'structure.document-scanned'],
    ['cut', async () => (await made(holder)).slice(0, 200), 'structure.file-damaged'],
  ])('%s: status 1 and the reason', async (_, bytes, code) => {
    const { status, reports, asked } = await run(['--json', 'cv.pdf'], good(), { 'cv.pdf': await bytes() });
    expect([status, reports().map(({ because }) => because.code), asked]).toEqual([1, [code], []]);
  });

  it('behind a sign-in page is no document', async () => {
    const address = 'https://people.example/cv.pdf';
    const { reports } = await run(['--json', address], { [address]: { body: '<!doctype html><title>Sign in</title>' } });
    expect(reports().map(({ award, because }) => [award, because.code])).toEqual([['cv.pdf', 'structure.document-other']]);
  });

  it('in an archive is read too', async () => {
    const { reports } = await run(['--json', 'all.zip'], good(), { 'all.zip': zipSync({ 'one.pdf': await made(holder), 'two.txt': strToU8('nothing') }) });
    expect(reports().map(({ verdict, met }) => `${verdict} ${met?.document ?? '-'}`)).toEqual(['verified all.zip › one.pdf', 'unconfirmed -']);
  });

  it('is printed with the page', async () => {
    const { out } = await run(['cv.pdf'], good(), { 'cv.pdf': await made(holder) });
    expect(out).toContain('cv.pdf · Page 2 · Link');
  });
});

describe('whose word on issuers counts', () => {
  const REGISTRY = 'https://registry.example.org/registry.json';
  async function own() {
    const key = await newKey();
    const file = strToU8(JSON.stringify(await signed(JSON.parse(JSON.stringify(badge(key.did, { credentialStatus: undefined, validFrom: '2020-01-01T00:00:00Z', validUntil: '2099-01-01T00:00:00Z', refreshService: { id: 'https://fresh.example.org/7', type: '1EdTechCredentialRefresh' } }))) as object, { key })));
    return { key, files: { 'badge.json': file } };
  }
  const listing = (id: string) => ({ [REGISTRY]: { body: JSON.stringify({ registry: { [id]: { name: 'Harbour School' } } }) } });

  it('--trust names the issuer', async () => {
    const { key, files } = await own();
    expect((await run(['--trust', key.did, 'badge.json'], {}, files)).status).toBe(0);
    expect((await run(['--trust', 'did:key:z6MkOther', '--trust', 'example.org', 'badge.json'], {}, files)).status).toBe(1);
  });

  it('--registry asks it, once, and says so', async () => {
    const { key, files } = await own();
    const { status, asked, reports } = await run(['--json', '--registry', REGISTRY, 'badge.json', 'badge.json'], listing(key.did), files);
    expect([status, asked]).toEqual([0, [REGISTRY]]);
    expect(reports()[0]!.facts.find(({ id }) => id === 'issuer')).toMatchObject({ state: 'pass', code: 'issuer.registry', params: { name: 'Harbour School' } });
    expect(reports()[0]!.requests.map(({ purpose }) => purpose)).toEqual(['registry']);
  });

  it('a registry that lists another, or is not there, vouches for nobody', async () => {
    const { files } = await own();
    expect((await run(['--registry', REGISTRY, 'badge.json'], listing('did:key:z6MkOther'), files)).status).toBe(1);
    const { status, out } = await run(['--registry', REGISTRY, 'badge.json'], {}, files);
    expect([status, out]).toEqual([1, expect.stringContaining('Whether the registry registry.example.org lists the issuer could not be learned.')]);
  });

  it.each([[['--trust']], [['--trust', 'not a domain']], [['--registry']], [['--registry', 'http://registry.example.org/']], [['--registry', 'javascript:alert(1)']]])('%j is a mistake', async (argv) => {
    expect((await run(argv)).status).toBe(2);
  });

  it('--refresh takes the newer copy, and keeps the first where there is none', async () => {
    const { key, files } = await own();
    const newer = JSON.stringify(await signed(JSON.parse(JSON.stringify(badge(key.did, { credentialStatus: undefined, validFrom: '2020-01-01T00:00:00Z', validUntil: '2100-01-01T00:00:00Z', refreshService: undefined }))) as object, { key }));
    const taken = await run(['--json', '--refresh', '--trust', key.did, 'badge.json'], { 'https://fresh.example.org/7': { body: newer } }, files);
    expect([taken.status, taken.reports()[0]!.credential?.expires?.text, taken.asked]).toEqual([0, '2100-01-01T00:00:00Z', ['https://fresh.example.org/7']]);
    const kept = await run(['--refresh', '--trust', key.did, 'badge.json'], {}, files);
    expect([kept.status, kept.out]).toEqual([0, expect.stringContaining('could not be fetched')]);
    expect((await run(['--trust', key.did, 'badge.json'], {}, files)).asked).toEqual([]);
  });
});
