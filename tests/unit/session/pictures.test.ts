import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Saw } from '../../../lib/messages';
import { forget } from '../../../lib/store/learned';
import { writeSettings } from '../../../lib/store/settings';
import { bakePng } from '../../../lib/formats/png';
import { png } from '../../fixtures/answers/art';
import { baked, signedBadge } from '../../fixtures/files/badges';
import { award } from '../store/learned-fixture';
import { reset, state } from './fake-browser';
import { createWorld, from, openTab, saw, seen, startSession, TAB, view, type TestWorld } from './harness';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

let world: TestWorld;
let pictures: unknown;
let looks = 0;

const MAIL = { host: 'mail.google.com', tabHost: 'mail.google.com' };
const OWN = { kind: 'own', name: 'Ada Example' } as const;
const file = (bytes: Uint8Array, more: object = {}) => ({ names: OWN, claim: {}, name: 'badge.png', file: Buffer.from(bytes).toString('base64'), ...more });
const picturesSaid = (files: object[], more: object = {}) => ({ files, held: [], leftOut: 0, ...more });
const told = (count: number, more: Partial<Saw> = {}) => saw([], { around: { kind: 'own', name: 'Ada Example', pictures: count }, ...more });
const listed = () => (view()?.items ?? []).map(({ place, pageName, award: at, carried }) => [place, pageName, carried?.called ?? at]);

beforeEach(async () => {
  reset();
  await forget('all');
  openTab(TAB, 'https://mail.google.com/mail');
  world = createWorld();
  pictures = picturesSaid([]);
  looks = 0;
  state.execute = ({ files }) => {
    if (!files) return [{ frameId: 0, result: true }];
    looks += 1;
    return [{ frameId: 0, result: pictures }];
  };
});

describe('badges in pictures of the open mail', () => {
  test('stand in the list with whom the page names, each told by what it carries, not by what it calls itself', async () => {
    const session = startSession(world);
    const badge = (await signedBadge('One')) as { id: string };
    const copy = { ...badge, validFrom: '2025-01-02T00:00:00Z' };
    pictures = picturesSaid([file(baked(JSON.stringify(badge))), file(baked(JSON.stringify(copy)))]);
    await session.takeIn(told(10), from(MAIL));
    await session.checks.idle();
    expect(listed()).toEqual([['image', 'Ada Example', badge.id], ['image', 'Ada Example', badge.id]]);
    expect(new Set(world.asked.map(({ award: at }) => at)).size, 'neither stands in for the other').toBe(2);
    expect(world.asked.every(({ award: at, byClick }) => at.startsWith('picture:') && !byClick)).toBe(true);
  });

  test('an address in one is the award that it is elsewhere; an unknown host’s waits for the click', async () => {
    const session = startSession(world);
    pictures = picturesSaid([file(baked(award(1))), file(baked('https://badges.fjord.example/one.json'))]);
    await session.takeIn(saw([seen(award(1))], { around: { pictures: 10 } }), from(MAIL));
    await session.checks.idle();
    expect(listed()).toEqual([['link', 'Ada Example', award(1)], ['image', 'Ada Example', 'https://badges.fjord.example/one.json']]);
    expect(world.asked.map(({ byClick }) => byClick)).toEqual([false, false]);
  });

  test('art without a badge, a damaged file and two badges in one: nothing, the reason, the reason', async () => {
    const session = startSession(world);
    const two = bakePng(png(1, 2, 3), 'openbadges', award(2));
    const text = baked('{"@context": "https://w3id.org/openbadges/v2"');
    pictures = picturesSaid([file(png(1, 2, 3)), file(text, { name: 'damaged.png' }), file(new Uint8Array([1, 2, 3]))]);
    expect(two.ok).toBe(true);
    await session.takeIn(told(10), from(MAIL));
    expect(listed()).toEqual([['image', 'Ada Example', 'damaged.png']]);
  });

  test('are read again when the pictures are others, and what is gone leaves the list', async () => {
    const session = startSession(world);
    pictures = picturesSaid([file(baked(award(1)))]);
    await session.takeIn(told(10), from(MAIL));
    await session.takeIn(told(10), from(MAIL));
    expect(looks).toBe(1);
    pictures = picturesSaid([file(baked(award(2)))]);
    await session.takeIn(told(11), from(MAIL));
    expect([looks, listed().map(([, , at]) => at)]).toEqual([2, [award(2)]]);
    pictures = picturesSaid([]);
    for (let n = 0; n < 100; n++) await session.takeIn(told(12 + n), from(MAIL));
    expect(looks, 'a page that keeps changing them is not looked at for ever').toBe(30);
  });

  test('of a frame that has nothing else are listed, and it never says who wrote', async () => {
    const session = startSession(world);
    await session.takeIn(told(0), from(MAIL));
    pictures = picturesSaid([file(baked(award(1)), { names: { kind: 'around' } })]);
    await session.takeIn(saw([], { route: 'f.0', around: { kind: 'around', pictures: 3 } }), from({ ...MAIL, host: '', frameId: 5, documentId: 'D5' }));
    expect(view()?.around).toEqual({ name: 'Ada Example' });
    expect(listed()).toEqual([['image', 'Ada Example', award(1)]]);
  });

  test('are not read where that is switched off, and not without any', async () => {
    const session = startSession(world);
    await session.takeIn(told(0), from(MAIL));
    await writeSettings({ mailPictures: false });
    await session.takeIn(told(10), from(MAIL));
    expect(looks).toBe(0);
  });

  test('what is not the reader’s answer is none', async () => {
    const session = startSession(world);
    for (const [n, nonsense] of [null, 'x', {}, picturesSaid([{ names: OWN, claim: {}, name: 'x', file: 7 }]), picturesSaid(Array.from({ length: 41 }, () => file(baked(award(1))))),
      picturesSaid([file(baked(award(1)), { file: 'A'.repeat(3_000_000) })]), picturesSaid([], { held: [{ names: OWN, claim: {}, place: 'link', url: award(1) }] })].entries()) {
      pictures = nonsense;
      await session.takeIn(told(10 + n), from(MAIL));
    }
    expect([looks, listed()]).toEqual([7, []]);
  });
});
