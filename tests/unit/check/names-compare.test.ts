import { describe, expect, it } from 'vitest';
import { compareNames } from '../../../lib/check/names/compare';
import type { HolderMatch } from '../../../lib/words';
import { effort } from '../effort';

/** Each pair is tried both ways. */
function each(match: HolderMatch, code: string | null, pairs: [string, string][]): void {
  it.each(pairs)(`${match}${code === null ? '' : ` (${code})`}: %j and %j`, (a, b) => {
    expect(compareNames(a, b).match).toBe(match);
    expect(compareNames(b, a).match).toBe(match);
    if (code !== null) expect(compareNames(a, b).code).toBe(code);
  });
}

describe('the same name', () => {
  each('same', 'holder.same-name', [
    ['Jane Doe', 'Jane Doe'],
    ['Doe, Jane', 'Jane Doe'],
    ['Doe Jane', 'Jane Doe'],
    ['DOE, JANE', 'Jane Doe'],
    ['jane doe', 'JANE DOE'],
    ['Jane Doe, PhD, PMP®', 'Jane Doe'],
    ['Doe, Jane, PhD', 'Jane Doe'],
    ['Jane Doe, CISSP, AWS-SAA', 'Jane Doe'],
    ['Jane Doe PhD', 'Jane Doe'],
    ['Dr. Jane Doe (She/Her)', 'Jane Doe'],
    ['Dipl.-Ing. Jane Doe', 'Jane Doe'],
    ['Jane Doe she/her', 'Jane Doe'],
    ['Jane 🚀 Doe', 'Jane Doe'],
    ['👩‍💻 Jane Doe 🇩🇪', 'Jane Doe'],
    ['𝐉𝐚𝐧𝐞 𝐃𝐨𝐞', 'Jane Doe'],
    ['Ｊａｎｅ　Ｄｏｅ', 'Jane Doe'],
    ['Ja\u200Bne\u00A0Doe', 'Jane Doe'],
    ['Jane Doe | Cloud Architect', 'Jane Doe'],
    ['Jane Doe · 2nd', 'Jane Doe'],
    ['Jane Doe – Example GmbH', 'Jane Doe'],
    ['Jane Doe @ Example', 'Jane Doe'],
    ['Jane Doe is open to work', 'Jane Doe'],
    ['Jane "Jay" Doe', 'Jane Doe'],
    ['Jane Doe (', 'Jane Doe'],
    ['Jane Q. Doe', 'Jane Q Doe'],
    ['Jürgen Müller', 'Juergen Mueller'],
    ['Jürgen Müller', 'Jurgen Muller'],
    ['Juergen Mueller', 'Jurgen Muller'],
    ['Ju\u0308rgen Mu\u0308ller', 'Jürgen Müller'],
    ['Łukasz Żółć', 'Lukasz Zolc'],
    ['Søren Østergård', 'Soeren Oestergaard'],
    ['Søren Østergård', 'Soren Ostergard'],
    ['Björk Guðmundsdóttir', 'Bjork Gudmundsdottir'],
    ['Þór Einarsson', 'Thor Einarsson'],
    ['Novak Đoković', 'Novak Djokovic'],
    ['İbrahim Işık', 'Ibrahim Isik'],
    ['Weiß Anna', 'Anna Weiss'],
    ['Nguyễn Văn An', 'Nguyen Van An'],
    ['Nguyễn Văn An', 'An Nguyen Van'],
    ['José García López', 'García López, José'],
    ['Anne-Marie', 'Annemarie'],
    ['Anne-Marie Doe', 'Annemarie Doe'],
    ['Anne Marie Doe', 'Annemarie Doe'],
    ['María de la Cruz', 'Maria Delacruz'],
    ['Ronald Mc Donald', 'Ronald McDonald'],
    ['O’Brien Sean', "Sean O'Brien"],
    ["Sean O'Brien", 'Sean OBrien'],
    ['Seán Ó Briain', 'Sean O Briain'],
    ['Vincent van Gogh', 'van Gogh, Vincent'],
    ['VAN GOGH VINCENT', 'Vincent van Gogh'],
    ['Van Morrison', 'van morrison'],
    ['王 小明', '王小明'],
    ['小明 王', '王 小明'],
    ['王小明先生', '王小明'],
    ['山田 太郎さん', '山田太郎'],
    ['김철수', '김 철수'],
    ['Дмитрий Иванов', 'Иванов Дмитрий'],
    ['Алёна Королёва', 'Алена Королева'],
    ['Γιώργος Παπαδόπουλος', 'ΓΙΩΡΓΟΣ ΠΑΠΑΔΟΠΟΥΛΟΣ'],
    ['\u202Bمحمد علي\u202C', 'محمد علي'],
    ['مُحَمَّد عَلِي', 'محمد علي'],
    ['\u2067יעקב כהן\u2069', 'יעקב כהן'],
    ['अमित कुमार', 'अमित कुमार'],
    ['Xiaoming Wang 王小明', 'Wang Xiaoming'],
    ['王小明 (Xiaoming Wang)', '王小明'],
    ['Иван Smith', 'Иван Smith'],
    ['Madonna', 'Madonna'],
    ['Suharto', 'SUHARTO'],
    ['王伟', '王伟'],
  ]);
});

describe('a name that fits', () => {
  each('consistent', 'holder.initials', [
    ['Jane Q. Doe', 'Jane Quinn Doe'],
    ['J. Doe', 'Jane Doe'],
    ['Doe, J.', 'Jane Doe'],
    ['Doe, J.D.', 'Jane Dana Doe'],
    ['J. Doe', 'J. Doe'],
    ['JD Salinger', 'Jerome David Salinger'],
    ['J.D. Salinger', 'Jerome Salinger'],
    ['Jane E. Doe', 'Jane Emily Doe'],
    ['Ü. Doe', 'Ümit Doe'],
    ['J. B. Doe', 'Julia Doe'],
  ]);
  each('consistent', 'holder.nickname', [
    ['Bob Miller', 'Robert Miller'],
    ['Robert “Bob” Miller', 'Bob Miller'],
    ['Pepe García', 'José García'],
    ['Sasha Petrov', 'Aleksandr Petrov'],
    ['Sascha Müller', 'Alexander Müller'],
    ['J. Jon Doe', 'John Julia Doe'], // J. must not take John from Jon
  ]);
  each('consistent', 'holder.spelling', [
    ['John Smith', 'John Smyth'],
    ['John Thompson', 'John Thomson'],
    ['Micheal Brown', 'Michael Brown'],
    ['Anna Ivanova', 'Anna Ivanov'],
    ['Анна Иванова', 'Анна Иванов'],
    ['Ewa Kowalska', 'Ewa Kowalski'],
    ['Dmitri Ivanov', 'Dmitry Ivanov'],
    ['janedoe', 'Jane Doe'],
    ['陳小明', '陈小明'],
    ['小明王', '王小明'],
    ['やまだたろう', 'ヤマダタロウ'],
  ]);
  each('consistent', 'holder.shorter-name', [
    ['José García López', 'Jose Garcia'],
    ['Mary Smith-Jones', 'Mary Jones'],
    ['Jane Doe', 'Jane Mary Doe'],
    ['Nguyễn Văn An', 'An Nguyen'],
    ['Vincent van Gogh', 'Vincent Gogh'],
    ['David 王小明', '王小明'],
    ['Иванов Иван Петрович', 'Иван Иванов'],
  ]);
  each('consistent', 'holder.transliteration', [
    ['Дмитрий Иванов', 'Dmitriy Ivanov'],
    ['Дмитрий Иванов', 'Dmitry Ivanov'],
    ['Юлия Щербакова', 'Julia Shcherbakova'],
    ['Иванов Иван Петрович', 'Ivan Ivanov'],
    ['Иван Smith', 'Ivan Smith'],
    ['Γιώργος Παπαδόπουλος', 'Giorgos Papadopoulos'],
    ['Ελένη Παπαδοπούλου', 'Eleni Papadopoulou'],
    ['Тома Кот', 'Toma Kot'],
    ['محمد علي', 'Muhammad Ali'],
    ['محمد علي', 'Mohamed Aly'],
    ['فاطمة يوسف', 'Fatima Yusuf'],
    ['יעקב כהן', 'Yaakov Cohen'],
    ['अमित कुमार', 'Amit Kumar'],
    ['王小明', 'Xiaoming Wang'],
    ['王小明', 'Wang Xiao-Ming'],
    ['吕伟', 'Lü Wei'],
    ['やまだ たろう', 'Taro Yamada'],
  ]);
});

describe('names that cannot be told apart', () => {
  each('cannot-tell', 'holder.too-little', [
    ['Jane', 'Jane Doe'],
    ['Anne-Marie', 'Anne-Marie Doe'],
    ['J. D.', 'Jane Doe'],
    ['J. D.', 'J. D.'],
    ['JD', 'Jane Doe'],
    ['K. Smith', 'Jane Doe'],
    ['Madonna', 'Prince'],
    ['Bob', 'Robert'],
    ['王', '李小明'],
  ]);
  each('cannot-tell', 'holder.one-name-shared', [
    ['Jane Doe', 'Jane Smith'],
    ['Jane Doe', 'Mary Doe'],
    ['J. Doe', 'Mary Doe'],
    ['Jane Quinn Doe', 'Jane Roe Doe'],
    ['Jane Q. Doe', 'Jane R. Doe'],
    ['Mario Rossi', 'Maria Rossi'],
    ['Daniel Costa', 'Daniela Costa'],
    ['Harry Brown', 'Larry Brown'],
    ['Jane Aldrich', 'Jane Waldrich'],
    ['Jane Marin', 'Jane Martin'],
    ['Jane Doe', 'Janet Doe'],
    ['Jane Doe', 'Janet Roe'],
    ['Michael Brown', 'Michal Green'],
    ['Liz Smith', 'Elizabeth Jones'],
    ['María García López', 'María Pérez Ruiz'],
    ['Jón Stefánsson', 'Jón Einarsson'],
    ['Nguyễn Văn An', 'Nguyễn Thị An'],
    ['Lo Ka Fai', 'Chan Ka Fai'],
    ['Jack Ma', 'Ma Yun'],
    ['Bruce Lee', 'Li Xiaolong'],
    ['Wang Xiaoming', 'Hsiao-ming Wong'],
    ['王小明', '王大伟'],
    ['山田花子', '鈴木花子'],
    ['김철수', '김영희'],
    ['王伟', '王玮'],
  ]);
  each('cannot-tell', 'holder.scripts', [
    ['山田 太郎', 'Taro Yamada'],
    ['김철수', 'Kim Cheol-su'],
    ['王小明', 'David Miller'],
    ['Дмитрий Иванов', 'John Smith'],
    ['محمد علي', 'John Smith'],
    ['محمد علي', 'Дмитрий Иванов'],
    ['王小明', '김철수'],
    ['山田太郎', 'やまだたろう'],
    ['李伟', '黎玮'],
    ['अमित कुमार', 'राज शर्मा'],
    ['ไก่ ดี', 'អ្នក ល្អ'],
    ['Jane Doe', 'ⴰⵎⴰⵢⴰⵙ ⴷ'],
  ]);
  each('cannot-tell', 'holder.mixed-letters', [
    ['Jоhn Smith', 'John Smith'], // Cyrillic о
    ['Jоhn Smith', 'Jоhn Smith'],
    ['Jane Dοe', 'Jane Doe'], // Greek ο
    ['Jane-Маrie Doe', 'Jane-Marie Doe'],
    ['Ѕаm Реrу', 'Sam Pery'],
    ['Оса Рае', 'Oca Pae'], // Cyrillic throughout
  ]);
});

describe('nobody is named', () => {
  const NOBODY = [
    '', ' ', '\u200B\u202E', '🎉🎉', '—', '123 456', '®', '()', 'jane@example.org', 'Jane Doe <jane@example.org>', 'https://example.org/jane', 'LinkedIn Member', 'LinkedIn-Mitglied',
    '领英会员', 'Unknown', 'N/A', 'anonymous', 'Example Inc.', 'Beispiel GmbH', 'Acme Technologies', 'University of Example', 'Universität Musterstadt', '示例有限公司', 'Recruiting Team',
    'Badge Recipient', '\uD800', 'a '.repeat(2_500), 'Doe'.repeat(1_700), '\u0000\u0001', '\u{FDFA}'.repeat(300),
  ];
  it.each(NOBODY)('%j is no name', (text) => {
    expect(compareNames(text, 'Jane Doe')).toEqual({ match: 'cannot-tell', code: 'holder.no-page-name' });
    expect(compareNames('Jane Doe', text)).toEqual({ match: 'cannot-tell', code: 'holder.no-badge-name' });
    expect(compareNames(text, text).match).toBe('cannot-tell');
  });
});

describe('nobody is called another person', () => {
  each('cannot-tell', null, [
    ['Michelle Kwan', 'Guan Yingshan'], ['Grace Suh', 'Seo Eun-hye'], ['Alan Mak', 'Mai Zhaohui'], ['Au-Yeung Wai', 'Ouyang Wei'], // surnames elsewhere
    ['Isaac Schwartz', 'Jakob Shvarts'], ['Mykola Khrushchev', 'Petro Chruschtschow'], // the same, romanised otherwise
    ['Kostas Pappas', 'Konstantinos Georgiou'], ['Tomek Nowak', 'Tomasz Kowalski'], ['Molly Jones', 'Mary Smith'], // a short form, and married
    ['My Certifications', 'Jane Doe'], ['Curriculum Vitae', 'Jane Doe'], ['Senior Developer', 'Jane Doe'], ['Über mich', 'Jane Doe'], ['个人简历', '王小明'], // headings
  ]);
});

describe('a different name', () => {
  each('different', 'holder.different', [
    ['Jane Doe', 'John Smith'],
    ['Jane Doe', 'Smith, John'],
    ['Mary Brown', 'Peter Green'],
    ['Dr. Jane Doe, PhD', 'Dr. John Smith, PhD'],
    ['Maria de Souza', 'João de Lima'], // a particle is no shared name
    ['Bob Miller', 'Catherine Okafor'],
    ['Juan Carlos Pérez', 'Lucía Fernández Ortiz'],
    ['Trần Thị Bích', 'Lê Văn Hùng'],
    ['Björk Guðmundsdóttir', 'Einar Stefánsson'],
    ['Иван Иванов', 'Сергей Петров'],
    ['王小明', '李大伟'],
    ['김철수', '이영희'],
    ['Xiaoming Wang 王小明', 'Catherine Okafor'],
  ]);
});

describe('time', () => {
  it.each([
    ['long', 'x'.repeat(5_000), 'y'.repeat(5_000)],
    ['spaced', 'ab '.repeat(1_700), 'ba '.repeat(1_700)],
    ['accented', 'äöüäöüäö '.repeat(600), 'äöåøæđðš '.repeat(600)],
    ['as many words as are compared', 'äöüäöüä '.repeat(24), 'šđæåöäü '.repeat(24)],
    ['marks', `J${'\u0301'.repeat(5_000)}ane Doe`, 'Jane Doe'],
    ['brackets', '('.repeat(5_000), ')'.repeat(5_000)],
    ['quotes', '"a" '.repeat(1_250), "'".repeat(5_000)],
    ['slashes', 'she/he'.repeat(800), 'he/ '.repeat(1_200)],
    ['ligatures', '\uFDFA'.repeat(5_000), 'Jane Doe'],
    ['signs', '王'.repeat(5_000), '李'.repeat(199)],
    ['hyphens', '-'.repeat(5_000), 'a-'.repeat(100)],
  ])('is bounded for names of 5,000 characters: %s', async (_, a, b) => {
    const spent = await effort(() => {
      compareNames(a, b);
      compareNames(b, a);
    });
    expect(spent).toBeLessThan(1_000);
  });
});
