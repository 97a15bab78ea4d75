import { expect, it } from 'vitest';
import { readClr } from '../../lib/formats/clr';
import { kindOf } from '../../lib/formats/kind';
import { readOpenBadge3 } from '../../lib/formats/open-badges-3';
import { asObject, type JsonObject } from '../../lib/formats/value';
import { dataModelFault } from '../../lib/formats/vcdm';
import { Vectors } from './vectors';

/** Vectors that only the meaning of terms can tell: the proof's JSON-LD finds them. */
const TERMS: Readonly<Record<string, string>> = {
  'credential-redef-type-fail.json': 'redefines a protected term', 'credential-redef-type2-fail.json': 'redefines a protected term',
  'credential-type-mapped-nonurl-fail.json': 'maps a type to what is no address', 'credential-type-unmapped-fail.json': 'has a type without meaning',
};

const model = new Vectors('w3c-vcdm2');
model.describe(() => {
  it.each(model.files(/(?:^|\/)(?:credential|issuer)-[^/]*-(?:ok|fail|fail-or-inject)\.json$/u))('%s', (path) => {
    const document = model.json(path);
    // As the suite that these come from does: what stands under test is not the issuer, nor a date in the words "FUTURE DATE".
    const dates = { 'FUTURE DATE': '2099-01-01T00:00:00Z', 'PAST DATE': '2020-01-01T00:00:00Z' } as Readonly<Record<string, string>>;
    const named = asObject(document['issuer']);
    const issuer = named && !('id' in named) ? { ...named, id: 'did:example:issuer' } : (document['issuer'] ?? (path.includes('issuer') ? document['issuer'] : 'did:example:issuer'));
    const filled = Object.fromEntries(Object.entries({ ...document, issuer }).map(([key, value]) => [key, dates[String(value)] ?? value]));
    const name = path.replace(/^.*\//u, '');
    const fault = dataModelFault(filled);
    if (name in TERMS) {
      expect(fault).toBeNull();
      model.differ(name, `${TERMS[name]}: not a matter of structure here, but of what the signature covers`);
      return;
    }
    expect(fault === null, fault ?? 'sound').toBe(name.endsWith('-ok.json'));
    model.agree();
  });

  it.each(model.files(/(?:^|\/)presentation-[^/]*-ok\.json$/u))('%s is told from a badge', (path) => {
    expect(kindOf(model.json(path))).toBe('presentation');
    model.agree();
  });
});

/** The good ones, and those whose fault is not one of structure; every other case has to be refused (some have no achievement). */
const SOUND = /(?:simple|simple_v1|simple-multiple-proofs|simple-err-expired|complete|complete_v1|simple-eddsa-2022|credential-status-revoked|credential-status-revoked-blank-nodes|simple-did-\w+-method|simple-context-\w+|simple-err-proof-[\w-]+|derivedcredential)\.json$/u;

const oneEdTech = new Vectors('1edtech-public-validator');
oneEdTech.describe(() => {
  const paths = oneEdTech.files(/^ob30\/(?:bit-string-list\/|sd\/)?(?:simple|complete|credential|derived)[\w-]*\.json$/u);
  it.each(paths)('%s', (path) => {
    const reading = readOpenBadge3(oneEdTech.json<JsonObject>(path), 'json');
    expect(reading.ok, JSON.stringify(reading).slice(0, 120)).toBe(SOUND.test(path));
    oneEdTech.agree();
  });
});

const records = new Vectors('1edtech-public-validator-clr');
records.describe(() => {
  it.each(records.files(/\.json$/u, 'clr20'))('%s', (path) => {
    const reading = readClr(asObject(records.json(path)) ?? {}, 'json');
    expect(reading.ok, JSON.stringify(reading).slice(0, 120)).toBe(true);
    records.agree();
  });
});
