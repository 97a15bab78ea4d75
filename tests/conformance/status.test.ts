import { expect, it } from 'vitest';
import { asset } from '../../lib/assets';
import { verifyList } from '../../lib/check/signed/list';
import { signedBadgeStatus, status, type VerifyList } from '../../lib/check/status/status';
import type { Env } from '../../lib/env';
import { readJws } from '../../lib/formats/jwt';
import { asObject, field, idOf, type JsonObject } from '../../lib/formats/value';
import type { Fact } from '../../lib/words';
import { Vectors } from './vectors';

const NOW = Date.parse('2026-06-04T12:00:00Z');
const short = ({ state, code }: Fact) => `${state} ${code}`;

/** A world in which addresses answer with these bodies, and all others with 404. */
function world(bodies: Readonly<Record<string, string>>): Env {
  return {
    now: () => NOW,
    asset,
    ask: ({ url }) => Promise.resolve({ ok: true, status: url in bodies ? 200 : 404, url, type: '', bytes: new TextEncoder().encode(bodies[url]), at: new Date(NOW).toISOString() }),
  };
}

const tokenLists = new Vectors('ietf-token-status-list');
tokenLists.suite(() => {
  it('status_list.jwt', async () => {
    const uri = 'https://example.com/statuslists/1';
    const verify: VerifyList = () => Promise.resolve({ state: 'verified', issuer: 'https://example.com' });
    const env = world({ [uri]: tokenLists.text('status_list.jwt').trim() });
    const ask = async (idx: number) => (await status({ document: { status: { status_list: { idx, uri } } }, id: 'urn:x', issuer: 'https://example.com', isIssuers: true }, env, verify)).facts.map(short);
    // The two bytes of the specification's example, B9 and A3.
    const expected = [1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1];
    for (const [idx, value] of expected.entries()) expect(await ask(idx), String(idx)).toEqual([value === 1 ? 'fail status.revoked' : 'pass status.current']);
    expect(await ask(16)).toEqual(['unknown status.list-too-short']);
  });
});

const oneEdTech = new Vectors('1edtech-public-validator');
oneEdTech.suite(() => {
  const list = () => oneEdTech.text('ob30/bit-string-list/testlist');
  it.each(['credential-status-revoked.json', 'credential-status-revoked-blank-nodes.json'])('ob30/bit-string-list/%s', async (file) => {
    const document = oneEdTech.json(`ob30/bit-string-list/${file}`);
    const issuer = idOf(document['issuer']) ?? '';
    const url = String(field(document['credentialStatus'], 'statusListCredential'));
    const subject = { document, id: idOf(document) ?? '', issuer, isIssuers: true };
    const verified: VerifyList = () => Promise.resolve({ state: 'verified', issuer });
    expect((await status(subject, world({ [url]: list() }), verified)).facts.map(short)).toEqual(['fail status.revoked']);
    // The list's key stands in its own proof, and no issuer answers for it: what it says is said, and it proves nothing.
    expect((await status(subject, world({ [url]: list() }), verifyList)).facts.map(short)).toEqual(['unknown status.list-says-withdrawn']);
    expect((await status({ ...subject, document: { ...document, credentialStatus: { ...asObject(document['credentialStatus']), statusListIndex: 22 } } }, world({ [url]: list() }), verified)).facts.map(short)).toEqual(['unknown status.list-other']);
  });

  it('ob30/credential-status-revoked.json', async () => {
    const document = oneEdTech.json('ob30/credential-status-revoked.json');
    const [id, issuer, url] = [idOf(document) ?? '', idOf(document['issuer']) ?? '', idOf(document['credentialStatus']) ?? ''];
    const ask = async (bodies: Record<string, string>) => (await status({ document, id, issuer, isIssuers: true }, world(bodies), verifyList)).facts.map(short);
    expect(await ask({})).toEqual(['unknown status.list-unreachable']);
    expect(await ask({ [url]: JSON.stringify({ id: url, issuer, revokedCredential: [{ id }] }) })).toEqual(['fail status.revoked']);
  });

  it.each([['simple-revoked.jwt', 'revocation-list.json', 'organization-with-revocation-list.json', 'fail status.revoked'], ['simple-not-revoked.jwt', 'empty-revocation-list.json', 'organization-with-empty-revocation-list.json', 'pass status.current']])('ob20/%s', async (file, listFile, organisation, expected) => {
    const assertion = readJws(oneEdTech.text(`ob20/${file}`).trim())?.payload as JsonObject;
    const profile = oneEdTech.json(`ob20/assets/${organisation}`);
    // Only https is ever asked.
    const url = String(profile['revocationList']).replace(/^http:/u, 'https:');
    const named = { id: idOf(assertion) ?? '', issuer: idOf(profile) ?? '' };
    const fact = await signedBadgeStatus(url, named, '2.0', world({ [url]: oneEdTech.text(`ob20/assets/${listFile}`).replaceAll('http:', 'https:') }));
    expect(short(fact).replace('-reason', '')).toBe(expected);
  });
});
