import { describe, expect, it } from 'vitest';
import { ofClass, readPage } from '../../../lib/formats/html';

const lines = (html: string) => readPage(html).lines;

describe('the lines of a page', () => {
  it.each<[string, string, string[]]>([
    ['blocks end a line, what stands in a line does not', '<p>Status <span>Active</span></p><p>Earned on: <b>May 3</b>, 2025<br>then</p>', ['Status Active', 'Earned on: May 3, 2025', 'then']],
    ['white space and references', '<p>\r\n A &amp;\u00a0B&#39;s\t&lt;b&gt; </p>', ["A & B's <b>"]],
    ['what stands in comments, scripts, styles, templates and fallbacks is not written on it', '<p>a<!-- </p><p>Forged --><script>"</p><p>Forged"</script><style>p{}</style><template><p>Forged</p></template><noscript><p>Forged</p></noscript>b</p>', ['ab']],
    ['a template in a template', '<template>x<template>y</template>z</template>after', ['after']],
    ['a value with a tag in it', '<img alt="</p><p>Status Active"><i title=\'<p>\'>x</i>', ['x']],
    ['a value without quotes, and one that is written twice', '<p title=a class=b>x', ['x']],
    ['text that is no tag', 'a < b, 3<4 & c', ['a < b, 3<4 & c']],
    ['an empty comment', 'a<!-->b<!--->c', ['abc']],
    ['a comment that never ends', 'a<!-- b', ['a']], ['a script that never ends', 'a<script>b', ['a']], ['a tag that never ends', 'a<p class="b', ['a']], ['a value that never ends', '<p title="a>b</p>', []],
    ['nothing', '', []], ['a lone sign', '<', ['<']],
  ])('%s', (_, html, said) => {
    expect(lines(html)).toEqual(said);
  });

  it.each(['<a ', '<a "', '<a =', '<!--', '<', '</', '<p class="', "<x y='", '<script>', '</script ', ' ', '<template>', '&#'])('of many times %j come in time: not in the square of them', (one) => {
    expect(lines(`<p>end${one.repeat(200_000)}`)[0]).toMatch(/^end/u);
    expect(lines(`<a${' '.repeat(200_000)}`)).toEqual([]);
  });
});

describe('parts of a page', () => {
  const page = readPage('<title>T</title><meta property="og:title" content="A &amp; B"><meta name="og:title" content="C"><a href=" https://a.example/ ">a</a><p class="x y">one <b>two</b></p><p class="xy">no</p><script type=j>{"a":"<p class=x>"}</script><div class=x><div>in</div>side</div>after');

  it('by class, by head, by link and by script', () => {
    expect(page.texts(ofClass('x'))).toEqual(['one two', 'in side']);
    expect([page.meta('og:title'), page.links, page.scripts]).toEqual([['A & B', 'C'], ['https://a.example/'], ['{"a":"<p class=x>"}']]);
  });
});
