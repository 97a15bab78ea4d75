/** HTML as a tree: written as text for the clipboard, drawn as elements on the screen. */
export interface Element {
  tag: 'a' | 'img' | 'table' | 'tbody' | 'tr' | 'td' | 'br' | 'span';
  attributes: Readonly<Record<string, string>>;
  children: readonly Markup[];
}
export type Markup = string | Element;

const VOID: ReadonlySet<string> = new Set(['img', 'br']);
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const element = (tag: Element['tag'], attributes: Readonly<Record<string, string>> = {}, ...children: readonly Markup[]): Element => ({ tag, attributes, children });

/** As HTML. Every text and every value is escaped. */
export function html(markup: Markup): string {
  if (typeof markup === 'string') return escaped(markup);
  const { tag, attributes, children } = markup;
  const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  return VOID.has(tag) ? `<${tag}${given}>` : `<${tag}${given}>${children.map(html).join('')}</${tag}>`;
}

const escaped = (text: string): string => text.toWellFormed().replace(/[&<>"']/gu, (sign) => SIGNS[sign] ?? sign);
