import type { HelpTexts } from './topics';

export const texts: HelpTexts = {
  title: 'Hilfe',
  lead: 'Fragen, die zu digitalen Badges gestellt werden, und was Proofmark mit ihnen macht.',
  contents: 'Inhalt',
  search: 'Die Hilfe durchsuchen',
  found: '{count} Antworten',
  none: 'Keine Antwort enthält diese Wörter. Versuchen Sie andere oder weniger.',
  link: 'Link zu dieser Antwort',
  sections: {
    badges: 'Über Badges', getting: 'Ein Badge bekommen', checking: 'Ein Badge prüfen', sharing: 'Badges zeigen und behalten', privacy: 'Datenschutz', limits: 'Grenzen',
  },
  answers: {
    badge: {
      q: 'Was ist ein digitales Badge?',
      a: [
        'Ein Bild mit einem Eintrag dahinter. Der Eintrag sagt, wer es wem wofür und wann ausgestellt hat und wie sich das prüfen lässt. Das Bild allein sagt nichts: Kopieren kann es jeder.',
        'Der Eintrag liegt bei einer Badge-Plattform (Credly, Accredible, Badgr und andere), beim Aussteller selbst oder im Bild oder in der Datei.',
      ],
    },
    standard: {
      q: 'Welcher Standard steckt dahinter?',
      a: [
        '[Open Badges](open-badges) von 1EdTech, 2011 bei Mozilla begonnen. In den Versionen 1 und 2 liegt der Eintrag meist unter einer Adresse; in Version 3.0 ist er signiert und zugleich ein [Verifiable Credential](w3c) des W3C.',
        'Manche Plattformen führen eigene Einträge in anderer Form. Proofmark liest Open Badges 0.5 bis 3.0, CLR, Blockcerts, European Digital Credentials und die Einträge der Plattformen, die es kennt.',
      ],
    },
    cost: {
      q: 'Was kostet ein Badge?',
      a: [
        'Es anzunehmen, zu behalten und zu teilen kostet bei den üblichen Plattformen nichts: Bezahlt werden sie von den Ausstellern. Etwas kosten kann der Kurs oder die Prüfung davor.',
        'Eine Mail, die Geld verlangt, damit Sie Ihr Badge bekommen, ist verdächtig. Fragen Sie den Aussteller unter einer Adresse, die Sie kennen. Proofmark kostet nichts.',
      ],
    },
    certification: {
      q: 'Prüfung, Zertifizierung, Badge: Was ist was?',
      a: [
        'Eine Prüfung besteht man. Eine Zertifizierung verleiht ein Aussteller dafür, oft erst nach mehreren Prüfungen und oft auf Zeit. Ein Badge zeigt das eine oder das andere.',
        'Viele Aussteller vergeben ein Badge nur für die Zertifizierung. Eine einzelne Prüfung auf dem Weg dorthin hat dann keines, und es fehlt nichts.',
      ],
    },
    design: {
      q: 'Warum sieht mein Badge plötzlich anders aus?',
      a: ['Aussteller gestalten ihre Badges neu, und auch alte zeigen dann das neue Bild. Es ist dieselbe Verleihung: Adresse, Datum und Nummer bleiben. Proofmark macht daraus kein zweites Badge. Ein Bild, das Sie früher gesichert haben, trägt seinen Eintrag weiter in sich und lässt sich prüfen.'],
    },
    expiry: {
      q: 'Läuft ein Badge ab?',
      a: ['Nur wenn der Aussteller ein Enddatum gesetzt hat. Ein abgelaufenes Badge ist trotzdem echt: Es sagt, was bis zu diesem Tag galt. Ob und wie es erneuert wird, bestimmt der Aussteller; manchmal bekommt dasselbe Badge ein neues Datum, manchmal gibt es ein neues.'],
    },
    retired: {
      q: 'Was heißt „eingestellt“ (retired)?',
      a: [
        'Der Aussteller bietet diese Prüfung, diese Zertifizierung oder dieses Badge nicht mehr an. Wer es erworben hat, behält es, und es ist so echt wie zuvor. Wurde es ausgestellt, kann man es oft auch später noch annehmen.',
        'Microsoft führt eine Liste seiner [eingestellten Prüfungen](microsoft-retired).',
      ],
    },
    accept: {
      q: 'Wie nehme ich ein Badge an?',
      a: [
        'Öffnen Sie in der Mail den Link der Plattform. Wo Proofmark in Ihre Mail sehen darf, sagt es „Ein Badge wartet“ und öffnet diese Seite auf Ihren Klick. Dann:',
        [
          'die E-Mail-Adresse verwenden, die für Ihre Prüfung oder Ihren Kurs hinterlegt ist,',
          'sich bei der Plattform anmelden oder dort mit dieser Adresse ein Konto anlegen,',
          'die Adresse mit der Mail bestätigen, die dann kommt,',
          'das Badge annehmen. Vorher kann es niemand sonst sehen oder prüfen.',
        ],
        'Öffnen Sie danach seine öffentliche Seite und wählen Sie „Zu meinen Badges hinzufügen“, oder fügen Sie ihre Adresse unter „Meine Badges“ ein.',
      ],
    },
    mail: {
      q: 'Ist diese Mail über ein Badge echt?',
      a: [
        'Der Name des Absenders beweist nichts: Den kann jeder schreiben. Sehen Sie nach, wohin der Link führt. Danach allein richtet sich Proofmark: Es nennt die Plattform, zu der ein Link führt, nennt Nachahmungen beim Namen und sagt, wo ein Link sein Ziel verbirgt.',
        'Öffnen Sie im Zweifel den Link nicht. Geben Sie die Adresse der Plattform selbst ein und melden Sie sich an: Ein Badge, das auf Sie wartet, steht dort.',
      ],
    },
    missing: {
      q: 'Mein Badge ist nicht gekommen. Was nun?',
      a: ['Meist ging es an eine andere Adresse oder wartet in einem anderen Konto. Der Leitfaden [Ein fehlendes Badge finden](missing) geht die Ursachen durch, sagt, wen Sie fragen, und schreibt die Nachricht für Sie.'],
    },
    whom: {
      q: 'Wen frage ich?',
      a: [
        [
          'Den Aussteller, wenn das Badge nicht ausgestellt wurde oder Name, Adresse oder Datum darin falsch sind: Nur er kann ändern, was darin steht.',
          'Die Plattform, wenn Sie sich nicht anmelden können, dort zwei Konten haben oder nicht annehmen können: [Credly](credly-help), [Accredible](accredible-missing).',
          'Certiport, wenn die Prüfung dort abgelegt wurde (Microsoft Office Specialist, Adobe, Autodesk, IC3 und andere): [Support von Certiport](certiport-support).',
          'Microsoft bei Zertifizierungen auf Microsoft Learn: [Support für Credentials](microsoft-support).',
        ],
        'Eine Nachricht an jeden davon liegt im [Leitfaden](missing#message) bereit.',
      ],
    },
    accounts: {
      q: 'Ich habe zwei Konten oder zwei Adressen. Was tun?',
      a: [
        'Bei Credly fügen Sie die andere Adresse in den Einstellungen Ihres Kontos hinzu; Badges, die auf sie ausgestellt sind, erscheinen dann dort. Zwei Konten lassen sich [zusammenführen](credly-merge).',
        'Bei Accredible gehört eine Sammlung zu einer Adresse. Sollen alle in eine, bitten Sie den Aussteller, die Adresse eines Badges zu ändern.',
        'Microsoft: Mit Microsoft Learn ist ein Zertifizierungsprofil [verbunden](microsoft-connect). Haben Sie zwei, führt der Support sie zusammen.',
      ],
    },
    name: {
      q: 'Mein Name hat sich geändert. Und meine Badges?',
      a: [
        'Der Name in einem Badge ist Sache des Ausstellers. Ändern Sie ihn zuerst dort, wo Sie sich zur Prüfung angemeldet haben, und bitten Sie dann den Aussteller, die Badges zu aktualisieren. Eine Plattform kann das nicht.',
        'Microsoft hat im Zertifizierungsprofil ein [Formular für den Namen](microsoft-profile). Bis er geändert ist, zeigt Proofmark einen anderen Namen neutral an: Über Sie sagt das nichts.',
      ],
    },
    microsoft: {
      q: 'Wo sind meine Microsoft-Zertifizierungen?',
      a: [
        'Seit Mitte 2023 auf Microsoft Learn, nicht mehr bei Credly: auf [Ihrer eigenen Seite](microsoft-dashboard), sobald das Zertifizierungsprofil [verbunden](microsoft-connect) ist. Teilen Sie dort das Transkript oder eine einzelne Zertifizierung; beides lässt sich in Proofmark einfügen.',
        'Microsoft Office Specialist und andere Prüfungen über Certiport werden über Certiport ausgestellt. Zertifizierungen von GitHub, die seit Juli 2025 erworben wurden, stehen ebenfalls auf Microsoft Learn; frühere bleiben bei Credly.',
      ],
    },
    automatic: {
      q: 'Lassen sich Badges von selbst annehmen?',
      a: ['Bei Credly ja: in den Einstellungen unter „Organizations“, für jeden Aussteller, von dem Sie ein Badge haben ([Auto-Accept](credly-automatic)). Jedes neue ist dann sofort so öffentlich, wie Ihre Einstellungen dort es sagen. Proofmark nimmt nie eines für Sie an: Es öffnet keinen solchen Link von selbst.'],
    },
    verdicts: {
      q: 'Was bedeutet jedes Ergebnis?',
      a: ['Über jedes Badge sagt Proofmark eines davon. Ob es echt ist, ob der Name passt und ob die Seite sagt, was das Badge sagt, sind drei Antworten, aus denen nie eine gemacht wird.'],
    },
    'other-name': {
      q: 'Da steht „Auf anderen Namen ausgestellt“. Ist das schlimm?',
      a: [
        'Es heißt, dass der Name im Badge und der Name auf der Seite keinen Teil gemeinsam haben. Dafür gibt es viele gute Gründe: eine Heirat, eine andere Schrift, ein Rufname, ein fremdes Badge als Beispiel. Fragen Sie die Person. Wo sich Namen nicht vergleichen lassen, steht auch das da.',
        'Die Mail einer Kollegin über jemand anderen wird erkannt, wenn sie diese Person neben dem Badge nennt. Sonst können Sie es selbst sagen: „Mit anderem Namen vergleichen“ in der Liste vergleicht alle Badges der Seite mit einem Namen, den Sie eingeben.',
      ],
    },
    unchecked: {
      q: 'Warum konnte ein Badge nicht geprüft werden?',
      a: [
        'Der Grund steht daneben. Oft: Das Badge ist nicht öffentlich, noch nicht angenommen oder gelöscht; die Plattform war nicht erreichbar; Sie haben Proofmark nicht erlaubt, diesen Host zu fragen; die Plattform bietet keine Prüfung, die Programme benutzen dürfen. Im letzten Fall öffnet eine Schaltfläche ihre eigene Prüfung.',
        'Es heißt nie, dass ein Badge gefälscht ist, und sagt nichts über die Person.',
      ],
    },
    read: {
      q: 'Wie werden Zertifikate von Coursera, edX oder Microsoft geprüft?',
      a: [
        'Diese Plattformen lassen kein Programm nach einem Zertifikat fragen. Öffnen Sie dessen Seite, klicken Sie in der Symbolleiste auf Proofmark und wählen Sie „Diese Seite lesen“: Gelesen wird, was die Seite zeigt, und gefragt wird niemand. Um welches Zertifikat es geht, sagt die Adresse des Tabs, nie die Seite.',
        'Bei edX und Microsoft gibt es dann ein Ergebnis. Die Seite von Coursera sagt nicht, ob ein Zertifikat zurückgezogen wurde; deshalb werden Name, Kurs und Datum gezeigt, und mehr wird nicht bestätigt. Bei MITx Online, Skilljar und Google Skillshop genügt ein Klick, dann wird nach der Seite gefragt.',
      ],
    },
    issuer: {
      q: 'Warum ist ein Aussteller „nicht bekannt“?',
      a: ['Bei manchen Plattformen kann jeder unter jedem Namen ein Konto anlegen. Das Badge ist dann echt, aber offen bleibt, wer das ist. Kennen Sie den Aussteller, vertrauen Sie ihm mit einem Klick: Das gilt nur für diesen einen und lässt sich in den Einstellungen zurücknehmen. Eine Organisation kann für ihre Leute eine Liste führen.'],
    },
    forged: {
      q: 'Kann mir eine Seite ein falsches Ergebnis zeigen?',
      a: ['Eine Seite kann alles zeichnen, auch unsere Zeichen. Was gilt, steht in der Symbolleiste, im Popup und in der Seitenleiste: Dort kann keine Seite zeichnen. Ein Bild eines Badges ohne Eintrag dahinter wird nie echt genannt.'],
    },
    unfound: {
      q: 'Auf der Seite ist ein Badge, aber Proofmark führt es nicht auf.',
      a: [
        [
          'Der Ort ist nicht eingeschaltet: Wählen Sie „Diese Seite prüfen“, oder schalten Sie ihn ein.',
          'Es ist ein Bild ohne Link und ohne Eintrag darin. So ein Bild lässt sich nicht prüfen.',
          'Es steht im Rahmen einer anderen Website, in einem PDF oder weiter unten: Blättern Sie, oder benutzen Sie die Seite „Lebenslauf, Datei oder Text prüfen“.',
          'Sein Link ist ein kurzer oder nachverfolgter, den nur dessen eigener Server öffnen kann. Proofmark sagt das und folgt ihm nicht.',
        ],
      ],
    },
    bring: {
      q: 'Wie bringe ich meine Badges herein?',
      a: ['Fügen Sie unter „Meine Badges“ die Adresse eines Badges oder einer öffentlichen Liste von Ihnen ein (Profil, Sammlung, Transkript), oder nehmen Sie Dateien: Bilder, JSON, ein ZIP. Auf einer Seite mit Ihrem Badge wählen Sie „Zu meinen Badges hinzufügen“. Jedes wird beim Hereinkommen geprüft, und aus zwei gleichen wird eines. Lesbar ist nur, was öffentlich ist oder was Sie als Datei haben.'],
    },
    linkedin: {
      q: 'Wie kommt ein Badge auf LinkedIn?',
      a: ['Öffnen Sie „Meine Badges“, das Badge, „Teilen“, dann „Ins LinkedIn-Profil“. Es öffnet sich das Formular von LinkedIn, ausgefüllt mit Name, Aussteller, Daten, Nummer und Link; Sie sehen es durch und speichern dort. Proofmark selbst sendet nichts.'],
    },
    signature: {
      q: 'Wie kommt ein Badge in meine E-Mail-Signatur?',
      a: ['Öffnen Sie „Meine Badges“, das Badge, „Teilen“, dann „E-Mail-Signatur“. Kopieren Sie sie und fügen Sie sie in den Einstellungen Ihres Mailprogramms ein. Ein Bild in einer Signatur lädt, wer Ihre Mail liest, von der Plattform, und die kann das sehen; Sie können es weglassen.'],
    },
    hide: {
      q: 'Wie verberge ich ein Badge?',
      a: ['Schalten Sie „Zeigen, wenn ich teile“ aus: Es erscheint dann in nichts, was Sie mit Proofmark teilen. Seine öffentliche Seite bei der Plattform bleibt, wie sie ist. Das lässt sich nur dort ändern; ein Link neben dem Schalter führt an die richtige Stelle.'],
    },
    move: {
      q: 'Wie nehme ich meine Badges auf ein anderes Gerät mit?',
      a: ['Sichern Sie unter „Meine Badges“ „Alles (ZIP)“ und ziehen Sie diese Datei im anderen Browser auf die Seite für Dateien. Badges selbst werden nie synchronisiert: Sie bleiben auf dem Gerät.'],
    },
    recruiters: {
      q: 'Wie sehen andere meine Badges?',
      a: ['„Sehen, was Personaler sehen“ macht dieselbe Prüfung an Ihrem eigenen Profil oder Lebenslauf und sagt, was zu verbessern ist: ein Badge, das fehlt, abgelaufen oder nicht öffentlich ist, auf anderen Namen lautet oder ohne Link dasteht. Verbessern tun Sie es dort selbst.'],
    },
    worth: {
      q: 'Was ist ein Badge wert?',
      a: ['Proofmark bewertet keine Badges. In den Einzelheiten eines Badges bietet es Suchen nach dessen Kompetenzen in Jobbörsen und, auf Ihren Klick, Zahlen aus öffentlichen Quellen: offene Stellen, Berufe, Gehälter. Jede Quelle steht mit Datum dabei und erfährt, nach welchen Wörtern gesucht wurde. Keine Zahl sagt, was Sie verdienen werden.'],
    },
    learns: {
      q: 'Wer erfährt, dass ich ein Badge ansehe?',
      a: ['Die Plattform, die danach gefragt wird, wie beim Besuch der Seite des Badges: dass es jemand angesehen hat, und von welcher Internetadresse. Sie bekommt kein Cookie und erfährt nicht, auf welcher Seite Sie waren. Hosts, die Proofmark nicht kennt, werden nur auf Ihren Klick gefragt. Einen Server von Proofmark gibt es nicht, und keine Statistik.'],
    },
    kept: {
      q: 'Was wird über andere Menschen behalten?',
      a: ['Was Aussteller über Badges sagten, die Sie gesehen haben, nur auf diesem Gerät, 30 Tage lang; in den Einstellungen wählen Sie weniger oder nichts. Sie können eine Person, eine Website oder alles vergessen lassen. Aus privaten Fenstern wird nichts auf die Festplatte geschrieben.'],
    },
    seen: {
      q: 'Bemerkt eine Seite Proofmark?',
      a: ['Auf linkedin.com wird an der Seite nichts geändert, solange Sie dort keine Zeichen einschalten. Anderswo steht ein kleines Zeichen neben dem Link eines Badges; eine Seite kann sehen, dass etwas dazukam, nicht aber, was es sagt oder welche Erweiterung es war.'],
    },
    cannot: {
      q: 'Was kann Proofmark nicht?',
      a: [
        [
          'Es weiß nicht, wer jemand ist. Es vergleicht Namen und Adressen; ein Name, der passt, beweist keine Identität.',
          'Es beurteilt nicht, was ein Badge wert ist oder ob eine Prüfung ehrlich abgelegt wurde.',
          'Es sieht keine nicht öffentlichen Badges und kann bei einer Plattform nichts verbergen, berichtigen, annehmen oder löschen.',
          'Es kann Plattformen nicht prüfen, die keine offene Prüfung bieten; dann öffnet es deren eigene.',
          'Es folgt keinen kurzen oder nachverfolgten Links und liest keinen Text in Bildern.',
          'Es prüft nicht, wer eine Mail wirklich gesendet hat.',
        ],
      ],
    },
  },
  verdicts: {
    verified: 'Die eigene Kopie oder die Signatur des Ausstellers bestätigt es, wir wissen, wer der Aussteller ist, und es ist weder zurückgezogen noch abgelaufen.',
    'unknown-issuer': 'Es ist echt, aber wer der Aussteller ist, lässt sich nicht mit Sicherheit sagen.',
    unconfirmed: 'Etwas, das gelten muss, ließ sich nicht feststellen; der Grund steht daneben. Über die Person sagt das nichts.',
    expired: 'Echt, und sein Enddatum ist vorbei.',
    'not-yet-valid': 'Echt, und sein erster Tag steht noch bevor.',
    suspended: 'Der Aussteller hat es eine Zeit lang ausgesetzt.',
    revoked: 'Der Aussteller hat es zurückgenommen.',
    invalid: 'Es widerspricht seiner Signatur oder der eigenen Kopie des Ausstellers: Etwas wurde geändert, oder es kam nie von dort.',
    'no-award': 'Der Link führt zu dem, wofür ein Badge steht, oder zu einer Liste; er sagt nicht, dass jemand es hat.',
  },
};
