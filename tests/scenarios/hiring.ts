import { atCredly, award } from '../fixtures/answers/credly';
import { uuid } from '../fixtures/answers/ids';
import { shown } from '../fixtures/badge';
import { HIRING, type HiringTool } from '../fixtures/pages/hiring';
import { ADA, TOMAS } from '../fixtures/people';
import { html } from '../server/reply';
import { expected, own, type Scenario } from './scenario';
import { turned, VARIANT_NAMES, variantOf, type Variant } from './variants';

const scenario = (tool: HiringTool, variant: Variant): Scenario => {
  const isNamed = variant !== 'wrapper removed';
  return {
    id: `${tool}-${variant.replaceAll(' ', '-')}`,
    shows: `${tool}, ${variant}: ${isNamed ? 'the candidate is compared, a colleague’s note is nobody’s' : 'the verdict stays, nobody is compared'}`,
    stage(world) {
      const id = (name: string) => uuid('hiring', `${tool} ${variant} ${name}`);
      const [mine, other, noted] = ['mine', 'other', 'noted'].map((name) => atCredly(world, award(id(name), name === 'mine' ? {} : { holder: TOMAS.name, email: TOMAS.email })));
      const { address, html: text } = HIRING[tool]({ person: ADA, badges: [shown(mine!), shown(other!)], noted: [shown(noted!)] });
      const at = variantOf(address, variant);
      world.at(at.replace(/#.*/, ''), html(turned(variant, text)));
      const names = isNamed ? own(ADA) : ({ kind: 'unknown' } as const);
      return {
        address: at,
        badges: [
          expected(mine!, { names, holder: isNamed ? 'same' : 'cannot-tell' }),
          expected(other!, { names, holder: isNamed ? 'different' : 'cannot-tell', attention: isNamed }),
          expected(noted!, { names: { kind: 'other' }, holder: 'cannot-tell' }),
        ],
      };
    },
  };
};

/** Every hiring tool, in three variants: the verdict survives all, only the comparison with the name may go. */
export const hiring: Scenario[] = (Object.keys(HIRING) as HiringTool[]).flatMap((tool) => VARIANT_NAMES.map((variant) => scenario(tool, variant)));
