import type { HelpTexts } from './topics';

export const texts: HelpTexts = {
  title: 'Help',
  lead: 'Questions that people ask about digital badges, and what Proofmark does with them.',
  contents: 'Contents',
  search: 'Search the help',
  found: '{count} answers',
  none: 'No answer has these words. Try others, or fewer.',
  link: 'Link to this answer',
  sections: {
    badges: 'About badges', getting: 'Getting a badge', checking: 'Checking a badge', sharing: 'Showing and keeping badges', privacy: 'Privacy', limits: 'Limits',
  },
  answers: {
    badge: {
      q: 'What is a digital badge?',
      a: [
        'A picture with a record behind it. The record says who issued it, to whom, for what, when, and how to check that. The picture alone says nothing: anybody can copy it.',
        'The record lives at a badge platform (Credly, Accredible, Badgr and others), at the issuer itself, or inside the picture or file.',
      ],
    },
    standard: {
      q: 'Which standard is behind it?',
      a: [
        '[Open Badges](open-badges) of 1EdTech, begun at Mozilla in 2011. Versions 1 and 2 mostly keep the record at an address; version 3.0 signs it, and is at the same time a [verifiable credential](w3c) of the W3C.',
        'Some platforms keep records of their own in another form. Proofmark reads Open Badges 0.5 to 3.0, CLR, Blockcerts, European Digital Credentials and the records of the platforms that it knows.',
      ],
    },
    cost: {
      q: 'What does a badge cost?',
      a: [
        'To accept, keep and share one costs nothing at the usual platforms: whoever issues it pays them. What may cost something is the course or the exam before it.',
        'A mail that asks for money so that you get your badge is suspicious. Ask the issuer, at an address that you know. Proofmark costs nothing.',
      ],
    },
    certification: {
      q: 'Exam, certification, badge: what is what?',
      a: [
        'An exam is passed. A certification is what an issuer grants for that, often after several exams, and often for a limited time. A badge shows one or the other.',
        'Many issuers give a badge only for the certification. A single exam on the way to it then has none, and nothing is missing.',
      ],
    },
    design: {
      q: 'Why does my badge look different all of a sudden?',
      a: ['Issuers redesign their badges, and old ones then show the new picture too. It is the same award: its address, its date and its number stay. Proofmark does not make a second badge of it. A picture that you saved before still carries its record, and can be checked.'],
    },
    expiry: {
      q: 'Does a badge expire?',
      a: ['Only where its issuer set an end date. An expired badge is still genuine: it says what was true until that day. Whether and how it can be renewed, its issuer decides; a renewal is sometimes a new date on the same badge, sometimes a new badge.'],
    },
    retired: {
      q: 'What does “retired” mean?',
      a: [
        'The issuer no longer offers that exam, certification or badge. Whoever earned it keeps it, and it stays as genuine as it was. It can often still be accepted later, if it was issued.',
        'Microsoft lists its [retired exams](microsoft-retired).',
      ],
    },
    accept: {
      q: 'How do I accept a badge?',
      a: [
        'In the mail, open the link of the platform. Where Proofmark may look at your mail it says “A badge is waiting” and opens that page on your click. Then:',
        [
          'use the e-mail address that your exam or course has on file,',
          'sign in at the platform, or create an account there with that address,',
          'confirm the address with the mail that follows,',
          'accept the badge. Until then nobody else can see or check it.',
        ],
        'Afterwards open its public page and choose “Add to my badges”, or paste its address under “My badges”.',
      ],
    },
    mail: {
      q: 'Is this mail about a badge genuine?',
      a: [
        'The sender’s name proves nothing: it can be written by anybody. Look at where the link leads. Proofmark goes by that alone: it names the platform that a link leads to, names imitations as such, and says so where a link hides its target.',
        'If in doubt, do not open the link. Type the platform’s address yourself and sign in: a badge that waits for you is listed there.',
      ],
    },
    missing: {
      q: 'My badge has not come. What now?',
      a: ['Mostly it went to another address, or waits in another account. The guide [Find a missing badge](missing) goes through the causes, says whom to ask, and writes the message for you.'],
    },
    whom: {
      q: 'Whom do I ask?',
      a: [
        [
          'The issuer, when the badge was not issued, or its name, address or date is wrong: only the issuer can change what is in a badge.',
          'The platform, when you cannot sign in, have two accounts there, or cannot accept: [Credly](credly-help), [Accredible](accredible-missing).',
          'Certiport, when the exam was taken through it (Microsoft Office Specialist, Adobe, Autodesk, IC3 and others): [support of Certiport](certiport-support).',
          'Microsoft, for certifications on Microsoft Learn: [support for credentials](microsoft-support).',
        ],
        'A message for each of them is ready in the [guide](missing#message).',
      ],
    },
    accounts: {
      q: 'I have two accounts, or two addresses. What do I do?',
      a: [
        'At Credly, add the other address in the settings of your account; badges that were issued to it then appear there. Two accounts can be [merged](credly-merge).',
        'At Accredible a wallet belongs to one address. To have all in one, ask the issuer to change the address of a badge.',
        'Microsoft: one certification profile is [connected to Microsoft Learn](microsoft-connect). If you have two, its support merges them.',
      ],
    },
    name: {
      q: 'My name has changed. What about my badges?',
      a: [
        'The name in a badge is the issuer’s. Change it where you registered for the exam first, then ask the issuer to update the badges. A platform cannot do it.',
        'Microsoft has a [form for the name](microsoft-profile) in the certification profile. Until it is changed, Proofmark shows a different name neutrally: that says nothing about you.',
      ],
    },
    microsoft: {
      q: 'Where are my Microsoft certifications?',
      a: [
        'Since the middle of 2023 on Microsoft Learn, no longer at Credly: on [your own page of credentials](microsoft-dashboard), once the certification profile is [connected](microsoft-connect). Share the transcript or a single certification there; both can be pasted into Proofmark.',
        'Microsoft Office Specialist and other exams through Certiport are issued by way of Certiport. GitHub certifications earned since July 2025 are on Microsoft Learn too; earlier ones stay at Credly.',
      ],
    },
    automatic: {
      q: 'Can badges be accepted by themselves?',
      a: ['At Credly yes: under Settings, “Organizations”, for each issuer of whom you have a badge ([Auto-Accept](credly-automatic)). Each new badge is then public at once, as your settings there say. Proofmark never accepts one for you: it opens no such link by itself.'],
    },
    verdicts: {
      q: 'What does each verdict mean?',
      a: ['Proofmark says about each badge one of these. Whether it is genuine, whether the name fits, and whether the page says what the badge says are three answers, and never made into one.'],
    },
    'other-name': {
      q: 'It says “Issued under another name”. Is that bad?',
      a: [
        'It says that the name in the badge and the name on the page share no part. There are many good reasons: a marriage, another script, a nickname, somebody’s badge shown by way of example. Ask the person. Where the names cannot be compared, that is said as well.',
        'A colleague’s mail about somebody else is told apart where it names that person beside the badge. Everywhere else you can do it yourself: “Compare with another name” in the list compares all badges of the page with a name that you type.',
      ],
    },
    unchecked: {
      q: 'Why could a badge not be checked?',
      a: [
        'The reason stands beside it. Often: the badge is private, not accepted yet or deleted; its platform was not reachable; you have not allowed Proofmark to ask that host; the platform offers no check that programs may use. In that last case a button opens the platform’s own check.',
        'It never means that a badge is forged, and it says nothing about the person.',
      ],
    },
    read: {
      q: 'How are certificates of Coursera, edX or Microsoft checked?',
      a: [
        'These platforms let no program ask for a certificate. Open its page, click Proofmark in the toolbar and choose “Read this page”: it takes what the page shows, and asks nobody. Which certificate it is says the address of the tab, never the page.',
        'edX and Microsoft then come to a verdict. Coursera’s page does not say whether a certificate was withdrawn, so name, course and date are shown, and nothing more is confirmed. For MITx Online, Skilljar and Google Skillshop one click has their page asked for.',
      ],
    },
    issuer: {
      q: 'Why is an issuer “not recognized”?',
      a: ['At some platforms anybody can open an account under any name. The badge is then genuine, but who that is remains open. If you know the issuer, trust it with one click: it counts for that issuer alone, and can be taken back in the settings. An organization can keep a list for all its people.'],
    },
    forged: {
      q: 'Can a page show me a false verdict?',
      a: ['A page can draw anything, also our marks. The verdict that counts is in the toolbar, the popup and the side panel: no page can draw there. A picture of a badge without a record behind it is never called genuine.'],
    },
    unfound: {
      q: 'There is a badge on the page, but Proofmark does not list it.',
      a: [
        [
          'The place is not switched on: choose “Check this page”, or switch it on.',
          'It is a picture without a link and without a record in it. Such a picture cannot be checked.',
          'It stands in a frame of another site, in a PDF, or further down: scroll, or use the page “Check a résumé, file or text”.',
          'Its link is a short or tracked one that only its own server can open. Proofmark says so and does not follow it.',
        ],
      ],
    },
    bring: {
      q: 'How do I bring my badges in?',
      a: ['Under “My badges”, paste the address of a badge, or of a public list of yours (a profile, a collection, a transcript), or add files: pictures, JSON, a zip. On a page with your badge choose “Add to my badges”. Each is checked on its way in, and two of the same become one. Only what is public, or what you have as a file, can be read.'],
    },
    linkedin: {
      q: 'How do I put a badge on LinkedIn?',
      a: ['Open “My badges”, the badge, “Share”, then “Add to LinkedIn profile”. LinkedIn’s own form opens with name, issuer, dates, number and link filled in; you look it over and save it there. Proofmark itself sends nothing.'],
    },
    signature: {
      q: 'How do I put a badge into my e-mail signature?',
      a: ['Open “My badges”, the badge, “Share”, then “E-mail signature”. Copy it and paste it in the settings of your mail program. A picture in a signature is loaded from the platform by whoever reads your mail, which the platform can see; it can be left out.'],
    },
    hide: {
      q: 'How do I hide a badge?',
      a: ['Switch “Show when I share” off: it then appears in nothing that you share with Proofmark. Its public page at the platform stays as it is. That can only be changed there; a link beside the switch leads to the right place.'],
    },
    move: {
      q: 'How do I take my badges to another device?',
      a: ['Under “My badges”, save “Everything (ZIP)”, and drop that file on the page for files in the other browser. Badges themselves are never synchronized: they stay on the device.'],
    },
    recruiters: {
      q: 'How do others see my badges?',
      a: ['“See what recruiters see” runs the same check on your own profile or résumé and says what to mend: a badge that is missing, expired, private, under another name, or listed without a link. You mend it there yourself.'],
    },
    worth: {
      q: 'What is a badge worth?',
      a: ['Proofmark does not rate badges. In a badge’s details it offers searches of job boards for its skills, and, on your click, figures of public sources: openings, occupations, pay. Each source is named with its date and learns which words were looked for. No figure says what you will earn.'],
    },
    learns: {
      q: 'Who learns that I look at a badge?',
      a: ['The platform that is asked about it, as with a visit to the badge’s page: that somebody looked, and from which internet address. It gets no cookie and does not learn on which page you were. Hosts that Proofmark does not know are asked on your click alone. There is no server of Proofmark’s, and no statistics.'],
    },
    kept: {
      q: 'What is kept about other people?',
      a: ['What issuers said about badges that you saw, on this device only, for 30 days; in the settings you choose less, or nothing. You can forget one person, one site, or everything. Of private windows nothing is written to disk.'],
    },
    seen: {
      q: 'Does a page notice Proofmark?',
      a: ['On linkedin.com nothing is changed in the page unless you switch marks on there. Elsewhere a small mark stands beside a badge’s link; a page can see that something was added, not what it says or which extension did it.'],
    },
    cannot: {
      q: 'What can Proofmark not do?',
      a: [
        [
          'It does not know who a person is. It compares names and addresses; a name that fits is not a proof of identity.',
          'It does not judge what a badge is worth, or whether an exam was sat honestly.',
          'It cannot see private badges, and cannot hide, correct, accept or delete anything at a platform.',
          'It cannot check platforms that offer no open check; it then opens their own.',
          'It does not follow short or tracked links, and does not read text in pictures.',
          'It does not check who really sent a mail.',
        ],
      ],
    },
  },
  verdicts: {
    verified: 'The issuer’s own copy or signature confirms it, we know who the issuer is, and it is neither withdrawn nor expired.',
    'unknown-issuer': 'It is genuine, but who its issuer is cannot be told with certainty.',
    unconfirmed: 'Something that has to hold could not be concluded; the reason stands beside it. It says nothing about the person.',
    expired: 'Genuine, and past its end date.',
    'not-yet-valid': 'Genuine, and its first day is still to come.',
    suspended: 'The issuer has suspended it for a time.',
    revoked: 'The issuer has taken it back.',
    invalid: 'It contradicts its signature or the issuer’s own copy: something was changed, or it never came from there.',
    'no-award': 'The link leads to what a badge stands for, or to a list; it does not say that somebody has it.',
  },
};
