import { h, type ComponentChild } from 'preact';
import type { Markup } from '../../lib/share/markup';
import { artOf } from '../state/art';

/**
 * What will be pasted, drawn as elements. Nothing is loaded and nothing can be clicked: pictures are shown from what is kept here, and
 * links are drawn as text.
 */
export function MarkupView({ markup }: { markup: Markup }): ComponentChild {
  if (typeof markup === 'string') return markup;
  const { tag, attributes, children } = markup;
  if (tag === 'img') return <Picture {...attributes} />;
  const { style: written, href, ...given } = attributes;
  return h(tag === 'a' ? 'span' : tag, { ...given, style: styleOf(written), title: href }, ...children.map((child, n) => <MarkupView key={n} markup={child} />));
}

function Picture({ src = '', width, height }: { src?: string; width?: string; height?: string }) {
  const data = artOf(src).value;
  return data ? <img src={data} alt="" width={width} height={height} /> : <span class="share-gap" />;
}

/** A style as properties: one that is written into an element is refused by our pages' own policy. */
function styleOf(text = ''): Record<string, string> {
  return Object.fromEntries(text.split(';').filter(Boolean).map((line) => {
    const [name = '', value = ''] = line.split(':');
    return [name, value];
  }));
}
