/** Mails as clients and webmails make them, with invented people: who wrote each badge's words is known. */
import { badge } from './dom';

export interface Author {
  name: string;
  email: string;
}

export const ADA: Author = { name: 'Ada Example', email: 'ada@mail.example' };
export const BOB: Author = { name: 'Bob Builder', email: 'bob@mail.example' };
export const LAYLA: Author = { name: '\u202Bليلى المثال\u202C', email: 'layla@mail.example' };
/** A sender with only an address. */
export const BARE: Author = { name: 'carol@mail.example', email: 'carol@mail.example' };
/** Somebody whose name is another's address. */
export const FALSE: Author = { name: 'ada@mail.example', email: 'mallory@other.example' };
export const FALSE_BRACKETS: Author = { name: 'Ada <ada@mail.example>', email: 'mallory@other.example' };
/** Through a mailing list. */
export const LIST: Author = { name: "'Ada Example' via Jobs", email: 'jobs@lists.example' };

let count = 0;
/** A link to a badge of its own. */
export function link(): { url: string; html: string } {
  const url = badge(++count);
  return { url, html: `<a href="${url}" target="_blank">Cloud Platform Architect</a>` };
}

const text = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** One message of a conversation; without a body it is collapsed. */
export interface Message {
  from: Author | null;
  body?: string;
}

export interface Shown {
  address: string;
  html: string;
  /** What stands in a frame of the page, which has the page around it. */
  inner?: { html: string; address: string; select: string };
}

const READER = 'robin@mail.example';
const open = (messages: readonly Message[]) => messages.at(-1)!;

/** Each webmail with a conversation; those that show one message at a time show the last. */
export const MAILS: Record<string, (messages: readonly Message[]) => Shown> = {
  gmail: (messages) => ({
    address: 'https://mail.google.com/mail/u/0/#inbox/19d0',
    html: `<div role="navigation"><span email="${READER}">me</span></div><div role="main"><h2 class="hP">Application</h2><div role="list">${messages.map(({ from, body }, n) => `
<div class="adn ads ${body ? 'h7' : 'kv'}" data-message-id="#msg-f:${n}"><div class="gs"><table><tr><td class="gF">${from ? `<span email="${from.email}" name="${text(from.name)}" class="gD">${text(from.name)}</span> <span class="go">&lt;${from.email}&gt;</span>` : ''}</td></tr></table>
${from ? `<div class="hb">to <span email="${READER}" class="g2">me</span></div>` : ''}${body ? `<div class="ii gt"><div class="a3s aiL">${body}</div></div>` : '<div class="iA">Hello there</div>'}</div></div>`).join('')}</div></div>`,
  }),
  outlook: (messages) => ({
    address: 'https://outlook.office.com/mail/inbox/id/AQMk',
    html: `<div id="ReadingPaneContainerId"><div data-app-section="ConversationContainer"><div id="CONV_1_SUBJECT" role="heading">x</div>${messages.map(({ from, body }, n) => `
<div data-app-section="ItemContainer"><div>${from ? `<span id="MSG_${n}_FROM"><span>${text(from.name)}&lt;${from.email}&gt;</span></span>` : '<span>Draft</span>'}<div aria-label="To: ${READER}">${READER}</div></div>
${body ? `<div id="UniqueMessageBody_${n}" role="document"><div class="rps_1">${body.replace(/ (class|id)="/g, ' $1="x_')}</div></div>` : '<div>Hello there</div>'}</div>`).join('')}</div></div>`,
  }),
  yahoo: (messages) => ({
    address: 'https://mail.yahoo.com/n/inbox/all/messages/2',
    html: `<div data-test-id="message-group-view">${messages.map(({ from, body }) => `<div data-test-id="message-view"><header>${from ? `<div data-test-id="message-from"><span data-test-id="email-pill"><span title="${from.email}">${text(from.name)}</span></span></div>` : ''}
<div data-test-id="message-to"><span data-test-id="email-pill" title="${READER}">me</span></div></header>${body ? `<div data-test-id="message-view-body"><div data-test-id="message-view-body-content"><div id="yiv12">${body.replace(/ class="/g, ' class="yiv12')}</div></div></div>` : ''}</div>`).join('')}</div>`,
  }),
  fastmail: (messages) => ({
    address: 'https://app.fastmail.com/mail/Inbox/T1',
    html: `<div class="v-Thread">${messages.map(({ from, body }) => `<div class="v-MessageCard"><div class="v-Message">${from ? `<div class="v-MessageCard-from" title="${text(from.name)} &lt;${from.email}&gt;">${text(from.name)}</div>` : ''}${body ? `<div class="v-Message-body">${body}</div>` : ''}</div></div>`).join('')}</div>`,
  }),
  proton: (messages) => {
    const frame = messages.indexOf(open(messages));
    return {
      address: 'https://mail.proton.me/u/0/inbox/a1',
      html: `<main>${messages.map(({ from, body }) => `<article>${from ? `<div data-testid="message-header-expanded:From"><span data-testid="recipients:sender" title="${text(from.name)} &lt;${from.email}&gt;"><span data-testid="recipient-label">${text(from.name)}</span> <span data-testid="recipient-address">&lt;${from.email}&gt;</span></span></div>` : ''}${body ? '<b-frame></b-frame>' : ''}</article>`).join('')}</main>`,
      inner: { address: 'about:blank', select: `article:nth-of-type(${frame + 1}) b-frame`, html: `<div id="proton-root">${open(messages).body}</div>` },
    };
  },
  roundcube: (messages) => {
    const { from, body } = open(messages);
    return {
      address: 'https://webmail.team.example/?_task=mail&_action=preview&_framed=1',
      html: `<div id="message-header">${from ? `<span class="adr"><a href="mailto:${from.email}" title="${from.email}" class="rcmContactAddress">${text(from.name)}</a></span><table><tr><td>To</td><td><a href="mailto:${READER}" title="${READER}" class="rcmContactAddress">Robin</a></td></tr></table>` : ''}</div>
<div id="messagebody"><div class="message-htmlpart" id="message-htmlpart1"><div class="rcmBody">${body!.replace(/ (class|id)="/g, ' $1="v1')}</div></div></div>`,
    };
  },
  sogo: (messages) => {
    const { from, body } = open(messages);
    return {
      address: 'https://webmail.team.example/SOGo/so/robin/Mail/view#!/Mail/0/INBOX/1',
      html: `<div class="msg-header">${from ? `<span>${text(from.name)}</span><a ng-bind="::viewer.message.from[0].email">${from.name === from.email ? '' : text(from.name)} &lt;${from.email}&gt;</a>` : ''}</div><div class="mailer_htmlcontent">${body}</div>`,
    };
  },
  zimbra: (messages) => {
    const { from, body } = open(messages);
    return {
      address: 'https://webmail.team.example/zimbra/mail',
      html: `<table class="MsgHeaderTable">${from ? `<tr id="zv__MSG_from"><td class="LabelColName">From:</td><td class="LabelColValue">"${text(from.name)}" &lt;${from.email}&gt;</td></tr>` : ''}</table><b-frame></b-frame>`,
      inner: { address: 'about:blank', select: 'b-frame', html: `<div class="MsgBody">${body}</div>` },
    };
  },
  nextcloud: (messages) => {
    const { from, body } = open(messages);
    return {
      address: 'https://cloud.team.example/apps/mail/box/1/thread/2',
      html: `<main><div class="envelope">${from ? `<div class="envelope__header"><span class="sender">${text(from.name)}</span> <p class="sender__email">${from.email}</p></div>` : ''}<div id="message-container"><b-frame class="message-frame"></b-frame></div></div></main>`,
      inner: { address: 'https://cloud.team.example/apps/mail/api/messages/1/html', select: 'b-frame', html: String(body) },
    };
  },
};

const HEADERS: Record<string, string[]> = {
  en: ['From:', 'Sent:', 'To:', 'Subject:'],
  de: ['Von:', 'Gesendet:', 'An:', 'Betreff:'],
  fr: ['De :', 'Envoyé :', 'À :', 'Objet :'],
  pt: ['De:', 'Enviado:', 'Para:', 'Assunto:'],
  ja: ['差出人:', '送信日時:', '宛先:', '件名:'],
  zh: ['发件人：', '发送时间：', '收件人：', '主题：'],
  ru: ['От:', 'Отправлено:', 'Кому:', 'Тема:'],
  ar: ['من:', 'تاريخ الإرسال:', 'إلى:', 'الموضوع:'],
};
const WHEN: Record<string, string> = { en: 'Monday, March 2, 2026 10:04 AM', de: 'Montag, 2. März 2026 10:04', fr: 'lundi 2 mars 2026 10:04', pt: 'segunda-feira, 2 de março de 2026 10:04', ja: '2026年3月2日 10:04', zh: '2026年3月2日 10:04', ru: '2 марта 2026 г. 10:04', ar: '2 مارس 2026 10:04' };
const header = (language: string, join = (label: string, value: string) => `<b>${label}</b> ${value}<br>`) => {
  const [from, sent, to, subject] = HEADERS[language] as [string, string, string, string];
  return join(from, 'Ada Example &lt;ada@mail.example&gt;') + join(sent, WHEN[language]!) + join(to, 'Bob Builder') + join(subject, 'Badge');
};

/** What clients put around the mail that is answered or forwarded: `own` is what the sender wrote, `old` the mail before. */
export const QUOTES: Record<string, (own: string, old: string) => string> = {
  'Gmail, answer': (own, old) => `<div dir="ltr">${own}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Mon, 2 Mar 2026 Ada wrote:<br></div><blockquote class="gmail_quote" style="margin:0">${old}</blockquote></div>`,
  'Gmail, forward': (own, old) => `<div dir="ltr">${own}<br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: <strong class="gmail_sendername">Ada Example</strong></div><br><div>${old}</div></div></div>`,
  'Gmail, answer below': (own, old) => `<div class="gmail_quote"><blockquote class="gmail_quote">${old}</blockquote></div><div>${own}</div>`,
  'Outlook on the web': (own, old) => `<div>${own}</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg" dir="ltr"><b>From:</b> Ada</div><div>${old}</div>`,
  'Outlook mobile': (own, old) => `<div>${own}</div><div id="mail-editor-reference-message-container" class="ms-outlook-mobile-reference-message"><div>${old}</div></div>`,
  'Outlook on the desktop': (own, old) => `<p class="MsoNormal">${own}</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">${header('en')}</p></div></div><p>${old}</p>`,
  'Outlook on the desktop, as a webmail writes it anew': (own, old) => `<p class="MsoNormal">${own}</p><div><div style="border:none; border-top:solid #E1E1E1 1.0pt; padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">x</p></div></div><p>${old}</p>`,
  'Outlook 2010 and for Mac': (own, old) => `<p class="MsoNormal">${own}</p><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p><b><span>From: </span></b>Ada</p></div><p>${old}</p>`,
  'Outlook, plain text': (own, old) => `<div class="PlainText">${own}<br><br>-----Original Message-----<br>From: Ada Example<br>Sent: Monday<br><br>${old}</div>`,
  'Apple Mail': (own, old) => `<div>${own}</div><div><br><blockquote type="cite"><div>On 2 Mar 2026, Ada wrote:</div><div>${old}</div></blockquote></div>`,
  'Yahoo': (own, old) => `<div>${own}</div><div id="ydp1yahoo_quoted_12" class="ydp1yahoo_quoted"><div>On Monday Ada wrote:</div><div>${old}</div></div>`,
  'Proton': (own, old) => `<div>${own}</div><div class="protonmail_quote">On Monday Ada wrote:<br><div>${old}</div></div>`,
  'Thunderbird, answer': (own, old) => `<p>${own}</p><div class="moz-cite-prefix">Am 02.03.2026 schrieb Ada:<br></div><blockquote type="cite" cite="mid:1">${old}</blockquote>`,
  'Thunderbird, forward': (own, old) => `<p>${own}</p><div class="moz-forward-container"><br>-------- Weitergeleitete Nachricht --------<table class="moz-email-headers-table"><tr><th>Betreff:</th><td>x</td></tr></table><p>${old}</p></div>`,
  'Thunderbird, forward, in the text': (own, old) => `<p>${own}</p><br>-------- Message transféré --------<br>Sujet : x<br><p>${old}</p>`,
  'Roundcube, forward': (own, old) => `<p>${own}</p><p>-------- Original Message --------</p><table><tbody><tr><th>Subject:</th><td>x</td></tr><tr><th>From:</th><td>Ada</td></tr></tbody></table><p>${old}</p>`,
  'Zoho': (own, old) => `<div>${own}</div><div class="zmail_extra" id="Zm-_Id_-Sgn"><div>---- On Mon, 02 Mar 2026 Ada wrote ----</div><div>${old}</div></div>`,
  'GMX': (own, old) => `<div>${own}</div><div name="quote" style="margin:10px"><div><b>Von:</b> Ada</div><div name="quoted-content">${old}</div></div>`,
  'Zimbra': (own, old) => `<div>${own}</div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__"><b>From: </b>Ada<br></div><div data-marker="__QUOTED_TEXT__">${old}</div>`,
  'Tutanota': (own, old) => `<div>${own}</div><div class="tutanota_quote">${old}</div>`,
  'QQ': (own, old) => `<div>${own}</div><div><br></div><div style="font-size:12px;padding:2px 0">------------------ 原始邮件 ------------------</div><div><b>发件人:</b> "Ada"</div><div>${old}</div>`,
  '163, forward': (own, old) => `<div>${own}</div><div>-------- 转发邮件信息 --------<br>发件人："Ada" </div><div id="isForwardContent">${old}</div>`,
  'Notes': (own, old) => `<div>${own}</div><font>-----Ada Example schrieb: -----</font><div>${old}</div>`,
  'Yandex, forward': (own, old) => `<div>${own}</div><div>-------- Пересылаемое сообщение --------</div><div>02.03.2026, Ada:</div><div>${old}</div>`,
  'plain text, lines with >': (own, old) => `${own}<br>On Monday Ada wrote:<br>&gt; Hello,<br>&gt; ${old}<br>`,
  'plain text, one block': (own, old) => `<pre>${own}\n\nOn Monday Ada wrote:\n> Hello,\n> ${old}\n</pre>`,
  'plain text, lines with > first': (own, old) => `&gt; Hello,<br>&gt; ${old}<br><br>${own}<br>`,
  ...Object.fromEntries(Object.keys(HEADERS).flatMap((language) => [
    [`header alone, ${language}`, (own: string, old: string) => `<div>${own}</div><p>${header(language)}</p><div>${old}</div>`],
    [`header alone in lines, ${language}`, (own: string, old: string) => `<div>${own}</div>${header(language, (label, value) => `<div>${label} ${value}</div>`)}<div>${old}</div>`],
  ])),
};
