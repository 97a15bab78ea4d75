import type { AwardKind, PlatformId } from '../../../lib/words';

/** An address as it stands in pages, and what it must be recognised as: its kind and canonical address. */
export type Sample = readonly [raw: string, kind: AwardKind, url: string];

const UUID = '6f1d2c3b-4a59-4687-9b0c-1d2e3f405162';
const BADGR = 'Kd3fG7hJ9kL1mN2pQ4rS6t';
const OTHER = 'a-b_cD1eF2gH3iJ4kL5mN6';
const HEX = '0123456789abcdef0123456789abcdef01234567';
const LONG = '0123456789abcdef'.repeat(4);

const net = (id: string) => `https://www.credential.net/${id}`;
const page = (host: string, path = `assertions/${BADGR}`) => `https://${host}/public/${path}`;

/** The addresses of every platform, in every form that is known. */
export const SAMPLES: Readonly<Record<PlatformId, readonly Sample[]>> = {
  credly: [
    [`https://www.credly.com/badges/${UUID}`, 'award', `https://www.credly.com/badges/${UUID}`],
    [`https://www.credly.com/badges/${UUID}/linked_in_profile`, 'award', `https://www.credly.com/badges/${UUID}`],
    [`https://www.youracclaim.com/badges/${UUID}/public_url`, 'award', `https://www.credly.com/badges/${UUID}`],
    ['https://www.credly.com/go/AbC12xYz', 'award', 'https://www.credly.com/go/AbC12xYz'],
    [`https://images.credly.com/size/340x340/images/${UUID}/image.png`, 'image', `https://images.credly.com/images/${UUID}/image.png`],
    ['https://www.credly.com/org/northgate/badge/architect', 'class', 'https://www.credly.com/org/northgate/badge/architect'],
    ['https://www.credly.com/users/ada-example/badges', 'wallet', 'https://www.credly.com/users/ada-example'],
  ],
  accredible: [
    [`https://www.credential.net/${UUID}`, 'award', net(UUID)],
    [`https://credential.net/${UUID.toUpperCase()}/`, 'award', net(UUID)],
    [`https://www.credential.net/embed/${UUID}`, 'award', net(UUID)],
    [`https://www.credential.net/${UUID}#gs.k3x9pq`, 'award', net(UUID)],
    [`https://www.credential.net/${UUID}?key=5ecret0fAda#acc.AbCd1234`, 'award', net(UUID)],
    ['https://www.credential.net/10234567', 'award', net('10234567')],
    ['https://www.credential.net/k3x9pqrs', 'award', net('k3x9pqrs')],
    ['https://skillshop.credential.net/k3x9pqrs', 'award', net('k3x9pqrs')],
    [`https://google.accredible.com/${UUID}`, 'award', net(UUID)],
    [`https://edu.google.accredible.com/${UUID}#acc.AbCd1234`, 'award', net(UUID)],
    [`https://credentials.databricks.com/${UUID}`, 'award', net(UUID)],
    [`https://achieve.snowflake.com/${UUID}#acc.AbCd1234`, 'award', net(UUID)],
    [`https://certificates.northgate.example/${UUID}#acc.AbCd1234`, 'award', net(UUID)],
    ['https://api.accredible.com/v1/frontend/credential_website_embed_image/badge/10234567', 'award', net('10234567')],
    ['https://api.accredible.com/v1/frontend/credential_badge_image/10234567', 'award', net('10234567')],
    ['https://api.accredible.com/v1/credentials/k3x9pqrs/artifact/badge', 'award', net('k3x9pqrs')],
    ['https://images.credential.net/embed/k3x9pqrs', 'award', net('k3x9pqrs')],
    ['https://images.credential.net/embed/k3x9pqrs.png', 'award', net('k3x9pqrs')],
    [`https://images.credential.net/embed/k3x9pqrs_1743533401973_${HEX}.png`, 'award', net('k3x9pqrs')],
    ['https://images.credential.net/badge/tiny/k3x9pqrs_1710821711216_badge.png', 'award', net('k3x9pqrs')],
    ['https://accredible.com/10234567', 'award', net('10234567')],
    [`https://www.accredible.com/${UUID}`, 'award', net(UUID)],
    [`https://api.accredible.com/v1/obi/badge_assertions/${UUID}`, 'award', net(UUID)],
    ['https://www.credential.net/profile/adaexample123/wallet', 'wallet', 'https://www.credential.net/profile/adaexample123/wallet'],
    ['https://edu.google.accredible.com/profile/adaexample123/wallet', 'wallet', 'https://edu.google.accredible.com/profile/adaexample123/wallet'],
    ['https://credentials.databricks.com/profile/adaexample123/wallet#gs.k3x9pq', 'wallet', 'https://credentials.databricks.com/profile/adaexample123/wallet'],
    ['https://www.credential.net/issuer/1298/groups', 'wallet', 'https://www.credential.net/issuer/1298/groups'],
  ],
  badgr: [
    [page('badgr.com'), 'award', page('badges.parchment.com')],
    [page('badgr.io'), 'award', page('badges.parchment.com')],
    [`${page('api.badgr.io')}.json?v=2_0`, 'award', page('badges.parchment.com')],
    [`${page('badges.parchment.com')}?identity__email=ada.example%40mail.example`, 'award', page('badges.parchment.com')],
    [`${page('eu.badgr.com')}?action=download&identity__email=ada.example@mail.example`, 'award', page('badges.parchment.eu')],
    [page('api.eu.badgr.io'), 'award', page('badges.parchment.eu')],
    [page('api.badges.parchment.eu'), 'award', page('badges.parchment.eu')],
    [page('northgate.badges.parchment.eu', `credentials/${OTHER}`), 'award', page('badges.parchment.eu', `credentials/${OTHER}`)],
    [page('ca.badgr.com'), 'award', page('badges.parchment.ca')],
    [page('badges.parchment.au'), 'award', page('badges.parchment.au')],
    [page('api.sg.badgr.io'), 'award', page('badges.parchment.sg')],
    [page('northgate.badgr.com'), 'award', page('badges.parchment.com')],
    [`${page('api.badgr.io')}/image`, 'award', page('badges.parchment.com')],
    [`${page('badgr.com')}?embedVersion=1&embedWidth=300&identity__email=ada.example%40mail.example`, 'award', page('badges.parchment.com')],
    [page('badgr.com', `badges/${OTHER}`), 'class', page('badges.parchment.com', `badges/${OTHER}`)],
    [page('eu.badgr.com', 'collections/0123456789abcdef0123456789abcdef'), 'wallet', page('badges.parchment.eu', 'collections/0123456789abcdef0123456789abcdef')],
    ['https://badgr.com/share/collection/0123456789abcdef0123456789abcdef', 'wallet', page('badges.parchment.com', 'collections/0123456789abcdef0123456789abcdef')],
    ['https://badgr.com/accept-badge/s3cret?token=s3cret', 'claim-link', 'https://badgr.com/'],
    ['https://badgr.com/redeem-now/s3cret', 'claim-link', 'https://badgr.com/'],
  ],
  edubadges: [
    [page('www.edubadges.nl'), 'award', page('www.edubadges.nl')],
    [page('edubadges.nl'), 'award', page('www.edubadges.nl')],
    [page('api.edubadges.nl'), 'award', page('www.edubadges.nl')],
    [page('www.edubadges.nl', `badges/${OTHER}`), 'class', page('www.edubadges.nl', `badges/${OTHER}`)],
  ],
  'openbadges-education': [
    [page('openbadges.education'), 'award', page('openbadges.education')],
    [`${page('api.openbadges.education')}?v=3_0`, 'award', page('openbadges.education')],
    [page('openbadges.education', `badges/${OTHER}`), 'class', page('openbadges.education', `badges/${OTHER}`)],
  ],
  'open-badge-factory': [
    [`https://openbadgefactory.com/v1/assertion/${HEX}`, 'award', `https://openbadgefactory.com/v1/assertion/${HEX}`],
    [`https://openbadgefactory.com/v1/assertion/${HEX}.html`, 'award', `https://openbadgefactory.com/v1/assertion/${HEX}`],
    [`https://openbadgefactory.com/obv3/credentials/${HEX}.html`, 'award', `https://openbadgefactory.com/obv3/credentials/${HEX}`],
    ['https://openbadgefactory.com/v1/badge/_/T5EFYFaNXGX/criteria.html?v=2.0', 'class', 'https://openbadgefactory.com/v1/badge/_/T5EFYFaNXGX/criteria.html'],
    ['https://openbadgefactory.com/v1/badge/_/T5EFYFaNXGX.png?event=T5EFYFaNXGY', 'image', 'https://openbadgefactory.com/v1/badge/_/T5EFYFaNXGX.png'],
    ['https://openbadgefactory.com/c/earnablebadge/T5EFYFaNXGX/apply/s3cret', 'claim-link', 'https://openbadgefactory.com/c/earnablebadge/T5EFYFaNXGX/apply/'],
    ['https://openbadgefactory.com/c/earnablebadge/T5EFYFaNXGX/apply?token=s3cret', 'claim-link', 'https://openbadgefactory.com/c/earnablebadge/T5EFYFaNXGX/apply'],
  ],
  'open-badge-passport': [
    ['https://openbadgepassport.com/app/badge/info/123456', 'award', 'https://openbadgepassport.com/app/badge/info/123456'],
    ['https://openbadgepassport.com/app/badge/info/123456/pic/embed', 'award', 'https://openbadgepassport.com/app/badge/info/123456'],
    ['https://openbadgepassport.com/app/profile/4711', 'wallet', 'https://openbadgepassport.com/app/profile/4711'],
    ['https://openbadgepassport.com/obpv1/factory/receive?e=ada.example@mail.example&k=s3cret&t=s3cret', 'claim-link', 'https://openbadgepassport.com/'],
  ],
  freecodecamp: [
    ['https://www.freecodecamp.org/certification/ada-example/responsive-web-design', 'award', 'https://www.freecodecamp.org/certification/ada-example/responsive-web-design'],
    ['https://freecodecamp.org/certification/Ada-Example/responsive-web-design/', 'award', 'https://www.freecodecamp.org/certification/ada-example/responsive-web-design'],
    ['https://www.freecodecamp.org/espanol/certification/ada-example/data-visualization', 'award', 'https://www.freecodecamp.org/certification/ada-example/data-visualization'],
    ['https://www.freecodecamp.org/ada-example/front-end-certification', 'award', 'https://www.freecodecamp.org/certification/ada-example/front-end'],
    ['https://api.freecodecamp.org/certificate/showCert/ada-example/front-end', 'award', 'https://www.freecodecamp.org/certification/ada-example/front-end'],
  ],
  microsoft: [
    ['https://learn.microsoft.com/en-us/users/ada-example/transcript/d4kx8q2mvzr9p1b?tab=credentials-tab', 'wallet', 'https://learn.microsoft.com/users/ada-example/transcript/d4kx8q2mvzr9p1b'],
    ['https://learn.microsoft.com/users/ada-example/credentials/1A2B3C4D5E6F7081?ref=https%3A%2F%2Fwww.linkedin.com%2F', 'award', 'https://learn.microsoft.com/users/ada-example/credentials/1a2b3c4d5e6f7081'],
    ['https://learn.microsoft.com/api/credentials/share/en-us/Ada-Example/1A2B3C4D5E6F708?sharingId=ABCDEF0123456789', 'award', 'https://learn.microsoft.com/users/ada-example/credentials/1a2b3c4d5e6f708'],
    ['https://learn.microsoft.com/sr-latn-rs/users/ada-example/credentials/1a2b3c4d5e6f7081', 'award', 'https://learn.microsoft.com/users/ada-example/credentials/1a2b3c4d5e6f7081'],
    ['https://learn.microsoft.com/de-de/users/ada-example/credentials/certification/azure-fundamentals?tab=credentials-tab', 'award', 'https://learn.microsoft.com/users/ada-example/credentials/certification/azure-fundamentals'],
  ],
  certmetrics: [
    ['https://cp.certmetrics.com/amazon/en/public/verify/credential/ABCDEFGH12345678', 'award', 'https://cp.certmetrics.com/amazon/en/public/verify/credential/ABCDEFGH12345678'],
    ['https://www.certmetrics.com/amazon/public/badge.aspx?i=1&t=c&d=2020-04-14&ci=AWS01234567&dm=80', 'award', 'https://www.certmetrics.com/amazon/public/badge.aspx?i=1&t=c&d=2020-04-14&ci=AWS01234567'],
    [`https://cp.certmetrics.com/comptia/de/public/verify/credential/${HEX.slice(0, 32)}?x=1`, 'award', `https://cp.certmetrics.com/comptia/en/public/verify/credential/${HEX.slice(0, 32)}`],
  ],
  certiport: [
    ['https://verify.certiport.com/?wAbC4-x9Yz', 'award', 'https://verify.certiport.com/?wAbC4-x9Yz'],
    ['https://verify.certiport.com/?code=wAbC4-x9Yz', 'award', 'https://verify.certiport.com/?wAbC4-x9Yz'],
    ['https://verify.certiport.com/?wAbC4-x9Yz&lang=de', 'award', 'https://verify.certiport.com/?wAbC4-x9Yz'],
  ],
  oracle: [
    [`https://catalog-education.oracle.com/pls/certview/sharebadge?id=${LONG.toUpperCase()}`, 'award', `https://catalog-education.oracle.com/ords/certview/sharebadge?id=${LONG.toUpperCase()}`],
    [`https://catalog-education.oracle.com/ords/certview/sharebadge?id=${LONG.toUpperCase()}`, 'award', `https://catalog-education.oracle.com/ords/certview/sharebadge?id=${LONG.toUpperCase()}`],
  ],
  udemy: [
    [`https://www.udemy.com/certificate/UC-${UUID}/`, 'award', `https://www.udemy.com/certificate/UC-${UUID}/`],
    ['https://northgate.udemy.com/certificate/UC-AB12CD34/', 'award', 'https://www.udemy.com/certificate/UC-AB12CD34/'],
    [`https://ude.my/UC-${UUID}`, 'award', `https://www.udemy.com/certificate/UC-${UUID}/`],
    [`https://udemy-certificate.s3.amazonaws.com/image/UC-${UUID}.jpg?v=1700000000000`, 'award', `https://www.udemy.com/certificate/UC-${UUID}/`],
  ],
  'linkedin-learning': [
    [`https://www.linkedin.com/learning/certificates/${LONG}?trk=share_certificate`, 'award', `https://www.linkedin.com/learning/certificates/${LONG}`],
    [`https://de.linkedin.com/learning/certificates/${LONG}/`, 'award', `https://www.linkedin.com/learning/certificates/${LONG}`],
  ],
  hackerrank: [
    ['https://www.hackerrank.com/certificates/0123456789ab', 'award', 'https://www.hackerrank.com/certificates/0123456789ab'],
    ['https://www.hackerrank.com/certificates/iframe/0123456789ab', 'award', 'https://www.hackerrank.com/certificates/0123456789ab'],
  ],
  certifier: [
    [`https://credsverse.com/credentials/${UUID}`, 'award', `https://credsverse.com/credentials/${UUID}`],
    [`https://credsverse.com/credentials/${UUID}?preview=1`, 'award', `https://credsverse.com/credentials/${UUID}?preview=1`],
    [`https://credsverse.com/credentials/${UUID}/?lang=de&Preview=true`, 'award', `https://credsverse.com/credentials/${UUID}?preview=1`],
  ],
  sertifier: [
    ['https://verified.sertifier.com/en/verify/12345678901234/?ref=email', 'award', 'https://verified.sertifier.com/en/verify/12345678901234/'],
    ['https://northgate.verified.cv/en/verify/12345678901234?ref=email', 'award', 'https://northgate.verified.cv/en/verify/12345678901234'],
    ['https://verified.sertifier.com/en/onboarding-credential/12345678/', 'award', 'https://verified.sertifier.com/en/onboarding-credential/12345678/'],
    ['https://verified.sertifier.com/tr/profile/ada-example/', 'wallet', 'https://verified.sertifier.com/en/profile/ada-example/'],
  ],
  virtualbadge: [['https://www.virtualbadge.io/certificate-validator?credential=8f2a-41c9-b1de', 'award', 'https://www.virtualbadge.io/certificate-validator?credential=8f2a-41c9-b1de']],
  bcdiploma: [[`https://certificate.bcdiploma.com/check/${LONG.toUpperCase()}AB12`, 'award', `https://certificate.bcdiploma.com/check/${LONG.toUpperCase()}AB12`]],
  'google-skills': [
    [`https://www.cloudskillsboost.google/public_profiles/${UUID}/badges/1234567`, 'award', `https://www.cloudskillsboost.google/public_profiles/${UUID}/badges/1234567`],
    [`https://www.skills.google/public_profiles/${UUID}`, 'wallet', `https://www.skills.google/public_profiles/${UUID}`],
    [`https://partner.cloudskillsboost.google/public_profiles/${UUID}/badges/7?utm_medium=social`, 'award', `https://partner.cloudskillsboost.google/public_profiles/${UUID}/badges/7`],
    [`https://google.qwiklabs.com/public_profiles/${UUID}/badges/42`, 'award', `https://google.qwiklabs.com/public_profiles/${UUID}/badges/42`],
  ],
  'google-developers': [['https://developers.google.com/profile/badges/events/io/2026/attendee?u=ada', 'class', 'https://developers.google.com/profile/badges/events/io/2026/attendee']],
  badgecraft: [['https://www.badgecraft.eu/de/user-badges/ab12cd34', 'award', 'https://www.badgecraft.eu/en/user-badges/ab12cd34']],
  'badge-list': [
    ['https://www.badgelist.com/northgate/harbour-pilot/ada-example', 'award', 'https://www.badgelist.com/northgate/harbour-pilot/ada-example'],
    ['https://www.badgelist.com/northgate/harbour-pilot', 'class', 'https://www.badgelist.com/northgate/harbour-pilot'],
    ['https://www.badgelist.com/u/ada-example', 'wallet', 'https://www.badgelist.com/u/ada-example'],
  ],
  certdirectory: [['https://credentials.certdirectory.io/verify/CRD-AB12CD34', 'award', 'https://credentials.certdirectory.io/verify/CRD-AB12CD34']],
  kaspersky: [['https://certification.kaspersky.com/certificates/1234567', 'award', 'https://certification.kaspersky.com/certificates/1234567']],
  nptel: [
    ['https://archive.nptel.ac.in/content/noc/NOC26/SEM1/Ecertificates/106/noc26-cs01/Course/NPTEL26CS01S1234567.pdf', 'award', 'https://archive.nptel.ac.in/content/noc/NOC26/SEM1/Ecertificates/106/noc26-cs01/Course/NPTEL26CS01S1234567.pdf'],
    ['https://nptel.ac.in/noc/E_Certificate/NPTEL26CS01S1234567', 'award', 'https://nptel.ac.in/noc/E_Certificate/NPTEL26CS01S1234567'],
  ],
  duolingo: [
    ['https://certs.duolingo.com/ab12cd34ef56', 'award', 'https://certs.duolingo.com/ab12cd34ef56'],
    ['https://certs.duolingo.com/de/ab12cd34', 'award', 'https://certs.duolingo.com/ab12cd34'],
    ['https://certs.duolingo.com/zh-CN/ab12cd34', 'award', 'https://certs.duolingo.com/ab12cd34'],
  ],
  coursera: [
    ['https://www.coursera.org/verify/AB12CD34EF56', 'award', 'https://www.coursera.org/verify/AB12CD34EF56'],
    ['https://coursera.org/account/accomplishments/certificate/AB12CD34EF56', 'award', 'https://www.coursera.org/verify/AB12CD34EF56'],
    ['https://www.coursera.org/account/accomplishments/specialization/certificate/AB12CD34EF56', 'award', 'https://www.coursera.org/verify/specialization/AB12CD34EF56'],
    ['https://www.coursera.org/account/accomplishments/records/AB12CD34EF56', 'award', 'https://www.coursera.org/verify/AB12CD34EF56'],
    ['https://s3.amazonaws.com/coursera_assets/meta_images/generated/CERTIFICATE_LANDING_PAGE/CERTIFICATE_LANDING_PAGE~AB12CD34EF56/CERTIFICATE_LANDING_PAGE~AB12CD34EF56.jpeg', 'award', 'https://www.coursera.org/verify/AB12CD34EF56'],
    ['https://www.coursera.org/verify/professional-cert/AB12CD34EF56', 'award', 'https://www.coursera.org/verify/professional-cert/AB12CD34EF56'],
    [`https://www.coursera.org/share/${HEX.slice(0, 32)}`, 'award', `https://www.coursera.org/share/${HEX.slice(0, 32)}`],
  ],
  edx: [
    [`https://courses.edx.org/certificates/${HEX.slice(0, 32)}`, 'award', `https://courses.edx.org/certificates/${HEX.slice(0, 32)}`],
    [`https://credentials.edx.org/credentials/${HEX.slice(0, 32)}/`, 'award', `https://credentials.edx.org/credentials/${HEX.slice(0, 32)}/`],
    [`https://credentials.edx.org/records/programs/shared/${HEX.slice(0, 32)}/`, 'wallet', `https://credentials.edx.org/records/programs/shared/${HEX.slice(0, 32)}/`],
  ],
  mitx: [
    [`https://mitxonline.mit.edu/certificate/${UUID}/`, 'award', `https://mitxonline.mit.edu/certificate/${UUID}/`],
    [`https://mitxonline.mit.edu/certificate/program/${UUID}`, 'award', `https://mitxonline.mit.edu/certificate/program/${UUID}/`],
  ],
  skilljar: [['http://verify.skilljar.com/c/ab12cd34ef56', 'award', 'https://verify.skilljar.com/c/ab12cd34ef56']],
  skillshop: [['https://skillshop.exceedlms.com/student/award/Ab12Cd34Ef56', 'award', 'https://skillshop.exceedlms.com/student/award/Ab12Cd34Ef56']],
  trailhead: [
    ['https://www.salesforce.com/trailblazer/ada-example', 'wallet', 'https://www.salesforce.com/trailblazer/ada-example'],
    ['https://trailhead.salesforce.com/me/ada-example', 'wallet', 'https://www.salesforce.com/trailblazer/ada-example'],
    ['https://trailblazer.me/id/ada-example', 'wallet', 'https://www.salesforce.com/trailblazer/ada-example'],
  ],
  moodle: [
    [`https://moodle.example.org/badges/badge.php?hash=${HEX}`, 'award', `https://moodle.example.org/badges/badge.php?hash=${HEX}`],
    [`http://school.example/badges/badge.php?hash=${HEX}`, 'award', `https://school.example/badges/badge.php?hash=${HEX}`],
    [`https://school.example/learn/badges/badge.php?hash=${HEX}&bake=1&sesskey=s3cret`, 'award', `https://school.example/learn/badges/badge.php?hash=${HEX}`],
    [`https://school.example/badges/assertion.php?b=${HEX}&obversion=2`, 'award', `https://school.example/badges/badge.php?hash=${HEX}`],
    [`https://school.example/badges/json/assertion.php?b=${HEX}&obversion=v2p0`, 'award', `https://school.example/badges/badge.php?hash=${HEX}`],
    ['https://school.example/badges/badge_json.php?id=32', 'class', 'https://school.example/badges/badge_json.php?id=32'],
    ['https://school.example/badges/badgeclass.php?id=32', 'class', 'https://school.example/badges/badgeclass.php?id=32'],
  ],
  hosted: [
    [`https://badges.school.example/public/assertions/${BADGR}`, 'award', `https://badges.school.example/public/assertions/${BADGR}`],
    ['https://school.example/badges/ada-badge.json', 'award', 'https://school.example/badges/ada-badge.json'],
    ['https://school.example/assertions/17', 'award', 'https://school.example/assertions/17'],
    ['http://school.example/assertions/17', 'award', 'https://school.example/assertions/17'],
  ],
};

/** Addresses on hosts of platforms that are no badges, and such as only look like a platform's. */
export const NOTHING: readonly string[] = [
  'https://www.accredible.com/features', 'https://www.accredible.com/pricing', 'https://help.accredible.com/issuer_faqs', 'https://www.accredible.com/webinar1', 'https://templates.images.credential.net/16590189412502689960209276019161.png',
  'https://images.credential.net/profile/adaexample123/wallet', 'https://api.accredible.com/profile/adaexample123/wallet', 'https://northgate.example/profile/adaexample123/wallet',
  'https://www.credential.net/', 'https://www.credential.net/settings', 'https://google.accredible.com/learning', `https://northgate.example/${UUID}`, `https://northgate.example/people/${UUID}#acc.AbCd1234`,
  `https://northgate.example/${UUID}#access`, 'https://badgr.com/', 'https://badgr.com/public/issuers/Kd3fG7hJ9kL1mN2pQ4rS6t', page('support.badgr.com'), page('api.test.badgr.com'),
  page('a.b.badges.parchment.eu'), 'https://www.parchment.com/about', 'https://openbadges.education/public/about', 'https://openbadgefactory.com/pricing', 'https://openbadgepassport.com/',
  'https://openbadgepassport.com/app/badge/mybadges', 'https://school.example/badges/mybadges.php', 'https://school.example/badges/badge.php?hash=short', 'https://school.example/badges/view.php?type=1',
  'https://www.freecodecamp.org/news/certification', 'https://www.freecodecamp.org/news/aws-certified-developer-certification/', 'https://www.freecodecamp.org/learn', 'https://cp.certmetrics.com/amazon/en/public/verify/credential', 'https://verify.certiport.com/', 'https://www.udemy.com/course/certificate/',
  'https://www.linkedin.com/learning/certificates/', 'https://www.hackerrank.com/skills-verification', 'https://credsverse.com/issuers/0123456789abcdefghjkmnpqrs/credential-verification', `http://credsverse.com:8080/credentials/${UUID}`,
  'https://www.virtualbadge.io/certificate-validator', 'https://developers.google.com/profile/u/ada', 'https://www.badgelist.com/help/about', 'https://www.badgelist.com/users/sign_in', 'https://www.badgelist.com/northgate/harbour-pilot/edit', 'https://certs.duolingo.com/certificates/data?alias=ab12cd34', 'https://www.salesforce.com/trailblazer',
  `https://credsverse.com.evil.example/credentials/${UUID}`, `https://evil.example/www.udemy.com/certificate/UC-${UUID}/`,
  'https://school.example/badges/issuer_json.php?id=3', `https://school.example:8443/badges/badge.php?hash=${HEX}`,
];
