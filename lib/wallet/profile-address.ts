/** The holder's own profile page, by its address. */

/** Longest address that is kept. */
const LONGEST = 2_048;

const LINKEDIN = /^\/in\/([^/]+)/u;

/**
 * The profile that a person means by an address as they copy or type it: "linkedin.com/in/ada", "https://www.linkedin.com/in/ada/?trk=x", a
 * page of their own. Without what is no part of it.
 *
 * @returns undefined for what is no https address, or carries a sign-in or a port
 */
export function profileAddress(text: string): string | undefined {
  const given = text.trim();
  const address = /^[a-z][a-z0-9+.-]*:/iu.test(given) ? given : `https://${given}`;
  if (given === '' || address.length > LONGEST || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.port || url.username || url.password || !url.hostname.includes('.')) return undefined;
  const slug = slugOf(url);
  return slug ? `https://www.linkedin.com/in/${slug}/` : `${url.origin}${url.pathname}`;
}

/** The page on which all certifications of a profile stand: LinkedIn shows only the first few on the profile itself. */
export function wholeList(profile: string): string {
  return slugOf(new URL(profile)) ? `${profile}details/certifications/` : profile;
}

/** Whether a page shows a profile: LinkedIn's inner pages belong to it. */
export function isProfile(profile: string, page: string | undefined): boolean {
  const here = page === undefined ? undefined : profileAddress(page);
  return here !== undefined && plain(here) === plain(profile);
}

/** Whether a page shows only the first certifications of a profile. */
export function showsFirstOnly(page: string | undefined): boolean {
  return page !== undefined && URL.canParse(page) && slugOf(new URL(page)) !== '' && !/\/details\//u.test(new URL(page).pathname);
}

function slugOf({ hostname, pathname }: URL): string {
  return `.${hostname}`.endsWith('.linkedin.com') ? (LINKEDIN.exec(pathname)?.[1] ?? '') : '';
}

/** Two spellings of one address: LinkedIn's names know no case, and a last slash says nothing. */
function plain(address: string): string {
  const { host, pathname } = new URL(address);
  let path = pathname;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    // As it is.
  }
  return `${host}${path.replace(/\/$/u, '')}`.toLowerCase();
}
