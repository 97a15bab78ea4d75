/** The pages on which reading is offered, cheap enough for a popup's first picture: the background decides what is such a page (a test holds the two together). */
const PAGES: readonly RegExp[] = [
  /^https:\/\/(?:www\.)?coursera\.org\/(?:account\/accomplishments\/)?(?:verify|certificate|records)\/[A-Z0-9]{10,14}(?![\w/-])/u,
  /^https:\/\/(?:courses\.edx\.org\/certificates|credentials\.edx\.org\/credentials)\/[0-9a-f]{32}(?!\w)/u,
  /^https:\/\/learn\.microsoft\.com\/(?:[a-z-]{5,11}\/)?users\/[\w-]+\/credentials\/[0-9a-f]{14,16}(?!\w)/iu,
];

/** Whether a tab's address may be that of an award's page that is read only where it is open. */
export const mayBeRead = (address: string): boolean => PAGES.some((page) => page.test(address));
