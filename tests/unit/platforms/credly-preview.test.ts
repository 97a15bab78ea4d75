import { describe, expect, it } from 'vitest';
import { holderInPreview } from '../../../lib/platforms/credly/preview';

const read = (html: string) => holderInPreview(html, 'Guide', ['City Museum']);
const REAL = '<meta property="og:title" content="Guide was issued by City Museum to Ada Example.">';
const FALSE = "<meta property='og:title' content='Guide was issued by City Museum to Eve Other.'>";

describe('the holder’s name in the page for link previews', () => {
  it.each([
    ['a tag in another tag’s value', `<meta name="description" content="${FALSE}">${REAL}`],
    ['an attribute in a value', `<meta data-x=" property=og:title " content="Guide was issued by City Museum to Eve Other.">${REAL}`],
    ['a comment', `<!-- ${FALSE} -->${REAL}`],
    ['a title', `<title>${FALSE}</title>${REAL}`],
    ['a script', `<script>x = "${FALSE}"</script>${REAL}`],
    ['a comment that begins in a value', `<meta name="a" content="<!--">${REAL}<meta name="b" content="-->${FALSE}">`],
    ['a script that begins in a value', `<meta name="a" content="<script>">${REAL}<meta name="b" content="</script>${FALSE}">`],
  ])('cannot be put in by %s', (_, html) => expect(read(html)).toBe('Ada Example'));

  it.each(['<meta ', '<meta "', "<meta content='", '<!--', '<script', '<meta a = ', '<'])('takes its time once for %j without end', (piece) => {
    expect(read(piece.repeat(100_000 / piece.length))).toBeNull();
  });
});
