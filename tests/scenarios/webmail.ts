import { atCredly, award } from '../fixtures/answers/credly';
import { uuid } from '../fixtures/answers/ids';
import { shown } from '../fixtures/badge';
import { WEBMAILS, type Letter, type Shown, type Webmail } from '../fixtures/pages/webmail';
import { ADA, TOMAS } from '../fixtures/people';
import { derefMail, safeLinks } from '../fixtures/wrap';
import { html } from '../server/reply';
import type { World } from '../server/world';
import { expected, own, type Scenario } from './scenario';
import { VARIANTS, type Variant } from './variants';

/** Where only a class tells who wrote, the next deploy takes the name away. */
const NAMED: Record<Webmail, readonly Variant[]> = {
  outlook: ['as it is', 'class names scrambled'],
  yahoo: ['as it is', 'class names scrambled'],
  proton: ['as it is', 'class names scrambled'],
  fastmail: ['as it is'],
  icloud: ['as it is'],
  gmx: [],
  roundcube: ['as it is'],
  nextcloud: ['as it is'],
  sogo: ['as it is'],
  zimbra: ['as it is'],
};

const WRAP: Partial<Record<Webmail, (url: string) => string>> = { outlook: safeLinks, gmx: derefMail };

/** Puts a webmail's page up, with its frames; each variant under an address of its own. */
function putUp(world: World, { address, html: text, frames = [] }: Shown, variant: Variant): string {
  const tail = variant.replaceAll(' ', '-');
  const at = (url: string) => `${url}${url.includes('?') ? '&' : '?'}v=${tail}`;
  const turned = (document: string) => VARIANTS[variant](frames.reduce((whole, frame) => whole.replaceAll(frame.address.replaceAll('&', '&amp;'), at(frame.address).replaceAll('&', '&amp;')), document));
  const [path = '', hash] = address.split('#');
  for (const frame of frames) world.at(at(frame.address), html(turned(frame.html)));
  world.at(at(path), html(turned(text)));
  return hash === undefined ? at(path) : `${at(path)}#${hash}`;
}

const letter = (webmail: Webmail, variant: Variant, world: World): { letter: Letter; badges: ReturnType<typeof expected>[] } => {
  const id = (name: string) => uuid('webmail', `${webmail} ${variant} ${name}`);
  const [mine, other, quoted] = [atCredly(world, award(id('mine'))), atCredly(world, award(id('other'), { holder: TOMAS.name, email: TOMAS.email })), atCredly(world, award(id('quoted'), { holder: TOMAS.name, email: TOMAS.email }))];
  const raw = WRAP[webmail] ?? ((url: string) => url);
  const isNamed = NAMED[webmail].includes(variant);
  const names = isNamed ? own(ADA) : ({ kind: 'unknown' } as const);
  return {
    letter: { from: ADA, badges: [shown(raw(mine)), shown(raw(other))], quoted: [shown(raw(quoted))] },
    badges: [
      expected(mine, { raw: raw(mine), names, holder: isNamed ? 'same' : 'cannot-tell' }),
      expected(other, { raw: raw(other), names, holder: isNamed ? 'different' : 'cannot-tell', attention: isNamed }),
      expected(quoted, { raw: raw(quoted), names: { kind: 'quoted' }, holder: 'cannot-tell' }),
    ],
  };
};

/** Every webmail, in three variants: the verdict survives all, only the comparison with the name may go. */
export const webmail: Scenario[] = (Object.keys(WEBMAILS) as Webmail[]).flatMap((id) => (Object.keys(VARIANTS) as Variant[]).map((variant): Scenario => ({
  id: `${id}-${variant.replaceAll(' ', '-')}`,
  shows: `${id}, ${variant}: ${NAMED[id].includes(variant) ? 'who wrote is compared, who is quoted is not' : 'the verdict stays, nobody is compared'}`,
  stage(world) {
    const { letter: written, badges } = letter(id, variant, world);
    return { address: putUp(world, WEBMAILS[id](written), variant), badges };
  },
})));
