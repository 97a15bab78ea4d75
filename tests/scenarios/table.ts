import { credly } from './credly';
import { demo } from './demo';
import { hiring } from './hiring';
import { hosted } from './hosted';
import { linkedIn } from './linkedin';
import { lookAlikes } from './look-alikes';
import { odd } from './odd';
import { places } from './places';
import { platforms } from './platforms';
import { profiles } from './profiles';
import type { Scenario } from './scenario';
import { signedAwards } from './signed';
import { trouble } from './trouble';
import { webmail } from './webmail';
import { wrappers } from './wrappers';

/**
 * Every scenario: a page, what the issuers answer, what must come of it. One table, driven through the engine alone
 * (`scenarios.test.ts`), Chromium (`tests/e2e`) and Firefox (`tests/firefox`). Ids are unique, and so are the awards of
 * each, so that one browser can see them one after the other.
 */
export const TABLE: readonly Scenario[] = [...credly, ...trouble, ...odd, ...lookAlikes, ...wrappers, ...places, ...linkedIn, ...webmail, ...hiring, ...profiles, ...hosted, ...signedAwards, ...platforms, ...demo];
