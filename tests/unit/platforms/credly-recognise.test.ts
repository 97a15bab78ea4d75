import { describe, expect, it } from 'vitest';
import { recognise } from '../../../lib/platforms/credly/recognise';

const ID = '3f2b6c1e-5a7d-4e90-8b1c-0d9e8f7a6b5c';
const AWARD = `https://www.credly.com/badges/${ID}`;
const of = (url: string) => recognise(new URL(url));

describe('what is not Credly', () => {
  it.each([
    `https://credly.com.evil.example/badges/${ID}`,
    `https://www.credly.com.evil.example/badges/${ID}`,
    `https://notcredly.com/badges/${ID}`,
    `https://evil.example/www.credly.com/badges/${ID}`,
    `https://www.credly.com@evil.example/badges/${ID}`,
    `https://evil@www.credly.com/badges/${ID}`,
    `https://www.credly.com:8443/badges/${ID}`,
    `https://www.cr\u0435dly.com/badges/${ID}`,
    `ftp://www.credly.com/badges/${ID}`,
  ])('%s', (url) => expect(of(url)).toBeNull());
});

describe('addresses of Credly that are no badge', () => {
  it.each([
    'https://www.credly.com/', 'https://www.credly.com/badges', `https://www.credly.com/badges/${ID}0`, `https://www.credly.com/badges/x${ID}`,
    `https://www.credly.com/badges/${ID.replaceAll('-', '')}`, 'https://www.credly.com/go/short', 'https://www.credly.com/go/Ab12Cd345',
    'https://www.credly.com/users/sign_in', 'https://www.credly.com/users/sign_in.json', 'https://www.credly.com/users/a/b', 'https://www.credly.com/org/northgate', 'https://info.credly.com/blog/badges',
    `https://www.credly.com/images/${ID}/a.png`,
  ])('%s', (url) => expect(of(url)).toBeNull());
});

describe('one award, however it is linked', () => {
  it.each([
    AWARD, `${AWARD}/`, `${AWARD}/public_url`, `${AWARD}/linked_in_profile`, `${AWARD}/linked_in`, `${AWARD}/embedded`, `${AWARD}/accept?token=secret`,
    `https://credly.com/badges/${ID}`, `https://www.credly.com./badges/${ID}`, `https://www.credly.com/badges/${ID.toUpperCase()}?source=linked_in_profile#top`,
    `https://www.youracclaim.com/badges/${ID}/public_url`, `https://youracclaim.com/badges/${ID}`,
    `https://www.credly.com/earner/earned/badge/${ID}`, `https://www.credly.com/earner/earned/share/${ID}`,
    `https://www.credly.com/embedded_badge/${ID}`, `https://www.youracclaim.com/embedded_badge/${ID}`,
    `https://api.credly.com/v1/obi/v2/badge_assertions/${ID}`, `https://api.credly.com/api/v1/obi/v2/badge_assertions/${ID}`,
    `https://www.credly.com/api/v1/obi/v2/badge_assertions/${ID}`, `https://api.youracclaim.com/api/v1/obi/badge_assertions/${ID}`,
    `https://www.credly.com/api/v1/public_badges/${ID}`,
  ])('%s', (url) => expect(of(url)).toEqual({ platform: 'credly', kind: 'award', id: ID, url: AWARD }));
});

describe('other things of Credly', () => {
  it.each([
    ['https://www.credly.com/go/Ab12Cd34', 'award', 'go/Ab12Cd34', 'https://www.credly.com/go/Ab12Cd34'],
    ['https://www.credly.com/org/northgate/badge/cloud-architect.1', 'class', 'org/northgate/badge/cloud-architect.1', 'https://www.credly.com/org/northgate/badge/cloud-architect.1'],
    [`https://api.credly.com/api/v1/obi/v2/issuers/${ID}/badge_classes/${ID}`, 'class', `class/${ID}`, `https://api.credly.com/v1/obi/v2/issuers/${ID}/badge_classes/${ID}`],
    ['https://www.credly.com/users/ada-example/badges.json?page=2', 'wallet', 'users/ada-example', 'https://www.credly.com/users/ada-example'],
    ['https://www.credly.com/users/ada-example.json', 'wallet', 'users/ada-example', 'https://www.credly.com/users/ada-example'],
    [`https://images.credly.com/size/340x340/images/${ID}/image.png`, 'image', ID, `https://images.credly.com/images/${ID}/image.png`],
    [`https://images.youracclaim.com/images/${ID}/linkedin_thumb_image.png`, 'image', ID, `https://images.credly.com/images/${ID}/linkedin_thumb_image.png`],
  ])('%s is %s', (url, kind, id, canonical) => expect(of(url)).toEqual({ platform: 'credly', kind, id, url: canonical }));
});
