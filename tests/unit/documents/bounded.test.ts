import { strToU8 } from 'fflate';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PAGE_TIME } from '../../../lib/documents/limits';
import type { PdfFile } from '../../../lib/documents/words';
import { credlyAddress, uuid } from '../../fixtures/answers/ids';
import { readAll } from './told';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('a page that hangs is given up: what was met before stays, the reader is ended, and it is said', async () => {
  const one = credlyAddress(uuid('bounded', 1));
  let closed = 0;
  const file: PdfFile = {
    pages: 3, close: () => (closed += 1), attachments: async () => [], properties: async () => ({ title: '', author: '' }),
    page: (number) => (number === 1 ? Promise.resolve({ links: [one], lines: [], attachments: [] }) : new Promise(() => {})),
  };
  const reading = readAll(strToU8('%PDF-'), 'a', { pdf: async () => ({ open: async () => file }) });
  await vi.advanceTimersByTimeAsync(PAGE_TIME);
  const { lines, summary } = await reading;
  expect([lines, summary.problem?.code, summary.pages, closed]).toEqual([[`link 1 ${one}`], 'structure.document-slow', { read: 1, of: 3 }, 1]);
});

it('a document that never opens is given up', async () => {
  const reading = readAll(strToU8('%PDF-'), 'a', { pdf: async () => ({ open: () => new Promise(() => {}) }) });
  await vi.advanceTimersByTimeAsync(PAGE_TIME);
  expect((await reading).summary.problem?.code).toBe('structure.document-slow');
});
