import type { Mail } from './mail';

/**
 * Webmail on hosts of its own. Test ids and id prefixes outlive classes; where only a class tells who wrote, a redesign takes the name
 * away and nothing else.
 */
export const WEBMAILS: readonly Mail[] = [
  // Every message shows who sent it, before those it was sent to.
  { at: /^https:\/\/mail\.google\.com\//, sender: '[email]', body: '.a3s', message: '[data-message-id],.adn' },
  {
    at: /^https:\/\/outlook\.(live\.com|office(365)?\.com|cloud\.microsoft)\//,
    sender: '[id^=MSG_][id$=_FROM]', body: '[id^=UniqueMessageBody]', message: '[data-app-section=ItemContainer]',
  },
  {
    at: /^https:\/\/(mg\.)?mail\.(yahoo|aol)\.com\//,
    sender: '[data-test-id=message-from] [data-test-id=email-pill]', body: '[data-test-id=message-view-body-content]', message: '[data-test-id=message-view]',
  },
  {
    at: /^https:\/\/mail\.proton\.me\//,
    sender: '[data-testid="message-header-expanded:From"],[data-testid="recipients:sender"]', body: '#proton-root', message: 'article',
  },
  { at: /^https:\/\/(app|beta)\.fastmail\.com\//, sender: '.v-MessageCard-from', body: '.v-Message-body', message: '.v-MessageCard' },
  { at: /^https:\/\/www\.icloud\.com\//, sender: '.thread-participants', body: '.mail-message-defaults' },
];

/**
 * Frames that hold a message and nothing else, and may not see the page around them: on another host (iCloud, GMX, WEB.DE,
 * mail.com) or without an address.
 */
export const INNER_MAIL = /icloud-sandbox\.com\/|\/mail\/client\/mailbody|^(about|blob|data):/;

/** Webmail that people host themselves (Roundcube, Nextcloud, SOGo, Zimbra): known by its address, whatever the host. */
export const OWN_WEBMAILS: readonly Mail[] = [
  { at: /[?&]_task=mail\b/, sender: '.rcmContactAddress', body: '#messagebody' },
  // Its frame has an address of its own, and in a mail classes are left as they are; `main` is taken out.
  { at: /\/apps\/mail\//, sender: 'main .envelope__header', body: '.message-frame,#message-container' },
  { at: /\/SOGo\/so\/.+\/Mail\//, sender: '[ng-bind*="from[0].email"]', body: '.mailer_htmlcontent' },
  { at: /\/(zimbra|modern)\//, sender: 'tr[id$=_from] .LabelColValue', body: '.MsgBody' },
];
