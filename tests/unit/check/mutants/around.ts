import * as fc from 'fast-check';
import { zipSync } from 'fflate';
import { bakePng } from '../../../../lib/formats/png';
import { bakeSvg } from '../../../../lib/formats/svg';
import { png, svg } from '../../../fixtures/answers/art';
import { LIST } from '../../../fixtures/lists';
import { type Fixture, fixture, type Recipe } from '../../../fixtures/signed/fixture';
import { keyOf } from '../../../fixtures/signed/issuer';
import { hostedOld, type OldFixture, signedOld, type Version } from '../../../fixtures/signed/old';
import { structural, textual } from './documents';
import { hunt } from './hunt';
import { type Change, mutate } from './mutate';
import { saysTheSame, strictly } from './oracle';
import { slip, slipBytes, type Slip } from './text';
import { changed, holds } from './tokens';

const bytewise = fc.array(fc.record<Slip>({ kind: fc.nat(3), at: fc.nat(100_000), by: fc.nat(5_000) }), { minLength: 1, maxLength: 2 });
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A file of bytes that carries a badge. What is verified has to carry it to the letter. */
async function huntBytes(wrap: (text: string) => Uint8Array, carries: (bytes: Uint8Array, text: string) => boolean): Promise<void> {
  const whole = await fixture({ format: 'Open Badge 3.0', proof: 'eddsa-jcs-2022', home: 'did:key', status: 'none' });
  const bytes = wrap(whole.text);
  await hunt<Slip[]>({
    trusted: whole.issuer.listed, genuine: [{ ...whole, text: bytes }], changes: bytewise,
    mutate: (slips) => ({ ...whole, text: slips.reduce(slipBytes, bytes) }),
    same: ({ text }) => carries(text as Uint8Array, whole.text),
    // Most of a picture is art.
    mostly: 'green or not',
  });
}

/** As it was baked, or a text in the bytes that says the same. */
function holdsText(bytes: Uint8Array, text: string): boolean {
  const all = Buffer.from(bytes).toString('utf8');
  if (all.includes(text)) return true;
  const [from, to] = [all.indexOf('{"@context'), all.lastIndexOf('}') + 1];
  return from >= 0 && saysTheSame(all.slice(from, to), JSON.parse(text) as object, 'to the letter');
}

export function huntPng(): Promise<void> {
  return huntBytes((text) => bakedOf(bakePng(png(20, 90, 160), 'openbadgecredential', text)), holdsText);
}

export function huntSvg(): Promise<void> {
  return huntBytes((text) => bakedOf(bakeSvg(utf8(svg('#246')), 'openbadgecredential', text)), holdsText);
}

export function huntArchive(): Promise<void> {
  return huntBytes((text) => zipSync({ 'a.json': [utf8(text), { level: 0 }] }), holdsText);
}

function bakedOf(baking: ReturnType<typeof bakePng>): Uint8Array {
  if (!baking.ok) throw new Error(baking.reason);
  return baking.bytes;
}

/** An assertion in a JWS: the file, and its class and profile, which the issuer's own host answers. */
export async function huntSigned(version: Version): Promise<void> {
  const recipe = { version, key: 'RSA' as const, keyAt: version === '2.0' ? ('the profile' as const) : ('an address, as PEM' as const), list: true };
  const [whole, other] = [await signedOld(recipe), await signedOld(recipe, { assertion: { expires: '2026-12-31', evidence: undefined } })];
  const stranger = await keyOf('RSA', 'stranger');
  const changes = fc.oneof(
    textual.map((slips) => ({ slips })), fc.tuple(fc.nat(2), fc.nat(2)).map((swap) => ({ swap })), fc.record({ part: fc.constantFrom<0 | 1>(0, 1), list: structural }), fc.record({ list: structural, forged: fc.nat(5) }),
  );
  await hunt<Parameters<typeof changed>[2]>({
    trusted: 'northgate.example', genuine: [whole, other], changes, verdict: version === '2.0' ? 'verified' : 'unconfirmed',
    mutate: async (change) => ({ ...whole, text: await changed(whole.text, other.text, change, stranger) }),
    same: ({ text }, which) => holds(text as string, [whole, other][which]!.text),
  });
}

/** A file of a hosted badge: it is only read for its address, so what is shown is the issuer's copy, which it must not contradict. */
export async function huntHosted(version: Version): Promise<void> {
  const whole = hostedOld(version);
  const changes = fc.oneof(structural.map((list) => ({ list })), textual.map((slips) => ({ slips })));
  await hunt<{ list?: Change[]; slips?: Slip[] }>({
    trusted: 'northgate.example', genuine: [whole], changes,
    mutate: ({ list, slips }) => ({ ...whole, text: slips ? slips.reduce(slip, whole.text) : JSON.stringify(mutate(whole.assertion, {}, list!)) }),
    same: ({ text }) => agrees(text as string, whole),
    mostly: 'green or not',
  });
}

/** A file that is no more than an address says nothing. Of others, what a person would compare: when, until when, for whom, by which host. An end that was put off since, or a spelling, is no contradiction. */
function agrees(text: string, { assertion, places }: OldFixture): boolean {
  const file = strictly(text) as Record<string, unknown> | undefined;
  if (!file) return false;
  const another = '@context' in file && !('@context' in assertion);
  if (another || typeof file['badge'] !== 'string' || typeof (file['recipient'] ?? '') !== 'object' || Array.isArray(file['recipient'])) return true;
  const day = (value: unknown): number => Math.floor((typeof value === 'number' ? value * 1_000 : Date.parse(String(value).trim())) / 86_400_000);
  const sooner = file['expires'] !== undefined && file['expires'] !== null && day(file['expires']) <= day(assertion['expires']) + 2;
  const address = (value: unknown): string => (typeof value === 'string' && URL.canParse(value) ? new URL(value).href.replace(/#.*$/u, '') : '');
  const where = [file['id'], file['@id'], (file['verify'] as { url?: unknown } | undefined)?.url].map(address);
  return Math.abs(day(file['issuedOn']) - day(assertion['issuedOn'])) <= 2 && sooner && where.some((one) => Object.hasOwn(places, one));
}

/** The list or the key's document changed, the badge as it was. */
export async function huntAnswers(of: Recipe, which: 'list' | 'document'): Promise<void> {
  const whole = await fixture(of);
  const address = which === 'list' ? LIST : whole.issuer.document;
  const given = whole.places[address];
  const other = which === 'list' ? (await fixture(of, { list: { value: 1 } })).places[LIST] : {};
  const changes = fc.oneof({ weight: 3, arbitrary: structural.map((list) => ({ list })) }, { weight: 1, arbitrary: textual.map((slips) => ({ slips })) });
  const text = typeof given === 'string' ? given : JSON.stringify(given);
  await hunt<{ list?: Change[]; slips?: Slip[] }>({
    trusted: whole.issuer.listed, genuine: [whole], changes,
    mutate: async ({ list, slips }) => ({ text: whole.text, places: { ...whole.places, [address]: slips ? slips.reduce(slip, text) : await restructured(given, other, list!) } }),
    same: ({ places }) => (which === 'list' ? isList(places[address], given) : publishes(places[address], whole)),
    mostly: 'green or not',
  });
}

async function restructured(given: unknown, other: unknown, list: Change[]): Promise<unknown> {
  if (typeof given === 'string') return changed(given, other as string, { part: 1, list }, await keyOf('P-256', 'stranger'));
  return mutate(given as object, other as object, list);
}

/** A signed list counts only as it was signed. */
function isList(answer: unknown, given: unknown): boolean {
  if (typeof given === 'string') return typeof answer === 'string' && answer.trim() === given;
  return saysTheSame(typeof answer === 'string' ? answer : JSON.stringify(answer), given as object, 'statements');
}

/** A document of the issuer's may say what it likes, as long as it is the issuer's and gives that very key. */
function publishes(answer: unknown, { issuer }: Fixture): boolean {
  const document = JSON.parse(typeof answer === 'string' ? answer : JSON.stringify(answer)) as Record<string, unknown>;
  const { multikey } = issuer.key;
  const own = document['id'] ?? document['@id'] ?? issuer.id;
  return typeof own === 'string' && URL.canParse(own) && new URL(own).href === new URL(issuer.id).href && JSON.stringify(document).includes(multikey);
}

