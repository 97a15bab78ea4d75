import { singleLine } from '../i18n/clean';
import type { Voice } from '../i18n/voice';
import { bluesky } from './bluesky';
import type { Shareable } from './shareable';
import { x } from './x';

/** How many skills are named. */
const SKILLS = 3;

/** From everything to the little that always fits: how long the name may be, in characters, and whether skills are named. */
const TRIES = [{ title: 200, skills: true }, { title: 200, skills: false }, { title: 100, skills: false }, { title: 45, skills: false }] as const;

/** The words that are there to begin with, in the voice's language; short enough for every target, a very long name is shortened. */
export function draft(voice: Voice, badge: Shareable): string {
  const drafts = TRIES.map((room) => written(voice, badge, room));
  return drafts.find((text) => fits(text, badge)) ?? drafts.at(-1)!;
}

function written(voice: Voice, { title, issuer, skills }: Shareable, room: (typeof TRIES)[number]): string {
  const earned = voice.t('share.say', { title: singleLine(title, room.title), issuer: singleLine(issuer.name, Math.min(room.title, 100)) });
  if (!room.skills || skills.length === 0) return earned;
  const named = skills.slice(0, SKILLS).join(voice.t('separator.list'));
  return [earned, voice.t('share.say.skills', { skills: named })].join(voice.t('separator.sentence'));
}

function fits(text: string, { title, address }: Shareable): boolean {
  return [x, bluesky].every((target) => target.excess?.({ text, title, ...(address && { address }) }) === 0);
}
