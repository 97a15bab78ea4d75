import type { BakedText } from '../formats/baked';
import { paragraphs, singleLine } from '../i18n/clean';
import type { Credential, Report, Verdict, WrittenDate } from '../words';
import { linkedInIdOf } from './linkedin-organisations';

/** What of a badge goes along when it is shared. What its holder keeps back is not in it. All text is cleaned, and still only text. */
export interface Shareable {
  title: string;
  issuer: {
    name: string;
    /** The issuer's number at LinkedIn, where it is known; digits. */
    linkedInId?: string;
  };
  /** Whom it names, unless that is kept back. */
  holder?: string;
  issued?: WrittenDate;
  expires?: WrittenDate;
  /** Where others see the badge, https; absent where it has no page of its own (a badge from a file). */
  address?: string;
  /** What the issuer knows the award by; absent where that is its address. */
  credentialId?: string;
  description: string;
  skills: readonly string[];
  /** Address of its art: https or `data:`. */
  art?: string;
  /** What a picture of it is to carry, so that others can check it. */
  carries?: BakedText;
  verdict: Verdict;
  /** When that was found, ISO 8601. */
  checkedAt: string;
}

/** LinkedIn takes no longer name, and nothing else needs one. */
const LONGEST_TITLE = 255;
const LONGEST_ADDRESS = 2_048;

/**
 * A badge that was checked, as it is shared; null where there is no award to share.
 *
 * @param report with what its holder keeps back already taken out
 * @param file the document or token that it came as, to go into a picture; only where nothing was taken out, since it says everything
 */
export function shareableOf(report: Report, file?: BakedText): Shareable | null {
  const { credential, reference } = report;
  if (!credential || reference?.kind !== 'award') return null;
  const address = publicAddress(reference.platform === 'document' ? undefined : reference.url);
  const id = singleLine(reference.platform === 'hosted' ? '' : reference.id, 200);
  const issuer = singleLine(credential.issuer.name) || credential.issuer.domain;
  const linkedInId = linkedInIdOf(issuer);
  const holder = singleLine(credential.holder.name ?? '');
  const carries = addressCarried(credential) ?? file;
  return {
    title: singleLine(credential.name, LONGEST_TITLE),
    issuer: { name: issuer, ...(linkedInId && { linkedInId }) },
    ...(holder && { holder }),
    ...(credential.issued && { issued: credential.issued }),
    ...(credential.expires && { expires: credential.expires }),
    ...(address && { address }),
    ...(id && !URL.canParse(id) && { credentialId: id }),
    description: paragraphs(credential.description),
    skills: credential.skills.map((skill) => singleLine(skill, 80)).filter(Boolean),
    ...(credential.image && { art: credential.image }),
    ...(carries && { carries }),
    verdict: report.verdict,
    checkedAt: report.at,
  };
}

/** An address that may be given to others: https, no name or password in it; else undefined. */
export function publicAddress(address: string | undefined): string | undefined {
  if (!address || address.length > LONGEST_ADDRESS || !URL.canParse(address)) return undefined;
  const { protocol, username, password, href } = new URL(address);
  return protocol === 'https:' && !username && !password ? href : undefined;
}

/** A hosted badge's picture carries the address of its assertion (Open Badges Baking Specification 2.0, "Baking"). */
function addressCarried({ format, id }: Credential): BakedText | undefined {
  const address = format === 'open-badges-2.0-hosted' ? publicAddress(id) : undefined;
  return address ? { keyword: 'openbadges', text: address } : undefined;
}

/** Badge, issuer and holder in one line, for whoever cannot see its picture. */
export function labelOf({ title, issuer, holder }: Shareable): string {
  return [title, issuer.name, holder].filter(Boolean).join(', ');
}
