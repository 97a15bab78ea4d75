/** What words of a badge's title mean for comparing it. All folded: lower case, no accents. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Words of level and kind: they always count, even where the issuer's name holds one. */
export const LEVELS = words(`
  fundamentals fundamental foundation foundations foundational essentials basics basic beginner introduction intro introductory entry
  associate practitioner professional specialist specialty expert advanced intermediate master architect fellow junior senior
  level leader instructor trainer speaker contributor participant participation attendee attendance completion practice preparation prep
  bronze silver gold platinum
  grundlagen grundkenntnisse einfuhrung einsteiger anfanger fortgeschritten fortgeschrittene experte expertin
  basico basica fundamentos introducao introduccion iniciante principiante intermediario intermediaria intermedio intermedia
  avancado avancada avanzado avanzada profissional profesional especialista perito
`);

/** Words that a title may have or not. */
export const NEUTRAL = words(`
  badge badges digital open credential credentials certificate certificates certification certifications certified certificant exam
  the a an of for in on to with and by from
  zertifikat zertifizierung zertifiziert zertifizierter abzeichen badgeinhaber
  certificado certificada certificacao certificacion credencial insignia distintivo emblema
  certificat certifie certifiee certificazione certificato
  证 书 徽 章 證 書 認 认 定
`);

/** Small and telling words by language, and those by which common titles are translated; English is what is left. */
const TELLTALES: readonly ReadonlySet<string>[] = [
  words('und der die das des dem den fur von vom mit zum zur im ein eine uber grundlagen kenntnisse einfuhrung zertifikat zertifizierung zertifizierter fachkraft projektmanagement datenanalyse datenwissenschaft entwickler entwicklung sicherheit verwaltung'),
  words('et le les des du en pour avec une sur aux fondamentaux fondements principes certifie certifiee certificat de notions architecte gestion projet projets donnees securite developpeur administrateur analyste'),
  words('el los las del para con una en fundamentos certificado certificada certificacion profesional especialista conceptos introduccion de arquitecto arquitecta soluciones gestion proyectos ciencia datos seguridad desarrollador administrador analista'),
  words('do da dos das em para com uma fundamentos certificado certificada certificacao profissional especialista conceitos introducao de arquiteto arquiteta solucoes gerenciamento gestao projetos ciencia dados seguranca desenvolvedor administrador analista'),
  words('il lo gli della delle dello di con per fondamenti certificato certificazione professionista gestione progetti progetto architetto soluzioni dati sicurezza sviluppatore amministratore analista'),
  words('het een van voor met basisprincipes gecertificeerd grondbeginselen datawetenschap gegevens beheer beveiliging ontwikkelaar projectbeheer'),
  words('och og for med grunderna grundlaeggende grunnleggende certifierad'),
  words('podstawy dla certyfikat certyfikowany oraz'),
  words('ve icin temelleri sertifikasi uzmani'),
];
const ENGLISH = words('the of and for with in on to by introduction fundamentals foundations essentials basics certified professional');

/**
 * Whether two titles look to be in two languages. Asked only of titles that differ, to keep a translation from
 * being called a difference.
 */
export function foreignTo(page: string, pageWords: readonly string[], badge: string, badgeWords: readonly string[]): boolean {
  const [a, b] = [languages(page, pageWords), languages(badge, badgeWords)];
  if (a.size === 0 && b.size === 0) return false;
  return ![...a].some((language) => b.has(language));
}

/** The languages that a title may be in, by its telling words and letters; empty where nothing tells, which is as good as English. */
function languages(title: string, all: readonly string[]): Set<number> {
  const found = new Set<number>();
  for (const [language, telling] of TELLTALES.entries()) {
    if (all.some((word) => telling.has(word) && !ENGLISH.has(word))) found.add(language);
  }
  // Letters with accents tell that it is not English, without telling what it is.
  if (found.size === 0 && /[^\p{ASCII}]/u.test(title.normalize('NFKC').replace(/[^\p{L}]/gu, ''))) found.add(-1);
  return found;
}
