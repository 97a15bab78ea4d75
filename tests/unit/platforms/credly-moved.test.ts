import { expect, it } from 'vitest';
import { atCredly, award } from '../../fixtures/answers/credly';
import { uuid } from '../../fixtures/answers/ids';
import { World } from '../../server/world';
import { ask } from './ask';

const OVER = { issued: '2021-05-03T00:00:00.000Z', expires: '2023-05-03T00:00:00.000Z' };

it.each([
  ['one that has expired', { issuer: 'Microsoft', ...OVER }, true],
  ['one that still lasts', { issuer: 'Microsoft', issued: OVER.issued }, false],
  ['another issuer’s', { issuer: 'Northgate Institute', ...OVER }, false],
])('a certification of Microsoft at Credly says where it may have been renewed: %s', async (name, words, says) => {
  const world = new World();
  const report = await ask(world, atCredly(world, award(uuid('moved', name), words)));
  expect((report.remarks ?? []).some(({ code }) => code === 'remark.moved-to-microsoft')).toBe(says);
});
