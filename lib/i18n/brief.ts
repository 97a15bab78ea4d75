/** The few words that the background says: the toolbar's title and the marks' labels. No catalogue is loaded for them. */
import type { Language } from '../store/settings';
import type { HolderMatch, Verdict } from '../words';
import { OTHER_NAME, UNDATED, VERDICTS } from './verdicts';

interface Brief {
  seen: { one?: string; other: string };
  attention: { one?: string; other: string };
  checking: string;
  /** Said after a verdict that is not `verified`, when the badge is in another name. */
  different: string;
  /** Said of an imitated address or issuer, instead of the verdict. */
  imitates: string;
  /** What activating a mark does. */
  opens: string;
  /** In the context menu of links and pictures. */
  check: string;
  /** In the context menu of links to documents. */
  checkDocument: string;
  separator: string;
}

const BRIEF: Readonly<Record<Language, Brief>> = {
  en: {
    seen: { one: '{n} badge seen so far', other: '{n} badges seen so far' },
    attention: { one: '{n} needs a look', other: '{n} need a look' },
    checking: 'Asking the issuer',
    different: 'Issued under another name',
    imitates: 'Imitates a known name',
    opens: 'Show in Proofmark',
    check: 'Check this badge',
    checkDocument: 'Check this résumé',
    separator: ', ',
  },
  de: {
    seen: { one: '{n} Badge bisher gesehen', other: '{n} Badges bisher gesehen' },
    attention: { other: '{n} zum Nachsehen' },
    checking: 'Aussteller wird gefragt',
    different: 'Auf anderen Namen ausgestellt',
    imitates: 'Ahmt einen bekannten Namen nach',
    opens: 'In Proofmark zeigen',
    check: 'Dieses Badge prüfen',
    checkDocument: 'Diesen Lebenslauf prüfen',
    separator: ', ',
  },
  'zh-CN': {
    seen: { other: '目前发现 {n} 枚徽章' },
    attention: { other: '{n} 枚需要留意' },
    checking: '正在询问颁发者',
    different: '颁发时使用了其他姓名',
    imitates: '仿冒知名名称',
    opens: '在 Proofmark 中查看',
    check: '核验此徽章',
    checkDocument: '核验此简历',
    separator: '，',
  },
  'pt-BR': {
    seen: { one: '{n} badge visto até agora', other: '{n} badges vistos até agora' },
    attention: { one: '{n} pede atenção', other: '{n} pedem atenção' },
    checking: 'Consultando o emissor',
    different: 'Emitido em outro nome',
    imitates: 'Imita um nome conhecido',
    opens: 'Mostrar no Proofmark',
    check: 'Verificar este badge',
    checkDocument: 'Verificar este currículo',
    separator: ', ',
  },
};

/**
 * The toolbar button's title, e.g. "Proofmark: 4 badges seen so far, 1 needs a look".
 *
 * @param count badges seen so far on the page
 * @param attention how many of them the toolbar asks attention for
 */
export function toolbarTitle(language: Language, count: number, attention: number): string {
  if (count <= 0) return 'Proofmark';
  const words = BRIEF[language];
  const seen = plural(language, words.seen, count);
  const title = attention > 0 ? [seen, plural(language, words.attention, attention)].join(words.separator) : seen;
  return `Proofmark: ${title}`;
}

/**
 * What a mark beside a link says to a screen reader, e.g. "Proofmark: Genuine and current, Show in Proofmark".
 * A date has no room here: the panel names it.
 *
 * @param alert that it is an imitation, which is all that is said then
 */
export function markLabel(language: Language, verdict: Verdict | 'checking', holder: HolderMatch, alert = false): string {
  const words = BRIEF[language];
  return `Proofmark: ${[alert ? words.imitates : verdictWords(language, verdict, holder), words.opens].join(words.separator)}`;
}

/** The entry in the context menu of links and pictures. */
export function menuTitle(language: Language): string {
  return BRIEF[language].check;
}

/** The entry in the context menu of links to documents. */
export function documentMenuTitle(language: Language): string {
  return BRIEF[language].checkDocument;
}

function verdictWords(language: Language, verdict: Verdict | 'checking', holder: HolderMatch): string {
  const words = BRIEF[language];
  if (verdict === 'checking') return words.checking;
  if (verdict === 'verified') return holder === 'different' ? OTHER_NAME[language] : VERDICTS[language].verified;
  const said = verdict === 'expired' || verdict === 'not-yet-valid' ? UNDATED[language][verdict] : VERDICTS[language][verdict];
  return holder === 'different' ? [said, words.different].join(words.separator) : said;
}

function plural(language: Language, forms: { one?: string; other: string }, n: number): string {
  const rule = new Intl.PluralRules(language).select(n);
  return ((rule === 'one' && forms.one) || forms.other).replace('{n}', new Intl.NumberFormat(language).format(n));
}
