import { artOf, atCredly, award, credlyPaths, withdrawn, assertionAnswers } from '../fixtures/answers/credly';
import { uuid } from '../fixtures/answers/ids';
import { shown } from '../fixtures/badge';
import { h } from '../fixtures/html';
import { picture } from '../fixtures/pages/gmail';
import { emberPost, linkedInFeed, sduiPost } from '../fixtures/pages/linkedin-feed';
import { linkedInProfile, type FrontEnd } from '../fixtures/pages/linkedin';
import { editable, framing, inner, sandboxed, shadowed } from '../fixtures/pages/frames';
import { embed } from '../fixtures/pages/resume';
import { ADA, TOMAS, type Person } from '../fixtures/people';
import { linkedInSafety } from '../fixtures/wrap';
import { html } from '../server/reply';
import { expected, onGmail, onLinkedIn, own, type Scenario } from './scenario';
import { turned } from './variants';

const id = (name: string) => uuid('places', name);

/** One profile in each of LinkedIn's front ends: the same badge, the same person, the same answer. */
const frontEnds: Scenario[] = (['ember', 'sdui', 'sdui-unnamed', 'guest'] as FrontEnd[]).map((frontEnd) => ({
  id: `linkedin-${frontEnd}`,
  shows: `LinkedIn's front end "${frontEnd}": two links to one award are one badge; name and claim are compared`,
  stage(world) {
    const address = atCredly(world, award(id(frontEnd)));
    const other = atCredly(world, award(id(`${frontEnd}-other`), { holder: TOMAS.name }));
    const wrap = frontEnd.startsWith('sdui') ? linkedInSafety : (url: string) => `${url}/linked_in_profile`;
    return onLinkedIn(world, `linkedin-${frontEnd}`, [
      expected(address, { raw: wrap(address), holder: 'same', claim: { title: 'Cloud Platform Architect' } }),
      expected(other, { raw: wrap(other), holder: 'different', attention: true, claim: { title: 'Cloud Platform Architect' } }),
    ], { frontEnd });
  },
}));

/** The same profiles with nothing left that we know of them: the verdicts stay, and nobody is compared. */
const bareFrontEnds: Scenario[] = (['ember', 'sdui', 'sdui-unnamed', 'guest'] as FrontEnd[]).map((frontEnd) => ({
  id: `linkedin-${frontEnd}-wrapper-removed`,
  shows: `LinkedIn's front end "${frontEnd}", wrapper removed: the verdict stays, nobody is compared`,
  stage(world) {
    const address = `https://www.linkedin.com/in/bare-${frontEnd}/`;
    const other = atCredly(world, award(id(`${frontEnd}-bare`), { holder: TOMAS.name }));
    const raw = frontEnd.startsWith('sdui') ? linkedInSafety(other) : `${other}/linked_in_profile`;
    world.at(address, html(turned('wrapper removed', linkedInProfile(frontEnd, ADA, [shown(raw)]))));
    return { address, badges: [expected(other, { raw, names: { kind: 'unknown' }, holder: 'cannot-tell' })] };
  },
}));

/** Where a badge can stand, and whose it is there. */
export const places: Scenario[] = [
  ...frontEnds,
  ...bareFrontEnds,
  {
    id: 'linkedin-post',
    shows: 'a badge in a post may be anybody’s: whose name fits the post’s author is told, and no difference',
    stage(world) {
      const [congratulated, mine, passed] = ['congratulated', 'mine', 'passed'].map((name) => atCredly(world, award(id(`post-${name}`), { holder: TOMAS.name })));
      const of = (author: Person) => ({ kind: 'author', name: author.name }) as const;
      const address = 'https://www.linkedin.com/feed/update/urn:li:activity:1/';
      world.at(address, html(linkedInFeed(h`${emberPost({ author: ADA, text: h`Congratulations to our whole team!`, card: shown(congratulated!) })}
${sduiPost({ author: TOMAS, card: shown(mine!) })}${emberPost({ author: ADA, passedOn: { author: TOMAS, card: shown(passed!) } })}`)));
      return {
        address,
        badges: [
          expected(congratulated!, { names: of(ADA), holder: 'cannot-tell' }),
          expected(mine!, { names: of(TOMAS), holder: 'same' }),
          expected(passed!, { names: of(TOMAS), holder: 'same' }),
        ],
      };
    },
  },
  {
    id: 'gmail-message',
    shows: 'Gmail: body and signature are the sender’s, quoted text is nobody’s, a reply being written is left alone',
    stage(world) {
      const body = atCredly(world, award(id('mail-body')));
      const signature = award(id('mail-signature'));
      const quoted = atCredly(world, award(id('mail-quoted'), { holder: TOMAS.name }));
      const composed = atCredly(world, award(id('mail-composed')));
      const text = atCredly(world, award(id('mail-text')));
      const signed = atCredly(world, signature);
      const staged = onGmail(world, 'message', [expected(body, { holder: 'same' })], {
        text: h`see ${text} and ${picture(shown(signed), artOf(signature))}`,
        signature: [shown(signed)], quoted: [shown(quoted)], composing: [shown(composed)],
      });
      return {
        ...staged,
        badges: [
          ...staged.badges,
          expected(text, { holder: 'same' }),
          expected(signed, { holder: 'same' }),
          expected(quoted, { names: { kind: 'quoted' }, holder: 'cannot-tell' }),
        ],
        absent: [composed],
      };
    },
  },
  {
    id: 'mail-sent-for-others',
    shows: 'mail from a hiring tool, which bears the candidate’s or an agency’s name, is nobody’s',
    stage(world) {
      const from = { ...ADA, email: 'no-reply@us.greenhouse-mail.io' };
      const [mine, other] = [atCredly(world, award(id('sent-mine'))), atCredly(world, award(id('sent-other'), { holder: TOMAS.name }))];
      return onGmail(world, 'sent-for-others', [mine, other].map((each) => expected(each, { names: own(from), holder: 'cannot-tell' })), { from });
    },
  },
  {
    id: 'embeds',
    shows: 'embed markup and the frame that it becomes',
    stage(world) {
      const [marked, framed] = [id('embed-markup'), id('embed-frame')];
      const [a, b] = [atCredly(world, award(marked)), atCredly(world, award(framed))];
      const extra = h`${embed(marked)}<iframe id="embedded-badge-${framed}" src="https://www.credly.com/embedded_badge/${framed}" title="View my verified achievement on Credly." width="150" height="270"></iframe>`;
      const staged = onLinkedIn(world, 'embeds', [], { extra });
      return { ...staged, badges: [expected(a), expected(b)] };
    },
  },
  {
    id: 'frames',
    shows: 'frames of the same and of another origin',
    stage(world) {
      const [same, other] = [atCredly(world, award(id('frame-same'))), atCredly(world, award(id('frame-other')))];
      const frames = ['https://www.linkedin.com/test/frame', 'https://de.linkedin.com/test/frame'];
      world.at(frames[0]!, html(inner(shown(same)))).at(frames[1]!, html(inner(shown(other))));
      const address = 'https://www.linkedin.com/test/frames';
      world.at(address, html(framing(frames)));
      return { address, badges: [same, other].map((each) => expected(each, { names: { kind: 'unknown' } })) };
    },
  },
  ...['allow-same-origin allow-popups', ''].map((allow, n): Scenario => ({
    id: `sandbox-${n}`,
    shows: `a mail in a sandboxed frame without scripts (sandbox="${allow}")`,
    stage(world) {
      const seen = atCredly(world, award(id(`sandbox-${n}`)));
      const address = `https://mail.proton.me/u/0/inbox/${n}`;
      world.at(address, html(sandboxed(shown(seen), allow)));
      return { address, badges: [expected(seen, { names: { kind: 'unknown' } })] };
    },
  })),
  {
    id: 'shadow-roots',
    shows: 'open shadow roots',
    stage(world) {
      const seen = atCredly(world, award(id('shadow')));
      const address = 'https://www.linkedin.com/test/shadow';
      world.at(address, html(shadowed(shown(seen))));
      return { address, badges: [expected(seen, { names: { kind: 'unknown' } })] };
    },
  },
  {
    id: 'editable',
    shows: 'never inside regions in which somebody writes',
    stage(world) {
      const [seen, written] = [atCredly(world, award(id('beside-editable'))), atCredly(world, award(id('editable')))];
      return { ...onLinkedIn(world, 'editable', [expected(seen)], { extra: editable(shown(written)) }), absent: [written] };
    },
  },
  {
    id: 'fake-verdicts',
    shows: 'a verdict drawn by the page leaves the panel untouched',
    stage(world) {
      const of = award(id('fake'));
      const address = atCredly(world, of);
      assertionAnswers(world, of.id, withdrawn());
      const fake = h`<div data-award="${credlyPaths(of.id).pages[0]!}" data-verdict="verified" data-holder="same">Genuine and current ✔</div><proofmark-mark>Genuine and current</proofmark-mark>`;
      return onLinkedIn(world, 'fake-verdicts', [expected(address, { verdict: 'revoked', attention: true })], { extra: fake });
    },
  },
];
