/** The European Economic Area, whose members EURES serves and Eurostat counts. */
export const EEA = [
  'AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IS', 'IT', 'LI', 'LT', 'LU', 'LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK',
] as const;

/** Countries that can be chosen (ISO 3166-1), and `ZZ` (unknown, CLDR) for all others. */
export const COUNTRIES = [...EEA, 'AU', 'BR', 'CA', 'CH', 'CN', 'GB', 'IN', 'MX', 'NZ', 'SG', 'US', 'ZA', 'ZZ'] as const;

export type Country = (typeof COUNTRIES)[number];

export const isCountry = (code: string): code is Country => (COUNTRIES as readonly string[]).includes(code);

/**
 * The country that a browser's languages point at: the first region that one of them names ("de-AT" → AT), else the region where the
 * first language is most at home ("pt" → BR). `ZZ` where that is none of ours.
 *
 * @param tags BCP 47 tags, most wanted first
 */
export function countryOf(tags: readonly string[]): Country {
  const locales = tags.flatMap((tag) => locale(tag) ?? []);
  const region = locales.find(({ region }) => region)?.region ?? locales[0]?.maximize().region ?? '';
  return isCountry(region) ? region : 'ZZ';
}

function locale(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch {
    return null;
  }
}

/** A country's name in a language; empty for `ZZ`. */
export function countryName(country: Country, language: string): string {
  return country === 'ZZ' ? '' : (new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country);
}
