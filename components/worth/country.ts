import { computed } from '@preact/signals';
import browser from 'webextension-polyfill';
import { COUNTRIES, countryName, countryOf, isCountry, type Country } from '../../lib/jobs/countries';
import { settings } from '../state/settings';
import { voice } from '../state/voice';
import { w } from './voice';

/** The country that the browser's languages point at. */
export const byBrowser = (): Country => countryOf([...navigator.languages, browser.i18n.getUILanguage()]);

/** The country in which jobs are looked for: the one that was chosen, else the browser's. */
export const country = computed((): Country => {
  const { jobCountry } = settings.value;
  return isCountry(jobCountry) ? jobCountry : byBrowser();
});

/** A country's name in the language of the screen. */
export const nameOf = (of: Country): string => countryName(of, voice().language) || w('country.other');

/** All that can be chosen, by name; the browser's own first, other countries last. */
export function choices(): { value: string; label: string }[] {
  const named = COUNTRIES.filter((one) => one !== 'ZZ').map((value) => ({ value, label: nameOf(value) }));
  named.sort((one, other) => one.label.localeCompare(other.label, voice().language));
  return [{ value: '', label: w('country.auto', { country: nameOf(byBrowser()) }) }, ...named, { value: 'ZZ', label: w('country.other') }];
}
