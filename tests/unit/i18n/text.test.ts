import { describe, expect, it } from 'vitest';
import { fill, join, plain } from '../../../lib/i18n/text';
import { loadVoice } from '../../../lib/i18n/index';

describe('fill', () => {
  it('keeps values from outside apart from our words', () => {
    expect(fill('Issued to {name}; see {page}.', { name: 'A', page: 'B' })).toEqual(['Issued to ', { value: 'A' }, '; see ', { value: 'B' }, '.']);
  });

  it('fills no value into a value', () => {
    expect(plain(fill('{a} and {b}', { a: '{b}', b: 'x' }))).toBe('{b} and x');
  });

  it('shows what is missing, empty, of a wrong type or inherited as …', () => {
    expect(plain(fill('{a}{b}{c}{toString}', { b: '', c: 7 } as never))).toBe('…………');
  });

  it('cleans values', () => {
    expect(plain(fill('“{a}”', { a: 'x\n\u202Ey' }))).toBe('“x y”');
  });
});

describe('join', () => {
  it('separates what is there', () => {
    expect(plain(join([['a'], [], ['b']], ' '))).toBe('a b');
    expect(join([], ' ')).toEqual([]);
  });
});

describe('a voice', () => {
  it('chooses the plural of the language and writes its numbers', async () => {
    const [en, de, zh, pt] = await Promise.all([loadVoice('en'), loadVoice('de'), loadVoice('zh-CN'), loadVoice('pt-BR')]);
    expect(en.t('list.seen', { count: 1 })).toBe('1 badge seen so far');
    expect(en.t('list.seen', { count: 0 })).toBe('0 badges seen so far');
    expect(en.t('list.seen', { count: 1200 })).toBe('1,200 badges seen so far');
    expect(de.t('list.seen', { count: 1200 })).toBe('1.200 Badges bisher gesehen');
    expect(zh.t('list.seen', { count: 1 })).toBe('目前发现 1 枚徽章');
    expect(pt.t('list.seen', { count: 1 })).toBe('1 badge visto até agora');
    expect(pt.t('list.seen', { count: 2 })).toBe('2 badges vistos até agora');
  });
});
