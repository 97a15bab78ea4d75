import { catalogue } from '../../lib/i18n/en';
import type { PlaceId } from '../../lib/places';

/** The words on the switch of a place, in English. */
export const switchName = (place: PlaceId): string => String(catalogue.messages[`place.${place}`]);
