import { expect, it, vi } from 'vitest';
vi.mock('webextension-polyfill', () => ({ default: {} }));
import { marksOf } from '../../../lib/session/marks';
import { item, REPORTS } from '../i18n/reports';

it('a mark is told that its badge is an imitation, and of no other', () => {
  const items = [item('imitates', REPORTS['look-alike']), item('down', REPORTS.unconfirmed), item('waits', null)].map((each, at) => ({ ...each, at: [{ frameId: 0, n: at }] }));
  const record = { items, marks: 'on' as const, host: 'mail.example', frames: {} } as unknown as Parameters<typeof marksOf>[0];
  const { verdicts } = marksOf(record, 'en', { marks: true, marksOnLinkedIn: false }).get(0)!;
  expect(verdicts.map(({ verdict, alert }) => [verdict, alert])).toEqual([['unconfirmed', true], ['unconfirmed', undefined], ['checking', undefined]]);
  expect(verdicts[0]!.label).toBe('Proofmark: Imitates a known name, Show in Proofmark');
});
