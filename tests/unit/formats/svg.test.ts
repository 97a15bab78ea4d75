import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST_FILE, LARGEST_TEXT } from '../../../lib/formats/limits';
import { bakeSvg, isSvg, readSvg } from '../../../lib/formats/svg';
import { fitsXml } from '../../../lib/formats/xml';
import { svg } from '../../fixtures/answers/art';
import { token } from '../../fixtures/documents';
import { effort } from '../effort';

const utf8 = (text: string) => new TextEncoder().encode(text);
const SVG = 'xmlns="http://www.w3.org/2000/svg"';
const V3 = 'xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"';
const V2 = 'xmlns:openbadges="http://openbadges.org"';
const texts = (text: string | Uint8Array) => {
  const reading = readSvg(typeof text === 'string' ? utf8(text) : text);
  return reading.ok ? reading.texts.map((one) => one.text) : reading.reason;
};
const JWS = token({ a: 1 });

describe('what is no sound SVG is refused', () => {
  it.each([
    ['nothing', '', 'damaged'], ['text', 'hello', 'damaged'], ['HTML', '<html><body/></html>', 'damaged'], ['two roots of which the first is not', '<g/><svg/>', 'damaged'],
    ['cut in a tag', `<svg ${SVG}><g fill="#`, 'truncated'], ['cut between tags', `<svg ${SVG}><g>`, 'truncated'], ['cut in CDATA', `<svg ${SVG}><![CDATA[ x`, 'truncated'],
    ['cut in a comment', `<svg ${SVG}><!-- x`, 'truncated'], ['cut in a declaration', '<!DOCTYPE svg [ <!ENTITY a "b"', 'truncated'],
    ['wrong nesting', `<svg ${SVG}><g></svg></g>`, 'damaged'], ['an attribute without quotes', `<svg ${SVG}><g a=b></g></svg>`, 'damaged'], ['a lone closing tag', '</svg>', 'damaged'],
  ])('%s', (_, text, reason) => expect(texts(text)).toBe(reason));

  it('says so of what is too large', () => {
    expect(texts(new Uint8Array(LARGEST_FILE + 1))).toBe('too-large');
    expect(texts(`<svg ${SVG} ${V3}><openbadges:credential>${'x'.repeat(LARGEST_TEXT + 1)}</openbadges:credential></svg>`)).toBe('too-large');
  });

  it('expands nothing: an entity of its own makes the badge unreadable, and is harmless elsewhere', () => {
    const bomb = '<!DOCTYPE svg [ <!ENTITY a "aaaaaaaaaa"> <!ENTITY b "&a;&a;&a;&a;"> <!-- it\'s > ]]> --> ]>';
    expect(texts(`${bomb}<svg ${SVG} ${V3}><openbadges:credential>&b;</openbadges:credential></svg>`)).toBe('damaged');
    expect(texts(`${bomb}<svg ${SVG} ${V3}><openbadges:credential verify="&b;"/></svg>`)).toBe('damaged');
    expect(texts(`${bomb}<svg ${SVG} ${V3}><text>&b;</text><openbadges:credential>x</openbadges:credential></svg>`)).toEqual(['x']);
    expect(texts(`<svg ${SVG} ${V3}><openbadges:credential>&#0;</openbadges:credential></svg>`)).toBe('damaged');
    expect(texts(`<svg ${SVG} ${V3}><openbadges:credential>a & b</openbadges:credential></svg>`)).toBe('damaged');
  });

  it.each([
    ['another namespace', `<svg ${SVG} xmlns:openbadges="https://other.example/"><openbadges:credential>x</openbadges:credential></svg>`],
    ['no namespace', `<svg ${SVG}><openbadges:credential>x</openbadges:credential></svg>`],
    ['the other element of a namespace', `<svg ${SVG} ${V2}><openbadges:credential>x</openbadges:credential></svg>`],
    ['a namespace that has ended', `<svg ${SVG}><g ${V3}/><openbadges:credential>x</openbadges:credential></svg>`],
    ['a comment', `<svg ${SVG} ${V3}><!-- <openbadges:credential>x</openbadges:credential> --></svg>`],
    ['CDATA', `<svg ${SVG} ${V3}><![CDATA[<openbadges:credential>x</openbadges:credential>]]></svg>`],
    ['an attribute', `<svg ${SVG} ${V3} a="&lt;openbadges:credential>x"/>`],
    ['nothing in it', `<svg ${SVG} ${V3}><openbadges:credential verify=" "> </openbadges:credential></svg>`],
  ])('finds no badge in %s', (_, text) => expect(texts(text)).toEqual([]));
});

describe('what an SVG carries', () => {
  it.each([
    ['CDATA', `<svg ${SVG} ${V3}><openbadges:credential><![CDATA[{"a":"<&>"}]]></openbadges:credential></svg>`, ['{"a":"<&>"}']],
    ['CDATA in two parts', `<svg ${SVG} ${V3}><openbadges:credential>a<![CDATA[]]]]><![CDATA[>]]></openbadges:credential></svg>`, ['a]]>']],
    ['escaped', `<svg ${SVG} ${V3}><openbadges:credential>{&quot;a&quot;:&#34;&#x1F9D1;&amp;&lt;&gt;&apos;&quot;}</openbadges:credential></svg>`, ['{"a":"🧑&<>\'"}']],
    ['a token in the attribute', `<svg ${SVG} ${V3}><openbadges:credential verify=" ${JWS}&#10;"></openbadges:credential></svg>`, [JWS]],
    ['in single quotes', `<svg ${SVG} ${V3}><openbadges:credential verify='${JWS}'/></svg>`, [JWS]],
    ['an address', `<svg ${SVG} ${V2}><openbadges:assertion verify="https://a.example/1?x=1&amp;y=2"/></svg>`, ['https://a.example/1?x=1&y=2']],
    ['the body before an address', `<svg ${SVG} ${V2}><openbadges:assertion verify="https://a.example/1">{"id":"https://a.example/1"}</openbadges:assertion></svg>`, ['{"id":"https://a.example/1"}']],
    ['another prefix', `<svg ${SVG} xmlns:ob="http://openbadges.org"><ob:assertion>x</ob:assertion></svg>`, ['x']],
    ['no prefix', `<s:svg xmlns:s="http://www.w3.org/2000/svg"><credential xmlns="https://purl.imsglobal.org/ob/v3p0">x</credential></s:svg>`, ['x']],
    ['a prefix that is taken twice', `<svg ${SVG} xmlns:b="urn:x"><g xmlns:b="http://openbadges.org"><b:assertion>x</b:assertion></g><b:assertion>y</b:assertion></svg>`, ['x']],
    ['a slash at the end of the namespace', `<svg ${SVG} xmlns:b="http://openbadges.org/"><b:assertion>x</b:assertion></svg>`, ['x']],
    ['deep in the drawing', `<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<svg ${SVG} ${V3}>\n<g><g a='>'><openbadges:credential>x</openbadges:credential></g></g></svg>`, ['x']],
    ['both versions', `<svg ${SVG} xmlns:a="http://openbadges.org" xmlns:b="https://purl.imsglobal.org/ob/v3p0"><a:assertion>x</a:assertion><b:credential>y</b:credential></svg>`, ['x', 'y']],
    ['one badge twice', `<svg ${SVG} ${V3}><openbadges:credential>x</openbadges:credential><openbadges:credential>x</openbadges:credential></svg>`, ['x']],
    ['line ends as XML reads them', `<svg ${SVG} ${V3}><openbadges:credential>a\r\nb\rc&#13;</openbadges:credential></svg>`, ['a\nb\nc\r']],
  ])('%s', (_, text, expected) => expect(texts(text)).toEqual(expected));

  it('reads the encodings that a file can say it is in', () => {
    const text = (head: string) => `${head}<svg ${SVG} ${V3}><openbadges:credential>Größe</openbadges:credential></svg>`;
    expect(texts(Buffer.from(text('<?xml version="1.0" encoding="ISO-8859-1"?>'), 'latin1'))).toEqual(['Größe']);
    expect(texts(Buffer.from(`\ufeff${text('<?xml version="1.0" encoding="UTF-16"?>')}`, 'utf16le'))).toEqual(['Größe']);
    expect(texts(`\ufeff${text('<?xml version="1.0" encoding="utf-8"?>')}`)).toEqual(['Größe']);
    expect(texts(text('<?xml version="1.0" encoding="utf-16"?>'))).toEqual(['Größe']);
    expect(texts(text('<?xml version="1.0" encoding="klingon"?>'))).toBe('damaged');
    expect(texts(Buffer.from(text(''), 'latin1'))).toBe('damaged');
  });

  it('is told from other texts by its root', () => {
    expect(isSvg(utf8(svg('#fff')))).toBe(true);
    expect(isSvg(utf8(`<?xml version="1.0"?><!-- <html> --><s:svg xmlns:s="http://www.w3.org/2000/svg"/>`))).toBe(true);
    expect(isSvg(utf8('<html><svg></svg></html>'))).toBe(false);
    expect(isSvg(utf8('{"a":"<svg/>"}'))).toBe(false);
    expect(isSvg(new Uint8Array([0xff, 0xd8]))).toBe(false);
  });
});

describe('baking', () => {
  const bake = (bytes: Uint8Array, text: string, keyword: 'openbadges' | 'openbadgecredential' = 'openbadgecredential') => {
    const baking = bakeSvg(bytes, keyword, text);
    if (!baking.ok) throw new Error(baking.reason);
    return baking.bytes;
  };
  const ART = utf8(svg('#123456'));

  it.each([[' ', 'text'], ['a\0b', 'text'], ['\ud800', 'text'], ['\ufffe', 'text']])('refuses a text that cannot stand there (%j)', (text, reason) =>
    expect(bakeSvg(ART, 'openbadges', text)).toEqual({ ok: false, reason }));
  it('refuses what is no SVG, another encoding, and a kind that SVG has no element for', () => {
    expect(bakeSvg(utf8('<html/>'), 'openbadges', 'x')).toEqual({ ok: false, reason: 'damaged' });
    expect(bakeSvg(utf8(`<?xml version="1.0" encoding="ISO-8859-1"?>${svg('#fff')}`), 'openbadges', 'x')).toEqual({ ok: false, reason: 'encoding' });
    expect(bakeSvg(ART, 'clrcredential', 'x')).toEqual({ ok: false, reason: 'text' });
  });

  it('gives back what was baked, replaces an older one of either kind, and leaves the art alone', () => {
    const letters = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => fitsXml(text) && text.trim() !== '');
    fc.assert(fc.property(letters, fc.constantFrom('', '\r\n', ']]>', '<b/>', '&amp;', '"'), fc.constantFrom(`${JWS}`, 'https://a.example/1?b=1&c=2', '{"é":1}'), (text, odd, second) => {
      const first = `${text}${odd}${text}`;
      fc.pre(!/^https?:/u.test(first));
      const once = bake(ART, first);
      expect(texts(once)).toEqual([first]);
      expect(texts(bake(once, second, 'openbadges'))).toEqual([second]);
      expect(Buffer.from(bake(bake(once, second, 'openbadges'), first)).equals(Buffer.from(once))).toBe(true);
      const [before, after] = Buffer.from(once).toString().split(/<openbadges:credential[^]*<\/openbadges:credential>/u);
      expect(`${before}${after}`).toBe(Buffer.from(ART).toString());
    }), { numRuns: 150 });
  });

  it('keeps a byte order mark, what stands before the root, and opens a root that is closed at once', () => {
    expect(Buffer.from(bake(utf8('\ufeff<?xml version="1.0"?>\n<s:svg xmlns:s="http://www.w3.org/2000/svg" />\n'), '{}')).toString()).toBe(
      '\ufeff<?xml version="1.0"?>\n<s:svg xmlns:s="http://www.w3.org/2000/svg"><openbadges:credential xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><![CDATA[{}]]></openbadges:credential></s:svg>\n',
    );
  });
});

it('no bytes crash it, and time stays in proportion', async () => {
  const piece = fc.constantFrom('<svg', ' xmlns:b="http://openbadges.org"', '>', '/>', '<b:assertion', ' verify="', "'", '"', '</b:assertion>', '</svg>', '<![CDATA[', ']]>', '<!--', '-->', '<!DOCTYPE', '[', ']', '&#x', ';', '&amp;', 'x', ' ', '\u0000');
  fc.assert(fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.array(piece, { maxLength: 60 }).map((parts) => utf8(parts.join('')))), (bytes) => {
    expect(typeof readSvg(bytes).ok).toBe('boolean');
    expect(typeof bakeSvg(bytes, 'openbadges', 'x').ok).toBe('boolean');
  }), { numRuns: 500 });
  for (const unit of ['<svg>', ' ', '<g ', '&', '<!--', '<b xmlns:b="a">', "'", '<!DOCTYPE x[', '<![CDATA[', '\r']) {
    const spent = await effort(() => {
      readSvg(utf8(`<svg ${SVG}${unit.repeat(Math.floor(1_000_000 / unit.length))}`));
      isSvg(utf8(unit.repeat(Math.floor(1_000_000 / unit.length))));
    });
    expect(spent, unit).toBeLessThan(3_000);
  }
});
