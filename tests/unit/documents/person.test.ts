import { describe, expect, it } from 'vitest';
import { personOf, type Beginning } from '../../../lib/documents/person';
import { ADA, LAYLA } from '../../fixtures/people';

const named = (lines: (string | [string, number])[], more: Partial<Beginning> = {}) =>
  personOf({ lines: lines.map((line) => (typeof line === 'string' ? { text: line, size: 11 } : { text: line[0], size: line[1] })), links: [], title: '', author: '', fileName: '', ...more }).name;

describe('nobody is named where it is not certain', () => {
  it.each<[string, (string | [string, number])[], Partial<Beginning>?]>([
    ['nothing at all', []],
    ['one name', [['Suharto', 30], 'suharto@mail.example']],
    ['no larger than the rest, and nothing confirms it', ['Ada Example', 'Some text']],
    ['an address of another person', ['Ada Example', 'Some text', 'tomas.vrba@mail.example']],
    ['what the document is called', [['Curriculum Vitae', 30], 'Something']],
    ['a job', [['Senior Cloud Engineer', 30], 'Something']],
    ['a headline in large letters', [['Machine Learning', 30], 'Something']],
    ['a company', [['Northgate Institute', 30], 'Something']],
    ['words in small letters', [['ada example', 30], 'Something']],
    ['a sentence', [['Ada Example Has Built Bridges Here', 30], 'x']],
    ['something else stands first', [['Hello', 11], ['Ada Example', 30]]],
    ['further down', [...Array.from({ length: 9 }, (_, n) => `Line ${n}`), ['Ada Example', 30]]],
    ['Arabic', [[LAYLA.name, 30], LAYLA.email]],
    ['Thai', [['สมชาย ใจดี', 30], 'somchai@mail.example']],
    ['Japanese', [['山田 太郎', 30], 'yamada@mail.example']],
    ['Cherokee, which has capitals too', [['ᎠᎵ ᎤᏪᏘ', 30], 'x']],
    ['mixed letters', [['Аda Example', 30], 'x']],
    ['the template’s author is not in the text', ['Some text'], { author: 'Ada Example' }],
  ])('%s', (_, lines, more) => expect(named(lines, more)).toBeUndefined());
});

describe('the name at the top', () => {
  it.each<[string, (string | [string, number])[], Partial<Beginning>?]>([
    ['first and larger than everything', [['Ada Example', 24], 'Cloud engineer', ['Experience', 14]]],
    ['after what the document is called', [['Curriculum Vitae', 12], ['Ada Example', 24], 'x']],
    ['confirmed by the mail address', ['Ada Example', 'ada.example@mail.example']],
    ['confirmed by a mail link', ['Ada Example'], { links: ['mailto:example.a@mail.example'] }],
    ['confirmed by the profile', ['Cloud stories', 'Ada Example'], { links: ['https://www.linkedin.com/in/ada-example-0000/'] }],
    ['confirmed by the file’s name', ['Ada Example', 'x'], { fileName: 'CV_ada_example_2026.pdf' }],
    ['confirmed by its title', ['Ada Example', 'x'], { title: 'Résumé of Ada Example' }],
    ['with a headline behind it', [['Ada Example | Cloud engineer', 24], 'x']],
    ['with degrees', [['Ada Example, PhD', 24], 'x']],
  ])('%s', (_, lines, more) => expect(named(lines, more)).toBe('Ada Example'));

  it.each(['Ana María de la Cruz', 'Jean-Luc O’Neil', 'Иван Петров', 'NGUYỄN THỊ LINH'])('%s', (name) => expect(named([[name, 24], 'x'])).toBe(name));
});

it('a mail address counts where there is exactly one', () => {
  const of = (...lines: string[]) => personOf({ lines: lines.map((text) => ({ text, size: 11 })), links: [], title: '', author: '', fileName: '' }).email;
  expect(of(`Mail: ${ADA.email.toUpperCase()}.`, ADA.email)).toBe(ADA.email);
  expect(of(ADA.email, 'referee@mail.example')).toBeUndefined();
});
