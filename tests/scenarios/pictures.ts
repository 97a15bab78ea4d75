import { artOf, award } from '../fixtures/answers/credly';
import { png } from '../fixtures/answers/art';
import { uuid } from '../fixtures/answers/ids';
import { baked, signedBadge } from '../fixtures/files/badges';
import { h } from '../fixtures/html';
import { answer } from '../server/reply';
import type { World } from '../server/world';
import { onGmail } from './scenario';

/** A mail with pictures of every kind, and what must come of it: `data-award` and the verdict, in order. */
export interface PictureMail {
  address: string;
  listed: string[];
  /** A host whose picture only the browser itself asks for. */
  elsewhere: string;
}

const idOf = (badge: object): string => (badge as { id: string }).id;
const asData = (bytes: Uint8Array) => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;

/** Puts it up: a badge written out in the page, one that the mail's own host shows, a changed copy of it, art without a badge, and pictures elsewhere. */
export async function pictureMail(world: World, slug: string): Promise<PictureMail> {
  const [inline, attached] = [await signedBadge(`Inline ${slug}`), await signedBadge(`Attached ${slug}`)] as [Record<string, unknown>, Record<string, unknown>];
  const forged = { ...attached, validFrom: '2025-01-02T00:00:00Z' };
  const own = `https://mail.google.com/mail/pictures/${slug}/attached.png`;
  const elsewhere = 'pictures.fjord.example';
  world.at(own, answer('image/png', baked(JSON.stringify(attached))));
  world.at(`https://${elsewhere}/${slug}.png`, answer('image/png', baked(JSON.stringify(await signedBadge('Elsewhere')))));
  const art = artOf(award(uuid('pictures', slug)));
  const shown = [asData(baked(JSON.stringify(inline))), `${own}?secret=of-this-mail`, asData(baked(JSON.stringify(forged))), asData(png(200, 40, 40)), `https://${elsewhere}/${slug}.png`];
  const text = h`${shown.map((src, n) => h`<img src="${src}" alt="picture-${n}.png" width="90">`)}<img data-original-src="${art}" alt="held back" width="90">`;
  return {
    address: onGmail(world, `pictures-${slug}`, [], { text }).address,
    listed: [`${art} no-award`, `${idOf(inline)} unknown-issuer`, `${idOf(attached)} unknown-issuer`, `${idOf(forged)} invalid`].sort(),
    elsewhere,
  };
}
