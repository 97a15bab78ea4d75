import { h, Markup, page } from '../fixtures/html';
import { html } from '../server/reply';
import type { World } from '../server/world';

/** Puts up a page of Gmail's (where marks are on) that carries these links and runs this script. Gives its address. */
export function hostilePage(world: World, slug: string, links: readonly string[], script: string): string {
  const address = `https://mail.google.com/hostile/${slug}`;
  world.at(address, html(page('Inbox', h`<main id="main">${links.map((href) => h`<p><a href="${href}">badge</a></p>`)}</main><script>${new Markup(script)}</script>`)));
  return address;
}
