import { bbsShown, newBbsKey } from '../unit/check/proof/bbs-sign';
import { hidden, sdJwt } from '../unit/check/proof/sd-jwt-make';
import { badge, newKey, signed } from '../unit/check/proof/sign';
import { makeLog } from '../unit/check/keys/webvh-log';
import { answer } from '../server/reply';
import { expect, test } from './fixtures';

/** Parts of the engine that few badges need come in files of their own: the built ones are loaded here when one is met. */
const file = (name: string, content: string | object) => ({ name, mimeType: '', buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)) });
const lasting = { validUntil: '2099-01-01T00:00:00Z', refreshService: undefined };
const plain = (issuer: string, more: object = {}): Record<string, unknown> => JSON.parse(JSON.stringify(badge(issuer, { ...lasting, ...more }))) as Record<string, unknown>;

test('a badge shown by a BBS proof, and one in an SD-JWT, are checked on the Check page', async ({ fresh }) => {
  const [bbsKey, key] = [await newBbsKey(), await newKey()];
  const always = (line: string): boolean => /validUntil|issuer|validFrom/u.test(line);
  const whole = plain(bbsKey.did, { credentialStatus: undefined });
  const { document } = await bbsShown(whole, whole, bbsKey, always);
  const name = hidden('name', 'Tide Tables');
  const { name: _, ...rest } = plain(key.did, { credentialStatus: undefined });
  const text = await sdJwt(key, { ...rest, _sd: [name.digest], iss: key.did }, [name], { kid: key.method, typ: 'vc+sd-jwt' });
  const page = await fresh.extension.open('check');
  await page.locator('input[type=file]').setInputFiles([
    file('bbs.json', document), file('bbs-changed.json', { ...document, validUntil: '2100-01-01T00:00:00Z' }),
    file('shown.txt', text), file('shown-changed.txt', text.replace(name.text, hidden('name', 'Harbour Master').text)), file('hidden.txt', text.replace(`${name.text}~`, '')),
  ]);
  const verdict = (award: string) => expect(page.locator(`[data-award="${award}"]`));
  await verdict('bbs-changed.json').toHaveAttribute('data-verdict', 'invalid');
  await verdict('shown.txt').toHaveAttribute('data-verdict', 'unknown-issuer');
  await verdict('shown-changed.txt').toHaveAttribute('data-verdict', 'unconfirmed');
  // Nobody vouches for these issuers yet; what was left out is said before that where it matters to the verdict.
  await verdict('bbs.json').toHaveAttribute('data-verdict', 'unknown-issuer');
  await verdict('hidden.txt').toHaveAttribute('data-verdict', 'unknown-issuer');
  await page.locator('[data-award="hidden.txt"]').getByRole('button', { name: 'Trust this issuer' }).click();
  await verdict('shown.txt').toHaveAttribute('data-verdict', 'verified');
  await verdict('hidden.txt').toHaveAttribute('data-verdict', 'unconfirmed');
  await verdict('hidden.txt').toContainText('Only a part of the badge is shown');
});

test('the history of a did:webvh is asked for by a click, at its own host', async ({ fresh: { extension, world } }) => {
  const [owner, key] = [await newKey(), await newKey()];
  const host = 'badges.museum.example';
  const { did, text } = await makeLog([{ by: owner, lists: key }], host);
  const document = await signed(plain(did, { credentialStatus: undefined }) as { '@context': unknown }, { key, method: `${did}#k` });
  world.at(`https://${host}/.well-known/did.jsonl`, answer('text/jsonl', text));
  const page = await extension.open('check');
  await page.locator('input[type=file]').setInputFiles([file('history.json', document)]);
  const card = page.locator('[data-award="history.json"]');
  await expect(card).toHaveAttribute('data-verdict', 'unconfirmed');
  expect(world.asked(host)).toEqual([]);
  await extension.allowPrompt(`https://${host}/*`);
  await page.bringToFront();
  await card.getByRole('button', { name: /^Allow asking / }).click();
  await expect(card).toHaveAttribute('data-verdict', 'unknown-issuer');
});
