// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { scan } from '../../../lib/find/scan';
import { textsIn } from '../../../lib/find/texts';
import { google, linkedInSafety, proofpointV2, proofpointV3, safeLinks } from '../../fixtures/wrap';
import { SAMPLES } from '../platforms/samples';
import { show } from './dom';

const ADDRESSES = Object.values(SAMPLES).flatMap((samples) => samples.map(([raw]) => raw));
const WRAPS = [(raw: string) => raw, linkedInSafety, google, safeLinks, proofpointV2, proofpointV3];

function found(element: (raw: string) => Element, raws: readonly string[], textIn?: string): string[] {
  show('');
  document.body.append(...raws.map(element));
  return [...scan(document, textIn ? textsIn(textIn) : undefined)].flatMap((each) => (each ? [each.url] : []));
}

/** An element with an attribute set as it is, whatever is in it. */
const having = (name: string, attribute: string) => (raw: string) => {
  const element = document.createElement(name);
  element.setAttribute(attribute, raw);
  return element;
};
const text = (raw: string) => Object.assign(document.createElement('p'), { textContent: `see ${raw} and more` });
const absolute = (raws: readonly string[]) => raws.map((raw) => new URL(raw).href);

describe('the page script’s test lets every platform’s addresses through', () => {
  it('as links, plain and in every kind of wrapper', () => {
    for (const wrap of WRAPS) {
      const raws = ADDRESSES.map(wrap);
      expect(found(having('a', 'href'), raws), wrap.name).toEqual(absolute(raws));
    }
  });

  it('as pictures', () => {
    expect(found(having('img', 'src'), ADDRESSES)).toEqual(absolute(ADDRESSES));
  });

  it('as text', () => {
    // Each by itself: what stands in one text is one finding each.
    for (const raw of ADDRESSES) expect(found(text, [raw], 'body'), raw).toEqual([raw]);
  });

  it('and few others', () => {
    const ordinary = ['https://www.example.org/', 'https://www.example.org/about/our-team', 'https://www.example.org/access/account', 'https://shop.example/gadgets', 'https://www.example.org/incredible', 'https://accounts.example.org/login'];
    expect(found(having('a', 'href'), ordinary)).toEqual([]);
  });
});
