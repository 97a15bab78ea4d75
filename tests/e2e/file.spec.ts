import { readFileSync } from 'node:fs';
import { file, signedBadge, utf8 } from '../fixtures/files/badges';
import { baseSigned } from '../unit/check/proof/base-sign';
import { badge } from '../unit/check/proof/sign';
import { expect, test } from './fixtures';

const SECRETS = ['Ada Secret', 'ada@secret.example', 'proofs.example', 'Soundings'];

/** A badge of which its issuer lets everything be left out but who issued it and when it ends. */
const cuttable = () => baseSigned(((did: string) => badge(did, {
  name: 'Ada Secret', refreshService: undefined, credentialStatus: undefined, validFrom: '2026-01-01T00:00:00Z', validUntil: '2099-01-01T00:00:00Z', evidence: [{ id: 'https://proofs.example/essay', type: ['Evidence'] }],
  credentialSubject: {
    id: 'did:example:somebody', type: ['AchievementSubject'], identifier: [{ type: 'IdentityObject', hashed: false, identityHash: 'ada@secret.example', identityType: 'emailAddress' }],
    achievement: { id: 'https://badges.example/classes/2', type: ['Achievement'], name: 'Harbour Pilot', description: 'Brings ships in.', criteria: { narrative: 'Brought in twelve.' }, tag: ['Soundings'] },
  },
})) as never, ['/issuer', '/validFrom', '/validUntil']);

test('a file holds only what is shown where the proof allows that, and still checks; where it does not, none is given while something is kept back', async ({ fresh }, info) => {
  const check = await fresh.extension.open('check');
  await check.locator('input[type=file]').setInputFiles([file('mine.json', utf8(JSON.stringify(await cuttable()))), file('whole.json', utf8(JSON.stringify(await signedBadge('x', 'Tide Tables'))))]);
  await check.getByRole('button', { name: 'Add all 2 to my badges' }).click();
  await expect(check.getByText('In my badges')).toHaveCount(2);
  const popup = await fresh.extension.open('popup', '?tab=0');
  await popup.getByRole('tab', { name: 'My badges' }).click();
  await popup.getByRole('button', { name: 'Details of Harbour Pilot' }).click();
  for (const name of ['My name', 'Evidence', 'Skills']) await popup.getByRole('switch', { name, exact: true }).click();
  await expect(popup.locator('[data-file=cut]')).toContainText('My name');
  await expect(popup.getByText('Of the badge’s file, too')).toBeVisible();
  const [download] = await Promise.all([popup.waitForEvent('download'), popup.getByRole('button', { name: 'Save what I show' }).click()]);
  const path = info.outputPath('cut.json');
  await download.saveAs(path);
  const text = readFileSync(path, 'utf8');
  for (const secret of SECRETS) expect(text).not.toContain(secret);
  await popup.getByRole('button', { name: 'How does this check?' }).click();
  const verdict = await popup.locator('.share-checked').getAttribute('data-verdict');
  const again = await fresh.extension.open('check');
  await again.locator('input[type=file]').setInputFiles([file('cut.json', utf8(text)), file('forged.json', utf8(text.replace('Harbour Pilot', 'Harbour Master')))]);
  await expect(again.locator('[data-award="cut.json"]')).toHaveAttribute('data-verdict', verdict!);
  await expect(again.locator('[data-award="cut.json"]')).toContainText('Harbour Pilot');
  await expect(again.locator('[data-award="forged.json"]')).toHaveAttribute('data-verdict', 'invalid');

  await popup.bringToFront();
  await popup.getByRole('button', { name: 'All my badges' }).click();
  await popup.getByRole('button', { name: 'Details of Tide Tables' }).click();
  await expect(popup.getByRole('button', { name: 'Save the file' })).toBeVisible();
  await popup.getByRole('switch', { name: 'Skills', exact: true }).click();
  await expect(popup.locator('[data-file=uncut]')).toContainText('cannot be cut');
  await expect(popup.getByRole('button', { name: 'Save the file' })).toHaveCount(0);
  await popup.getByRole('switch', { name: 'Show when I share' }).click();
  await expect(popup.locator('[data-file]')).toHaveCount(0);
});
