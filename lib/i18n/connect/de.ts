import type { connect as english } from './en';

/** Deutsch. */
export const connect: Record<keyof typeof english, string> = {
  'file.title': 'Die Datei, für andere',
  'file.whole': 'Die Datei, wie sie kam. Sie enthält alles, was im Badge steht.',
  'file.cut': 'Die Signatur des Ausstellers erlaubt es, Teile wegzulassen. Diese Datei enthält nur, was Sie oben zeigen, und lässt sich trotzdem prüfen. Ihr eigenes Exemplar bleibt vollständig.',
  'file.kept': 'Das steht trotzdem in der Datei, weil der Aussteller es immer gezeigt haben will oder es auch an anderer Stelle im Badge sagt: {details}.',
  'file.uncut': 'Sie behalten etwas für sich, und diese Datei lässt sich nicht kürzen: Ihre Signatur gilt für alles oder nichts. Nur Texte und Einbettungen lassen es weg, deshalb gibt es keine Datei.',
  'file.failed': 'Von diesem Badge lässt sich keine Datei machen: Seine Signatur passt nicht dazu oder ist nicht lesbar.',
  'file.save.cut': 'Speichern, was ich zeige',
  'file.save.whole': 'Datei speichern',
  'file.check': 'Was ergibt eine Prüfung?',
  'file.privacy': 'Das gilt auch für die Datei: „Teilen“ macht eine, die nur enthält, was hier eingeschaltet ist.',
  'file.privacy.uncut': 'Eine Datei sagt alles oder nichts: Nur Texte und Einbettungen lassen Einzelheiten weg.',
};
