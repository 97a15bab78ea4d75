import { describe, expect, it } from 'vitest';
import { PLATFORMS } from '../../../lib/platforms/registry';
import { World } from '../../server/world';
import { ask } from './ask';
import { SAMPLES } from './samples';

const OPEN = PLATFORMS.filter(({ tier }) => tier === 'open');
const awards = (drafts: boolean) =>
  OPEN.flatMap(({ id, name }) => SAMPLES[id].filter(([raw, kind]) => kind === 'award' && /preview=|onboarding/iu.test(raw) === drafts).map(([raw, , url]) => [raw, name, url] as const));
/** What is typed into a form that an award's address does not open. */
const TYPED: Readonly<Record<string, [string, string]>> = { Certiport: ['https://verify.certiport.com/', 'wAbC4-x9Yz'] };

describe('a platform that is not asked', () => {
  it.each(awards(false))('%s is offered to be opened, also on a click', async (raw, name, url) => {
    for (const clicked of [true, false]) {
      const world = new World();
      const report = await ask(world, raw, clicked);
      expect([report.verdict, report.because.code, report.because.params, report.attention]).toEqual(['unconfirmed', 'structure.own-check', { platform: name }, false]);
      const [opens, code] = TYPED[name] ?? [url];
      expect(report.ownCheck).toEqual({ url: opens, ...(code && { code }) });
      expect([world.hits, report.requests, report.credential]).toEqual([[], [], null]);
      // Not tried again: nothing that passes stands in the way.
      expect(report.retryAt).toBeUndefined();
    }
  });

  it.each(awards(true))('%s is a draft: nobody was awarded it, and there is no check to open', async (raw) => {
    const report = await ask(new World(), raw);
    expect([report.verdict, report.because.code, report.ownCheck]).toEqual(['unconfirmed', 'structure.draft', undefined]);
  });

  it.each(OPEN.flatMap(({ id }) => SAMPLES[id].filter(([, kind]) => kind !== 'award').map(([raw]) => raw)))('%s is no award', async (raw) => {
    const report = await ask(new World(), raw);
    expect([report.verdict, report.ownCheck]).toEqual(['no-award', undefined]);
  });

  it('has an address of every row among the samples, and none of a row is open on http with a port or a name', () => {
    for (const { id, recognise } of OPEN) {
      expect(SAMPLES[id].length, id).toBeGreaterThan(0);
      for (const [raw] of SAMPLES[id]) {
        const url = new URL(raw);
        for (const part of [{ port: '8443' }, { username: 'ada' }]) expect(recognise(Object.assign(new URL(url), part)), raw).toBeNull();
        expect(recognise(Object.assign(new URL(url), { hostname: `${url.hostname}.evil.example` })), raw).toBeNull();
      }
    }
  });
});
