import { textsIn } from '../texts';
import type { HostPage } from './host';

/** A page of a known site that none of its files speaks for: nobody is named. */
export const nobody: HostPage = {
  matches: () => true,
  texts: textsIn('body'),
  around: (_, names) => ({ names }),
};
