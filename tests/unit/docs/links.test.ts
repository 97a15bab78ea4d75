import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const texts = ['README.md', ...readdirSync('docs').filter((name) => name.endsWith('.md')).map((name) => join('docs', name))];

describe.each(texts)('%s', (text) => {
  test('every picture and page that it points to is there', () => {
    const targets = [...readFileSync(text, 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target]) => join(dirname(text), target ?? ''));
    expect(targets.filter((target) => !existsSync(target))).toEqual([]);
  });
});
