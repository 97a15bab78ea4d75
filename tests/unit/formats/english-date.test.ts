import { expect, it } from 'vitest';
import { readDate } from '../../../lib/formats/date';
import { readEnglishDate } from '../../../lib/formats/english-date';

it.each([['August 6, 2018', '2018-08-06'], ['Nov. 4, 2024', '2024-11-04'], ['Sept. 30, 2024', '2024-09-30'], ['May 3 2025', '2025-05-03'], ['February 29, 2024', '2024-02-29']])('%s is a day', (text, iso) => {
  expect(readEnglishDate(text)).toEqual(readDate(iso));
});

it('a month means any of its days, and stays as it is written', () => {
  expect(readEnglishDate('February 2023')).toEqual({ text: 'February 2023', from: readDate('2023-02-01')!.from, to: readDate('2023-02-28')!.to });
});

it.each(['February 30, 2024', 'Foo 1, 2024', 'Ma 1, 2024', 'august 6, 2018', '6. August 2018', '2018-08-06', 'August 6, 18', 'August 0, 2018', 'August', '', 'August 6, 2018 x', 'August 6, 20188'])('%s is none', (text) => {
  expect(readEnglishDate(text)).toBeNull();
});
