import { MANY } from '../fixtures/pages/many';
import { exactly, type Figure } from './figure';
import { expectedLookUps } from './page-cost';
import type { Stage } from './stage';

/** Award look-ups at the issuer: one for each badge, however often it is seen; none while the answer is fresh. */
export async function lookUps({ browser, world, many, answered }: Stage): Promise<Figure[]> {
  const asked = () => world.hits.filter(({ host, path }) => host === 'api.credly.com' && path.includes('/badge_assertions/')).length;
  const visit = async () => {
    world.forgetHits();
    const page = await browser.context.newPage();
    await page.goto(many);
    await answered(page, MANY.badges);
    await page.close();
    return asked();
  };
  return [
    exactly(`award look-ups for ${MANY.sightings} sightings of ${MANY.badges} badges`, expectedLookUps(), await visit()),
    exactly('award look-ups of a second visit', 0, await visit()),
  ];
}
