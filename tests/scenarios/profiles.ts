import { artOf, atCredly, award } from '../fixtures/answers/credly';
import { uuid } from '../fixtures/answers/ids';
import { shown } from '../fixtures/badge';
import { facebookProfile, gitHubProfile, gitHubRepository, xProfile } from '../fixtures/pages/profiles';
import { resume } from '../fixtures/pages/resume';
import { ADA, TOMAS } from '../fixtures/people';
import { gitHubImage } from '../fixtures/wrap';
import { html } from '../server/reply';
import type { World } from '../server/world';
import { expected, own, type Expected, type Scenario } from './scenario';
import { turned, VARIANT_NAMES, variantOf, type Variant } from './variants';

/** Hosts of the pages below: each is switched on by itself. */
export const PROFILE_SITES = ['https://github.com', 'https://x.com', 'https://www.facebook.com', 'https://ada.example'];

type Put = (world: World, id: (name: string) => string, isNamed: boolean) => { text: string; badges: Expected[]; wrapped?: string[] };

const who = (isNamed: boolean) => (isNamed ? ({ kind: 'own', name: ADA.name } as const) : ({ kind: 'unknown' } as const));

const PAGES: Record<string, { address: string; put: Put }> = {
  'github-profile': {
    address: 'https://github.com/ada-example-0000',
    put(world, id, isNamed) {
      const of = award(id('mine'));
      const [mine, other] = [atCredly(world, of), atCredly(world, award(id('other'), { holder: TOMAS.name }))];
      return {
        text: gitHubProfile(ADA, [shown(mine), shown(other)], artOf(of)),
        badges: [
          expected(mine, { names: who(isNamed), holder: isNamed ? 'same' : 'cannot-tell' }),
          expected(other, { names: who(isNamed), holder: isNamed ? 'different' : 'cannot-tell', attention: isNamed }),
        ],
      };
    },
  },
  'github-repository': {
    address: 'https://github.com/ada-example-0000/badges',
    put(world, id) {
      const of = award(id('listed'), { holder: TOMAS.name });
      const listed = atCredly(world, of);
      return { text: gitHubRepository([shown(listed)], artOf(of)), badges: [
        expected(listed, { names: { kind: 'unknown' }, holder: 'cannot-tell' }),
        expected(artOf(of), { raw: gitHubImage(artOf(of)), names: { kind: 'unknown' }, verdict: 'no-award', attention: false }),
      ] };
    },
  },
  'x-profile': {
    address: 'https://x.com/ada_example',
    put(world, id, isNamed) {
      const [mine, posted] = [atCredly(world, award(id('mine'))), atCredly(world, award(id('posted'), { holder: TOMAS.name }))];
      return {
        text: xProfile(ADA, shown(mine), shown(posted)),
        badges: [
          expected(mine, { names: who(isNamed), holder: isNamed ? 'same' : 'cannot-tell' }),
          expected(posted, { names: { kind: 'other' }, holder: 'cannot-tell' }),
        ],
      };
    },
  },
  'facebook-profile': {
    address: 'https://www.facebook.com/ada.example',
    put(world, id) {
      const posted = atCredly(world, award(id('posted'), { holder: TOMAS.name }));
      return { text: facebookProfile(ADA, shown(posted)), badges: [expected(posted, { names: { kind: 'unknown' }, holder: 'cannot-tell' })] };
    },
  },
  'personal-site': {
    address: 'https://ada.example/about',
    put(world, id, isNamed) {
      const mine = atCredly(world, award(id('mine')));
      return { text: resume(ADA, [shown(mine)]), badges: [expected(mine, { names: isNamed ? own(ADA) : { kind: 'unknown' }, holder: isNamed ? 'same' : 'cannot-tell' })] };
    },
  },
};

const scenario = (name: string, variant: Variant): Scenario => ({
  id: `${name}-${variant.replaceAll(' ', '-')}`,
  shows: `${name}, ${variant}`,
  stage(world) {
    const { address, put } = PAGES[name]!;
    const { text, ...staged } = put(world, (badge) => uuid('profiles', `${name} ${variant} ${badge}`), variant !== 'wrapper removed');
    const at = variantOf(address, variant);
    world.at(at, html(turned(variant, text)));
    return { address: at, ...staged };
  },
});

/** Profiles elsewhere and personal sites, in three variants. */
export const profiles: Scenario[] = Object.keys(PAGES).flatMap((name) => VARIANT_NAMES.map((variant) => scenario(name, variant)));
