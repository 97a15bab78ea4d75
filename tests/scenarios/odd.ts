import { assertion, assertionAnswers, atCredly, award } from '../fixtures/answers/credly';
import { uuid } from '../fixtures/answers/ids';
import { LAYLA, LINH, TOMAS } from '../fixtures/people';
import { json } from '../server/reply';
import { expected, onLinkedIn, own, type Scenario } from './scenario';

/** Scripts that are written without spaces or from the right, and a person who has one name. */
const NAMES = [['thai', 'สมชาย ตัวอย่าง'], ['japanese', '例田 花子'], ['arabic', LAYLA.name], ['one', 'Suharjo']] as const;

const id = (name: string) => uuid('odd', name);

/** Text and values that programs trip over: a verdict or a clear reason, nothing dropped. */
export const odd: Scenario[] = [
  {
    id: 'odd-dates',
    shows: 'dates that are none: could not be checked, never current',
    stage(world) {
      const wrong = { words: 'yesterday', number: Number.MAX_VALUE, empty: '', impossible: '2025-13-45', list: [2025, 1, 1] };
      return onLinkedIn(world, 'odd-dates', Object.entries(wrong).map(([key, expires]) => {
        const of = award(id(key));
        const address = atCredly(world, of);
        assertionAnswers(world, of.id, json({ ...assertion(of), expires }));
        return expected(address, { verdict: 'unconfirmed' });
      }));
    },
  },
  {
    id: 'odd-types',
    shows: 'wrong types and NaN: could not be checked',
    stage(world) {
      const wrong: Record<string, unknown>[] = [{ badge: null }, { issuedOn: 'NaN' }, { type: ['Assertion', 7], badge: { id: 5 } }, { recipient: [] , verification: 'x', badge: {} }];
      return onLinkedIn(world, 'odd-types', wrong.map((change, n) => {
        const of = award(id(`type-${n}`));
        const address = atCredly(world, of);
        assertionAnswers(world, of.id, json({ ...assertion(of), ...change }));
        return expected(address, { verdict: 'unconfirmed' });
      }));
    },
  },
  {
    id: 'odd-right-to-left',
    shows: 'right-to-left names and emoji are kept as they are',
    stage(world) {
      const plain = atCredly(world, award(id('rtl'), { title: 'مهندس المنصات', holder: LAYLA.name }));
      const faces = atCredly(world, award(id('emoji'), { title: '🏅 Team Lead \u{1F469}\u200D\u{1F680}', holder: `${LAYLA.name} 🚀` }));
      // A direction override in a title must not turn what stands beside it.
      const turned = atCredly(world, award(id('override'), { title: 'Genuine\u202Edetacov eb ton dluoc', holder: LAYLA.name }));
      return onLinkedIn(world, 'odd-right-to-left', [expected(plain, { names: own(LAYLA), holder: 'same' }), expected(faces, { names: own(LAYLA), holder: 'same' }), expected(turned, { names: own(LAYLA), holder: 'same' })], { person: LAYLA });
    },
  },
  ...NAMES.map(([slug, name]): Scenario => ({
    id: `odd-name-${slug}`,
    shows: `a profile of ${name}: the same name is the same; another script, or a name beside two, cannot be told`,
    stage(world) {
      const [mine, other] = [atCredly(world, award(id(`${slug} mine`), { holder: name })), atCredly(world, award(id(`${slug} other`), { holder: TOMAS.name }))];
      const person = { ...LAYLA, name };
      const names = own({ name });
      return onLinkedIn(world, `odd-name-${slug}`, [expected(mine, { names, holder: 'same' }), expected(other, { names, holder: 'cannot-tell' })], { person });
    },
  })),
  {
    id: 'odd-foreign-scripts',
    shows: 'names in other scripts, with and without their accents',
    stage(world) {
      const bare = atCredly(world, award(id('bare'), { holder: 'Nguyen Thi Linh', email: LINH.email }));
      const same = atCredly(world, award(id('accents'), { holder: LINH.name, email: LINH.email }));
      return onLinkedIn(world, 'odd-foreign-scripts', [expected(bare, { names: own(LINH) }), expected(same, { names: own(LINH), holder: 'same' })], { person: LINH });
    },
  },
];
