/** English: a badge's file for others, and backpacks that are connected. */
export const connect = {
  'file.title': 'Its file, for others',
  'file.whole': 'The file as it came. It says everything that is in the badge.',
  'file.cut': 'Its issuer’s signature lets you leave parts out. This file holds only what you show above, and can still be checked. Your own copy stays whole.',
  'file.kept': 'These are in the file all the same, because the issuer wants them always shown or says them elsewhere in the badge: {details}.',
  'file.uncut': 'You keep something back, and this file cannot be cut: its signature covers all of it or nothing. Only texts and embeds leave it out, so no file is given.',
  'file.failed': 'No file can be made of this badge: its signature does not fit it, or cannot be read.',
  'file.save.cut': 'Save what I show',
  'file.save.whole': 'Save the file',
  'file.check': 'How does this check?',
  'file.privacy': 'Of the badge’s file, too: “Share” makes one that holds only what is on here.',
  'file.privacy.uncut': 'A file says everything or nothing: only texts and embeds leave details out.',
} as const;
