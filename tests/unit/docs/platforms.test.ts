import { expect, test } from 'vitest';
import { PLATFORMS } from '../../../lib/platforms/registry';
import { standsIn } from './generated';
import { platformTables } from './platforms';

test('the tables of platforms stand in the README as the registry has them', () => standsIn('README.md', 'platforms', platformTables()));

test('have a row for every platform, with as many cells as their heads', () => {
  const tables = platformTables().split('\n\n').filter((part) => part.startsWith('| ')).map((text) => text.split('\n'));
  expect(tables.flatMap((rows) => rows.slice(2))).toHaveLength(PLATFORMS.length);
  for (const rows of tables) expect(new Set(rows.map((row) => row.split(/(?<!\\)\|/u).length)).size, rows[0]).toBe(1);
});
