/** A page as its site makes it, as its next deploy could make it, and with nothing left that a file of ours knows. */
export const VARIANTS = {
  'as it is': (text: string) => text,
  'class names scrambled': (text: string) => text.replace(/ class=(?:"[^"]*"|&quot;.*?&quot;)/g, ' class=x9f3'),
  'wrapper removed': (text: string) => text.replace(/ (?:class|id|title|ng-bind|aria-[a-z]+|data-(?!share)[a-z-]+)=(?:"[^"]*"|&quot;.*?&quot;)/g, ''),
} as const;

export type Variant = keyof typeof VARIANTS;

export const VARIANT_NAMES = Object.keys(VARIANTS) as Variant[];

/** What is known of some pages is no attribute but their title, headings, keys and roles, and the address that they link to. */
export const bare = (text: string): string => text
  .replace(/<title>[^<]*<\/title>/g, '<title></title>').replace(/<(\/?)(?:h[1-3]|article|main|aside|figure)\b[^>]*>/g, '<$1div>').replace(/ (?:role|componentkey|itemprop)="[^"]*"/g, '').replaceAll('mailto:', '#');

/** A page in one of its variants. */
export const turned = (variant: Variant, text: string): string => (variant === 'wrapper removed' ? bare(VARIANTS[variant](text)) : VARIANTS[variant](text));

/** An address of its own for each variant. */
export function variantOf(address: string, variant: Variant): string {
  const [path = '', hash] = address.split('#');
  const own = `${path}${path.includes('?') ? '&' : '?'}v=${variant.replaceAll(' ', '-')}`;
  return hash === undefined ? own : `${own}#${hash}`;
}
