import type { AcceptTexts } from './en';

export const texts: AcceptTexts = {
  'what': 'Ein Link auf dieser Seite führt zu {host}. Dort nimmt, wer ihn bekommen hat, ein Badge an. Proofmark hat ihn nicht geöffnet.',
  'what.award': 'Ein Link auf dieser Seite führt dorthin, wo {platform} ein Badge seiner Inhaberin oder seinem Inhaber zeigt. Sonst sieht es noch niemand: Es ist nicht angenommen oder nicht öffentlich.',
  'open': '{host} öffnen',
  'several': 'Auf dieser Seite stehen {count} solche Links, je einer für ein Badge.',
  'open.nth': 'Link {number} öffnen',
  'gone': 'Der Link ist nicht mehr da, oder er würde woandershin weiterführen. Suchen Sie ihn in der Mail selbst.',
  'others': 'Ist er nicht für Sie bestimmt, lassen Sie ihn: Es ist das Badge einer anderen Person.',
  'steps': 'So nehmen Sie es an',
  'step.address': 'Verwenden Sie die E-Mail-Adresse, die für Ihre Prüfung oder Ihren Kurs hinterlegt ist: die, an die die Mail ging.',
  'step.account': 'Melden Sie sich bei {platform} an oder legen Sie dort mit dieser Adresse ein Konto an. Haben Sie ein Konto mit einer anderen Adresse, fügen Sie diese dort in den Einstellungen hinzu; in einem zweiten Konto fänden Sie das Badge nicht wieder.',
  'step.confirm': 'Bestätigen Sie die Adresse mit der Mail, die {platform} Ihnen dann schickt.',
  'step.accept': 'Nehmen Sie das Badge an. Vorher kann es niemand sonst sehen oder prüfen.',
  'step.add': 'Öffnen Sie seine öffentliche Seite und wählen Sie hier „Zu meinen Badges hinzufügen“, oder fügen Sie ihre Adresse unter „Meine Badges“ ein.',
  'terms': 'Dort gelten die Bedingungen und die Datenschutzerklärung von {platform}, nicht die von Proofmark. Lesen Sie sie, bevor Sie ein Konto anlegen. Wer das Badge dort sieht, stellen Sie dort ein.',
  'mine': 'Meine Badges',
  'missing': 'Ein anderes Badge fehlt?',
};
