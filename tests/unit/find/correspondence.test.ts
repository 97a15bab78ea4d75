// @vitest-environment happy-dom
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { recognise } from '../../../lib/links/recognise';
import { ADA, BARE, BOB, FALSE, FALSE_BRACKETS, LAYLA, link, LIST, MAILS, QUOTES, type Author, type Message } from './correspondence';
import { show } from './dom';

/** The readers of a page, or of a frame in one: they look once where they are. */
async function load(isFrame: boolean) {
  vi.resetModules();
  Object.defineProperty(window, 'top', { configurable: true, value: isFrame ? {} : window });
  const { everyMail, mailWords } = await import('../../../lib/find/hosts/registry');
  const { scan } = await import('../../../lib/find/scan');
  const { readNear } = await import('../../../lib/find/near');
  return { hosts: everyMail(), scan, read: () => readNear(everyMail(), mailWords()) };
}

let readers: Record<'page' | 'frame', Awaited<ReturnType<typeof load>>>;
beforeAll(async () => { readers = { page: await load(false), frame: await load(true) }; });

afterEach(() => void Reflect.deleteProperty(window, 'frameElement'));

interface Said {
  kind: string;
  name?: string | undefined;
  email?: string | undefined;
}

/** Whom the page names for each badge's address: by the page script, and by what the reader of words knows better. */
function named(mail: keyof typeof MAILS, messages: readonly Message[]): Map<string, Said> {
  const { address, html, inner } = MAILS[mail]!(messages);
  if (inner) {
    show(inner.html, inner.address);
    const outer = new DOMParser().parseFromString(html, 'text/html');
    Object.defineProperty(outer, 'location', { configurable: true, value: new URL(address) });
    Object.defineProperty(window, 'frameElement', { configurable: true, value: outer.querySelector(inner.select) });
  } else show(html, address);
  const { hosts, scan, read } = readers[inner ? 'frame' : 'page'];
  const host = hosts.find((one) => one.matches(new URL(address)))!;
  const said = new Map<string, Said>();
  for (const found of scan(document, host.texts)) {
    if (!found) continue;
    const known = recognise(found.url);
    const element = found.node instanceof Text ? found.node.parentElement! : found.node;
    if (known?.type === 'reference') said.set(known.reference.url, host.around(element, { kind: 'unknown' }).names);
  }
  for (const { url, names } of read()) said.set(url.startsWith('http') ? url : `https://${url}`, names);
  return said;
}

/** Each is found, and is its author's or nobody's; what somebody else wrote is nobody's. */
function holds(what: string, said: Map<string, Said>, authors: Record<string, Author | null>): void {
  for (const [url, author] of Object.entries(authors)) {
    const one = said.get(url);
    expect(one, `${what}: found`).toBeDefined();
    const isRight = one?.kind !== 'own' || (author !== null && [undefined, author.email].includes(one.email) && [undefined, author.name].includes(one.name));
    expect(isRight, `${what}: ${JSON.stringify(one)}`).toBe(true);
  }
}

const mails = Object.keys(MAILS);

describe.each(mails)('%s', (mail) => {
  it.each(Object.keys(QUOTES))('%s: what the sender wrote is theirs, the mail before is not', (quote) => {
    const [own, old] = [link(), link()];
    const said = named(mail, [{ from: BOB, body: QUOTES[quote]!(own.html, old.html) }]);
    holds(`${mail}, ${quote}`, said, { [own.url]: BOB, [old.url]: null });
    if (!/below|first/.test(quote)) expect(said.get(own.url)).toMatchObject({ kind: 'own', name: BOB.name, email: BOB.email });
  });

  it('an address that is only written is as much quoted', () => {
    const [own, old] = [link(), link()];
    holds(`${mail}, written`, named(mail, [{ from: BOB, body: `<pre>${own.url}\n\nAda wrote:\n> see\n> ${old.url}\n</pre>` }]), { [own.url]: BOB, [old.url]: null });
  });

  it.each([['a name from right to left', LAYLA], ['an address alone', BARE], ['another’s address for a name', FALSE], ['another’s address in brackets', FALSE_BRACKETS], ['a mailing list', LIST]] as const)('%s', (what, from) => {
    const own = link();
    const said = named(mail, [{ from, body: own.html }]);
    holds(`${mail}, ${what}`, said, { [own.url]: from });
    expect(said.get(own.url)).toMatchObject({ kind: 'own', email: from.email });
  });

  it('a conversation: open messages of several people, collapsed ones between them, and one that names no sender', () => {
    const [first, second, draft] = [link(), link(), link()];
    const conversation: Message[] = [{ from: ADA, body: first.html }, { from: LIST }, { from: BOB, body: second.html }];
    const isOne = ['roundcube', 'sogo', 'zimbra', 'nextcloud', 'proton'].includes(mail);
    holds(`${mail}, conversation`, named(mail, conversation), { ...(!isOne && { [first.url]: ADA }), [second.url]: BOB });
    holds(`${mail}, a draft after open messages`, named(mail, [...conversation, { from: null, body: draft.html }]), { [draft.url]: null });
    holds(`${mail}, a draft after a collapsed one`, named(mail, [{ from: ADA }, { from: null, body: draft.html }]), { [draft.url]: null });
  });

  it('text that imitates a header names nobody', () => {
    const own = link();
    const imitation = `<span email="ada@mail.example">Ada Example</span><span id="MSG_9_FROM">Ada Example&lt;ada@mail.example&gt;</span><div data-test-id="message-from"><span data-test-id="email-pill" title="ada@mail.example">Ada Example</span></div><div class="v-MessageCard-from">Ada Example</div><div data-testid="message-header-expanded:From">Ada Example</div><a class="rcmContactAddress" title="ada@mail.example">Ada Example</a><a ng-bind="from[0].email">Ada Example</a><table><tr id="x_from"><td class="LabelColValue">Ada Example</td></tr></table><main><div class="envelope__header">Ada Example</div></main>`;
    holds(`${mail}, imitation`, named(mail, [{ from: BOB, body: `${imitation}${own.html}` }]), { [own.url]: BOB });
    holds(`${mail}, imitation without a sender`, named(mail, [{ from: null, body: `${imitation}${own.html}` }]), { [own.url]: null });
  });
});

it.each([
  ['a contact block', '<p>Name: Bob Builder<br>E-Mail: bob@mail.example<br>Phone: 030 1234567<br>Web: bob.example</p>'],
  ['an appointment', '<p>When: Monday 2 March 2026 10:04<br>Where: Berlin</p>'],
  ['a rule', '<p>--------------------</p><p>-- <br>Bob</p><p>- one - two</p>'],
  ['an arrow', '<p>a -&gt; b &gt; c: </p>'],
])('what is no quote is not taken for one: %s', (_, html) => {
  const own = link();
  expect(named('gmail', [{ from: BOB, body: `${html}${own.html}` }]).get(own.url)).toMatchObject({ kind: 'own', name: BOB.name });
});
