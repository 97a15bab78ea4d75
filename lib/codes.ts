/**
 * Every fact code, in one registry. A code's sentence stands in each language's catalogue under `codes`; the
 * catalogue's type and tests/unit/i18n hold that none is missing. Codes never reach the screen.
 *
 * Params named in a comment are filled into the sentence; they are untrusted text.
 */
export const CODES = [
  // structure: is the answer what it says it is?
  'structure.ok',
  'structure.not-an-award', // a class: nothing is awarded by it
  'structure.list-page', // a wallet, or another page that lists badges
  'structure.art', // a badge's picture, the same for everybody who has it
  'structure.list', // {count}: a list that its issuer keeps, with what is in it
  'structure.claim-link', // can claim, accept or sign in: never fetched
  'structure.wrapped', // {wrapper}: target cannot be told without following the link
  'structure.wrapped-to', // {wrapper} {host}: the same, of one that names the host itself
  'structure.look-alike-host', // {host} {resembles}
  'structure.not-found', // 404
  'structure.gone', // 410 where the platform's 410 does not mean "revoked"
  'structure.gone-or-never', // 410 from software that gives it for what it never had, too
  'structure.login', // 401, 403, or a sign-in page
  'structure.private',
  'structure.pending', // issued, not accepted by its holder yet
  'structure.web-page', // HTML where a record was expected
  'structure.unreadable', // not JSON, or nested beyond the limit
  'structure.not-a-badge', // JSON of another shape
  'structure.bad-field', // {field}: a field that must be right is not
  'structure.not-disclosed', // {field}: the holder shows a part, and this is not in it
  'structure.too-large',
  'structure.no-permission', // {host}
  'structure.not-asked', // {host}: asked on the user's click only
  'structure.refused-address', // {host}: an address that is never asked
  'structure.offline',
  'structure.unreachable', // {host}
  'structure.timeout', // {host}
  'structure.redirect', // {host}
  'structure.rate-limited', // {host}: 429, or our own limit
  'structure.server-error', // {host} {status}
  'structure.unexpected-status', // {host} {status}
  'structure.not-open', // {host}: read only where the person has its page open
  'structure.left-open', // {host}: that page was loaded too long ago
  'structure.page', // a public page that shows an award
  'structure.page-changed', // {host}: a page that shows none in a form that is known
  'structure.own-check', // {platform}: not asked; its own check is opened by a button
  'structure.draft', // shown before it is awarded, or for show
  'structure.signed', // a signed badge, met where its signature cannot be checked
  // structure: what a file or pasted text holds
  'structure.file-not-a-badge',
  'structure.file-empty',
  'structure.file-too-large', // {limit}: the most that is read, in MB
  'structure.file-truncated',
  'structure.file-damaged',
  'structure.picture-without-badge',
  'structure.picture-kind',
  'structure.two-credentials',
  'structure.named-twice',
  'structure.presentation',
  'structure.description-file',
  'structure.endorsement',
  'structure.endorses-other', // an endorsement of another thing than the one it stands with
  'structure.other-credential',
  'structure.too-many', // {count}: the most that are read
  'structure.archive-too-large',
  'structure.archive-locked',
  'structure.archive-kind',
  // structure: documents
  'structure.document-locked',
  'structure.document-scanned', // neither text nor links
  'structure.document-no-badge', // {links}: how many were looked at
  'structure.document-pages', // {count} {all}: more pages than are read
  'structure.document-kind', // of a kind that is not read
  'structure.document-other', // what came instead of a document
  'structure.document-slow',
  'structure.document-inside', // a document within another
  'structure.document-address', // {host}: an address that is never asked, or a link with a secret in it
  'structure.document-export', // {host}: an editor that did not give its document
  // integrity: does the issuer's own copy say the same?
  'integrity.issuer-copy',
  'integrity.public-page', // {host}
  'integrity.open-page', // {host}: as the person had it open
  'integrity.not-concluded',
  'integrity.disagree', // {field}: two answers of the platform disagree
  'integrity.imported', // imported by the holder, not verified by the platform
  'integrity.other-address', // the record says it lives at another address: {host}
  'integrity.copy-differs', // {field}: the issuer's own copy contradicts the file
  // integrity: does the signature fit?
  'integrity.signature', // {suite}
  'integrity.signature-wrong',
  'integrity.no-signature',
  'integrity.unsupported-suite', // {kind}
  'integrity.not-loaded', // {kind}: checked on the Check page only
  'integrity.unknown-context', // {contexts}
  'integrity.terms-not-covered', // {terms}
  'integrity.terms-disguised', // {terms}
  'integrity.malformed-proof', // {member}
  'integrity.proof-expired',
  'integrity.claims-conflict', // {claims}
  'integrity.too-large',
  'integrity.no-key', // why is the key's to say
  'integrity.anchored', // {chain}: in a blockchain, which is not asked
  'integrity.receipt-differs', // the receipt of that is for another text
  'integrity.receipt-broken', // it does not lead to what was anchored
  // key: does the issuer itself serve that copy?
  'key.platform',
  'key.issuer-host',
  'key.not-concluded',
  'key.profile-unreachable', // {host}
  'key.profile-other-id', // {host}: the profile at the issuer's id names another id
  'key.profile-excludes', // {host}: the issuer's own profile does not allow this address
  'key.class-unreachable', // {host}
  'key.published', // {host}: the issuer publishes the key that signed
  'key.self-certifying', // the issuer's id is the key itself
  'key.self-asserted', // only the badge carries it
  'key.not-listed', // {host}: the issuer publishes keys, and this is none of them
  'key.history-broken', // {host}: a did:webvh whose log does not hold
  'key.unreachable', // {host}
  'key.no-permission', // {host}
  'key.not-asked', // {host}
  'key.other-controller', // somebody else's than the issuer's
  'key.unsupported', // {kind}
  'key.not-loaded', // {kind}: checked on the Check page only
  'key.malformed',
  'key.certificate', // {subject} {by}: of a seal, by a certificate that nobody was asked about
  // issuer: do we know who that is?
  'issuer.contracted', // {platform}
  'issuer.own', // {platform}: the platform is the issuer
  'issuer.unknown', // {domain}
  'issuer.look-alike', // {name} {domain}
  'issuer.trusted', // {domain}: on the user's list
  'issuer.blocked', // {domain}: on the user's list
  'issuer.organisation', // {domain}: on the organisation's list
  'issuer.organisation-blocked', // {domain}: on the organisation's list
  'issuer.registry', // {registry} {name}: as the registry calls it
  'issuer.registry-unavailable', // {registry}: switched on, and could not be asked
  'issuer.not-concluded',
  // status: not revoked or suspended?
  'status.current', // {host}
  'status.says-current', // {host}: its page calls it active
  'status.shown', // {host}: shows only what stands
  'status.not-said', // {host}: a withdrawn one may look the same
  'status.revoked',
  'status.revoked-reason', // {reason}
  'status.suspended',
  'status.said', // {said}: a state that is neither current nor withdrawn
  'status.no-list',
  'status.not-disclosed', // the holder shows a part: an end or a way to withdraw it may be in the rest
  'status.refresh',
  'status.message', // {message}
  'status.bad-entry',
  'status.too-many',
  'status.type-unknown', // {type}
  'status.purpose-unknown', // {purpose}
  'status.list-unreachable', // {host}
  'status.list-unreadable', // {host}
  'status.list-too-large', // {host}
  'status.list-too-short', // {host}
  'status.list-forged', // {host}
  'status.list-unverified', // {host}
  'status.list-says-withdrawn', // {host}: by a list that could not be verified
  'status.list-out-of-date', // {host}
  'status.list-other', // {host}
  'status.list-other-issuer', // {host}
  'status.list-unclear', // {host}
  'status.no-permission', // {host}
  'status.not-asked', // {host}
  'status.refused-address', // {host}
  'status.offline',
  'status.not-concluded',
  // dates
  'dates.current',
  'dates.no-expiry',
  'dates.expired',
  'dates.not-yet',
  'dates.not-concluded',
  // holder: whose is it?
  'holder.same-name', // {name}
  'holder.same-address',
  'holder.similar-address', // differs only in dots or a +tag
  'holder.initials', // {name} {page}
  'holder.nickname',
  'holder.spelling',
  'holder.shorter-name',
  'holder.transliteration',
  'holder.different', // {name} {page}
  'holder.named-too', // {name} {page}: a mail names the badge's holder, who is not its sender
  'holder.no-page-name',
  'holder.no-badge-name',
  'holder.quoted',
  'holder.in-post', // whose author has another name than the badge's holder
  'holder.sent-for-others', // by a hiring tool, or from an address that takes no answer
  'holder.one-name-shared', // {name} {page}
  'holder.too-little', // initials or a single name
  'holder.scripts', // names in scripts that cannot be compared
  'holder.mixed-letters', // look-alike letters in a name
  // claim: is it what the page claims?
  'claim.none',
  'claim.same',
  'claim.title-differs', // {page} {badge}
  'claim.level-differs', // {page} {badge}: the words of level in which alone the titles differ
  'claim.dates-differ', // {page} {badge}
  'claim.not-concluded',
  // remark: what was not checked, and what was noticed; none of it enters the verdict
  'remark.selective', // parts were left out
  'remark.base-proof', // the copy from which its holder cuts others
  'remark.vc-claim',
  'remark.missing-claims', // {claims}
  'remark.exp-differs',
  'remark.nbf-differs',
  'remark.list-short', // {host}: fewer places than the standard asks for, so that each is known from fewer others
  'remark.list-issuer', // {host}: signed by the issuer's domain, not by the issuer itself
  'remark.redirected', // {from} {to}
  'remark.schema-departs', // {places}
  'remark.schema-not-applied', // {schema}
  'remark.extensions', // {names}
  'remark.evidence',
  'remark.moved-to-microsoft', // Microsoft's certifications left Credly
  'remark.seal-trust',
  'remark.seal-time',
  'remark.certificate-time', // {from} {until}
  'remark.anchor', // {chain} {transaction}
  'remark.receipt-fits',
  'remark.receipt-unread', // whether the text is the one of its receipt
  // refresh: what came of asking for the newer copy that the issuer offers; said as a remark
  'refresh.taken', // {host}
  'refresh.unreachable', // {host}
  'refresh.no-permission', // {host}
  'refresh.unreadable', // {host}
  'refresh.unproven', // {host}: its signature or its key does not hold
  'refresh.other-badge', // {host}
  'refresh.other-issuer', // {host}
  'refresh.older', // {host}
  'refresh.same', // {host}
] as const;

export type Code = (typeof CODES)[number];

const known: ReadonlySet<string> = new Set(CODES);

/** Whether a string is one of the registry's codes (for data that comes back from storage or a message). */
export function isCode(value: string): value is Code {
  return known.has(value);
}
