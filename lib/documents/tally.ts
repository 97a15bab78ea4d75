import type { Found } from '../formats/sniff';
import type { InDocument } from '../words';
import { MOST_BADGES_HERE, MOST_LINKS, MOST_WRAPPED } from './limits';
import { writtenAddresses } from './lines';
import type { Met, Reading, Summary } from './words';

/** Files in a document that say nothing about badges: their refusals are not listed. */
const BESIDE_THE_POINT: ReadonlySet<string> = new Set([
  'structure.file-not-a-badge', 'structure.file-empty', 'structure.picture-without-badge', 'structure.picture-kind',
]);

/** Where something was met. */
type Where = Pick<Met, 'place' | 'page'>;

/** What was met in a document so far: each link looked at once, each badge told once for each page. */
export class Tally {
  private readonly looked = new Set<string>();
  private readonly keys = new Set<string>();
  private readonly told = new Set<string>();
  private readonly wrapped = new Map<string, { url: string; wrapper: string }>();
  private leftOut = 0;

  constructor(private readonly reading: Pick<Reading, 'recognise'>) {}

  /** A link's target. */
  *link(url: string, where: Where): Generator<Met> {
    if (!/^https?:\/\//iu.test(url)) return;
    // One more than are looked at tells that there are more; the rest is not kept.
    if (this.looked.size <= MOST_LINKS) this.looked.add(url.slice(0, 2_048));
    if (this.looked.size > MOST_LINKS) return;
    const recognised = this.reading.recognise(url);
    if (recognised === null) return;
    if (recognised.type === 'wrapped') {
      if (this.wrapped.size < MOST_WRAPPED) this.wrapped.set(recognised.url, { url: recognised.url, wrapper: recognised.wrapper });
      return;
    }
    const key = recognised.type === 'reference' ? recognised.reference.url : recognised.url;
    yield* this.meet(key, { source: '', kind: 'address', url, alone: false }, where);
  }

  /** Badge addresses written in lines of text. */
  *text(lines: readonly string[], where: Pick<Where, 'page'>): Generator<Met> {
    for (const { url } of writtenAddresses(lines, this.reading.recognise)) {
      const whole = /^https?:\/\//iu.test(url) ? url : `https://${url}`;
      yield* this.link(whole, { ...where, place: 'text' });
    }
  }

  /** What a file in the document holds. Of a file that has nothing to do with badges nothing is told. */
  *file(found: readonly Found[], where: Where): Generator<Met> {
    for (const each of found) {
      if (each.kind === 'refused' && BESIDE_THE_POINT.has(each.code)) continue;
      const one: Found = each.kind === 'document' ? { source: each.source, kind: 'refused', code: 'structure.document-inside' } : each;
      yield* this.meet(each.source, one, where);
    }
  }

  summary(): Pick<Summary, 'links' | 'moreLinks' | 'wrapped' | 'leftOut'> {
    return { links: Math.min(this.looked.size, MOST_LINKS), ...(this.looked.size > MOST_LINKS && { moreLinks: true }), wrapped: [...this.wrapped.values()], leftOut: this.leftOut };
  }

  private *meet(key: string, found: Found, { place, page }: { place: InDocument['place']; page?: number }): Generator<Met> {
    if (!this.keys.has(key) && this.keys.size >= MOST_BADGES_HERE) {
      this.leftOut += 1;
      return;
    }
    this.keys.add(key);
    const once = `${page ?? ''} ${key}`;
    if (this.told.has(once)) return;
    this.told.add(once);
    yield { key, place, found, ...(page !== undefined && { page }) };
  }
}
