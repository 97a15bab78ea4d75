/**
 * Every address outside that the help and the guide name; texts name them by these words, so that no translation has an address of its own. Each
 * opens on the reader's click alone.
 */
export const LINKS = {
  'open-badges': 'https://www.1edtech.org/standards/open-badges',
  'w3c': 'https://www.w3.org/TR/vc-data-model-2.0/',
  'credly-sign-in': 'https://www.credly.com/users/sign_in',
  'credly-help': 'https://support.credly.com/hc/en-us',
  'credly-mail': 'https://support.credly.com/hc/en-us/articles/360021214251-How-can-I-be-sure-I-receive-my-badge-notification-email',
  'credly-merge': 'https://support.credly.com/hc/en-us/articles/360020963892-How-do-I-merge-my-accounts',
  'credly-automatic': 'https://support.credly.com/hc/en-us/articles/360021214671-Can-I-automatically-accept-badges',
  'credly-certiport': 'https://support.credly.com/hc/en-us/articles/360030116251-Adobe',
  'accredible-retrieve': 'https://v2.accounts.accredible.com/retrieve-credentials',
  'accredible-missing': 'https://help.accredible.com/havent-received-your-credential-1',
  'badgr': 'https://badges.parchment.com/',
  'passport': 'https://openbadgepassport.com/',
  'certiport': 'https://certiport.pearsonvue.com/',
  'certiport-support': 'https://certiport.pearsonvue.com/Support',
  'microsoft-dashboard': 'https://learn.microsoft.com/en-us/users/me/credentials',
  'microsoft-connect': 'https://learn.microsoft.com/en-us/certifications/connect-cert-profile-to-learn',
  'microsoft-profile': 'https://learn.microsoft.com/en-us/credentials/certifications/manage-certification-profile',
  'microsoft-retired': 'https://learn.microsoft.com/en-us/credentials/support/retired-certification-exams',
  'microsoft-support': 'https://learn.microsoft.com/en-us/credentials/support/help',
  'microsoft-catalogue': 'https://learn.microsoft.com/en-us/credentials/browse/',
  'catalogue-aws': 'https://www.credly.com/organizations/amazon-web-services/badges',
  'catalogue-cisco': 'https://www.credly.com/organizations/cisco/badges',
  'catalogue-comptia': 'https://www.credly.com/organizations/comptia/badges',
  'catalogue-ibm': 'https://www.credly.com/organizations/ibm/badges',
  'catalogue-isc2': 'https://www.credly.com/organizations/isc2/badges',
} as const;

export type LinkId = keyof typeof LINKS;
