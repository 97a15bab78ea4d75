// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fake, fresh } from './browser';
vi.mock('webextension-polyfill', () => ({ default: fake }));
// The engine's own judgement, without the file of the package that it loads for signed badges.
vi.mock('../../../components/state/judge', () => ({ reportOf: (_: unknown, learned: Learned) => report(learned, NOTHING_SAID, NOW) }));
vi.mock('../../../components/state/engine', () => ({ loadEngine: async () => ({}) }));
import { accept } from '../../../components/following/state';
import { News } from '../../../components/following/News';
import { announcement } from '../../../components/state/live';
import { speakIn } from '../../../components/state/voice';
import { fact } from '../../../lib/check/facts';
import { NOTHING_SAID, report } from '../../../lib/check/report';
import { putOffer, readOffers } from '../../../lib/store/follow';
import { keysOf } from '../../../lib/wallet/identity';
import type { Offer } from '../../../lib/wallet/words';
import type { Learned } from '../../../lib/words';
import { genuine, NOW } from '../store/learned-fixture';
import { button, clear, show } from './screen';

beforeEach(async () => {
  fresh();
  await speakIn('en');
});
afterEach(clear);

const offerOf = (learned: Learned): Offer => ({ id: learned.award, keys: keysOf(learned), from: 'https://www.credly.com/users/ada', state: 'waiting', learned, at: NOW });

it('an offered badge that turned out to be disproved says why, cannot be added and stays until it is put away', async () => {
  const good = genuine(1);
  const forged = { ...good, facts: good.facts.map((one) => (one.id === 'integrity' ? fact('integrity', 'fail', 'integrity.disagree', { at: good.at, source: 'x' }, { field: 'id' }) : one)) };
  await putOffer(offerOf(forged));
  await putOffer(offerOf(genuine(2)));
  const root = await show(<News />);
  await vi.waitFor(() => expect([...root.querySelectorAll('[data-offer]')].map((each) => each.getAttribute('data-verdict'))).toEqual(['invalid', 'verified']), { timeout: 10_000 });
  const [bad, fine] = [...root.querySelectorAll('[data-offer]')];
  expect(bad!.textContent).toContain('It cannot be added');
  expect([button(bad!, 'Add'), !!button(bad!, 'Ignore'), !!button(fine!, 'Add'), fine!.textContent!.includes('cannot')]).toEqual([undefined, true, true, false]);

  // "Add all" has no button to go by.
  const addHeld = vi.fn();
  await act(() => accept(offerOf(forged), { addHeld } as never));
  expect(announcement.value).toContain('Badge 1 cannot be added');
  expect([(await readOffers()).length, addHeld.mock.calls]).toEqual([2, []]);
});
