import type { Page } from '@playwright/test';
import { json } from '../server/reply';
import { badge, newKey, signed, type TestKey } from '../unit/check/proof/sign';
import { expect, test } from './fixtures';

const REGISTRY = 'https://registry.example.org/registry.json';
const NEWER = 'https://fresh.example.org/awards/7';

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const DATES = { validFrom: '2026-01-01T00:00:00Z', validUntil: '2099-01-01T00:00:00Z', credentialStatus: undefined };
const make = (key: TestKey, more: object = {}) => signed(plain(badge(key.did, { ...DATES, refreshService: undefined, ...more })), { key });
const listing = (key: TestKey) => json({ meta: {}, registry: { [key.did]: { name: 'Harbour School', url: 'https://school.example' } } });

async function choose(page: Page, badgeFile: object): Promise<void> {
  await page.locator('input[type=file]').setInputFiles([{ name: 'badge.json', mimeType: '', buffer: Buffer.from(JSON.stringify(badgeFile)) }]);
}

const card = (page: Page) => page.locator('[data-award="badge.json"]');

test('a registry that is switched on vouches for its issuers, and no longer when it is switched off', async ({ fresh: { extension, world } }) => {
  const key = await newKey();
  world.at(REGISTRY, listing(key));
  const page = await extension.open('check');
  await choose(page, await make(key));
  await expect(card(page)).toHaveAttribute('data-verdict', 'unknown-issuer');
  expect(world.asked('registry.example.org')).toEqual([]);

  await extension.allowPrompt('https://registry.example.org/*');
  const options = await extension.open('options');
  await options.getByLabel('https address of a registry').fill(REGISTRY);
  await options.getByRole('button', { name: 'Add and switch on' }).click();
  const row = options.locator(`[data-registry="${REGISTRY}"]`);
  await expect(row).toContainText('1 issuer');
  await expect(row.getByRole('switch')).toHaveAttribute('aria-checked', 'true');
  expect(world.asked('registry.example.org')).toEqual(['GET /registry.json']);
  await expect(card(page)).toHaveAttribute('data-verdict', 'verified');
  await card(page).getByText('How this was checked').click();
  await expect(card(page)).toContainText('lists this issuer as Harbour School');
  await expect(card(page).locator('.evidence')).toContainText('registry.example.org');

  await row.getByRole('switch').click();
  await expect(row).toHaveCount(0);
  await expect(card(page)).toHaveAttribute('data-verdict', 'unknown-issuer');
  expect(await extension.origins()).not.toContain('https://registry.example.org/*');
});

test('a registry that answers nonsense says so, and vouches for nobody', async ({ fresh: { extension, world } }) => {
  world.at(REGISTRY, json({ hello: 'world' }));
  await extension.allowPrompt('https://registry.example.org/*');
  const options = await extension.open('options');
  await options.getByLabel('https address of a registry').fill(REGISTRY);
  await options.getByRole('button', { name: 'Add and switch on' }).click();
  await expect(options.locator(`[data-registry="${REGISTRY}"]`)).toContainText('what it answered is no registry');
  const page = await extension.open('check');
  await choose(page, await make(await newKey()));
  await expect(card(page)).toHaveAttribute('data-verdict', 'unknown-issuer');
  await card(page).getByText('How this was checked').click();
  await expect(card(page)).toContainText('could not be learned');
});

test('a list is imported whole, or not at all', async ({ fresh: { extension } }) => {
  const key = await newKey();
  const options = await extension.open('options');
  await options.getByText('Import a list').click();
  const paste = options.getByLabel('Or paste the list');
  await paste.fill(`school.example\nnot a domain\n${key.did}`);
  await options.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(options.getByRole('alert')).toContainText('Entry 2 is neither a domain nor a key: not a domain');
  await expect(options.getByText('school.example', { exact: true })).toHaveCount(0);
  await paste.fill(`Domain,Name\nschool.example,"Harbour School"\n${key.did},Tides`);
  await options.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(options.getByText('school.example', { exact: true })).toBeVisible();
  const page = await extension.open('check');
  await choose(page, await make(key));
  await expect(card(page)).toHaveAttribute('data-verdict', 'verified');
});

test('the newer copy is got by a click; one of another issuer is refused', async ({ fresh: { extension, world } }) => {
  const [key, stranger] = [await newKey(), await newKey()];
  const refreshService = { id: NEWER, type: '1EdTechCredentialRefresh' };
  world.at(NEWER, json(await make(stranger)));
  const page = await extension.open('check');
  await choose(page, await make(key, { refreshService, validUntil: '2026-02-01T00:00:00Z' }));
  await expect(card(page)).toHaveAttribute('data-verdict', 'unknown-issuer');
  expect(world.asked('fresh.example.org')).toEqual([]);
  await extension.allowPrompt('https://fresh.example.org/*');
  const button = card(page).getByRole('button', { name: 'Get the newer copy' });
  await button.click();
  await expect(card(page)).toContainText('a badge of another issuer, which was not taken');
  world.at(NEWER, json(await make(key)));
  await button.click();
  await expect(card(page)).toContainText('This is the newer copy');
  await expect(button).toHaveCount(0);
  expect(world.asked('fresh.example.org')).toEqual(['GET /awards/7', 'GET /awards/7']);
});

test('endorsements are shown, each with what became of it', async ({ fresh: { extension } }) => {
  const [key, guild, forger] = [await newKey(), await newKey(), await newKey()];
  const endorsement = (of: string, issuer: string) => plain({
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'], id: `https://guild.example/e/${of.length}`, type: ['VerifiableCredential', 'EndorsementCredential'], name: 'Endorsement',
    issuer: { id: issuer, type: ['Profile'], name: 'Pilots’ Guild' }, validFrom: '2026-01-01T00:00:00Z', credentialSubject: { id: of, type: ['EndorsementSubject'], endorsementComment: 'We hire by it.' },
  });
  const whole = plain(badge(key.did, { ...DATES, refreshService: undefined }));
  const given = [await signed(endorsement(String(whole['id']), guild.did), { key: guild }), await signed(endorsement('https://badges.example/awards/other', forger.did), { key: forger })];
  const page = await extension.open('check');
  await choose(page, await signed({ ...whole, endorsement: given }, { key }));
  await expect(card(page)).toHaveAttribute('data-verdict', 'unknown-issuer');
  await card(page).getByText('2 endorsements').click();
  await expect(card(page).locator('[data-endorsement]')).toHaveText([/Genuine; who it is by is not recognized.*Pilots’ Guild endorses this award.*We hire by it/, /Could not be checked.*It endorses something else/]);
});
