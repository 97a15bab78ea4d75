import type { Carried } from '../check/carried';
import { BOUNDS, isBefore, type PageSender, type Saw } from '../messages';
import { personKey } from '../store/person';
import type { AwardReference, PageClaim, PageNames, RawSighting, Recognition, SightingPlace } from '../words';
import type { Spent } from './budget';
import { emptyRecord, isNamed, namesOf, type Entry, type Place, type TabRecord } from './record';

/** Most items, and most wrapped links, of one tab and route; most places of one item. */
export const MOST_ITEMS = 200;
export const MOST_WRAPPED = 50;
const MOST_PLACES = 100;
const MOST_LEFT_OUT = 9_999;
const MOST_UNLINKED = 999;

/**
 * The browser's session memory is shared by all tabs: longer addresses are taken only while they have no more characters
 * together than this. A look-alike's, which is shown and never asked, is cut.
 */
const LONG_ADDRESS = 500;
const MOST_IN_LONG_ADDRESSES = 32_000;

/** Which place's words count when a badge stands in several. */
const RANK: Record<SightingPlace, number> = { link: 3, embed: 2, text: 1, image: 0 };

/** What came of a message. */
export interface Merged {
  record: TabRecord;
  /** Keys of items with a report whose names or claim became known only now: their report has to be made anew. */
  changed: string[];
  /** The top frame shows something else now, so frames inside it may be gone. */
  turned: boolean;
}

/**
 * Puts what a page script saw into a tab's record. When the top frame's document is another one, all begins anew. When a frame
 * shows something else (another route), what was seen in that frame is over; what other frames show stays.
 *
 * @param recognise what a raw address points at
 * @param spent what the tab used up of its budget on the pages before, where there is no record
 */
export function merge(old: TabRecord | undefined, saw: Saw, from: PageSender, recognise: (raw: string) => Recognition, spent?: Spent): Merged {
  const record = old && !isOtherDocument(old, from) ? old : emptyRecord(from.tabId, old?.spent ?? spent);
  const told = record.frames[from.frameId];
  // Sent again after the background's death, it can come after what followed it.
  if (told && isBefore(saw.route, told.route)) return { record, changed: [], turned: false };
  // A name was typed for what was shown then: another mail in the same frame is somebody else's.
  const { typed } = record;
  if (told && told.route !== saw.route) delete record.typed;
  record.frames[from.frameId] = { host: from.host, route: saw.route };
  if (from.isPrivate) record.isPrivate = true;
  if (record.host === '') record.host = from.tabHost;
  const turned = from.frameId === 0 && record.route !== saw.route;
  keepPlaces(record, (at) => at.frameId !== from.frameId || at.route === saw.route);
  if (from.frameId === 0) turnTo(record, saw, from, turned);
  if (from.documentId && (from.frameId === 0 || !record.document)) record.document = { frameId: from.frameId, id: from.documentId };
  const changed: string[] = [];
  for (const sighting of saw.sightings) add(record, sighting, { frameId: from.frameId, n: sighting.n, route: saw.route }, recognise(sighting.url), changed);
  if (saw.around && saw.around.kind !== 'around' && !isSamePerson(saw.around, record.around)) {
    // Nor has every webmail an address of its own for each mail: another sender is another mail.
    if (record.around?.name || record.around?.email) delete record.typed;
    changed.push(...nameAround(record, saw.around));
  }
  if (typed !== undefined && record.typed === undefined) changed.push(...record.items.filter(({ report }) => report).map(({ key }) => key));
  if (saw.marksRemoved) record.marks = 'removed-by-page';
  if (saw.leftOut !== undefined) record.leftOutIn[from.frameId] = saw.leftOut;
  forgetEmptyFrames(record);
  record.leftOut = countLeftOut(record);
  return { record, changed, turned };
}

const countLeftOut = ({ leftOutHere, leftOutIn }: TabRecord): number => Math.min(MOST_LEFT_OUT, leftOutHere + Object.values(leftOutIn).reduce((sum, count) => sum + count, 0));

/** Whether the tab shows another page than the record's. Only the top frame's document tells: frames come and go within a page. */
export const isOtherDocument = ({ document }: TabRecord, { frameId, documentId }: PageSender) =>
  frameId === 0 && document?.frameId === 0 && documentId !== undefined && document.id !== documentId;

function forgetEmptyFrames(record: TabRecord): void {
  const used = new Set(['0', ...record.items.flatMap(({ at }) => at.map(({ frameId }) => String(frameId)))]);
  for (const frameId of Object.keys(record.frames)) if (!used.has(frameId)) delete record.frames[Number(frameId)];
}

function turnTo(record: TabRecord, saw: Saw, from: PageSender, turned: boolean): void {
  record.host = from.host;
  if (turned) {
    // What frames saw before the top frame first spoke belongs to this route too.
    if (record.route !== '') Object.assign(record, { wrapped: [], leftOutHere: 0, leftOutIn: {} });
    record.route = saw.route;
    delete record.subject;
    delete record.typed;
    delete record.unlinked;
  }
  if (saw.around?.unlinked !== undefined) record.unlinked = Math.min(MOST_UNLINKED, saw.around.unlinked);
  if (saw.subject !== undefined) record.subject = saw.subject;
}

/** Keeps only some of the places where items were seen, and drops the items that lose their last one by it. */
export function keepPlaces(record: TabRecord, keeps: (at: Place, item: Entry) => boolean): void {
  record.items = record.items.filter((item) => {
    const left = item.at.filter((at) => keeps(at, item));
    const keep = left.length > 0 || item.at.length === 0;
    item.at = left;
    return keep;
  });
}

/** What a picture in a frame carries or shows, and whose it is there. */
export interface PictureSeen {
  of: Entry['of'];
  names: PageNames;
  claim: PageClaim;
  carried?: Carried;
}

/** Most text of badges in pictures that one tab keeps, in UTF-16 units. */
const MOST_CARRIED = 1_048_576;

/**
 * Puts what one look at a frame's pictures found into a tab's record, in place of what the look before found there. Their places have
 * negative numbers: the page script, which marks links, knows nothing of them.
 */
export function addPictures(record: TabRecord, at: Omit<Place, 'n'>, seen: readonly PictureSeen[]): void {
  const before = Math.min(0, ...record.items.flatMap((item) => item.at.filter(({ frameId }) => frameId === at.frameId).map(({ n }) => n)));
  for (const [n, picture] of seen.entries()) addPicture(record, picture, { ...at, n: before - 1 - n });
  keepPlaces(record, ({ frameId, n }) => frameId !== at.frameId || n >= 0 || n < before);
  record.leftOut = countLeftOut(record);
}

/** The number of the place that an award has whose own page the tab shows; page scripts count from 0. */
const OWN_PAGE = -1;

/** Puts the award whose own page a tab shows into its list, and takes out one whose page it showed before. Nobody is named around it. */
export function addOpenPage(record: TabRecord, of: AwardReference): void {
  keepPlaces(record, ({ frameId, n }, item) => frameId !== 0 || n !== OWN_PAGE || item.award === of.url);
  const key = keyOf(of.url, { kind: 'unknown' });
  const at: Place = { frameId: 0, n: OWN_PAGE, route: record.frames[0]?.route ?? record.route };
  if (!record.items.some((item) => item.award === of.url)) record.items.unshift(entry(key, of, 'text', { kind: 'unknown' }, {}, at, { kind: 'unknown' }));
}

function addPicture(record: TabRecord, { of, names, claim, carried }: PictureSeen, at: Place): void {
  const said: PageNames = 'kind' in of && of.kind === 'image' ? { kind: 'unknown' } : names;
  const key = keyOf(of.url, said);
  const known = record.items.find((item) => item.key === key);
  const carries = (item: Pick<Entry, 'carried'>) => (item.carried && 'text' in item.carried.inside ? item.carried.inside.text.length : 0);
  if (known) {
    if (known.at.length < MOST_PLACES) known.at.push(at);
  } else if (record.items.length < MOST_ITEMS && record.items.reduce((sum, item) => sum + carries(item), carries({ carried })) <= MOST_CARRIED) {
    record.items.push({ ...entry(key, of, 'image', said, claim, at, namesOf({ names: said }, record)), ...(carried && { carried }) });
  } else {
    record.leftOutHere += 1;
  }
}

function add(record: TabRecord, { place, names, claim = {} }: RawSighting, at: Place, found: Recognition, changed: string[]): void {
  const isHere = (other: Place) => other.frameId === at.frameId && other.n === at.n;
  if (!found) return keepPlaces(record, (other) => !isHere(other));
  if (found.type === 'wrapped') return addWrapped(record, found);
  const of = found.type === 'reference' ? found.reference : { ...found, url: found.url.slice(0, LONG_ADDRESS).toWellFormed() };
  const accepts = found.type === 'reference' && found.accepts === true;
  // Template art is nobody's: however many people stand around it, it is one item.
  const said: PageNames = 'kind' in of && of.kind === 'image' ? { kind: 'unknown' } : names;
  const key = keyOf(of.url, said);
  // Seen before as something else (its words came late, its element was used again), it is that no more.
  keepPlaces(record, (other, item) => item.key === key || !isHere(other));
  const known = record.items.find((item) => item.key === key);
  if (known) {
    if (known.at.length < MOST_PLACES && !known.at.some(isHere)) known.at.push(at);
    if (accepts) known.accepts = true;
    if (improve(known, place, said, claim) && known.report) changed.push(key);
  } else if (record.items.length < MOST_ITEMS && hasRoomFor(of.url, record)) {
    record.items.push({ ...entry(key, of, place, said, claim, at, namesOf({ names: said }, record)), ...(accepts && { accepts }) });
  } else {
    record.leftOutHere += 1;
  }
}

const isSamePerson = (one: PageNames | Named, other: Named | undefined) => one.name === other?.name && one.email === other?.email;

type Named = NonNullable<TabRecord['around']>;

/** Takes down whom the page names for its frames. Returns the items with a report to be made anew. */
function nameAround(record: TabRecord, around: Named): string[] {
  record.around = { ...(around.name !== undefined && { name: around.name }), ...(around.email !== undefined && { email: around.email }) };
  const items = record.items.filter(({ names }) => names.kind === 'around');
  for (const item of items) item.pageName = around.name ?? around.email ?? '';
  return items.filter(({ report }) => report).map(({ key }) => key);
}

function hasRoomFor({ length }: string, { items }: TabRecord): boolean {
  if (length <= LONG_ADDRESS) return true;
  return items.reduce((sum, { award }) => sum + (award.length > LONG_ADDRESS ? award.length : 0), length) <= MOST_IN_LONG_ADDRESSES;
}

function entry(key: string, of: Entry['of'], place: SightingPlace, names: PageNames, claim: PageClaim, at: Place, named: PageNames): Entry {
  const pageName = named.kind === 'own' ? (named.name ?? named.email) : undefined;
  return {
    key, award: of.url, title: claim.title ?? '', place, ...(pageName !== undefined && { pageName }), ...(claim.title !== undefined && { pageTitle: claim.title }),
    state: 'waiting', report: null, at: [at], of, names, claim, tries: 0,
  };
}

/**
 * Award address plus whom the page names: the same badge under two names, or in posts of two people, is two items. Who is quoted or merely
 * mentioned is compared with nobody, so that is one item, whoever it is.
 */
function keyOf(award: string, names: PageNames): string {
  return `${award} ${isNamed(names) ? personKey(names.name ?? names.email ?? '') : ''}`;
}

/** Takes over what a better place says, and fills in what nobody said yet. Returns whether a comparison can change by it. */
function improve(item: Entry, place: SightingPlace, names: PageNames, claim: PageClaim): boolean {
  const better = RANK[place] > RANK[item.place];
  if (better) item.place = place;
  const [first, second] = better ? [claim, item.claim] : [item.claim, claim];
  const merged: PageClaim = {};
  for (const part of SAID) {
    const words = first[part] ?? second[part];
    if (words !== undefined) merged[part] = words;
  }
  const email = item.names.email ?? names.email;
  const same = SAID.every((part) => merged[part] === item.claim[part]) && email === item.names.email;
  if (same) return false;
  item.claim = merged;
  item.names = { ...item.names, ...(email !== undefined && { email }) };
  if (merged.title !== undefined) {
    item.title = merged.title;
    item.pageTitle = merged.title;
  }
  return true;
}

/** Whose a badge in a mail is: by its page script, and by a closer look. */
export interface LookedAt {
  of: Recognition;
  by: PageNames;
  names: PageNames;
}

/**
 * Puts what a closer look at a mail found to its badges: the words around them, or that they are quoted, wherever they stand.
 *
 * @returns the keys of items with a report that may come out otherwise now
 */
export function addNear(record: TabRecord, found: readonly LookedAt[]): string[] {
  const looks = new Map<Entry, PageNames>();
  for (const { of, by, names } of found) {
    const url = of?.type === 'reference' ? of.reference.url : of?.url;
    const item = url === undefined ? undefined : record.items.find(({ key }) => key === keyOf(url, by));
    const before = item && looks.get(item);
    if (item && before?.kind !== 'own' && before?.kind !== 'around') looks.set(item, names);
    else if (item && before && names.kind !== 'quoted') looks.set(item, { ...before, near: together(before.near, names.near) ?? '' });
  }
  const changed = [...looks].filter(([{ names }, now]) => names.kind !== now.kind || names.near !== now.near);
  for (const [item, names] of changed) {
    item.names = names;
    const { kind, name, email } = namesOf(item, record);
    delete item.pageName;
    if (kind === 'own' && (name ?? email) !== undefined) item.pageName = (name ?? email)!;
  }
  return changed.flatMap(([{ key, report }]) => (report ? [key] : []));
}

/** Most words of a mail around one badge, wherever in it that stands; in UTF-16 units. */
const MOST_NEAR = 2 * BOUNDS.text;

function together(near: string | undefined, more: string | undefined): string | undefined {
  if (near === undefined || more === undefined) return near ?? more;
  return near.includes(more) ? near : `${near} ${more}`.slice(0, MOST_NEAR).toWellFormed();
}

const SAID = ['title', 'issuer', 'dates'] as const satisfies readonly (keyof PageClaim)[];

/** What it hides may be a link that accepts a badge: of long parts only the beginning is kept, which still tells two of them apart. */
const withoutTokens = (url: string): string => url.replace(/[^/?&=#.]{25,}/g, (token) => `${token.slice(0, 12)}…`);

function addWrapped(record: TabRecord, { url: whole, wrapper, to, platform }: TabRecord['wrapped'][number]): void {
  const url = withoutTokens(whole);
  if (record.wrapped.some((known) => known.url === url)) return;
  if (record.wrapped.length < MOST_WRAPPED) record.wrapped.push({ url, wrapper, ...(to && { to }), ...(platform && { platform }) });
  else record.leftOutHere += 1;
}
