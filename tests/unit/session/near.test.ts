import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { obey } from '../../../lib/session/commands';
import { forget, getLearned } from '../../../lib/store/learned';
import type { PageNames } from '../../../lib/words';
import { award, NOW } from '../store/learned-fixture';
import { reset, state } from './fake-browser';
import { createWorld, from, openTab, saw, seen, startSession, TAB, view, type TestWorld } from './harness';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

let world: TestWorld;
let near: unknown;
let looks = 0;

const MAIL = { host: 'mail.google.com', tabHost: 'mail.google.com' };
const BOB: PageNames = { kind: 'own', name: 'Bob Builder', email: 'bob@mail.example' };
const around = (text: string, names: PageNames = BOB) => ({ url: award(1), by: names, names: { ...names, near: text } });
const holders = () => (view()?.items ?? []).map(({ report }) => report?.facts.find(({ id }) => id === 'holder')?.code);

beforeEach(async () => {
  reset();
  await forget('all');
  openTab(TAB, 'https://mail.google.com/mail');
  world = createWorld();
  near = [];
  looks = 0;
  state.execute = ({ files }) => {
    if (files?.[0] !== '/page-near.js') return [{ frameId: 0, result: true }];
    looks += 1;
    return [{ frameId: 0, result: near }];
  };
});

describe('the words around a badge in a mail', () => {
  test('that name its holder: another sender says nothing, and no attention is asked for', async () => {
    const session = startSession(world);
    near = [around('Have a look at Ada Example, her badge:')];
    await session.takeIn(saw([seen(award(1), { names: BOB })]), from(MAIL));
    await session.checks.idle();
    expect(holders()).toEqual(['holder.named-too']);
    expect(view()?.items[0]?.report).toMatchObject({ verdict: 'verified', holder: 'cannot-tell', attention: false });
    expect(state.badge.get(TAB)).toMatchObject({ text: '1' });
  });

  test('that name nobody, or stand around another badge, change nothing', async () => {
    const session = startSession(world);
    near = [around('Have a look at my badge:'), { ...around('Ada Example'), url: award(2) }, around('Ada Example', { kind: 'own', name: 'Somebody Else' })];
    await session.takeIn(saw([seen(award(1), { names: BOB })]), from(MAIL));
    await session.checks.idle();
    expect(holders()).toEqual(['holder.different']);
    expect(state.badge.get(TAB)).toMatchObject({ text: '1!' });
  });

  test('of a message that names nobody itself, in a frame of its own', async () => {
    const session = startSession(world);
    near = [around('Ada Example', { kind: 'around' })];
    await session.takeIn(saw([], { around: { kind: 'own', name: 'Bob Builder' } }), from(MAIL));
    await session.takeIn(saw([seen(award(1), { names: { kind: 'around' } })], { route: 'f.0' }), from({ ...MAIL, frameId: 3 }));
    await session.checks.idle();
    expect(holders()).toEqual(['holder.named-too']);
  });

  test('that stand in quoted text, by the closer look: it is nobody’s, unless it stands in the mail’s own words too', async () => {
    const session = startSession(world);
    const quoted = { url: award(1), by: BOB, names: { kind: 'quoted' } };
    near = [quoted];
    await session.takeIn(saw([seen(award(1), { names: BOB })]), from(MAIL));
    await session.checks.idle();
    expect(holders()).toEqual(['holder.quoted']);
    expect([view()?.items[0]?.pageName, view()?.items[0]?.report?.attention]).toEqual([undefined, false]);
    near = [quoted, around('my badge:'), quoted];
    await session.takeIn(saw([seen(award(1), { names: BOB })]), from(MAIL));
    await session.checks.idle();
    expect(holders()).toEqual(['holder.different']);
    expect([view()?.items[0]?.pageName, view()?.items[0]?.report?.attention]).toEqual(['Bob Builder', true]);
  });

  test('are bounded, have no addresses in them, and are written nowhere but to the list', async () => {
    const session = startSession(world);
    near = [around(`Ada Example https://www.credly.com/go/claim?token=0123456789 0123456789012345678901234 ada@mail.example d1VxQ7 your code: 483920 ${'x '.repeat(400)}`)];
    await session.takeIn(saw([seen(award(1), { names: BOB })]), from(MAIL));
    await session.checks.idle();
    const kept = view()!.items[0]!.names.near!;
    expect(kept).toMatch(/^Ada Example +your +code:[x ]+$/);
    expect(kept.length).toBeLessThanOrEqual(300);
    expect(JSON.stringify(await getLearned(award(1), NOW))).not.toContain('x x x');
  });

  test.each([null, undefined, 'Ada Example', {}, [{}], [{ url: 1, by: BOB, names: BOB }], Array.from({ length: 201 }, () => around('Ada Example')), [around('Ada Example', { kind: 'typed' })]])('nonsense for an answer is none: %j', async (nonsense) => {
    const session = startSession(world);
    near = nonsense;
    await session.takeIn(saw([seen(award(1), { names: BOB })]), from(MAIL));
    await session.checks.idle();
    expect(holders()).toEqual(['holder.different']);
  });

  test('are read once for what comes together, and so often at most for one mail', async () => {
    const session = startSession(world);
    const { execute } = state;
    let open = () => {};
    const gate = new Promise<void>((go) => (open = go));
    state.execute = (given) => gate.then(() => execute(given)) as never;
    const taken = Promise.all(Array.from({ length: 20 }, (_, n) => session.takeIn(saw([seen(award(n), { names: BOB })]), from(MAIL))));
    await vi.waitFor(() => expect(view()?.items).toHaveLength(20));
    open();
    await taken;
    expect(looks, 'one that was under way, and one for all that came meanwhile').toBeLessThanOrEqual(2);
    state.execute = execute;
    for (let n = 20; n < 70; n += 1) await session.takeIn(saw([seen(award(n), { names: BOB })]), from(MAIL));
    expect(looks).toBeLessThanOrEqual(30);
    await session.takeIn(saw([seen(award(1), { names: BOB })], { route: 'r.1' }), from(MAIL));
    expect(looks).toBeLessThanOrEqual(31);
    near = [around('Ada Example')];
    await session.takeIn(saw([seen(award(1), { names: BOB })], { route: 'r.2' }), from(MAIL));
    await session.checks.idle();
    expect(holders()).toEqual(['holder.named-too']);
  });

  test('are not read on other places, nor for what is nobody’s, and a frame that is gone holds nothing up', async () => {
    const session = startSession(world);
    await session.takeIn(saw([seen(award(1), { names: { kind: 'quoted' } })]), from(MAIL));
    expect(looks).toBe(0);
    openTab(TAB + 1);
    await session.takeIn(saw([seen(award(1))]), from({ tabId: TAB + 1 }));
    expect(looks).toBe(0);
    state.execute = () => { throw new Error('gone'); };
    await session.takeIn(saw([seen(award(2), { names: BOB })]), from(MAIL));
    await session.checks.idle();
    expect(holders()).toEqual(['holder.quoted', 'holder.different']);
  });
});

describe('a name that the person typed', () => {
  const typed = (name?: string) => obey(session, { type: 'compare-with', tabId: TAB, ...(name !== undefined && { name }) });
  let session: ReturnType<typeof startSession>;

  beforeEach(async () => {
    session = startSession(world);
    await session.takeIn(saw([seen(award(1), { names: BOB }), seen(award(2), { names: { kind: 'quoted' } })]), from(MAIL));
    await session.checks.idle();
  });

  test('is what all badges of the page are compared with, those that come later too, until it is taken back', async () => {
    expect(holders()).toEqual(['holder.different', 'holder.quoted']);
    await typed('Ada Example');
    expect(holders()).toEqual(['holder.same-name', 'holder.same-name']);
    expect(view()?.items.every(({ report }) => report?.typed)).toBe(true);
    await session.takeIn(saw([seen(award(3), { names: BOB })]), from(MAIL));
    await session.checks.idle();
    expect(holders()).toEqual(['holder.same-name', 'holder.same-name', 'holder.same-name']);
    await session.publisher.painted();
    expect(state.badge.get(TAB)).toMatchObject({ text: '3' });
    await typed();
    expect(holders()).toEqual(['holder.different', 'holder.quoted', 'holder.different']);
    expect(view()?.items.some(({ report }) => report?.typed)).toBe(false);
  });

  test('goes with what was shown: another page, another mail in the same frame', async () => {
    await typed('Ada Example');
    await session.takeIn(saw([seen(award(1), { names: BOB })], { route: 'r.1' }), from(MAIL));
    await session.checks.idle();
    expect([view()?.typed, ...holders()]).toEqual([undefined, 'holder.different']);
    await session.takeIn(saw([seen(award(4), { names: BOB })], { route: 'f.0' }), from({ ...MAIL, frameId: 3 }));
    await typed('Ada Example');
    await session.takeIn(saw([seen(award(5), { names: BOB })], { route: 'f.1' }), from({ ...MAIL, frameId: 3 }));
    expect(view()?.typed).toBeUndefined();
    await session.checks.idle();
    expect(holders()).toEqual(['holder.different', 'holder.different']);
  });

  test('is in the list alone: nothing is kept under it, and there is none without a list', async () => {
    await typed('Grace Typed');
    await session.takeIn(saw([seen(award(3), { names: BOB })]), from(MAIL));
    await session.checks.idle();
    expect(await forget({ person: 'Grace Typed' })).toBe(0);
    expect(await forget({ person: 'Bob Builder' })).toBeGreaterThan(0);
    await obey(session, { type: 'compare-with', tabId: TAB + 5, name: 'Ada Example' });
    expect(view(TAB + 5)).toBeUndefined();
  });
});
