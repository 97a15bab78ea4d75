import { describe, expect, it } from 'vitest';
import { isNamedIn } from '../../../lib/check/names/named-in';

describe('whether a text names somebody', () => {
  it.each([
    ['Ada Example', 'Have a look at Ada Example, her badge:'],
    ['Ada Example', 'Have a look at Ada Example’s badge'],
    ['Ada Example', "ADA EXAMPLE'S BADGE"],
    ['Ada Example', 'candidate: Example, Ada (cloud)'],
    ['Ada Example', 'Das ist Ada Examples Badge'],
    ['Ada Example', 'le badge d’Ada Example'],
    ['Ada Example', 'Ada M. Example, PhD'],
    ['Ada M. Example', 'this is Ada Example'],
    ['Dr. Ada Example, PMP', 'this is Ada Example'],
    ['Ada Example', 'A\u00ADda Exam\u200Bple'],
    ['José García López', 'sobre Jose Garcia Lopez'],
    ['Jürgen Müller', 'über Juergen Mueller'],
    ['Siobhán O’Brien', 'Siobhan O\'Brien’s badge'],
    ['Vincent van den Berg', 'Vincent van den Berg applies'],
    ['Анна Петрова', 'значок: Анна Петрова, посмотрите'],
    ['ليلى المثال', 'شارة ليلى المثال'],
    ['王小明', '请看王小明的徽章'],
    ['陳大文', '請看陈大文的徽章'],
    ['山田 太郎', '山田太郎さんのバッジ'],
    ['김민수', '김민수의 배지'],
    ['สมชาย ใจดี', 'ดูตราของสมชาย ใจดีที่นี่'],
    ['Xiaoming Wang 王小明', 'see Wang Xiaoming'],
    ['Xiaoming Wang 王小明', '王小明的徽章'],
  ])('%s: "%s"', (name, text) => expect(isNamedIn(name, text)).toBe(true));

  it.each([
    ['Ada Example', ''],
    ['Ada Example', 'Ada has a badge'],
    ['Ada Example', 'for Example, a badge of Ada'.replace('Ada', 'Adam')],
    ['Ada Example', 'Ada wrote to us on Monday and gave a good Example'],
    ['Ada Example', 'A. Example'],
    ['Ada Example', 'Canada Examples'],
    ['Ada', 'Ada has a badge'],
    ['A. Example', 'A. Example'],
    ['', 'Ada Example'],
    ['ada@mail.example', 'ada@mail.example'],
    ['Northgate Institute', 'Northgate Institute'],
    ['Vincent van den Berg', 'van den Berg'],
    ['王小明', '王先生小明'],
    ['王小明', '王大明'],
    ['王', '王'],
    ['山田 太郎', '山田さん'],
    ['Jane Doe', 'John Doe'],
    ['Kate Example', 'Katherine Example'],
  ])('%s is not named in "%s"', (name, text) => expect(isNamedIn(name, text)).toBe(false));

  it('takes no longer for a text or a name that is made to', () => {
    // Where it is not bounded, these take minutes: the test runner's own limit ends them.
    for (const text of ['Ada '.repeat(250_000), "'".repeat(1_000_000), 'ä'.repeat(1_000_000)]) {
      for (const name of ['Ada Example', 'Ada '.repeat(20_000), 'ö'.repeat(100_000)]) expect(isNamedIn(name, text)).toBe(false);
    }
  });
});
