import { describe, expect, it } from 'vitest';
import { World } from '../server/world';
import { engine } from './engine';
import { TABLE } from './table';

describe('scenarios, by the engine alone', () => {
  it('are told apart by their ids, and share no page', () => {
    expect(new Set(TABLE.map(({ id }) => id)).size).toBe(TABLE.length);
    const pages = TABLE.map((scenario) => scenario.stage(new World()).address);
    expect(new Set(pages).size).toBe(TABLE.length);
  });

  for (const scenario of TABLE) {
    it(`${scenario.id}: ${scenario.shows}`, async () => {
      const world = new World();
      const staged = scenario.stage(world);
      const check = engine(world);
      for (const badge of staged.badges) {
        const report = await check(badge);
        expect(report, badge.raw).not.toBeNull();
        expect({ award: report?.award, verdict: report?.verdict, code: report?.because.code }, badge.raw)
          .toEqual({ award: badge.award, verdict: badge.verdict, code: badge.because ?? report?.because.code });
        if (badge.holder) expect(report?.holder, badge.raw).toBe(badge.holder);
        if (badge.attention !== undefined) expect(report?.attention, badge.raw).toBe(badge.attention);
      }
      for (const host of staged.asked ?? []) expect(world.asked(host), host).not.toEqual([]);
      for (const host of staged.notAsked ?? []) expect(world.asked(host), host).toEqual([]);
    });
  }
});
