import type { MissingTexts } from './topics';

export const texts: MissingTexts = {
  title: 'Ein fehlendes Badge finden',
  lead: 'Sie haben bestanden, und kein Badge ist gekommen. Meist ist es ausgestellt und wartet anderswo. Diese Seite fragt niemanden.',
  first: 'Zuerst',
  steps: [
    'Warten Sie einige Tage: Viele Aussteller versenden Badges wöchentlich oder später. Oft steht in der Bestätigung der Prüfung oder des Kurses, wann.',
    'Sehen Sie in den Ordnern für Spam und Werbung nach, und suchen Sie in Ihrer Mail nach dem Namen der Plattform. Credly sagt, [wie seine Mails ankommen](credly-mail).',
    'Überlegen Sie, welche Adresse der Aussteller hat: die, mit der Sie sich angemeldet haben, vielleicht von einer Schule oder einem früheren Arbeitgeber.',
    'Melden Sie sich mit dieser Adresse bei der Plattform an, oder legen Sie dort mit ihr ein Konto an. Ein wartendes Badge steht dort, mit oder ohne Mail.',
    'Accredible schickt alle Ihre Links an eine Adresse, die Sie angeben: [Links anfordern](accredible-retrieve).',
  ],
  causes: 'Woran es liegen kann',
  link: 'Link zu dieser Antwort',
  answers: {
    address: {
      q: 'Der Aussteller hat eine andere Adresse von mir',
      a: ['Ein Badge geht an die Adresse, die der Aussteller hat. Fügen Sie diese in Ihrem Konto bei der Plattform hinzu (Credly: Settings, „Account“) und bestätigen Sie sie; dann erscheint das Badge. Können Sie das Postfach nicht mehr lesen, bitten Sie den Aussteller, das Badge auf eine andere Adresse auszustellen. Die Plattform kann das nicht ändern.'],
    },
    accounts: {
      q: 'Ich habe zwei Konten',
      a: [
        'Bei der Plattform: Melden Sie sich bei beiden an. Zwei Konten bei Credly lassen sich [zusammenführen](credly-merge); bei Accredible hat jede Adresse ihre eigene Sammlung.',
        'Beim Prüfungsanbieter: Ein Ergebnis im zweiten Konto führt zu keinem Badge oder zu einem an anderer Adresse. Credly nennt zwei Konten als [häufige Ursache](credly-certiport) bei Prüfungen über Certiport. Bitten Sie dort, sie zusammenzuführen.',
      ],
    },
    language: {
      q: 'Mein Konto ist in einer anderen Sprache',
      a: ['Bei Prüfungen über Certiport nennt Credly das als [häufige Ursache](credly-certiport): Die Standardsprache des Kontos ist nicht Englisch, und es wird kein Badge ausgestellt. Stellen Sie sie dort im Profil auf Englisch und bitten Sie dann Certiport um das Badge.'],
    },
    retired: {
      q: 'Die Prüfung gibt es nicht mehr',
      a: ['Das nimmt Ihnen nichts. Ein ausgestelltes Badge lässt sich meist noch annehmen: Melden Sie sich bei der Plattform mit der damaligen Adresse an. Wurde es nie ausgestellt, fragen Sie den Aussteller; viele können das aus ihren Unterlagen nachholen. Microsoft führt eine Liste seiner [eingestellten Prüfungen](microsoft-retired).'],
    },
    exam: {
      q: 'Ich habe eine Prüfung bestanden, und für sie gibt es kein Badge',
      a: ['Oft hat nur die Zertifizierung eines, und für die braucht es mehrere Prüfungen. Sehen Sie unten im Katalog des Ausstellers nach, ob Ihre Prüfung ein eigenes Badge hat. Steht es nicht dort, fehlt nichts, und der Nachweis der Prüfung ist Ihr Beleg.'],
    },
    old: {
      q: 'Ich habe sie vor vielen Jahren bestanden',
      a: ['Die meisten Aussteller haben erst irgendwann mit Badges begonnen, Microsoft im Oktober 2016. Für früher Erworbenes wurde oft keines ausgestellt, oder nur auf Wunsch. Das Transkript oder Zertifikat des Ausstellers belegt es trotzdem.'],
    },
    name: {
      q: 'Mein Name hat sich geändert',
      a: ['Konten und Badges unter dem alten Namen finden sich nicht unter dem neuen. Lassen Sie den Namen dort ändern, wo Sie sich zur Prüfung angemeldet haben, und bitten Sie dann den Aussteller, die Badges zu aktualisieren. Microsoft: [Name im Zertifizierungsprofil](microsoft-profile).'],
    },
    microsoft: {
      q: 'Es ist eine Zertifizierung von Microsoft',
      a: [
        'Die stehen seit Mitte 2023 auf Microsoft Learn, nicht bei Credly. [Verbinden Sie Ihr Zertifizierungsprofil](microsoft-connect), und sehen Sie dann [Ihre Nachweise](microsoft-dashboard) an. Verwenden Sie das persönliche Konto, mit dem Sie sich zur Prüfung angemeldet haben.',
        'Microsoft Office Specialist kommt über Certiport. Zertifizierungen von GitHub, die seit Juli 2025 erworben wurden, stehen auf Microsoft Learn, frühere bei Credly.',
      ],
    },
  },
  dashboards: 'Wo Sie Ihre eigenen Badges sehen',
  catalogues: 'Welche Badges es gibt',
  message: 'Eine Nachricht an den Support',
  'message.lead': 'Wählen Sie, worum es geht. Nichts, was Sie hier schreiben, wird behalten oder gesendet: Sie kopieren die Nachricht und senden sie selbst.',
  'message.problem': 'Was geschehen ist',
  'message.to': 'Wen Sie fragen',
  'message.language': 'Sprache der Nachricht',
  'message.text': 'Ihre Nachricht',
  'message.hint': 'Ändern Sie sie, wie Sie möchten. Schreiben Sie kein Passwort und keine Ausweisnummer hinein.',
  'message.copy': 'Nachricht kopieren',
  'message.copied': 'Die Nachricht ist in der Zwischenablage.',
  'message.refused': 'Der Browser gab die Zwischenablage nicht frei. Die Nachricht ist markiert: Kopieren Sie sie mit der Tastatur.',
  'message.mail': 'Im Mailprogramm öffnen',
  'message.anew': 'Neu schreiben lassen',
  problems: {
    'not-issued': 'Ich habe bestanden, und kein Badge wurde ausgestellt', address: 'Es ging an eine Adresse, die ich nicht benutzen kann', accounts: 'Ich habe zwei Konten', language: 'Mein Konto ist nicht auf Englisch',
    retired: 'Die Prüfung gibt es nicht mehr', name: 'Mein Name hat sich geändert', learn: 'Eine Microsoft-Zertifizierung steht nicht auf Microsoft Learn',
  },
  recipients: { issuer: 'Den Aussteller', platform: 'Die Badge-Plattform', certiport: 'Certiport', microsoft: 'Microsoft' },
  letter: {
    subject: 'Fehlendes Badge: {badge}',
    greeting: 'Guten Tag,',
    problems: {
      'not-issued': 'ich habe {badge} bestanden, aber kein Badge dafür erhalten und finde auch keines in meinem Konto.',
      address: 'mein Badge {badge} wurde auf eine E-Mail-Adresse ausgestellt, die ich nicht mehr benutzen kann.',
      accounts: 'mein Badge {badge} fehlt, weil ich zwei Konten habe. Ich möchte sie zusammenführen lassen.',
      language: 'ich habe das Badge {badge} nicht erhalten. Die Standardsprache meines Kontos war bei der Prüfung nicht Englisch.',
      retired: 'ich habe {badge} bestanden, bevor es eingestellt wurde, und das Badge dafür nicht erhalten oder nicht angenommen.',
      name: 'mein Name hat sich geändert, seit ich {badge} erworben habe. Ich möchte, dass das Badge meinen heutigen Namen trägt.',
      learn: 'meine Zertifizierung {badge} erscheint nicht unter meinen Nachweisen auf Microsoft Learn.',
    },
    details: { badge: 'Badge oder Prüfung:', date: 'Datum der Prüfung oder des Kurses:', number: 'Prüfungs- oder Teilnehmernummer:', name: 'Name:', address: 'Hinterlegte E-Mail-Adresse:', other: 'Andere oder neue E-Mail-Adresse:' },
    asks: {
      issuer: 'Bitte prüfen Sie, ob das Badge ausgestellt wurde und auf welche Adresse, und stellen Sie es sonst (noch einmal) aus. Gibt es dafür kein Badge, teilen Sie mir das bitte mit.',
      platform: 'Bitte prüfen Sie, ob dieses Badge in einem meiner Konten wartet, und sagen Sie mir, wie ich es annehmen kann.',
      certiport: 'Bitte prüfen Sie meine Konten und mein Ergebnis, führen Sie die Konten zusammen, falls es zwei sind, und lassen Sie das Badge ausstellen.',
      microsoft: 'Bitte prüfen Sie, ob diese Zertifizierung in einem anderen Zertifizierungsprofil steht, und verbinden Sie es mit meinem Profil auf Microsoft Learn.',
    },
    thanks: 'Vielen Dank und freundliche Grüße',
    unknown: '[…]',
  },
};
