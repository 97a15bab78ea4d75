import { atCredly, award } from '../fixtures/answers/credly';
import { uuid } from '../fixtures/answers/ids';
import { shown } from '../fixtures/badge';
import { LINKEDIN_PAGES, type LinkedInPage } from '../fixtures/pages/linkedin-more';
import { ADA, TOMAS } from '../fixtures/people';
import { linkedInRedirect, linkedInSafety } from '../fixtures/wrap';
import { html } from '../server/reply';
import { expected, type Scenario } from './scenario';
import { turned, VARIANT_NAMES, variantOf, type Variant } from './variants';

const scenario = (of: LinkedInPage, variant: Variant): Scenario => {
  const build = LINKEDIN_PAGES[of];
  const isNamed = build.isNamed && variant !== 'wrapper removed';
  return {
    id: `linkedin-${of}-${variant.replaceAll(' ', '-')}`,
    shows: `LinkedIn, ${of}, ${variant}: ${isNamed ? 'names are compared' : 'the verdict stays, nobody is compared'}`,
    stage(world) {
      const id = (name: string) => uuid('linkedin', `${of} ${variant} ${name}`);
      const [mine, other] = [atCredly(world, award(id('mine'))), atCredly(world, award(id('other'), { holder: TOMAS.name, email: TOMAS.email }))];
      // In one list stand wrapped addresses of both kinds, and bare ones with a tail.
      const [first, second] = [linkedInSafety(mine), of === 'featured' ? linkedInRedirect(other) : `${other}/linked_in_profile?trk=public_profile_see-credential`];
      const address = variantOf(build.address, variant);
      world.at(address, html(turned(variant, build.html(ADA, [shown(first), shown(second)]))));
      const names = isNamed ? ({ kind: 'own', name: ADA.name } as const) : ({ kind: 'unknown' } as const);
      return {
        address,
        badges: [
          expected(mine, { raw: first, names, holder: isNamed ? 'same' : 'cannot-tell' }),
          expected(other, { raw: second, names, holder: isNamed ? 'different' : 'cannot-tell', attention: isNamed }),
        ],
      };
    },
  };
};

/** LinkedIn's other pages, in three variants. */
export const linkedIn: Scenario[] = (Object.keys(LINKEDIN_PAGES) as LinkedInPage[]).flatMap((of) => VARIANT_NAMES.map((variant) => scenario(of, variant)));
