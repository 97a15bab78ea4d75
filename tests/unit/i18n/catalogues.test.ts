import { describe, expect, it } from 'vitest';
import { CODES } from '../../../lib/codes';
import { loadCatalogue } from '../../../lib/i18n/index';
import type { Catalogue, Message } from '../../../lib/i18n/catalogue';
import { WORTH } from '../../../lib/i18n/worth';
import { OTHER_NAME, UNDATED, VERDICTS } from '../../../lib/i18n/verdicts';
import type { Language } from '../../../lib/store/settings';

const LANGUAGES: Language[] = ['en', 'de', 'zh-CN', 'pt-BR'];
/** With the messages of the areas that are loaded apart, each under its area's name. */
const whole = (catalogue: Catalogue): Catalogue => ({ ...catalogue, messages: { ...catalogue.messages, ...Object.fromEntries(Object.entries(WORTH[catalogue.language]).map(([key, message]) => [`worth.${key}`, message])) } });
const catalogues = (await Promise.all(LANGUAGES.map(loadCatalogue))).map(whole);
const [english] = catalogues as [Catalogue, ...Catalogue[]];
const others = catalogues.slice(1);

const forms = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message));
const names = (text: string) => [...new Set(Array.from(text.matchAll(/\{([\w-]+)\}/g), (match) => match[1]!))].sort();
const namesOf = (message: Message) => [...new Set(forms(message).flatMap(names))].sort();
/** A text without the names of its values, and without a platform's name. */
const own = (text: string) => text.replace(/\{[\w-]+\}|Open Badge Passport/g, '');
const texts = (catalogue: Catalogue): [key: string, text: string][] => [
  ...Object.entries<Message>(catalogue.messages).flatMap(([key, message]) => forms(message).map((text): [string, string] => [key, text])),
  ...Object.entries(catalogue.codes),
];

/** Messages that are the same in English too: names, and words that the language shares. */
const SHARED: ReadonlySet<string> = new Set([
  'place.gmail', 'place.linkedin', 'place.webmail.text', 'place.hiring.text', 'separator.sentence', 'separator.label', 'separator.list', 'note.badge', 'note.link', 'list.wrapped', 'met.link',
  'share.to.email', 'share.to.weibo', 'share.to.wechat', 'share.copy.link', 'share.copy.html', 'share.copy.markdown',
]);

describe.each(catalogues.map((catalogue) => ({ catalogue, language: catalogue.language })))('$language', ({ catalogue }) => {
  it('has a sentence for every code and no other', () => {
    expect(Object.keys(catalogue.codes).sort()).toEqual([...CODES].sort());
  });

  it('has every message of English and no other', () => {
    expect(Object.keys(catalogue.messages).sort()).toEqual(Object.keys(english.messages).sort());
  });

  it('takes the same values as English', () => {
    for (const [key, message] of Object.entries<Message>(catalogue.messages)) {
      expect([key, namesOf(message)]).toEqual([key, namesOf(english.messages[key as keyof Catalogue['messages']])]);
    }
    for (const code of CODES) expect([code, names(catalogue.codes[code])]).toEqual([code, names(english.codes[code])]);
  });

  it('has no empty text, no stray space, no brace left open and no markup', () => {
    for (const [key, text] of texts(catalogue)) {
      if (key.startsWith('separator.')) continue;
      expect(text, key).toMatch(/\S/);
      expect(text, key).toBe(text.trim());
      expect(own(text), key).not.toMatch(/[{}<>]|&\w+;/);
    }
  });

  it('never shows a word of the code', () => {
    for (const [key, text] of texts(catalogue)) expect(text, key).not.toMatch(/unknown-issuer|not-yet-valid|no-award|cannot-tell|unconfirmed|\b(structure|integrity|holder|claim)\./);
  });
});

describe.each(others.map((catalogue) => ({ catalogue, language: catalogue.language })))('$language', ({ catalogue }) => {
  it('has no English left over', () => {
    const left = texts(catalogue).filter(([key, text]) => !SHARED.has(key) && texts(english).some(([same, said]) => same === key && said === text));
    expect(left).toEqual([]);
    for (const [key, text] of texts(catalogue)) expect(own(text), key).not.toMatch(/\b(the|this|badge was|issuer|and|with)\b/i);
  });
});

/** Sentences about things that are not badges. */
const OTHER_THINGS: ReadonlySet<string> = new Set(['structure.other-credential', 'key.certificate', 'remark.certificate-time']);

describe('one noun for "badge" in each language', () => {
  const FOREIGN: Record<Language, RegExp> = {
    en: /\b(credential|certificate|medal|token)s?\b/i,
    de: /Abzeichen|Zertifikat|Nachweis|Plakette|\bbadges?\b/,
    'zh-CN': /证书|勋章|奖章|凭证|badge/i,
    'pt-BR': /distintivo|certificado|credencial|insígnia|emblema|crachá/i,
  };
  it.each(catalogues.map((catalogue) => ({ catalogue, language: catalogue.language })))('$language', ({ catalogue, language }) => {
    for (const [key, text] of texts(catalogue)) {
      // What is no badge has another name, and a platform has its own.
      if (!OTHER_THINGS.has(key)) expect(own(text).replace(/Open Badge(?:s (?=\d)| Passport| Factory)|Badge Connect/g, ''), key).not.toMatch(FOREIGN[language]);
    }
  });
});

describe('the words of the verdicts', () => {
  it('are those that the design gives', () => {
    expect(Object.values(VERDICTS.en)).toEqual([
      'Genuine and current', 'Issuer not recognized', 'Could not be checked', 'Expired on {date}', 'Valid from {date}', 'Suspended by issuer',
      'Withdrawn by issuer', 'Does not match record or signature', 'Badge description, not an award',
    ]);
    expect(Object.values(VERDICTS.de)).toEqual([
      'Echt und gültig', 'Aussteller nicht bekannt', 'Nicht überprüfbar', 'Abgelaufen am {date}', 'Gültig ab {date}', 'Vom Aussteller ausgesetzt',
      'Vom Aussteller zurückgezogen', 'Passt nicht zu Eintrag oder Signatur', 'Nur Beschreibung, keine Verleihung',
    ]);
    expect(Object.values(VERDICTS['zh-CN'])).toEqual([
      '真实且有效', '颁发者尚未确认', '未能核实', '已于{date}到期', '{date}起生效', '已被颁发者暂停', '已被颁发者撤销', '与颁发记录或签名不符', '仅为徽章说明，并非个人徽章',
    ]);
    expect(Object.values(VERDICTS['pt-BR'])).toEqual([
      'Autêntico e válido', 'Emissor não reconhecido', 'Não foi possível verificar', 'Venceu em {date}', 'Válido a partir de {date}', 'Suspenso pelo emissor',
      'Cancelado pelo emissor', 'Não confere com registro ou assinatura', 'Só descrição, não concedido',
    ]);
  });

  it('are never the same for two verdicts, dated or not', () => {
    for (const language of LANGUAGES) {
      const said = [...Object.values({ ...VERDICTS[language], ...UNDATED[language] }), OTHER_NAME[language]];
      expect(new Set(said).size).toBe(said.length);
    }
  });

  const HOLDER: Record<Language, { same: [string, string]; consistent: [string, string]; different: string; 'cannot-tell': string }> = {
    en: { same: ['Name matches', 'Address matches'], consistent: ['Name fits: ', 'Address fits: '], different: 'Issued under another name', 'cannot-tell': 'Names cannot be compared' },
    de: { same: ['Name stimmt überein', 'Adresse stimmt überein'], consistent: ['Name passt: ', 'Adresse passt: '], different: 'Auf anderen Namen ausgestellt', 'cannot-tell': 'Namen nicht vergleichbar' },
    'zh-CN': { same: ['姓名一致', '邮箱一致'], consistent: ['姓名相符：', '邮箱相符：'], different: '颁发时使用了其他姓名', 'cannot-tell': '无法比较姓名' },
    'pt-BR': { same: ['Nome confere', 'E-mail confere'], consistent: ['Nome compatível: ', 'E-mail compatível: '], different: 'Emitido em outro nome', 'cannot-tell': 'Nomes não comparáveis' },
  };
  it.each(catalogues.map((catalogue) => ({ catalogue, language: catalogue.language })))('begin each comparison of names in $language', ({ catalogue: { codes }, language }) => {
    const words = HOLDER[language];
    expect(codes['holder.same-name']).toMatch(new RegExp(`^${words.same[0]}`));
    expect(codes['holder.same-address']).toBe(words.same[1]);
    expect(codes['holder.similar-address']).toMatch(new RegExp(`^${words.consistent[1]}`));
    for (const code of ['initials', 'nickname', 'spelling', 'shorter-name', 'transliteration'] as const) expect(codes[`holder.${code}`]).toMatch(new RegExp(`^${words.consistent[0]}`));
    expect(codes['holder.different']).toMatch(new RegExp(`^${words.different}`));
    for (const code of ['no-page-name', 'no-badge-name', 'quoted', 'one-name-shared', 'too-little', 'scripts', 'mixed-letters'] as const) {
      expect(codes[`holder.${code}`]).toMatch(new RegExp(`^${words['cannot-tell']}`));
    }
  });
});
