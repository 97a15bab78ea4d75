import { expect, it } from 'vitest';
import { isProfile, profileAddress, showsFirstOnly, wholeList } from '../../../lib/wallet/profile-address';

const ADA = 'https://www.linkedin.com/in/ada-example/';

it.each([
  ['linkedin.com/in/ada-example', ADA], [' https://de.linkedin.com/in/ada-example/?trk=x#about ', ADA], ['https://www.linkedin.com/in/ada-example/details/certifications/?profileUrn=x', ADA],
  ['https://www.linkedin.com/feed/', 'https://www.linkedin.com/feed/'], ['https://ada.example/cv?utm_source=x', 'https://ada.example/cv'], ['ada.example', 'https://ada.example/'],
])('%s is a profile’s address', (text, address) => {
  expect(profileAddress(text)).toBe(address);
});

it.each(['', '   ', 'ada', 'http://ada.example/', 'javascript:alert(1)', 'file:///cv.pdf', 'https://ada:secret@ada.example/', 'https://ada.example:8443/', 'https://localhost/', `https://ada.example/${'x'.repeat(3_000)}`])('%s is none', (text) => {
  expect(profileAddress(text)).toBeUndefined();
});

it('knows the profile again, and not somebody else’s', () => {
  for (const page of [ADA, 'https://LinkedIn.com/in/Ada-Example', 'https://www.linkedin.com/in/ada-example/details/certifications/']) expect(isProfile(ADA, page)).toBe(true);
  for (const page of [undefined, 'about:blank', 'https://www.linkedin.com/in/ada-example-2/', 'https://www.linkedin.com/feed/', 'https://linkedin.com.evil.example/in/ada-example/']) expect(isProfile(ADA, page)).toBe(false);
});

it('opens all certifications, where the profile itself shows the first few', () => {
  expect(wholeList(ADA)).toBe(`${ADA}details/certifications/`);
  expect(wholeList('https://ada.example/cv')).toBe('https://ada.example/cv');
  expect([ADA, `${ADA}details/certifications/`, 'https://ada.example/', undefined].map(showsFirstOnly)).toEqual([true, false, false, false]);
});
