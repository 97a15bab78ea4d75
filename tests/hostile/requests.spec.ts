import { switchOn } from '../browser/places';
import { expect, test } from '../e2e/fixtures';
import { assertion, assertionAnswers, atCredly, award, artOf, badgeClass, credlyPaths, publicBadge } from '../fixtures/answers/credly';
import { uuid } from '../fixtures/answers/ids';
import { json } from '../server/reply';
import { hostilePage } from './page';

/** Whom the extension may ask of itself, and for what. */
const ALLOWED: Record<string, RegExp> = {
  'api.credly.com': /^\/(?:api\/)?v1\/obi\/v2\/(?:badge_assertions|issuers)\/[0-9a-f-]{36}(?:\/badge_classes\/[0-9a-f-]{36})?$/,
  'www.credly.com': /^\/(?:api\/v1\/public_badges\/[0-9a-f-]{36}|badges\/[0-9a-f-]{36}\/public_url|go\/[A-Za-z0-9]{8})$/,
  'images.credly.com': /^\/(?:size\/\d+x\d+\/)?images\/[0-9a-f-]{36}\/[\w.-]+$/,
};
const OURS = (host: string) => host !== 'mail.google.com' && !/(?:^|\.)(?:google|googleapis|gvt1)\.com$/.test(host);

test('a page cannot make us fetch an address of its choosing', async ({ granted: { extension, world, visit } }) => {
  const id = uuid('hostile', 'fetch');
  const genuine = award(id, { title: 'Asked For Its Picture' });
  const good = atCredly(world, genuine);
  const elsewhere = award(uuid('hostile', 'elsewhere'));
  const bent = atCredly(world, elsewhere);
  assertionAnswers(world, elsewhere.id, json({ ...assertion(elsewhere), badge: 'https://evil.example/badges/class.json' }));
  const drawn = award(uuid('hostile', 'drawn'), { title: 'Drawn Elsewhere' });
  const art = atCredly(world, drawn);
  const evilArt = 'https://evil.example/track.png';
  const classAddress = String(badgeClass(drawn).id);
  world.at(classAddress, json({ ...badgeClass(drawn), image: { id: evilArt } }));
  world.at(credlyPaths(drawn.id).record, json({ data: { ...publicBadge(drawn), image_url: evilArt, image: { url: evilArt }, badge_template: { ...(publicBadge(drawn).badge_template as object), image_url: evilArt } } }));
  const links = [
    `https://evil.example/badges/${id}`, `https://evil.example/assertions/1.json`, `https://evil.example/v1/obi/v2/badge_assertions/${id}`,
    `https://www.credly.com/badges/${id}/../../../../admin`, `https://www.credly.com/badges/${id}%2F..%2F..%2Fadmin`, `https://api.credly.com/v1/organizations/${id}/badges`,
    `https://user:secret@www.credly.com/badges/${id}`, `https://www.credly.com:8443/badges/${id}`, `https://www.credly.com/users/sign_in?token=x`,
    'https://127.0.0.1/assertions/1.json', 'https://localhost/assertions/1.json', 'https://192.168.0.1/badges/badge.json', 'https://router.local/assertions/1.json',
    `https://www.linkedin.com/safety/go/?url=${encodeURIComponent('https://evil.example/assertions/2.json')}`,
    'javascript:fetch("https://evil.example/credly")', 'data:text/html,credly', 'file:///etc/credly.json', `http://evil.example/assertions/3.json`,
    bent, art, good,
  ];
  world.forgetHits();
  const page = await visit(hostilePage(world, 'fetch', links, ''));
  const popup = await extension.popup(page);
  for (const address of [good, art]) await expect(popup.locator(`[data-award="${address}"]`)).toHaveAttribute('data-verdict', 'verified');
  await expect(popup.locator(`[data-award="${bent}"]`)).toHaveAttribute('data-verdict', 'unconfirmed');
  await expect(popup.locator('[data-award]:not([data-verdict]), [data-state="checking"]')).toHaveCount(0);

  const asked = world.hits.filter(({ host }) => OURS(host));
  expect(asked.filter(({ host, path }) => !ALLOWED[host]?.test(path)).map(({ host, path }) => host + path)).toEqual([]);
  expect(asked.filter(({ method }) => method !== 'GET')).toEqual([]);
  for (const header of ['cookie', 'referer', 'origin', 'authorization']) expect(asked.map(({ headers }) => headers[header]).filter(Boolean), header).toEqual([]);
  await expect.poll(() => world.asked('images.credly.com')).toContain(`GET ${new URL(artOf(genuine)).pathname}`);
  expect(world.asked('evil.example')).toEqual([]);
});

test('a page that floods is bounded, and the popup says so', async ({ fresh: { extension, world, visit } }) => {
  await switchOn(extension, ['gmail']);
  const page = await visit(hostilePage(world, 'flood', [], `
const hex = (n) => n.toString(16).padStart(12, '0');
for (let n = 0; n < 5000; n++) { const link = document.createElement('a'); link.href = 'https://www.credly.com/badges/00000000-0000-4000-8000-' + hex(n); link.textContent = 'badge ' + n; document.getElementById('main').append(link); }`));
  const popup = await extension.popup(page);
  await expect(popup.getByText(/were left out: this page shows more than Proofmark looks at/)).toBeVisible();
  expect(await popup.locator('[data-award]').count()).toBeLessThanOrEqual(500);
  // The host's own limits hold whatever a page does: a burst, and then some per second.
  const began = Date.now();
  const before = world.asked('api.credly.com').length;
  await expect.poll(() => world.asked('api.credly.com').length).toBeGreaterThan(before);
  const seconds = (Date.now() - began) / 1_000 + 1;
  expect(world.asked('api.credly.com').length - before).toBeLessThanOrEqual(40 + 8 * seconds);
});
