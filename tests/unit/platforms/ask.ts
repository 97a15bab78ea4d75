import { engine } from '../../scenarios/engine';
import { own } from '../../scenarios/scenario';
import { ADA } from '../../fixtures/people';
import type { Report } from '../../../lib/words';
import type { World } from '../../server/world';

/** What the whole engine says of an address in a world, on a person's click, beside the page of somebody called Ada. */
export async function ask(world: World, raw: string, clicked = true): Promise<Report> {
  const report = await engine(world)({ raw, names: own(ADA), claim: {}, clicked });
  if (!report) throw new Error(`Not recognised: ${raw}`);
  return report;
}

/** The verdict, its reason and the values in it. */
export const told = ({ verdict, because }: Report) => [verdict, because.code, ...Object.values(because.params ?? {})];

/** The addresses that were asked, as the report lists them. */
export const asked = ({ requests }: Report) => requests.map(({ url }) => url);
