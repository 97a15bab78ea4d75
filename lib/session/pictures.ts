/** Badges that pictures in mail carry: read in the page where its script told of pictures, and put into the tab's list like any other. */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { carriedIn, type Carried } from '../check/carried';
import { PICTURES } from '../find/limits';
import { BOUNDS, claimed, named, type PageSender, type Saw } from '../messages';
import { award as hostedAward } from '../platforms/hosted/recognise';
import { readSettings } from '../store/settings';
import type { AwardReference, PageClaim, PageNames, Recognition, RequestLine } from '../words';
import { addPictures, type PictureSeen } from './merge';
import type { Session } from './session';

/** The script that reads them, in every build. */
const SCRIPT = '/page-pictures.js';

/** Most badges of one look, and how often one route of a frame is looked at. */
const MOST_BADGES = 40;
const MOST_LOOKS = 30;

/** A file as base64: four letters for three bytes. */
const LONGEST_FILE = Math.ceil(PICTURES.bytes / 3) * 4;

const few = v.custom<unknown[]>((value) => Array.isArray(value) && value.length <= PICTURES.pictures);
const words = v.pipe(v.string(), v.maxLength(BOUNDS.text));
const address = v.pipe(v.string(), v.maxLength(BOUNDS.url));
const answer = v.object({
  files: v.pipe(few, v.array(v.object({ names: named, claim: v.optional(claimed, {}), name: words, file: v.pipe(v.string(), v.maxLength(LONGEST_FILE)), asked: v.optional(address) }))),
  held: v.pipe(few, v.array(v.object({ names: named, claim: v.optional(claimed, {}), place: v.literal('image'), url: address }))),
  leftOut: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});

/**
 * @returns looks at the pictures that a page script told of, when they are others than at the last look. Never throws: a frame may be gone,
 *   and then it has no pictures.
 */
export function createPictures({ world, tabs, checks, publisher, wake }: Session): (saw: Saw, from: PageSender) => Promise<void> {
  /** What was looked at last in each frame, and how often; what is forgotten by a restart is looked at again. */
  const looked = new Map<string, { route: string; pictures: number; times: number }>();
  const looking = new Map<string, Promise<void>>();

  async function look(route: string, { tabId, frameId, host }: PageSender): Promise<void> {
    const shown = (await tabs.read(tabId))?.route;
    const seen = await readIn(tabId, frameId);
    if (!seen) return;
    const found = (await Promise.all(seen.files.map((file) => badgesOf(file, world.recognise, world.now())))).flat();
    const held = seen.held.flatMap(({ url, ...around }): PictureSeen[] => recognised(world.recognise(url), around));
    await tabs.change(tabId, (record) => {
      // What the frame shows by now may be another mail.
      if (!record || record.route !== shown || (record.frames[frameId]?.route ?? route) !== route) return undefined;
      record.frames[frameId] = { host, route };
      addPictures(record, { frameId, route }, [...held, ...found].slice(0, MOST_BADGES));
      return record;
    });
    publisher.refresh(tabId);
    await checks.take(tabId);
  }

  return async (saw, from) => {
    const pictures = saw.around?.pictures ?? 0;
    const frame = `${from.tabId} ${from.frameId}`;
    const last = looked.get(frame);
    const times = last?.route === saw.route ? last.times : 0;
    if (pictures === 0 || times >= MOST_LOOKS || (times > 0 && last?.pictures === pictures)) return;
    looked.set(frame, { route: saw.route, pictures, times: times + 1 });
    const letGo = wake.hold();
    try {
      if (!(await readSettings()).mailPictures) return;
      // One look at a time: the next one sees what has come meanwhile.
      const before = looking.get(frame) ?? Promise.resolve();
      const now = before.then(() => look(saw.route, from)).catch(() => {});
      looking.set(frame, now);
      await now;
      if (looking.get(frame) === now) looking.delete(frame);
    } finally {
      letGo();
    }
  };
}

/** Runs the reader in a frame. What a page made of it is looked at as everything that comes from a page. */
async function readIn(tabId: number, frameId: number): Promise<v.InferOutput<typeof answer> | undefined> {
  const [ran] = await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [SCRIPT] });
  const read = v.safeParse(answer, ran?.result);
  return read.success ? read.output : undefined;
}

type PictureRead = v.InferOutput<typeof answer>['files'][number];
interface Around {
  names: PageNames;
  claim: PageClaim;
}

async function badgesOf({ names, claim, name, file, asked }: PictureRead, recognise: (raw: string) => Recognition, now: number): Promise<PictureSeen[]> {
  const requests: RequestLine[] = asked === undefined ? [] : [{ url: asked, purpose: 'document', at: new Date(now).toISOString(), status: 200 }];
  const bytes = bytesOf(file);
  const found = bytes ? await carriedIn(bytes, name, requests) : [];
  const seen = await Promise.all(found.map(async (one): Promise<PictureSeen[]> => {
    if ('called' in one) return [{ of: await contentOf(one), names, claim, carried: one }];
    // A picture that says where its badge is: a host that nobody knows is asked on the click alone, like any other.
    const known = recognise(one.address);
    if (known !== null) return recognised(known, { names, claim });
    return one.address.startsWith('https://') ? [{ of: hostedAward(new URL(one.address)), names, claim }] : [];
  }));
  return seen.flat();
}

/** Links whose target cannot be told are links' business. */
function recognised(found: Recognition, { names, claim }: Around): PictureSeen[] {
  if (found === null || found.type === 'wrapped') return [];
  return [{ of: found.type === 'reference' ? found.reference : found, names, claim }];
}

/** Told by its content alone: two badges that call themselves the same are two, and none is taken for what a link to that id leads to. */
async function contentOf({ called, inside }: Carried): Promise<AwardReference> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify([called, inside])));
  const id = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { platform: 'document', kind: 'award', id, url: `picture:${id}` };
}

function bytesOf(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
