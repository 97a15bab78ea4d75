// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fake, fresh } from './browser';
vi.mock('webextension-polyfill', () => ({ default: fake }));
import { FromOpenPage } from '../../../components/FromOpenPage';
import { speakIn } from '../../../components/state/voice';
import { fact } from '../../../lib/check/facts';
import { NOTHING_SAID, report } from '../../../lib/check/report';
import type { Learned } from '../../../lib/words';
import { genuine, NOW } from '../store/learned-fixture';
import { clear, show } from './screen';

beforeEach(async () => {
  fresh();
  await speakIn('en');
});
afterEach(clear);

const good = genuine(1);
const open: Learned = { ...good, facts: good.facts.map((one) => (one.id === 'integrity' ? fact('integrity', 'pass', 'integrity.open-page', { at: good.at, source: 'x' }, { host: 'x' }) : one)) };

it('says how old a badge is that was read from its open page, and where it is refreshed', async () => {
  const root = await show(<FromOpenPage report={await report(open, NOTHING_SAID, NOW)} />);
  expect(root.textContent).toMatch(/Last read .*2026.*from its open page.*“Read this page”/u);
  expect(root.querySelector('a')?.getAttribute('href')).toBe(good.award);
});

it('says nothing of one whose issuer is asked, nor links to anything but the web', async () => {
  expect((await show(<FromOpenPage report={await report(good, NOTHING_SAID, NOW)} />)).textContent).toBe('');
  const odd = { ...open, reference: { ...open.reference!, url: 'javascript:alert(1)' } };
  expect((await show(<FromOpenPage report={await report(odd, NOTHING_SAID, NOW)} />)).textContent).toBe('');
});
