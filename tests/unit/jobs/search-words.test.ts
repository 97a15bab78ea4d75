import { describe, expect, it } from 'vitest';
import { searchWords } from '../../../lib/jobs/search-words';

const of = (name: string, skills: string[], holder?: string) => searchWords({ name, skills, holder: { ...(holder !== undefined && { name: holder }), identities: [] } });

describe('what can be looked for with a badge', () => {
  it.each([
    ['both its names', 'Award of Ada Example', 'Ada Example'],
    ['in another order and with marks', 'EXAMPLE, Ádá: Cloud', 'Ada Example'],
    ['within a longer word', '王小明的证书', '王小明'],
    ['the only name there is', 'Cher’s diploma', 'Cher'],
  ])('nothing that names its holder: %s', (_, title, holder) => expect(of(title, ['Cloud', title], holder)).toEqual(['Cloud']));

  it('a holder’s given name that is also a word of the trade hides nothing', () => expect(of('Ruby on Rails', ['Ruby'], 'Ruby Fielding')).toEqual(['Ruby', 'Ruby on Rails']));

  it('no addresses, nothing empty, nothing twice, no tricks of writing', () => {
    expect(of('Cloud', ['', ' ', 'ada@mail.example', 'https://evil.example/', 'Cloud', 'Data\u202Ebase\n', 'Data base'])).toEqual(['Database', 'Data base', 'Cloud']);
    expect(of('', [])).toEqual([]);
  });

  it('skills come first and the title is always among them, however many there are', () => {
    const many = of('Cloud Architect', Array.from({ length: 500 }, (_, n) => `Skill ${n}`));
    expect([many.length, many[0], many.at(-1)]).toEqual([8, 'Skill 0', 'Cloud Architect']);
    expect(of('x'.repeat(10_000), [])[0]!.length).toBeLessThanOrEqual(80);
  });
});

it('leaves the name of whoever holds it out of a badge that names nobody', () => {
  expect(searchWords({ name: 'Ada Example: Certificate of Tides', skills: ['Tides'], holder: { identities: [] } }, 'Ada Example')).toEqual(['Tides']);
});
