/** What the background says to a badge's holder: the toolbar's title and the system's notifications. No catalogue is loaded for them. */
import type { Language } from '../store/settings';
import type { Notice } from '../wallet/words';
import { singleLine } from './clean';
import { soon, writtenDay } from './dates';

interface News {
  /** Badges that wait for a yes or no, and those that came in by themselves. */
  waiting: { one?: string; other: string };
  taken: { one?: string; other: string };
  /** Things to be told of badges that are held. */
  notices: { one?: string; other: string };
  kinds: Readonly<Record<Notice['kind'], string>>;
  separator: string;
}

const NEWS: Readonly<Record<Language, News>> = {
  en: {
    waiting: { one: '{n} new badge waits for your yes or no', other: '{n} new badges wait for your yes or no' },
    taken: { one: '{n} new badge is in your badges', other: '{n} new badges are in your badges' },
    notices: { one: '{n} notice about your badges', other: '{n} notices about your badges' },
    kinds: {
      expires: '“{name}” expires {when}', expired: '“{name}” has expired', revoked: '“{name}” was withdrawn by its issuer', suspended: '“{name}” was suspended by its issuer',
      retired: '“{name}” was retired by its issuer; you keep it', gone: '“{name}” can no longer be found at its issuer',
    },
    separator: ', ',
  },
  de: {
    waiting: { one: '{n} neues Badge wartet auf Ihr Ja oder Nein', other: '{n} neue Badges warten auf Ihr Ja oder Nein' },
    taken: { one: '{n} neues Badge ist bei Ihren Badges', other: '{n} neue Badges sind bei Ihren Badges' },
    notices: { one: '{n} Hinweis zu Ihren Badges', other: '{n} Hinweise zu Ihren Badges' },
    kinds: {
      expires: '„{name}“ läuft ab: {when}', expired: '„{name}“ ist abgelaufen', revoked: '„{name}“ wurde vom Aussteller zurückgezogen', suspended: '„{name}“ wurde vom Aussteller ausgesetzt',
      retired: '„{name}“ gibt es beim Aussteller nicht mehr neu; Sie behalten es', gone: '„{name}“ ist beim Aussteller nicht mehr zu finden',
    },
    separator: ', ',
  },
  'zh-CN': {
    waiting: { other: '{n} 枚新徽章等待您决定是否接受' },
    taken: { other: '{n} 枚新徽章已加入您的徽章' },
    notices: { other: '{n} 条关于您徽章的提醒' },
    kinds: {
      expires: '“{name}”到期：{when}', expired: '“{name}”已到期', revoked: '“{name}”已被颁发者撤销', suspended: '“{name}”已被颁发者暂停',
      retired: '“{name}”已停止颁发；您的徽章仍然保留', gone: '在颁发者处已找不到“{name}”',
    },
    separator: '，',
  },
  'pt-BR': {
    waiting: { one: '{n} badge novo espera o seu sim ou não', other: '{n} badges novos esperam o seu sim ou não' },
    taken: { one: '{n} badge novo está nos seus badges', other: '{n} badges novos estão nos seus badges' },
    notices: { one: '{n} aviso sobre os seus badges', other: '{n} avisos sobre os seus badges' },
    kinds: {
      expires: '“{name}” vence {when}', expired: '“{name}” venceu', revoked: '“{name}” foi cancelado pelo emissor', suspended: '“{name}” foi suspenso pelo emissor',
      retired: '“{name}” foi descontinuado pelo emissor; ele continua seu', gone: '“{name}” não é mais encontrado no emissor',
    },
    separator: ', ',
  },
};

/** The toolbar's title while something waits, e.g. "Proofmark: 2 new badges wait for your yes or no"; without news its name alone. */
export function newsTitle(language: Language, waiting: number, notices: number): string {
  const words = NEWS[language];
  const said = [...(waiting > 0 ? [plural(language, words.waiting, waiting)] : []), ...(notices > 0 ? [plural(language, words.notices, notices)] : [])];
  return said.length > 0 ? `Proofmark: ${said.join(words.separator)}` : 'Proofmark';
}

/** Longest name of a badge in a notification, in UTF-16 units, and most lines of one. */
const LONGEST = 80;
const MOST_LINES = 4;

/**
 * The text of a system notification, a line for each thing.
 *
 * @param now milliseconds since 1970
 * @returns empty where there is nothing to say
 */
export function newsText(language: Language, { waiting, taken, notices }: { waiting: number; taken: number; notices: readonly Notice[] }, now: number): string {
  const words = NEWS[language];
  const lines = [
    ...(taken > 0 ? [plural(language, words.taken, taken)] : []), ...(waiting > 0 ? [plural(language, words.waiting, waiting)] : []),
    ...(notices.length > MOST_LINES - 2 ? [plural(language, words.notices, notices.length)] : notices.map((one) => line(language, one, now))),
  ];
  return lines.join('\n');
}

function line(language: Language, { kind, name, expires }: Notice, now: number): string {
  const when = expires ? (soon(language, expires, now) ?? writtenDay(language, expires)) : '';
  // The name comes last: it may hold anything.
  return NEWS[language].kinds[kind].replace('{when}', () => when).replace('{name}', () => singleLine(name, LONGEST));
}

function plural(language: Language, forms: { one?: string; other: string }, n: number): string {
  const rule = new Intl.PluralRules(language).select(n);
  return ((rule === 'one' && forms.one) || forms.other).replace('{n}', new Intl.NumberFormat(language).format(n));
}
