/** Deutsch: jemanden nach einem Badge fragen; die Nachricht selbst steht in `texts.ts`. */
export const polite = {
  'polite.button': 'Höflich nachfragen',
  'polite.hint': 'Eine Nachricht, die Sie ändern und kopieren können. Proofmark verschickt nichts.',
  'polite.label': 'Nachricht',
  'polite.language': 'Sprache der Nachricht',
  'polite.copy': 'Nachricht kopieren',
  'list.unlinked': { one: '{count} weiterer Eintrag enthält nichts, was sich prüfen lässt.', other: '{count} weitere Einträge enthalten nichts, was sich prüfen lässt.' },
  'list.unlinked.only': { one: '{count} Zertifizierung steht hier ohne etwas, was sich prüfen lässt.', other: '{count} Zertifizierungen stehen hier ohne etwas, was sich prüfen lässt.' },
} as const;
