import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Extension } from '../browser/extension';
import { EXTENSION, launch } from '../browser/launch';
import { switchOn } from '../browser/places';
import { atSigner, signedAward, signedPaths, type Signs } from '../fixtures/answers/signed';
import { expected, onGmail } from '../scenarios/scenario';
import { hang, type Reply } from '../server/reply';
import { serve } from '../server/serve';
import { World } from '../server/world';
import { expect, test, type Proofmark } from './fixtures';

/** The button that lets a host be asked, or asks it. */
const ASK = /^(Allow asking|Ask) /;

/** A mail with a link to a signed badge at a host, and the popup's card of it. */
async function met({ extension, world, visit }: Pick<Proofmark, 'extension' | 'world' | 'visit'>, host: string, signs: Signs = {}) {
  await switchOn(extension, ['gmail']);
  const award = await signedAward(host, 'rdfc', signs);
  const address = atSigner(world, award);
  const page = await visit(onGmail(world, host, [expected(address)]).address);
  const popup = await extension.popup(page);
  const card = popup.locator(`[data-award="${address}"]`);
  return {
    award, popup, card,
    async allow(button: RegExp, ...hosts: string[]) {
      await extension.allowPrompt(...hosts.map((one) => `https://${one}/*`));
      await popup.bringToFront();
      await card.getByRole('button', { name: button }).click();
    },
  };
}

test('a signed badge behind a link is asked about by the click, its issuer is trusted by another, and no other page opens', async ({ fresh }) => {
  const host = 'direct.observatory.example';
  const { card, allow } = await met(fresh, host);
  await expect(card).toHaveAttribute('data-verdict', 'unconfirmed');
  expect(fresh.world.asked(host)).toEqual([]);
  // What the worker kept in memory when it was installed is gone: the file is loaded by one that wakes.
  await fresh.extension.killWorker();
  await allow(ASK, host);
  await expect(card).toHaveAttribute('data-verdict', 'unknown-issuer');
  await fresh.extension.killWorker();
  await card.getByRole('button', { name: 'Trust this issuer' }).click();
  await expect(card).toHaveAttribute('data-verdict', 'verified');
  expect(fresh.extension.browser.context.pages().some((page) => page.url().includes('check.html'))).toBe(false);
});

test('a background that is ended while the key is asked for takes the check up again', async ({ fresh }) => {
  const host = 'ended.observatory.example';
  const { card, allow, award } = await met(fresh, host);
  const { did } = signedPaths(host);
  fresh.world.at(did, hang());
  await allow(ASK, host);
  await expect.poll(() => fresh.world.asked(host)).toContain('GET /.well-known/did.json');
  await fresh.extension.killWorker();
  fresh.world.at(did, award.answers[did] as Reply);
  await fresh.extension.open('options');
  await expect(card).toHaveAttribute('data-verdict', 'unknown-issuer', { timeout: 40_000 });
});

test('a list on another host is asked for only when that host is allowed by a click', async ({ fresh }) => {
  const [host, listHost] = ['apart.observatory.example', 'lists.planetarium.example'];
  const { card, allow } = await met(fresh, host, { listHost });
  await allow(ASK, host);
  await expect(card).toHaveAttribute('data-verdict', 'unknown-issuer');
  await card.getByRole('button', { name: 'Trust this issuer' }).click();
  await expect(card).toHaveAttribute('data-verdict', 'unconfirmed');
  expect(fresh.world.asked(listHost)).toEqual([]);
  await allow(/^Allow asking lists\.planetarium\.example/, listHost);
  await expect(card).toHaveAttribute('data-verdict', 'verified');
  expect(fresh.world.asked(listHost)).toEqual(['GET /lists/1']);
});

test('without the engine’s file it is said to be signed, and the Check page is offered', async () => {
  const copy = join(mkdtempSync(join(tmpdir(), 'proofmark-unsigned-')), 'extension');
  cpSync(EXTENSION, copy, { recursive: true });
  rmSync(join(copy, 'signed.js'));
  const world = new World();
  const server = await serve(world);
  const browser = await launch({ port: server.port, extension: copy });
  try {
    const extension = new Extension(browser);
    const visit = async (address: string) => {
      const page = await browser.context.newPage();
      await page.goto(address);
      return page;
    };
    const { card, allow } = await met({ extension, world, visit }, 'missing.observatory.example');
    await allow(ASK, 'missing.observatory.example');
    await expect(card.getByRole('button', { name: 'Check its signature' })).toBeVisible();
    await expect(card).toHaveAttribute('data-verdict', 'unconfirmed');
    expect(world.asked('missing.observatory.example')).toEqual([`GET ${new URL(signedPaths('missing.observatory.example').award).pathname}`]);
  } finally {
    await browser.close();
    await server.close();
  }
});
