import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BROWSERS, files, read, type Browser } from './builds';

/** What the engine for signed badges may weigh with everything that it needs, contexts included; gzip, in bytes. */
const MOST = 110_000;

/** Words of the stack alone: of the JSON-LD library, of the RDF library, of the bundled contexts. */
const STACK = ['invalid scoped context', 'Maximum deep iterations', 'https://www.w3.org/2018/credentials#'];
/** A line of the table of letters. */
const LETTERS = 'Zhuang';
/** One of the public suffixes, and a reading of Han signs: neither is the stack's business. */
const TABLES = ['execute-api', LETTERS];

const scripts = (browser: Browser) => files(browser).filter(({ path }) => path.endsWith('.js')).map(({ path }) => path);

/** Which of these words a file holds. Asked so, that a failure does not print the file. */
const words = (browser: Browser, path: string) => [...STACK, ...TABLES].filter((word) => read(browser, path).includes(word));

describe.each(BROWSERS)('the build for %s', (browser) => {
  it('has the engine for signed badges in one file of at most 110 kB', () => {
    expect(gzipSync(read(browser, 'signed.js'), { level: 9 }).length).toBeLessThanOrEqual(MOST);
    expect(words(browser, 'signed.js')).toEqual(STACK);
  });

  it('has it nowhere else: the background and the pages load that file', () => {
    for (const path of scripts(browser).filter((path) => path !== 'signed.js')) expect(words(browser, path).filter((word) => STACK.includes(word)), path).toEqual([]);
  });

  it('has the table of letters in a file of its own where the background can load one', () => {
    const has = (path: string) => read(browser, path).includes(LETTERS);
    expect({ background: has('background.js'), file: scripts(browser).includes('letters.js') && has('letters.js') }).toEqual({ background: browser === 'safari', file: browser !== 'safari' });
  });

  it('makes no code from text', () => {
    for (const path of scripts(browser)) expect(/\beval\(|new Function\b/.exec(read(browser, path))?.[0], path).toBeUndefined();
  });

  it('loads that file in the background as its browser can, and else not at all', () => {
    const background = read(browser, 'background.js');
    const ways = { import: /(?<![.\w])import\([^)]/.test(background), importScripts: background.includes('importScripts(') };
    expect(ways).toEqual({ import: browser === 'firefox', importScripts: browser === 'chrome' || browser === 'edge' });
  });
});
