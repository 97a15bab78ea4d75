import { make } from '../dom';

/**
 * How a mark looks. Nothing of the page reaches the host; the shape stands on paper of its own, since nobody knows what is
 * behind it. A hue is one letter (see the shapes) and an angle. Paper and line follow the page's own colour scheme, not the
 * reader's, so that no dark disc stands on a light page; a browser without `light-dark()` draws the line in the colour of text.
 * Forced colours need no rule: the line has the button's colour, whatever that is. The button can be hit in 24 pixels and
 * takes 16, with little room behind it, since a comma may follow; it has no text that could be selected.
 */
const CSS = ':host{all:initial!important;color-scheme:inherit!important;font:0/0 a!important}'
  + 'button{position:relative;border:0;padding:0;margin:0 1px 0 4px;vertical-align:-3px;border-radius:8px;background:canvas;--k:var(--c,.13) var(--h,258);color:light-dark(oklch(.47 var(--k)),oklch(.8 var(--k)))}'
  + 'button:after{content:"";position:absolute;inset:-4px}'
  + 'svg{display:block;width:16px;height:16px;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round}'
  + '.g{--h:155}.l{--h:75}.b{--h:27}.q{--c:.02}'
  + '@media print{button{display:none}}';

let sheet: CSSStyleSheet | undefined;

/** Gives a shadow root the style: one sheet for all, or an element of its own where the browser keeps sheets from scripts like ours (Firefox). */
export function addStyle(root: ShadowRoot): void {
  try {
    if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(CSS);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = make('style');
    style.textContent = CSS;
    root.append(style);
  }
}
