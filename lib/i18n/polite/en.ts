/** English: asking somebody about a badge; the message itself stands in `texts.ts`. */
export const polite = {
  'polite.button': 'Ask politely',
  'polite.hint': 'A message for you to copy and change. Proofmark sends nothing.',
  'polite.label': 'Message',
  'polite.language': 'Language of the message',
  'polite.copy': 'Copy message',
  'list.unlinked': { one: '{count} more is listed without anything to check.', other: '{count} more are listed without anything to check.' },
  'list.unlinked.only': { one: '{count} certification is listed here without anything to check.', other: '{count} certifications are listed here without anything to check.' },
} as const;
