import { beforeAll, describe, expect, it } from 'vitest';
import { keyAsker } from '../../../../lib/check/keys/ask';
import { bindKey, ringOf } from '../../../../lib/check/keys/bind';
import { base58, toBase58 } from '../../../../lib/check/keys/base58';
import { didWebvhAddress, readDid } from '../../../../lib/check/keys/did';
import { followLog } from '../../../../lib/check/keys/webvh/log';
import { resolveWebvh } from '../../../../lib/check/keys/webvh/resolve';
import { part } from '../../../../lib/parts';
import { newKey, type TestKey } from '../proof/sign';
import { HOST, keys, makeLog, multihash, prove, textOf, witnesses, witnessFile } from './webvh-log';
import { NOW, type Place, world } from './world';

const LOG = `https://${HOST}/.well-known/did.jsonl`;
const WITNESS = `https://${HOST}/.well-known/did-witness.json`;
type Made = Awaited<ReturnType<typeof makeLog>>;

async function resolved(did: string, places: Record<string, Place>): Promise<string> {
  const result = await resolveWebvh(did, keyAsker(world(places)), NOW);
  return 'broken' in result ? 'broken' : 'unreachable' in result ? 'unreachable' : result.document ? 'holds' : 'given up';
}
const holds = async ({ did, text }: Pick<Made, 'did' | 'text'>, more: Record<string, Place> = {}): Promise<string> => resolved(did, { [LOG]: text, ...more });

let [a, b, c, badgeKey]: TestKey[] = [];
beforeAll(async () => {
  [a, b, c, badgeKey] = await keys(4);
});

describe('addresses', () => {
  const scid = multihash('x');
  it.each([[HOST, LOG], [`${HOST}%3A8443`, `https://${HOST}:8443/.well-known/did.jsonl`], [`${HOST}:a:b`, `https://${HOST}/a/b/did.jsonl`]])('%s', (place, address) => {
    expect(didWebvhAddress(readDid(`did:webvh:${scid}:${place}`)!.id)).toBe(address);
  });
  it.each(['', ':', '127.0.0.1', '127.0.0.1%3a8080', '%31%32%37.0.0.1', '0x7f.1', '2130706433', '%5B::1%5D', `${HOST}:..:x`, `${HOST}:%2e%2e`, `${HOST}:a%2Fb`, `${HOST}%23x`, `%73chool.example`, `user%40${HOST}`])('“%s” is none', (place) => {
    const did = readDid(`did:webvh:${scid}:${place}`);
    expect(did === null || didWebvhAddress(did.id) === null).toBe(true);
  });
  it.each(['school.example', `Qm:${HOST}`, `${scid}x:${HOST}`, `z${scid}:${HOST}`])('an id that begins with no hash: %s', (id) => expect(didWebvhAddress(id)).toBeNull());
  it('base58 there and back', () => {
    for (const bytes of [[], [0], [0, 0, 1], [255], [0, 255, 0, 255], Array.from({ length: 34 }, (_, i) => (i * 77) & 255)]) {
      const text = toBase58(Uint8Array.from(bytes));
      if (bytes.length > 0) expect([...base58(text)!]).toEqual(bytes);
      else expect(text).toBe('');
    }
  });
});

describe('a log that holds', () => {
  it('of one entry, of several, with other keys', async () => {
    expect(await holds(await makeLog([{ by: a!, lists: badgeKey! }]))).toBe('holds');
    expect(await holds(await makeLog([{ by: a!, lists: badgeKey! }, { by: a!, parameters: { updateKeys: [b!.multikey] } }, { by: b! }]))).toBe('holds');
  });
  it('with keys that were announced', async () => {
    const made = await makeLog([
      { by: a!, lists: badgeKey!, parameters: { nextKeyHashes: [multihash(b!.multikey)] } },
      { by: b!, parameters: { updateKeys: [b!.multikey], nextKeyHashes: [multihash(c!.multikey)] } },
      { by: c!, parameters: { updateKeys: [c!.multikey], nextKeyHashes: [] } },
      { by: c! },
    ]);
    expect(await holds(made)).toBe('holds');
  });
  it('given up, moved', async () => {
    expect(await holds(await makeLog([{ by: a!, lists: badgeKey! }, { by: a!, parameters: { deactivated: true, updateKeys: [] } }]))).toBe('given up');
    const moved = await makeLog([{ by: a!, parameters: { portable: true } }, { by: a!, state: { id: 'did:webvh:{SCID}:new.example', alsoKnownAs: ['did:webvh:{SCID}:school.example'] } }]);
    const text = moved.text.replaceAll('{SCID}', moved.did.split(':')[2]!);
    expect(text).toBe(moved.text);
    expect(await resolved(moved.did.replace(HOST, 'new.example'), { 'https://new.example/.well-known/did.jsonl': text })).toBe('holds');
    // The old address serves the same log: it is no longer this DID's.
    expect(await holds(moved)).toBe('broken');
  });
});

describe('a log that does not hold', () => {
  const three = (lists = badgeKey!): Promise<Made> => makeLog([{ by: a!, lists }, { by: a!, parameters: { updateKeys: [b!.multikey] } }, { by: b! }]);
  const broken = async (log: object[], did: string): Promise<void> => expect(await followLog(textOf(log as Record<string, unknown>[]), did, NOW)).toBeNull();

  it('entries left out, doubled, swapped or of another log', async () => {
    const [{ did, log }, other] = [await three(), await three(c!)];
    const [one, two, last] = log as [object, object, object];
    for (const changed of [[], [two, last], [one, last], [one, two, two, last], [one, last, two], [one, two, other.log[2]!], [other.log[0]!, two, last]]) await broken(changed, did);
    await broken(log, other.did);
  });
  it('any value changed', async () => {
    const { did, log } = await three();
    for (const [at, change] of [
      [0, { versionTime: '2025-01-01T00:00:00Z' }], [1, { versionTime: '2026-01-02T00:00:01Z' }], [1, { versionId: log[0]!.versionId }], [2, { parameters: { updateKeys: [c!.multikey] } }],
      [0, { state: { ...(log[0]!.state as object), id: did, more: 1 } }], [2, { proof: [] }], [2, { proof: undefined }], [1, { proof: log[2]!.proof }], [0, { proof: [...(log[0]!.proof as unknown[]), {}] }],
    ] as const) await broken(log.with(at, { ...log[at]!, ...change }), did);
  });
  it('signed by a key that may not, also where all else fits', async () => {
    expect(await holds(await makeLog([{ by: a!, lists: badgeKey!, parameters: { updateKeys: [b!.multikey] } }]))).toBe('broken');
    expect(await holds(await makeLog([{ by: a!, lists: badgeKey! }, { by: b!, parameters: { updateKeys: [b!.multikey] } }]))).toBe('broken');
    expect(await holds(await makeLog([{ by: a!, lists: badgeKey! }, { by: a!, parameters: { updateKeys: [b!.multikey] } }, { by: a! }]))).toBe('broken');
  });
  it('signed in another way', async () => {
    const { did, log } = await makeLog([{ by: a!, lists: badgeKey! }]);
    const { proof: _, ...bare } = log[0]!;
    for (const more of [{ cryptosuite: 'eddsa-rdfc-2022' }, { type: 'Ed25519Signature2020' }, { proofPurpose: 'authentication' }, { verificationMethod: a!.did }, { verificationMethod: `${a!.did}#${b!.multikey}` }, { verificationMethod: b!.method }]) {
      await broken([{ ...bare, proof: [await prove(bare, a!, more)] }], did);
    }
  });
  it('keys that were not announced, or nothing announced where something has to be', async () => {
    const first = { by: a!, lists: badgeKey!, parameters: { nextKeyHashes: [multihash(b!.multikey)] } };
    for (const [by, parameters] of [
      [c!, { updateKeys: [c!.multikey], nextKeyHashes: [] }], [b!, { updateKeys: [b!.multikey, c!.multikey], nextKeyHashes: [] }], [a!, {}], [a!, { nextKeyHashes: [] }], [b!, { updateKeys: [b!.multikey] }],
    ] as const) expect(await holds(await makeLog([first, { by, parameters }]))).toBe('broken');
  });
  it('another version of the method, unknown parameters, parameters that are none', async () => {
    for (const parameters of [{ method: 'did:webvh:99.0' }, { method: undefined }, { more: 1 }, { updateKeys: [] }, { updateKeys: 'x' }, { portable: 1 }, { nextKeyHashes: [1] }, { witness: [] }]) {
      expect(await holds(await makeLog([{ by: a!, lists: badgeKey!, parameters }]))).toBe('broken');
    }
    expect(await holds(await makeLog([{ by: a! }, { by: a!, parameters: { scid: multihash('x') } }]))).toBe('broken');
    expect(await holds(await makeLog([{ by: a! }, { by: a!, parameters: { deactivated: true } }, { by: a!, parameters: { deactivated: false } }]))).toBe('broken');
  });
  it('times that do not ascend, lie ahead, or are none', async () => {
    for (const time of ['2026-01-01T00:00:00Z', '2025-12-31T23:59:59Z', '2026-05-01T12:10:01Z', '9999-01-01T00:00:00Z', '2026-02-01', '2026-02-01T00:00:00+01:00', 'x']) {
      expect(await holds(await makeLog([{ by: a! }, { by: a!, time }])), time).toBe('broken');
    }
    expect(await holds(await makeLog([{ by: a! }, { by: a!, time: '2026-05-01T12:09:00Z' }]))).toBe('holds');
  });
  it('another DID in the document', async () => {
    for (const id of ['did:webvh:{SCID}:other.example', `did:webvh:${multihash('x')}:${HOST}`, `did:web:${HOST}`, undefined]) {
      expect(await holds(await makeLog([{ by: a! }, { by: a!, state: { id } }])), String(id)).toBe('broken');
      expect(await holds(await makeLog([{ by: a!, state: { id } }])), String(id)).toBe('broken');
    }
    // A move that was never allowed, that hides where it was, or that is allowed too late.
    const there = { id: 'did:webvh:{SCID}:new.example' };
    const known = { ...there, alsoKnownAs: ['did:webvh:{SCID}:school.example'] };
    for (const [first, second] of [[{}, { state: known }], [{ portable: true }, { state: there }], [{}, { parameters: { portable: true }, state: known }]] as const) {
      const { did, text } = await makeLog([{ by: a!, parameters: first }, { by: a!, ...second }]);
      expect(await resolved(did.replace(HOST, 'new.example'), { 'https://new.example/.well-known/did.jsonl': text })).toBe('broken');
    }
  });
  it('no log at all', async () => {
    const { did } = await three();
    for (const text of ['', '\n', '{}', 'null', '[]', '<html>', '{'.repeat(100), `${'x'.repeat(10)}\n`.repeat(600)]) expect(await holds({ did, text })).toBe('broken');
    expect(await resolved(did, {})).toBe('unreachable');
    expect(await resolved(did, { [LOG]: 404 })).toBe('unreachable');
  });
});

describe('witnesses', () => {
  it('approve as many as there have to be, also by approving what came later', async () => {
    const { did, text, ids } = await makeLog([{ by: a!, lists: badgeKey!, parameters: { witness: witnesses(2, b!, c!) } }, { by: a! }]);
    const [first, second] = ids as [string, string];
    expect(await resolved(did, { [LOG]: text, [WITNESS]: await witnessFile([second, b!, c!]) })).toBe('holds');
    expect(await resolved(did, { [LOG]: text, [WITNESS]: await witnessFile([first, b!, c!], [second, c!], [second, b!]) })).toBe('holds');
    for (const file of [await witnessFile([first, b!, c!]), await witnessFile([second, b!, b!]), await witnessFile([second, b!]), await witnessFile([second, b!, a!]), [], {}, await witnessFile([`3-${first.slice(2)}`, b!, c!])]) {
      expect(await resolved(did, { [LOG]: text, [WITNESS]: file })).toBe('broken');
    }
    expect(await resolved(did, { [LOG]: text, [WITNESS]: 404 })).toBe('broken');
    expect(await resolved(did, { [LOG]: text, [WITNESS]: { problem: 'timeout' } })).toBe('unreachable');
  });
  it('are replaced or dismissed only with their own approval', async () => {
    for (const witness of [witnesses(1, c!), {}]) {
      const { did, text, ids } = await makeLog([{ by: a!, lists: badgeKey!, parameters: { witness: witnesses(1, b!) } }, { by: a!, parameters: { witness } }]);
      expect(await resolved(did, { [LOG]: text, [WITNESS]: await witnessFile([ids[0]!, b!], [ids[1]!, c!]) })).toBe('broken');
      expect(await resolved(did, { [LOG]: text, [WITNESS]: await witnessFile([ids[1]!, b!]) })).toBe('holds');
    }
  });
  it('an approval of another DID’s entry is none', async () => {
    const make = (): Promise<Made> => makeLog([{ by: a!, lists: badgeKey!, parameters: { witness: witnesses(1, b!) } }, { by: a! }]);
    const [one, other] = [await make(), await makeLog([{ by: c!, parameters: { witness: witnesses(1, b!) } }])];
    const file = await witnessFile([other.ids[0]!, b!]);
    expect(await resolved(one.did, { [LOG]: one.text, [WITNESS]: file })).toBe('broken');
    expect(await resolved(one.did, { [LOG]: one.text, [WITNESS]: [{ ...file[0]!, versionId: one.ids[1] }] })).toBe('broken');
  });
  it('a threshold that is none, or witnesses twice', async () => {
    for (const witness of [witnesses(0, b!), witnesses(2, b!), witnesses(2, b!, b!), witnesses(1), { threshold: 1, witnesses: [{ id: b!.multikey }] }, { threshold: '1', witnesses: [{ id: b!.did }] }]) {
      expect(await holds(await makeLog([{ by: a!, parameters: { witness } }]))).toBe('broken');
    }
  });
});

describe('bound to the issuer', () => {
  async function bound(method: string, issuer: string, places: Record<string, Place>, more: object = { part }): Promise<string> {
    const env = { ...world(places), ...more };
    const { binding, key, host } = await bindKey(method, issuer, ringOf(env));
    return [binding, key ? 'key' : 'none', host ?? '-', ...new Set(env.asked)].join(' ');
  }

  it('published, when its own last document lists the key for assertions', async () => {
    const { did, text } = await makeLog([{ by: a!, lists: badgeKey! }]);
    expect(await bound(`${did}#k`, did, { [LOG]: text })).toBe(`published key ${HOST} ${LOG}`);
    expect(await bound(`${did}#other`, did, { [LOG]: text })).toBe(`not-listed none ${HOST} ${LOG}`);
    expect(await bound(badgeKey!.method, did, { [LOG]: text })).toBe(`published key ${HOST} ${LOG}`);
  });
  it('a key that the history replaced, or a DID that was given up, lists it no longer', async () => {
    const next = await newKey();
    const replaced = await makeLog([{ by: a!, lists: badgeKey! }, { by: a!, lists: next }]);
    expect(await bound(badgeKey!.method, replaced.did, { [LOG]: replaced.text })).toContain('other-controller key');
    const gone = await makeLog([{ by: a!, lists: badgeKey! }, { by: a!, parameters: { deactivated: true } }]);
    expect(await bound(`${gone.did}#k`, gone.did, { [LOG]: gone.text })).toContain('not-listed none');
  });
  it('a broken history lists nothing, and a host that is not asked is no history', async () => {
    const { did, text } = await makeLog([{ by: a!, lists: badgeKey! }]);
    expect(await bound(`${did}#k`, did, { [LOG]: text.replace('assertionMethod":[', 'assertionMethod":["x",') })).toContain('history-broken none');
    expect(await bound(badgeKey!.method, did, { [LOG]: '{}' })).toContain('history-broken key');
    expect(await bound(`${did}#k`, did, { [LOG]: { problem: 'not-asked' } })).toContain('unreachable none');
  });
  it('another DID’s key is somebody else’s, on the same host too', async () => {
    const [one, other] = [await makeLog([{ by: a!, lists: badgeKey! }]), await makeLog([{ by: b!, lists: c! }], `${HOST}:other`)];
    const places = { [LOG]: one.text, [`https://${HOST}/other/did.jsonl`]: other.text };
    expect(await bound(`${other.did}#k`, one.did, places)).toContain('other-controller key');
    expect(await bound(`${one.did}#k`, `did:web:${HOST}`, places)).not.toContain('published');
  });
  it('where the part is not loaded, that is said and nobody is asked', async () => {
    const { did, text } = await makeLog([{ by: a!, lists: badgeKey! }]);
    expect(await bound(`${did}#k`, did, { [LOG]: text }, {})).toBe('not-loaded none -');
  });
});
