import type { AwardReference, PlatformId } from '../words';
import { accredible } from './accredible';
import { badgr } from './badgr';
import { coursera } from './coursera';
import { credly } from './credly';
import { edubadges } from './edubadges';
import { edx } from './edx';
import { freecodecamp } from './freecodecamp';
import { hosted } from './hosted';
import { microsoft } from './microsoft';
import { mitx } from './mitx';
import { moodle } from './moodle';
import { openBadgeFactory } from './open-badge-factory';
import { openBadgePassport } from './open-badge-passport';
import { openbadgesEducation } from './openbadges-education';
import {
  badgecraft, badgeList, bcdiploma, certDirectory, certifier, certiport, certmetrics, duolingo, googleDevelopers, googleSkills, hackerrank, kaspersky, linkedinLearning, nptel, oracle,
  sertifier, udemy, virtualbadge,
} from './open/table';
import { skilljar } from './skilljar';
import { skillshop } from './skillshop';
import { trailhead } from './trailhead';
import type { Platform } from './platform';

/** Every badge platform that is built in. The type holds that each id has its file and each file its id. */
const BY_ID: { [Id in PlatformId]: Platform & { id: Id } } = {
  credly, accredible, badgr, edubadges, 'openbadges-education': openbadgesEducation, 'open-badge-factory': openBadgeFactory,
  'open-badge-passport': openBadgePassport, freecodecamp, microsoft, trailhead, coursera, edx, mitx, skilljar, skillshop,
  certmetrics, certiport, oracle, udemy, 'linkedin-learning': linkedinLearning, hackerrank, certifier, sertifier, virtualbadge, bcdiploma, 'google-skills': googleSkills,
  'google-developers': googleDevelopers, badgecraft, 'badge-list': badgeList, certdirectory: certDirectory, kaspersky, nptel, duolingo,
  moodle, hosted,
};

/** All platforms, in the order in which an address is offered to them: one that takes any host stands last. */
export const PLATFORMS: readonly Platform[] = Object.values(BY_ID);

export function platform(id: PlatformId): Platform {
  return BY_ID[id];
}

/** Whether somebody is asked about it: an award, and a list of which its issuer has one record. */
export function isAsked({ kind, platform: id }: AwardReference): boolean {
  return kind === 'award' || (kind === 'wallet' && id !== 'document' && platform(id).list !== undefined);
}

/** Hosts that may be asked without a click (law 4): those of the known platforms, and no others. */
export const automaticHosts: ReadonlySet<string> = new Set(PLATFORMS.flatMap(({ asks }) => asks.map((pattern) => new URL(pattern.replace('/*', '/')).hostname)));

/** Addresses that a query may be sent to, and no others. */
export const postedAddresses: ReadonlySet<string> = new Set(PLATFORMS.flatMap(({ posts = [] }) => posts));
