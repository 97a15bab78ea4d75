import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { compareNames } from '../../../lib/check/names/compare';
import { isCode } from '../../../lib/codes';

// The same texts in every run: a red test can be run again.
fc.configureGlobal({ seed: 20_260_301 });

const WORDS = [
  'Jane', 'Doe', 'J.', 'Q', 'Bob', 'Robert', 'Müller', 'Mueller', 'Muller', 'Anne-Marie', 'Annemarie', 'Anne', 'Marie', 'de', 'la', 'Cruz', 'Delacruz', 'van', 'Văn', 'Nguyễn',
  'Smith', 'Smyth', 'Smith-Jones', 'PhD', 'Dr.', ',', '|', '(x)', "O'Brien", 'O', 'Brien', 'Ivanov', 'Ivanova', 'Иванов', 'Иван', 'Ivan', 'Παπάς', 'محمد', 'علي', 'Ali', 'Muhammad',
  'כהן', '王', '小明', '王小明', 'Wang', 'Xiaoming', '김', '철수', 'やまだ', 'Yamada', 'अमित', 'Amit', 'Jоhn', '🚀', '@', 'Inc', 'Lee', 'Li', 'DOE', 'y',
];
const name = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' '));
const text = fc.oneof(name, fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: fc.constantFrom('\uD800', '\u202E', '\u0301', 'a', ' ', '王', "'", '(', ',') }));

describe('compareNames, for any text', () => {
  it('gives both directions the same match, and a known code of a holder', () => {
    fc.assert(fc.property(text, text, (a, b) => {
      const forth = compareNames(a, b);
      const back = compareNames(b, a);
      expect(forth.match).toBe(back.match);
      expect(isCode(forth.code) && forth.code.startsWith('holder.')).toBe(true);
    }), { numRuns: 4_000, examples: [['علي la', 'Lee Muhammad Lee'], ['محمد', 'Muhammad'], ['Ö', 'oe']] });
  });

  it('never calls a name different from itself, nor from a rearrangement of it', () => {
    fc.assert(fc.property(text, (a) => {
      expect(compareNames(a, a).match).not.toBe('different');
      expect(compareNames(a, a.toUpperCase()).match).not.toBe('different');
      // What follows one of these signs is no part of the name.
      const bare = a.replace(/[|@,]/gu, ' ');
      expect(compareNames(bare, bare.split(' ').reverse().join(' ')).match).not.toBe('different');
    }), { numRuns: 1_500 });
  });

  it('never calls names different that share a full word', () => {
    const full = fc.constantFrom('Okafor', 'Catherine', 'Bjørn', 'Guðmundsdóttir', 'Pérez', 'Wojciechowski');
    const rest = fc.array(fc.constantFrom('Jane', 'Peter', 'Smith', 'Green', 'Lima', 'Lucía', 'Einar', 'J.', 'de'), { minLength: 1, maxLength: 3 });
    fc.assert(fc.property(full, rest, rest, (shared, a, b) => {
      expect(compareNames([shared, ...a].join(' '), [...b, shared].join(' ')).match).not.toBe('different');
    }));
  });

  it('says the same only of names with the same number of full words, and of no name that is empty', () => {
    fc.assert(fc.property(fc.constantFrom('Jane', 'Doe', 'Okafor'), fc.constantFrom('Peter', 'Green'), (a, b) => {
      expect(compareNames(`${a} ${b}`, `${a} ${b} Einarsson`).match).toBe('consistent');
      expect(compareNames(a, `${a} ${b}`).match).toBe('cannot-tell');
      expect(compareNames('', a).match).toBe('cannot-tell');
    }));
  });
});
