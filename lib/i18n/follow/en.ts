/** English: lists and profiles that are brought in and followed, reminders, settings that go along. */
export const follow = {
  'wallet.add.page': 'Nobody but {name}’s own page may ask for this list. Open it, click Proofmark there and then “Check this page”: its badges can be added all at once.',
  'wallet.add.open': 'Open the page',
  'wallet.add.all-here': { one: 'Add {count} badge of this page to mine', other: 'Add all {count} badges of this page to mine' },
} as const;
