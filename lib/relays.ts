/**
 * Addresses that send for others: hiring tools, and whatever says that it takes no answer. Whoever sends such a mail is not the
 * candidate, although the candidate's name can stand in the sender's place ("Ada Example via …").
 */
const RELAY = /^(?:(?:do.?)?not?.?reply|[\w.-]*[._-]no-?reply|notifications?)(?![a-z])|@(?:[\w-]+\.)*(?:greenhouse(?:-mail|-jobs)?\.io|greenhouse-jobs\.com|lever\.co|ashbyhq\.com|(?:my)?workday(?:jobs)?\.com|smartrecruiters\.com|teamtailor(?:-mail)?\.com|recruitee\.com|personio\.(?:de|com)|workable(?:mail)?\.com|(?:icims|jobvite|bamboohr|indeed(?:email)?|linkedin|xing|stepstone|comeet(?:-notifications|-mail)?)\.com|successfactors\.(?:com|eu)|(?:xing|stepstone|indeed)\.de|taleo\.net|breezy\.hr|welcomekit\.co)$/i;

/** Longer ones are no addresses (RFC 5321); in UTF-16 code units. */
const LONGEST = 320;

/** Whether an e-mail address sends for others. */
export const isRelay = (email: string): boolean => email.length <= LONGEST && RELAY.test(email);
