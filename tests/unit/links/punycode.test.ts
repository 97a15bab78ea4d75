import { describe, expect, it } from 'vitest';
import { withinOneEdit } from '../../../lib/links/edits';
import { unicodeHost } from '../../../lib/links/punycode';

describe('unicodeHost', () => {
  it.each(['crеdly.com', 'bücher.example', '例え.テスト', 'مثال.إختبار', '☃.net', 'faß.example', 'a-b.ü-x.com', 'xn--a.example'.replace('xn--a', 'ñandú')])('takes back what URL made of %s', (host) =>
    expect(unicodeHost(new URL(`https://${host}`).hostname)).toBe(host));

  it.each(['www.credly.com', 'xn--', 'xn--!!', 'xn--999999999999999999.com', 'xn--zzzzzzzzzzzz99999.com'])('leaves %s alone', (host) =>
    expect(unicodeHost(host)).toBe(host));
});

describe('withinOneEdit', () => {
  it.each([['credly', 'credly'], ['credly', 'creddly'], ['credly', 'redly'], ['credly', 'crefly'], ['credly', 'cerdly'], ['credly', 'credlyx'], ['', 'a']])('%s ~ %s', (a, b) => {
    expect(withinOneEdit(a, b)).toBe(true);
    expect(withinOneEdit(b, a)).toBe(true);
  });
  it.each([['credly', 'credit'], ['credly', 'cedryl'], ['credly', 'credlyxx'], ['credly', 'xredlx'], ['', 'ab'], ['ab', 'cd']])('%s and %s are further apart', (a, b) => {
    expect(withinOneEdit(a, b)).toBe(false);
    expect(withinOneEdit(b, a)).toBe(false);
  });
});
