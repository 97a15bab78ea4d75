import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assertion, award, badgeClass, credlyPaths } from '../fixtures/answers/credly';
import { json } from '../server/reply';
import { World } from '../server/world';
import { engine } from './engine';

/** Answers of the real Credly, recorded outside of this project; not everybody has them. */
const FOLDER = resolve('../shared/samples/credly');
const sample = (name: string) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Record<string, unknown>;
const uuidOf = (address: unknown) => /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=\/?$)/i.exec(String(address))?.[0] ?? '';
const names = { kind: 'own', name: 'Jane Doe' } as const;

/** Serves a recorded assertion unchanged, at its own id on the host that is asked. */
function served(name: string): { world: World; id: string; recorded: Record<string, unknown> } {
  const recorded = sample(name);
  const id = uuidOf(recorded.id);
  return { world: new World().at(credlyPaths(id).assertions[0]!, json(recorded)), id, recorded };
}

/** A badge class at the id that a recorded assertion names: of classes, nobody recorded one. */
function withClass(world: World, recorded: Record<string, unknown>): World {
  const [, path = ''] = /(\/v1\/.*)$/.exec(String(recorded.badge)) ?? [];
  const [issuer, badge] = path.split('/badge_classes/').map(uuidOf);
  const built = badgeClass(award(uuidOf(recorded.id)));
  const base = 'https://api.credly.com/v1/obi/v2/issuers/';
  return world.at(`https://api.credly.com${path}`, json({ ...built, id: `${base}${issuer}/badge_classes/${badge}`, issuer: { ...(built.issuer as object), id: base + issuer } }));
}

describe.skipIf(!existsSync(FOLDER))('answers that Credly really gave', () => {
  const check = (world: World, id: string) => engine(world)({ raw: `https://www.credly.com/badges/${id}/public_url`, names });

  it('an assertion alone is not enough', async () => {
    const { world, id } = served('badge_assertion_ob2_hosted.json');
    expect(await check(world, id)).toMatchObject({ verdict: 'unconfirmed', because: { code: 'key.class-unreachable' } });
  });

  it('with its class it is genuine and current, to the day that it says', async () => {
    const { world, id, recorded } = served('badge_assertion_ob2_hosted.json');
    const report = await check(withClass(world, recorded), id);
    expect(report).toMatchObject({ verdict: 'verified', credential: { expires: { text: recorded.expires } } });
  });

  it("the vendor's documented example has expired", async () => {
    const { world, id, recorded } = served('docs_badge_assertion.json');
    expect(await check(withClass(world, recorded), id)).toMatchObject({ verdict: 'expired' });
  });

  it('a withdrawn one', async () => {
    const { _http_status: status, body } = sample('revoked_http410.json');
    const id = '00000000-0000-4000-8000-00000000dead';
    const world = new World().at(credlyPaths(id).assertions[0]!, json(body, Number(status)));
    expect(await check(world, id)).toMatchObject({ verdict: 'revoked' });
  });

  it.each((existsSync(FOLDER) ? (sample('users_vanity_badges.json').data as Record<string, unknown>[]) : []).map((badge) => [String(badge.id), badge] as const))(
    'the web record %s gives the holder, the skills and no contradiction', async (id, badge) => {
      const template = badge.badge_template as Record<string, unknown>;
      const issuer = (badge.issuer as { entities: { entity: { name: string } }[] }).entities[0]!.entity.name;
      const of = award(id, { title: String(template.name), issuer, issued: `${String(badge.issued_at_date)}T00:00:00.000Z` });
      const dated = badge.expires_at_date ? { ...of, expires: `${String(badge.expires_at_date)}T00:00:00.000Z` } : of;
      const world = withClass(new World(), assertion(dated)).at(credlyPaths(id).assertions[0]!, json(assertion(dated))).at(credlyPaths(id).record, json({ data: badge }));
      const classAddress = String(assertion(dated).badge);
      world.at(classAddress, json(badgeClass(dated)));
      const report = await check(world, id);
      expect(report?.credential?.holder.name).toBe(badge.issued_to);
      expect(report?.credential?.skills).toEqual((template.skills as { name: string }[]).map(({ name }) => name));
      expect(report?.facts.find(({ id: fact }) => fact === 'integrity')?.code).toBe('integrity.issuer-copy');
    });

  it('imports that Credly did not verify', async () => {
    const [imported] = sample('users_id_external_badges_open_badges_public.json').data as Record<string, unknown>[];
    const id = String(imported!.id);
    const world = new World().at(credlyPaths(id).record, json({ data: imported }));
    expect(await check(world, id)).toMatchObject({ verdict: 'unconfirmed', because: { code: 'integrity.imported' } });
  });
});
