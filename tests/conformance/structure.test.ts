import { expect, it } from 'vitest';
import { readClr } from '../../lib/formats/clr';
import { readOpenBadge3 } from '../../lib/formats/open-badges-3';
import { asObject, type JsonObject } from '../../lib/formats/value';
import { Vectors } from './vectors';

/** The good ones, and those whose fault is not one of structure; every other case has to be refused (some have no achievement). */
const SOUND = /(?:simple|simple_v1|simple-multiple-proofs|simple-err-expired|complete|complete_v1|simple-eddsa-2022|credential-status-revoked|credential-status-revoked-blank-nodes|simple-did-\w+-method|simple-context-\w+|simple-err-proof-[\w-]+|derivedcredential)\.json$/u;

const oneEdTech = new Vectors('1edtech-public-validator');
oneEdTech.suite(() => {
  const paths = oneEdTech.files(/^ob30\/(?:bit-string-list\/|sd\/)?(?:simple|complete|credential|derived)[\w-]*\.json$/u);
  it.each(paths)('%s', (path) => {
    const reading = readOpenBadge3(oneEdTech.json<JsonObject>(path), 'json');
    expect(reading.ok, JSON.stringify(reading).slice(0, 120)).toBe(SOUND.test(path));
  });
});

const records = new Vectors('1edtech-public-validator-clr');
records.suite(() => {
  it.each(records.files(/\.json$/u, 'clr20'))('%s', (path) => {
    const reading = readClr(asObject(records.json(path)) ?? {}, 'json');
    expect(reading.ok, JSON.stringify(reading).slice(0, 120)).toBe(true);
  });
});
