import type { MissingTexts } from './topics';

export const texts: MissingTexts = {
  title: 'Find a missing badge',
  lead: 'You passed, and no badge came. Mostly it has been issued and waits somewhere else. All of this page works without asking anybody.',
  first: 'First',
  steps: [
    'Give it some days: many issuers send badges once a week or later. The confirmation of your exam or course often says when.',
    'Look into the folders for spam and promotions, and search your mail for the platform’s name. Credly says [how its mails arrive](credly-mail).',
    'Think which address the issuer has: the one with which you registered, perhaps of a school or an earlier employer.',
    'Sign in at the platform with that address, or create an account there with it. A badge that waits is listed there, mail or no mail.',
    'Accredible sends all your links to an address that you give it: [retrieve them](accredible-retrieve).',
  ],
  causes: 'What it can be',
  link: 'Link to this answer',
  answers: {
    address: {
      q: 'The issuer has another address of mine',
      a: ['A badge goes to the address in the issuer’s records. Add that address to your account at the platform (Credly: Settings, “Account”) and confirm it; the badge appears then. If you can no longer read that mailbox, ask the issuer to issue the badge to another one. The platform cannot change it.'],
    },
    accounts: {
      q: 'I have two accounts',
      a: [
        'At the platform: sign in to each. Two accounts at Credly can be [merged](credly-merge); at Accredible each address has a wallet of its own.',
        'With whoever holds the exam: a result in the second account leads to no badge, or to one at another address. Credly names two accounts as a [frequent cause](credly-certiport) for exams through Certiport. Ask there to have them merged.',
      ],
    },
    language: {
      q: 'My account is in another language',
      a: ['For exams through Certiport, Credly names this as a [frequent cause](credly-certiport): the account’s default language is not English, and no badge is issued. Set it to English in your profile there, and then ask Certiport for the badge.'],
    },
    retired: {
      q: 'The exam has been retired since',
      a: ['That takes nothing from you. A badge that was issued can mostly still be accepted: sign in at the platform with the address of that time. If it was never issued, ask the issuer; many can still do so from their records. Microsoft lists its [retired exams](microsoft-retired).'],
    },
    exam: {
      q: 'I passed an exam, and there is no badge for it',
      a: ['Often only the certification has one, and takes several exams. Look in the issuer’s catalogue below whether your exam has a badge of its own. If it is not there, nothing is missing, and the record of the exam is your proof.'],
    },
    old: {
      q: 'I passed it many years ago',
      a: ['Most issuers began with badges only at some time; Microsoft did in October 2016. For what was earned before, often none was issued, or only to those who asked. The issuer’s transcript or certificate proves it all the same.'],
    },
    name: {
      q: 'My name has changed',
      a: ['Accounts and badges under the old name are not found under the new one. Have the name changed where you registered for the exam, then ask the issuer to update the badges. Microsoft: [name in the certification profile](microsoft-profile).'],
    },
    microsoft: {
      q: 'It is a Microsoft certification',
      a: [
        'Those have been on Microsoft Learn since the middle of 2023, not at Credly. [Connect your certification profile](microsoft-connect), then look at [your credentials](microsoft-dashboard). Use the personal account with which you registered for the exam.',
        'Microsoft Office Specialist comes by way of Certiport. GitHub certifications earned since July 2025 are on Microsoft Learn, earlier ones at Credly.',
      ],
    },
  },
  dashboards: 'Where you see your own badges',
  catalogues: 'Which badges there are',
  message: 'A message to their support',
  'message.lead': 'Choose what it is about. Nothing that you type here is kept or sent: you copy the message, and send it yourself.',
  'message.problem': 'What has happened',
  'message.to': 'Whom you ask',
  'message.language': 'Language of the message',
  'message.text': 'Your message',
  'message.hint': 'Change it as you like. Write no password and no number of an identity card.',
  'message.copy': 'Copy message',
  'message.copied': 'The message is on the clipboard.',
  'message.refused': 'The browser did not give access to the clipboard. The message is selected: copy it with the keyboard.',
  'message.mail': 'Open in mail program',
  'message.anew': 'Write it anew',
  problems: {
    'not-issued': 'I passed, and no badge was issued', address: 'It went to an address that I cannot use', accounts: 'I have two accounts', language: 'My account is not in English',
    retired: 'The exam has been retired', name: 'My name has changed', learn: 'A Microsoft certification is not on Microsoft Learn',
  },
  recipients: { issuer: 'The issuer', platform: 'The badge platform', certiport: 'Certiport', microsoft: 'Microsoft' },
  letter: {
    subject: 'Missing badge: {badge}',
    greeting: 'Hello,',
    problems: {
      'not-issued': 'I passed {badge}, but I have not received a badge for it and do not find one in my account.',
      address: 'My badge {badge} was issued to an e-mail address that I can no longer use.',
      accounts: 'My badge {badge} is missing because I have two accounts. I should like to have them merged.',
      language: 'I have not received the badge {badge}. My account’s default language was not English when I took the exam.',
      retired: 'I passed {badge} before it was retired, and have not received or accepted the badge for it.',
      name: 'My name has changed since I earned {badge}. I should like the badge to bear my present name.',
      learn: 'My certification {badge} does not appear among my credentials on Microsoft Learn.',
    },
    details: { badge: 'Badge or exam:', date: 'Date of the exam or course:', number: 'Number of the exam or candidate:', name: 'Name:', address: 'Registered e-mail address:', other: 'Other or new e-mail address:' },
    asks: {
      issuer: 'Could you please check whether the badge was issued, and to which address, and issue it (again) if it was not? If there is no badge for this, please tell me so.',
      platform: 'Could you please check whether this badge waits in one of my accounts, and tell me how I can accept it?',
      certiport: 'Could you please check my accounts and my result, merge the accounts if there are two, and have the badge issued?',
      microsoft: 'Could you please check whether this certification is in another certification profile, and connect it with my Microsoft Learn profile?',
    },
    thanks: 'Thank you, and kind regards',
    unknown: '[…]',
  },
};
