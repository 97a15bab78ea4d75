import type { HostPage } from './host';

/** A page of a known site that none of its files speaks for: nobody is named. */
export const nobody: HostPage = {
  matches: () => true,
  textIn: 'body',
  around: (_, names) => ({ names }),
};
