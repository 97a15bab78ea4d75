import { NOBODY, ORGANISATIONS } from '../check/names/affixes';
import { fold } from '../check/names/fold';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Words at the top of a résumé that are in nobody's name: what it is called, its headings, and jobs. Folded; English, German, Portuguese, Spanish, French. */
const NO_NAMES = words(`
  resume cv curriculum vitae lebenslauf curriculo bewerbung candidature application portfolio page seite pagina confidential
  profile profil perfil summary objective experience education skills contact kontakt contato contacto projects certifications certificates badges
  languages references publications awards training employment career history personal details about erfahrung ausbildung kenntnisse experiencia educacao formacao
  habilidades competencias idiomas sprachen zertifikate projekte summarized professional berufserfahrung resumo sobre
  engineer engineering developer development designer design manager management consultant consulting analyst analytics architect architecture scientist
  science specialist director directeur officer assistant administrator administration coordinator technician researcher research teacher
  nurse lead leader leadership senior intern internship trainee student graduate programmer tester writer editor accountant lawyer
  ingenieur entwickler berater leiter techniker lehrer engenheiro engenheira desenvolvedor desenvolvedora analista gerente consultor consultora
  cloud data software hardware web frontend backend fullstack devops machine learning artificial intelligence computer information security cyber network
  project product program marketing sales business finance human resources operations customer service support quality health digital technology technologies
  solutions systems platform mobile experienced certified global international
  street avenue road city germany brazil china portugal france spain india usa uk
`);

/** Whether a text has a word that stands in no name. */
export function isNoName(text: string): boolean {
  return text.split(/[\s/&,.|-]+/u).map(fold).some((word) => NO_NAMES.has(word) || NOBODY.has(word) || ORGANISATIONS.has(word));
}
