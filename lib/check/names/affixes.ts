/** Words around a name that are not the name. All folded: lower case, no accents, no dots. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Before a name. */
export const TITLES = words(`
  dr drs prof professor mr mrs ms miss mx sir dame herr frau fraulein monsieur madame mme mlle m senor senora srta sr sra
  dra doutor doutora dott dottssa dottoressa sig signor signora ing ir lic dipl eng engr arq adv mag hon rev shri smt
`);

/** After a name, even without a comma: nobody is called so. */
export const SUFFIXES = words(`
  jr sr ii iii iv phd dphil mba pmp cissp cism cisa cpa csm pmi acp mph llm llb bsc msc beng meng edd dds mcse ccna ccnp ccie
  cfa acca esq filho neto junior
`);

/** After a name and a comma only, since some are also names (Ma, Do, Ba). */
export const POST_NOMINALS = words(`
  ma ba bs ms md do rn pe jd ab am aa pa dr prof dipl ing mag bed med bba mres mphil mfa shrm cp scp sphr phr capm itil togaf aws
  ceng cphil frcs frsa obe mbe cbe
`);

/** Small words inside a surname; they carry no evidence of their own. */
export const PARTICLES = words(`
  de da do dos das del della delle dello degli di du des la le las los lo van von vom zu zum zur der den ter ten te
  bin binti ibn bint ben al el e y i af av und
`);

/** A name with one of these is no person's. */
export const ORGANISATIONS = words(`
  inc llc llp ltd limited gmbh mbh corp corporation incorporated plc pvt pty company compagnie holding holdings group gruppe
  university universitat universitaet universidad universidade universite universita universiteit college institute institut instituto
  academy academia akademie foundation stiftung fundacion fundacao association verein society federation committee ministry
  department technologies solutions consulting services software
  team support recruiting recruitment careers newsletter notifications noreply admin helpdesk webmaster
`);

/** A name with one of these says that nobody is named: what a site calls a stranger, a heading of a page, somebody's job. */
export const NOBODY = words(`
  linkedin unknown anonymous anonymus anonym anonymer anonimo anonima unbekannt unbekannte inconnu inconnue anonyme desconocido
  desconocida desconhecido desconhecida null undefined none nobody na noname earner recipient
  about contact curriculum vitae resume lebenslauf portfolio profile website homepage blog experience education projects skills
  certification certifications certificate certificates credential credentials badge badges achievements
  uber mich sobre mim contato kontakt zertifikate abzeichen certificados certificacoes curriculo experiencia projetos
  engineer developer designer analyst consultant administrator specialist manager director
  entwickler entwicklerin ingenieur ingenieurin desenvolvedor desenvolvedora engenheiro engenheira
`);

/** The same, where words are not written apart. */
export const NOBODY_SIGNS = /领英|領英|未知|匿名|公司|有限|集团|集團|大学|大學|学院|學院|会社|會社|協会|协会|简历|履历|证书|徽章|关于|工程师|经理|주식회사|대학교|회원/u;

/** Surnames of Vietnam, where Văn and Thị are names and not particles. */
export const VIETNAMESE = words('nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh doan truong trinh');
