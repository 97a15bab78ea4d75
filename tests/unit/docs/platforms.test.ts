import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PLATFORMS } from '../../../lib/platforms/registry';
import { platformTable } from './platforms';

test('the table of platforms stands in the README as the registry has it', () => {
  const readme = readFileSync('README.md', 'utf8');
  const [before, rest] = readme.split('<!-- platforms -->\n') as [string, string];
  const [, after] = rest.split('<!-- /platforms -->') as [string, string];
  const whole = `${before}<!-- platforms -->\n${platformTable()}\n<!-- /platforms -->${after}`;
  // After a change that is meant: npm run platforms
  if (process.env['PLATFORMS'] === 'write') writeFileSync('README.md', whole);
  else expect(readme).toBe(whole);
});

test('has a row of six cells for every platform', () => {
  const rows = platformTable().split('\n').slice(2);
  expect(rows).toHaveLength(PLATFORMS.length);
  for (const row of rows) expect(row.split(/(?<!\\)\|/u), row).toHaveLength(8);
});
