import { openPlatform } from './platform';

/**
 * Platforms whose awards are recognised and not asked about, a row each: none of them has a record that is open to everybody, or its
 * terms do not allow that it is read by a program. For every row: where that was found is in its `because`.
 */

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** The end of an address, whatever campaign its query names. */
const END = String.raw`\/?(?:\?.*)?$`;
const path = (pattern: string, flags = 'u') => new RegExp(`^${pattern}${END}`, flags);

export const certmetrics = openPlatform({
  id: 'certmetrics', name: 'CertMetrics',
  because: 'Its check is a form for people (AWS, CompTIA, Cisco, F5 and others), without a record that is open to programs.',
  detected: ['cp.certmetrics.com/…/public/verify/credential/…', 'certmetrics.com/…/public/badge.aspx?… (before 2023)'],
  forms: [
    {
      hosts: ['cp.certmetrics.com'], kind: 'award', path: path(String.raw`\/([a-z0-9]{1,40})\/[a-z]{2}\/public\/verify\/credential\/([A-Z0-9]{16}|[0-9a-f]{32})`),
      to: 'https://cp.certmetrics.com/$1/en/public/verify/credential/$2',
    },
    {
      hosts: ['www.certmetrics.com', 'certmetrics.com'], kind: 'award', path: /^\/([a-z0-9]{1,40})\/public\/badge\.aspx\?(i=\d{1,4}&t=c&d=\d{4}-\d\d-\d\d&ci=[A-Z]{2,6}\d{4,12})(?:&|$)/u,
      to: 'https://www.certmetrics.com/$1/public/badge.aspx?$2',
    },
  ],
});

export const certiport = openPlatform({
  id: 'certiport', name: 'Certiport',
  because: 'Its check is a form into which the certificate’s code is typed.',
  detected: ['verify.certiport.com/… with a code'],
  forms: [{ hosts: ['verify.certiport.com'], kind: 'award', path: /^\/\??(?:code=)?([A-Za-z0-9]{4,5}-[A-Za-z0-9]{4})\/?(?:[=&?].*)?$/u, to: 'https://verify.certiport.com/?$1' }],
  form: { url: 'https://verify.certiport.com/', code: /[A-Za-z0-9]{4,5}-[A-Za-z0-9]{4}$/u },
});

export const oracle = openPlatform({
  id: 'oracle', name: 'Oracle CertView',
  because: 'Only a page for people is known, no record.',
  detected: ['catalog-education.oracle.com/…/certview/sharebadge?id=…'],
  forms: [{
    hosts: ['catalog-education.oracle.com'], kind: 'award', path: /^\/(?:pls|ords)\/certview\/sharebadge\?(?:[^#]*&)?id=([0-9A-Fa-f]{64})(?:&|$)/u,
    to: 'https://catalog-education.oracle.com/ords/certview/sharebadge?id=$1',
  }],
});

export const udemy = openPlatform({
  id: 'udemy', name: 'Udemy',
  because: 'Its robots.txt keeps programs out of /certificate/.',
  detected: ['udemy.com/certificate/UC-…', 'ude.my/UC-…', 'pictures and PDFs of its certificates'],
  forms: [
    { hosts: /^(?:[\w-]+\.)?udemy\.com$/u, kind: 'award', path: path(String.raw`\/certificate\/(UC-[0-9A-Za-z-]{8,40})`), to: 'https://www.udemy.com/certificate/$1/' },
    { hosts: ['ude.my'], kind: 'award', path: path(String.raw`\/(UC-[0-9A-Za-z-]{8,40})`), to: 'https://www.udemy.com/certificate/$1/' },
    { hosts: ['udemy-certificate.s3.amazonaws.com'], kind: 'award', path: new RegExp(String.raw`^\/(?:image|pdf)\/(UC-${UUID})\.[a-z]{3,4}`, 'u'), to: 'https://www.udemy.com/certificate/$1/' },
  ],
});

export const linkedinLearning = openPlatform({
  id: 'linkedin-learning', name: 'LinkedIn Learning',
  because: 'No record is known, and LinkedIn’s terms do not allow that its pages are read by a program.',
  detected: ['linkedin.com/learning/certificates/…'],
  forms: [{ hosts: /^(?:[a-z]{2,3}\.)?linkedin\.com$/u, kind: 'award', path: path(String.raw`\/learning\/certificates\/([0-9a-f]{64})`), to: 'https://www.linkedin.com/learning/certificates/$1' }],
});

export const hackerrank = openPlatform({
  id: 'hackerrank', name: 'HackerRank',
  because: 'Only a page for people is known, no record.',
  detected: ['hackerrank.com/certificates/…'],
  forms: [{ hosts: ['www.hackerrank.com', 'hackerrank.com'], kind: 'award', path: path(String.raw`\/certificates\/(?:iframe\/)?([0-9a-f]{12})`), to: 'https://www.hackerrank.com/certificates/$1' }],
});

export const certifier = openPlatform({
  id: 'certifier', name: 'Certifier',
  because: 'Its interface for programs wants the issuer’s own key.',
  detected: ['credsverse.com/credentials/… (with ?preview a draft)'],
  forms: [
    { hosts: ['credsverse.com', 'www.credsverse.com'], kind: 'award', isDraft: true, path: new RegExp(String.raw`^\/credentials\/(${UUID})\/?\?(?:[^#]*&)?preview(?:[=&]|$)`, 'iu'), to: 'https://credsverse.com/credentials/$1?preview=1' },
    { hosts: ['credsverse.com', 'www.credsverse.com'], kind: 'award', path: path(String.raw`\/credentials\/(${UUID})`), to: 'https://credsverse.com/credentials/$1' },
  ],
});

export const sertifier = openPlatform({
  id: 'sertifier', name: 'Sertifier',
  because: 'What its page asks is not documented for anybody else.',
  detected: ['verified.sertifier.com/…/verify/…', '<customer>.verified.cv/…/verify/…', '/…/profile/… (a list)', '/…/onboarding-credential/… (a demonstration)'],
  forms: [
    { hosts: ['verified.sertifier.com'], kind: 'award', path: path(String.raw`\/[a-z]{2}\/verify\/([\w-]{6,40})`), to: 'https://verified.sertifier.com/en/verify/$1/' },
    { hosts: /^(?:[\w-]{1,63}\.)?verified\.cv$/u, kind: 'award', path: path(String.raw`\/[a-z]{2}\/verify\/(\d{14})`), to: 'https://$0/en/verify/$1' },
    { hosts: ['verified.sertifier.com'], kind: 'award', isDraft: true, path: path(String.raw`\/[a-z]{2}\/onboarding-credential\/([\w-]{1,40})`), to: 'https://verified.sertifier.com/en/onboarding-credential/$1/' },
    { hosts: ['verified.sertifier.com'], kind: 'wallet', path: path(String.raw`\/[a-z]{2}\/profile\/([\w.-]{1,80})`), to: 'https://verified.sertifier.com/en/profile/$1/' },
  ],
});

export const virtualbadge = openPlatform({
  id: 'virtualbadge', name: 'Virtualbadge.io',
  because: 'Only a page for people is known, no record.',
  detected: ['virtualbadge.io/certificate-validator?credential=…'],
  forms: [{
    hosts: ['www.virtualbadge.io', 'virtualbadge.io'], kind: 'award', path: /^\/certificate-validator\/?\?(?:[^#]*&)?credential=([\w-]{8,80})(?:&|$)/u,
    to: 'https://www.virtualbadge.io/certificate-validator?credential=$1',
  }],
});

export const bcdiploma = openPlatform({
  id: 'bcdiploma', name: 'BCdiploma',
  because: 'Its certificates are read and decrypted by its own page alone.',
  detected: ['certificate.bcdiploma.com/check/…'],
  forms: [{ hosts: ['certificate.bcdiploma.com'], kind: 'award', path: path(String.raw`\/check\/([0-9A-Fa-f]{64,400})`), to: 'https://certificate.bcdiploma.com/check/$1' }],
});

/** Google's learning platform under each of its names; partners have one of their own. */
const SKILLS = /^(?:(?:(?:www|partner)\.)?(?:cloudskillsboost|skills)\.google|(?:www\.|google\.)?qwiklabs\.com)$/u;

export const googleSkills = openPlatform({
  id: 'google-skills', name: 'Google Skills',
  because: 'Only public profile pages for people are known. Google Cloud’s certifications are at Credly and Accredible.',
  detected: ['skills.google, cloudskillsboost.google, qwiklabs.com: /public_profiles/…/badges/…', '/public_profiles/… (a list)'],
  forms: [
    { hosts: SKILLS, kind: 'award', path: path(String.raw`\/public_profiles\/([\w-]{8,60})\/badges\/(\d{1,12})`), to: 'https://$0/public_profiles/$1/badges/$2' },
    { hosts: SKILLS, kind: 'wallet', path: path(String.raw`\/public_profiles\/([\w-]{8,60})`), to: 'https://$0/public_profiles/$1' },
  ],
});

export const googleDevelopers = openPlatform({
  id: 'google-developers', name: 'Google Developers',
  because: 'Its addresses are those of a badge’s description; none says that somebody has it.',
  detected: ['developers.google.com/profile/badges/… (a description)'],
  forms: [{ hosts: ['developers.google.com'], kind: 'class', path: path(String.raw`\/profile\/badges\/((?:[\w.-]{1,80}\/){0,6}[\w.-]{1,80})`), to: 'https://developers.google.com/profile/badges/$1' }],
});

export const badgecraft = openPlatform({
  id: 'badgecraft', name: 'Badgecraft',
  because: 'What its page asks wants a sign-in.',
  detected: ['badgecraft.eu/…/user-badges/…'],
  forms: [{ hosts: ['www.badgecraft.eu', 'badgecraft.eu'], kind: 'award', path: path(String.raw`\/[a-z]{2}\/user-badges\/([\w-]{4,80})`), to: 'https://www.badgecraft.eu/en/user-badges/$1' }],
});

export const badgeList = openPlatform({
  id: 'badge-list', name: 'Badge List',
  because: 'Only pages for people are known, no record.',
  detected: ['badgelist.com/<group>/<badge>/<person>', '/<group>/<badge> (a description)', '/u/… (a list)'],
  forms: [
    { hosts: ['www.badgelist.com', 'badgelist.com'], kind: 'wallet', path: path(String.raw`\/u\/([\w-]{1,80})`), to: 'https://www.badgelist.com/u/$1' },
    { hosts: ['www.badgelist.com', 'badgelist.com'], kind: 'award', path: path(String.raw`\/(?!c\/|i\/|j\/|p\/|u\/|help\/|users\/)([\w-]{1,80}\/[\w-]{1,80}\/(?!(?:edit|new)(?![\w-]))[\w-]{1,80})`), to: 'https://www.badgelist.com/$1' },
    { hosts: ['www.badgelist.com', 'badgelist.com'], kind: 'class', path: path(String.raw`\/(?!c\/|i\/|j\/|p\/|u\/|help\/|users\/)([\w-]{1,80}\/[\w-]{1,80})`), to: 'https://www.badgelist.com/$1' },
  ],
});

export const certDirectory = openPlatform({
  id: 'certdirectory', name: 'CertDirectory',
  because: 'Where the signed badge behind its page is to be had is not documented.',
  detected: ['credentials.certdirectory.io/verify/CRD-…'],
  forms: [{ hosts: ['credentials.certdirectory.io'], kind: 'award', path: path(String.raw`\/verify\/(CRD-[A-Z0-9]{3,40})`), to: 'https://credentials.certdirectory.io/verify/$1' }],
});

export const kaspersky = openPlatform({
  id: 'kaspersky', name: 'Kaspersky',
  because: 'Only a page for people is known, no record.',
  detected: ['certification.kaspersky.com/certificates/…'],
  forms: [{ hosts: ['certification.kaspersky.com'], kind: 'award', path: path(String.raw`\/certificates\/(\d{1,12})`), to: 'https://certification.kaspersky.com/certificates/$1' }],
});

export const nptel = openPlatform({
  id: 'nptel', name: 'NPTEL',
  because: 'Only a page for people is known, no record.',
  detected: ['nptel.ac.in/noc/E_Certificate/…', 'archive.nptel.ac.in: PDFs of certificates'],
  forms: [
    { hosts: ['nptel.ac.in', 'www.nptel.ac.in'], kind: 'award', path: path(String.raw`\/noc\/E_Certificate\/([A-Za-z0-9]{8,60})`), to: 'https://nptel.ac.in/noc/E_Certificate/$1' },
    { hosts: ['archive.nptel.ac.in'], kind: 'award', path: path(String.raw`\/content\/noc\/(NOC\d\d\/SEM\d\/Ecertificates\/\d{3}\/[\w-]{4,20}\/Course\/[A-Z0-9]{8,60})\.pdf`), to: 'https://archive.nptel.ac.in/content/noc/$1.pdf' },
  ],
});

export const duolingo = openPlatform({
  id: 'duolingo', name: 'Duolingo English Test',
  because: 'Its terms do not allow that it is read by a program. Its page is an empty shell until scripts fill it from a record that holds a date of birth, and in which form they draw it is not known.',
  detected: ['certs.duolingo.com/…'],
  forms: [{ hosts: ['certs.duolingo.com'], kind: 'award', path: path(String.raw`\/(?:[a-z]{2}(?:-[A-Za-z]{2})?\/)?(?!certificates)([0-9a-z]{8,33})`), to: 'https://certs.duolingo.com/$1' }],
});
