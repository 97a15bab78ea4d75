import { describe, expect, test, vi } from 'vitest';
import type { Saw } from '../../../lib/messages';
import { merge, MOST_ITEMS, MOST_WRAPPED } from '../../../lib/session/merge';
import type { TabRecord } from '../../../lib/session/record';
import type { RawSighting } from '../../../lib/words';
import { award } from '../store/learned-fixture';
import { createWorld, from, saw, seen } from './harness';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

const { recognise } = createWorld();
const take = (record: TabRecord | undefined, said: Saw, who = from()) => merge(record, said, who, recognise).record;
const items = (record: TabRecord) => record.items.map(({ award: one, pageName, place, at }) => [one, pageName, place, at.length]);
const done = (record: TabRecord): TabRecord => ({ ...record, items: record.items.map((item) => ({ ...item, state: 'done', report: { award: item.award } as never })) });

describe('what has nothing to check', () => {
  test('is counted by the top frame, within bounds, until another page is shown', () => {
    const frame = from({ frameId: 3 });
    expect(take(undefined, saw([], { around: { unlinked: 4 } }), frame).unlinked).toBeUndefined();
    const record = take(undefined, saw([seen(award(1))], { around: { unlinked: 4 } }));
    expect(record.unlinked).toBe(4);
    expect(take(structuredClone(record), saw([], { around: { unlinked: 9 } }), frame).unlinked).toBe(4);
    expect(take(structuredClone(record), saw([seen(award(2))])).unlinked).toBe(4);
    expect(take(structuredClone(record), saw([], { around: {} })).unlinked).toBe(4);
    expect(take(structuredClone(record), saw([], { around: { unlinked: 0 } })).unlinked).toBe(0);
    expect(take(structuredClone(record), saw([], { around: { unlinked: 2 ** 52 } })).unlinked).toBe(999);
    expect(take(structuredClone(record), saw([], { route: 'another' })).unlinked).toBeUndefined();
  });
});

test('a typed name is over when the page names another sender, also without an address of its own for each mail', () => {
  const typed = { ...take(undefined, saw([seen(award(1))], { around: { name: 'Bo Example' } })), typed: 'Ada Example' };
  expect(take(structuredClone(typed), saw([seen(award(2))], { around: { name: 'Bo Example' } })).typed).toBe('Ada Example');
  const another = merge(done(structuredClone(typed)), saw([], { around: { name: 'Eve Example' } }), from(), recognise);
  expect([another.record.typed, another.changed.length]).toEqual([undefined, 1]);
  expect(take(structuredClone(typed), saw([], { around: { pictures: 1 } })).typed).toBeUndefined();
});

describe('items', () => {
  test('link, image, embed and text of one award and person are one, in the best place', () => {
    const record = take(undefined, saw([seen(award(1), { place: 'image' }), seen(award(1), { place: 'text' }), seen(award(1), { place: 'embed' }), seen(award(1)), seen(award(1), { place: 'image' })]));
    expect(items(record)).toEqual([[award(1), 'Ada Example', 'link', 5]]);
  });

  test('one award under two names is two', () => {
    const record = take(undefined, saw([seen(award(1)), seen(award(1), { names: { kind: 'own', name: 'Bo Example' } })]));
    expect(record.items.map(({ pageName }) => pageName)).toEqual(['Ada Example', 'Bo Example']);
  });

  test('one award in posts of two people is two, and nobody is the page’s person', () => {
    const posts = ['Ada Example', 'Bo Example'].map((name) => seen(award(1), { names: { kind: 'author', name } }));
    expect(items(take(undefined, saw(posts)))).toEqual([[award(1), undefined, 'link', 1], [award(1), undefined, 'link', 1]]);
  });

  test('a name written otherwise is the same name', () => {
    expect(take(undefined, saw([seen(award(1)), seen(award(1), { names: { kind: 'own', name: ' ADA\u00A0 example' } })])).items).toHaveLength(1);
  });

  test('quoted and mentioned names are nobody\'s', () => {
    const record = take(undefined, saw([seen(award(1), { names: { kind: 'quoted', name: 'Ada' } }), seen(award(1), { names: { kind: 'other', name: 'Bo' } })]));
    expect(items(record)).toEqual([[award(1), undefined, 'link', 2]]);
  });

  test('template art is listed once, whoever stands around it', () => {
    const art = 'https://images.credly.com/1';
    const record = take(undefined, saw([seen(art, { place: 'image' }), seen(art, { place: 'image', names: { kind: 'own', name: 'Bo Example' } })]));
    expect(items(record)).toEqual([[art, undefined, 'image', 2]]);
  });

  test('a wrapped link is listed apart, each address once', () => {
    const record = take(undefined, saw([seen('https://lnkd.in/a'), seen('https://lnkd.in/a'), seen('https://lnkd.in/b')]));
    expect([record.items, record.wrapped]).toEqual([[], [{ url: 'https://lnkd.in/a', wrapper: 'lnkd.in' }, { url: 'https://lnkd.in/b', wrapper: 'lnkd.in' }]]);
  });

  test('a look-alike is an item; what is no badge is nothing', () => {
    const record = take(undefined, saw([seen('https://www.credly.com.evil.example/badges/1'), seen('https://example.org/')]));
    expect(record.items.map(({ of }) => 'type' in of && of.type)).toEqual(['look-alike']);
  });

  test('no raw address is held of what was recognised', () => {
    const record = merge(undefined, saw([seen('https://www.credly.com/badges/1?claim=secret')]), from(), () => recognise(award(1))).record;
    expect(JSON.stringify(record)).not.toContain('secret');
  });

  test('a link that accepts a badge marks its item, and leaves nothing of itself', () => {
    const accepting = merge(undefined, saw([seen('https://www.credly.com/badges/1?claim=secret')]), from(), () => ({ ...(recognise(award(1)) as { type: 'reference' }), accepts: true }) as never).record;
    expect([accepting.items[0]?.accepts, JSON.stringify(accepting).includes('secret')]).toEqual([true, false]);
    // Its public link beside takes nothing of that away, nor does the order in which they come.
    expect(take(accepting, saw([seen(award(1), { n: 9 })])).items.map(({ accepts }) => accepts)).toEqual([true]);
    const plain = take(undefined, saw([seen(award(1))]));
    expect(plain.items[0]).not.toHaveProperty('accepts');
    expect(merge(plain, saw([seen(award(1), { n: 9 })]), from(), () => ({ ...(recognise(award(1)) as { type: 'reference' }), accepts: true }) as never).record.items[0]?.accepts).toBe(true);
  });

  test('of a link that hides where it leads, long parts are not kept, and two stay two', () => {
    const secret = (letter: string) => `https://u7.ct.sendgrid.net/ls/click?upn=u001.${letter}${'s3cret'.repeat(9)}`;
    const { wrapped } = merge(undefined, saw([seen(secret('a')), seen(secret('b')), seen(secret('a'))]), from(), (url) => ({ type: 'wrapped', url, wrapper: 'ct.sendgrid.net', platform: 'credly.com' })).record;
    expect(wrapped.map(({ url, platform }) => [url, platform])).toEqual([['https://u7.ct.sendgrid.net/ls/click?upn=u001.as3crets3cre…', 'credly.com'], ['https://u7.ct.sendgrid.net/ls/click?upn=u001.bs3crets3cre…', 'credly.com']]);
  });

  test('what is too many is counted, not listed', () => {
    const many = (n: number, host: string): RawSighting[] => Array.from({ length: n }, (_, at) => seen(`${host}/${at}`));
    const record = take(undefined, saw([...many(MOST_ITEMS + 5, 'https://www.credly.com'), ...many(MOST_WRAPPED + 2, 'https://lnkd.in')], { leftOut: 30 }));
    expect([record.items.length, record.wrapped.length, record.leftOut]).toEqual([MOST_ITEMS, MOST_WRAPPED, 37]);
    expect(take(record, saw([], { leftOut: 31 })).leftOut).toBe(38);
    expect(take(record, saw([], { leftOut: Number.MAX_SAFE_INTEGER })).leftOut).toBe(9_999);
  });
});

describe('what the page says of a badge', () => {
  test('is filled in by later sightings, and the report is made anew for it', () => {
    const before = done(take(undefined, saw([seen(award(1), { claim: { title: 'Cloud' } })])));
    const { record, changed } = merge(before, saw([seen(award(1), { claim: { title: 'Other', dates: '2025' } })]), from(), recognise);
    expect(record.items[0]?.claim).toEqual({ title: 'Cloud', dates: '2025' });
    expect(changed).toEqual([record.items[0]?.key]);
  });

  test('is taken from the better place', () => {
    const record = take(undefined, saw([seen(award(1), { place: 'image', claim: { title: 'Picture' } }), seen(award(1), { claim: { title: 'Link' } })]));
    expect(record.items[0]).toMatchObject({ pageTitle: 'Link', title: 'Link', place: 'link' });
  });

  test('said again changes nothing', () => {
    const sighting = seen(award(1), { claim: { title: 'Cloud' } });
    const { record, changed } = merge(done(take(undefined, saw([sighting]))), saw([sighting]), from(), recognise);
    expect([changed, items(record)]).toEqual([[], [[award(1), 'Ada Example', 'link', 1]]]);
  });

  test('moves a sighting whose words came late to its person, and nobody stays behind', () => {
    const sighting = seen(award(1), { names: { kind: 'unknown' } });
    const record = take(take(undefined, saw([sighting])), saw([{ ...sighting, names: { kind: 'own', name: 'Ada Example' } }]));
    expect(items(record)).toEqual([[award(1), 'Ada Example', 'link', 1]]);
  });
});

describe('routes', () => {
  test('a new one begins a new list, with the new subject', () => {
    const old = take(undefined, saw([seen(award(1)), seen('https://lnkd.in/a')], { subject: 'Ada Example', leftOut: 3 }));
    const { record, turned } = merge(old, saw([seen(award(2))], { route: 'r.1' }), from(), recognise);
    expect(turned).toBe(true);
    expect([record.items.map(({ award: one }) => one), record.wrapped, record.subject, record.leftOut]).toEqual([[award(2)], [], undefined, 0]);
  });

  test('the same one goes on', () => {
    const record = take(take(undefined, saw([seen(award(1))])), saw([seen(award(2))]));
    expect(record.items).toHaveLength(2);
  });

  test('another document of the top frame begins anew, also under the same route', () => {
    const record = take(take(undefined, saw([seen(award(1))])), saw([]), from({ documentId: 'D2' }));
    expect(record.items).toEqual([]);
  });

  test('frames join, whatever they call their route, and a new one of theirs ends only theirs', () => {
    const frame = from({ frameId: 4, documentId: 'D4', host: 'frame.example' });
    let record = take(take(undefined, saw([seen(award(1))])), saw([seen(award(2))], { route: 'f.0', subject: 'Nobody' }), frame);
    expect([record.items.length, record.host, record.route, record.subject]).toEqual([2, 'www.linkedin.com', 'r.0', undefined]);
    record = take(record, saw([seen(award(3))], { route: 'f.1' }), frame);
    expect(record.items.map(({ award: one }) => one)).toEqual([award(1), award(3)]);
  });

  test('a frame that speaks before the top frame is not lost', () => {
    const record = take(take(undefined, saw([seen(award(1))], { route: 'f.0' }), from({ frameId: 4, documentId: 'D4' })), saw([seen(award(2))]));
    expect(record.items).toHaveLength(2);
    expect(record.document).toEqual({ frameId: 0, id: 'D1' });
  });

  test('what frames saw outlives a new route of the page', () => {
    const frame = from({ frameId: 4, documentId: 'D4' });
    const record = take(take(take(undefined, saw([seen(award(1))])), saw([seen(award(2))], { route: 'f.0' }), frame), saw([], { route: 'r.1' }));
    expect(record.items.map(({ award: one }) => one)).toEqual([award(2)]);
  });

  test('without documents to tell, the route alone does', () => {
    const record = take(take(undefined, saw([seen(award(1))]), from({ documentId: undefined })), saw([], { route: 'q.0' }), from({ documentId: undefined }));
    expect(record.items).toEqual([]);
  });
});

test('a page that took our marks away is remembered', () => {
  expect(take(take(undefined, saw([seen(award(1))])), saw([], { marksRemoved: true })).marks).toBe('removed-by-page');
});
