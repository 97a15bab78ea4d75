import { expect, it } from 'vitest';
import { retryAfter } from '../../../lib/net/retry-after';

const NOW = Date.parse('2026-01-15T12:00:00Z');
const DAY = 86_400_000;

it.each([null, '', 'soon', '-5', '1.5', 'NaN', '2026-01-15', 'Infinity', '99999999999999'])('%j says nothing', (header) => expect(retryAfter(header, NOW)).toBeNull());

it.each([
  ['120', 120_000], [' 5 ', 5_000], ['0', 1_000], ['999999999', DAY],
  ['Thu, 15 Jan 2026 12:10:00 GMT', 600_000], ['Thu, 15 Jan 2026 11:00:00 GMT', 1_000], ['Fri, 15 Jan 2027 12:00:00 GMT', DAY],
])('%s waits %d ms', (header, wait) => expect(retryAfter(header, NOW)).toBe(NOW + wait));
