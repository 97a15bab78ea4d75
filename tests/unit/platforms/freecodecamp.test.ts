import { describe, expect, it } from 'vitest';
import { atFreecodecamp, freecodecampPaths } from '../../fixtures/answers/freecodecamp';
import { html, json, redirect, reset, type Reply } from '../../server/reply';
import { World } from '../../server/world';
import { ask, asked, told } from './ask';

const PATHS = freecodecampPaths('ada-example');
const of = async (change?: (record: Record<string, unknown>) => void) => {
  const world = new World();
  atFreecodecamp(world, 'ada-example', change);
  return ask(world, PATHS.page, false);
};

describe('no usable answer from freeCodeCamp', () => {
  it.each<[string, Reply, string]>([
    ['a private profile', json({ messages: [{ type: 'info', message: 'flash.profile-private', variables: { username: 'ada-example' } }] }), 'structure.private'],
    ['an unknown account', json({ messages: [{ type: 'info', message: 'flash.username-not-found' }] }), 'structure.private'],
    ['not found', json({}, 404), 'structure.not-found'],
    ['a page', html('<!doctype html><title>freeCodeCamp</title>'), 'structure.web-page'],
    ['another shape', json({ hello: 'world' }), 'structure.not-a-badge'],
    ['a list', json([1]), 'structure.not-a-badge'],
    ['a fault', json({}, 500), 'structure.server-error'],
    ['a redirect', redirect('https://elsewhere.example/'), 'structure.redirect'],
    ['a broken line', reset(), 'structure.unreachable'],
  ])('%s', async (_, reply, code) => {
    const world = new World().at(PATHS.record, reply);
    expect(told(await ask(world, PATHS.page)).slice(0, 2)).toEqual(['unconfirmed', code]);
    expect(world.hits.map(({ host }) => host)).toEqual(['api.freecodecamp.org']);
  });
});

describe('a record of freeCodeCamp', () => {
  it('is verified: freeCodeCamp is its issuer; one request, without a click', async () => {
    const report = await of();
    expect([report.verdict, report.holder, report.attention]).toEqual(['verified', 'same', false]);
    expect(report.facts.find(({ id }) => id === 'issuer')?.code).toBe('issuer.own');
    expect(report.credential).toMatchObject({ name: 'Responsive Web Design', issued: { text: '2025-05-03T09:30:00.000Z' }, format: 'platform-record' });
    expect(asked(report)).toEqual([PATHS.record]);
  });

  it('says under which other name it was given', async () => {
    const report = await of((record) => (record['name'] = 'Tomas Vrba'));
    expect([report.verdict, report.holder, report.attention]).toEqual(['verified', 'different', true]);
  });

  it('that hides its holder’s name compares nobody', async () => {
    expect((await of((record) => (record['name'] = null))).holder).toBe('cannot-tell');
  });

  it.each<[string, (record: Record<string, unknown>) => void, string, string]>([
    ['another certification', (record) => (record['certSlug'] = 'data-visualization'), 'integrity.disagree', 'certSlug'],
    ['another account', (record) => (record['username'] = 'tomas'), 'integrity.disagree', 'certSlug'],
    ['no name', (record) => (record['certTitle'] = ''), 'structure.bad-field', 'certTitle'],
    ['a date in words', (record) => (record['date'] = 'yesterday'), 'structure.bad-field', 'date'],
    ['a date beyond all years', (record) => (record['date'] = 1e300), 'structure.bad-field', 'date'],
    ['the year 1', (record) => (record['date'] = -62_000_000_000_000), 'structure.bad-field', 'date'],
  ])('%s is not confirmed', async (_, change, code, field) => expect(told(await of(change))).toEqual(['unconfirmed', code, field]));

  it('of the future is not valid yet', async () => {
    expect((await of((record) => (record['date'] = Date.UTC(2031, 0, 1)))).verdict).toBe('not-yet-valid');
  });
});
