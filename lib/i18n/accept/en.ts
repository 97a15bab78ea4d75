/** Texts about a badge that waits to be accepted. English defines them; the compiler holds the other languages to it. */
export const texts = {
  'what': 'A link on this page leads to {host}, where whoever it was sent to accepts a badge. Proofmark has not opened it.',
  'what.award': 'A link on this page leads to where {platform} shows a badge to its holder. Nobody else can see that badge yet: it is not accepted, or it is private.',
  'open': 'Open {host}',
  'several': 'This page has {count} such links, for one badge each.',
  'open.nth': 'Open link {number}',
  'gone': 'The link is not there any more, or it would lead on to somewhere else. Look for it in the mail itself.',
  'others': 'If it was not sent to you, leave it alone: it is another person’s badge.',
  'steps': 'How to accept it',
  'step.address': 'Use the e-mail address that your exam or course has on file: the one that the mail came to.',
  'step.account': 'Sign in at {platform}, or create an account there with that address. If you have an account with another address, add this one in its settings; a second account would hide the badge from you.',
  'step.confirm': 'Confirm the address with the mail that {platform} sends you then.',
  'step.accept': 'Accept the badge. Until then nobody else can see it or check it.',
  'step.add': 'Open its public page and choose “Add to my badges” here, or paste its address under “My badges”.',
  'terms': 'There, the terms and the privacy policy of {platform} hold, not Proofmark’s. Read them before you create an account. Who sees the badge there, you choose there.',
  'mine': 'My badges',
  'missing': 'Another badge is missing?',
} as const;

export type AcceptTexts = Readonly<Record<keyof typeof texts, string>>;
