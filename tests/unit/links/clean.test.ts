import { describe, expect, it } from 'vitest';
import { clean } from '../../../lib/links/clean';

const BADGE = 'https://www.credly.com/badges/0f8fad5b-d9cb-469f-a165-70867728950e';

describe('clean', () => {
  it.each([
    ['not an address', 'not an address'],
    ['', ''],
    ['mailto:ada@mail.example', 'mailto:ada@mail.example'],
    ['https://x.example/a?b=%2F&c=d+e&f', 'https://x.example/a?b=%2F&c=d+e&f'],
    ['https://x.example/a?source=email&id=7', 'https://x.example/a?source=email&id=7'],
    ['https://x.example/a?%E0%A4%A=1', 'https://x.example/a?%E0%A4%A=1'],
    ['https://x.example/a#acc.AbCd1234', 'https://x.example/a#acc.AbCd1234'],
    ['https://x.example/a?trkx=1', 'https://x.example/a?trkx=1'],
  ])('keeps %s', (raw, expected) => expect(clean(raw)).toBe(expected));

  it.each([
    `${BADGE}?trk=public_profile_see-credential`,
    `${BADGE}&trk=public_profile_see-credential`,
    `${BADGE}?source=linked_in_profile`,
    `${BADGE}?utm_source=x&UTM_Campaign=y&fbclid=z`,
    `${BADGE}?lipi=urn%3Ali%3Apage&urlhash=x&mt=y&isSdui=true&rcm=z`,
    `${BADGE}?identity__email=ada%40mail.example`,
    `${BADGE}?identity%5F%5Femail=ada%40mail.example`,
    `${BADGE}?trk=a&amp;trk=b`,
    `${BADGE}#:~:text=Ada`,
    `${BADGE}#utm_source=x`,
    `${BADGE}?#`,
  ])('drops the tail of %s', (raw) => expect(clean(raw)).toBe(BADGE));

  it('keeps what stands between', () =>
    expect(clean('https://x.example/v?type=certification&trk=a&a=%2B&utm_medium=b')).toBe('https://x.example/v?type=certification&a=%2B'));
});
