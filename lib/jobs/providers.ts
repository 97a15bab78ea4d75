import { adzuna } from './adzuna';
import { arbeitsagentur } from './arbeitsagentur';
import { esco } from './esco';
import { eurostat } from './eurostat';
import type { Provider } from './provider';
import { usajobs } from './usajobs';

/** Every source, in the order in which they are shown: what one does, who seeks it, what it pays. */
export const PROVIDERS: readonly Provider[] = [esco, arbeitsagentur, adzuna, usajobs, eurostat];
