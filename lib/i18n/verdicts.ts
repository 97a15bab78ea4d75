/**
 * The verdict words, exactly as a person reads them (docs/how-it-decides.md). They stand apart from the catalogues,
 * because the background shows them too and should not load everything that a page says.
 */
import type { Language } from '../store/settings';
import type { Verdict } from '../words';

/** A verdict in one language; `{date}` is filled in where the credential has that date. */
export type VerdictWords = Readonly<Record<Verdict, string>>;

export const VERDICTS: Readonly<Record<Language, VerdictWords>> = {
  en: {
    verified: 'Genuine and current',
    'unknown-issuer': 'Issuer not recognized',
    unconfirmed: 'Could not be checked',
    expired: 'Expired on {date}',
    'not-yet-valid': 'Valid from {date}',
    suspended: 'Suspended by issuer',
    revoked: 'Withdrawn by issuer',
    invalid: 'Does not match record or signature',
    'no-award': 'Badge description, not an award',
  },
  de: {
    verified: 'Echt und gültig',
    'unknown-issuer': 'Aussteller nicht bekannt',
    unconfirmed: 'Nicht überprüfbar',
    expired: 'Abgelaufen am {date}',
    'not-yet-valid': 'Gültig ab {date}',
    suspended: 'Vom Aussteller ausgesetzt',
    revoked: 'Vom Aussteller zurückgezogen',
    invalid: 'Passt nicht zu Eintrag oder Signatur',
    'no-award': 'Nur Beschreibung, keine Verleihung',
  },
  'zh-CN': {
    verified: '真实且有效',
    'unknown-issuer': '颁发者尚未确认',
    unconfirmed: '未能核实',
    expired: '已于{date}到期',
    'not-yet-valid': '{date}起生效',
    suspended: '已被颁发者暂停',
    revoked: '已被颁发者撤销',
    invalid: '与颁发记录或签名不符',
    'no-award': '仅为徽章说明，并非个人徽章',
  },
  'pt-BR': {
    verified: 'Autêntico e válido',
    'unknown-issuer': 'Emissor não reconhecido',
    unconfirmed: 'Não foi possível verificar',
    expired: 'Venceu em {date}',
    'not-yet-valid': 'Válido a partir de {date}',
    suspended: 'Suspenso pelo emissor',
    revoked: 'Cancelado pelo emissor',
    invalid: 'Não confere com registro ou assinatura',
    'no-award': 'Só descrição, não concedido',
  },
};

/** The two verdicts that carry a date, for where the date is not known or has no room. */
export const UNDATED: Readonly<Record<Language, Readonly<Record<'expired' | 'not-yet-valid', string>>>> = {
  en: { expired: 'Expired', 'not-yet-valid': 'Not valid yet' },
  de: { expired: 'Abgelaufen', 'not-yet-valid': 'Noch nicht gültig' },
  'zh-CN': { expired: '已到期', 'not-yet-valid': '尚未生效' },
  'pt-BR': { expired: 'Vencido', 'not-yet-valid': 'Ainda não válido' },
};

/** A verified badge under another name never stands alone in green: this one line says both. */
export const OTHER_NAME: Readonly<Record<Language, string>> = {
  en: 'Genuine, under another name',
  de: 'Echt, auf anderen Namen',
  'zh-CN': '徽章真实，但姓名不同',
  'pt-BR': 'Autêntico, em outro nome',
};
