/** Deutsch: Listen und Profile, denen man folgt, Erinnerungen, abgeglichene Einstellungen. */
export const follow = {
  'wallet.add.page': 'Diese Liste gibt {name} nur der eigenen Seite. Öffnen Sie sie, klicken Sie dort auf Proofmark und auf „Diese Seite prüfen“: Dann lassen sich alle Badges auf einmal hinzufügen.',
  'wallet.add.open': 'Seite öffnen',
  'wallet.add.all-here': { one: '{count} Badge dieser Seite zu meinen hinzufügen', other: 'Alle {count} Badges dieser Seite zu meinen hinzufügen' },
} as const;
