import { computed, signal } from '@preact/signals';
import type { Said } from '../../lib/check/report';
import type { HolderMatch, Learned, Report } from '../../lib/words';
import type { Engine } from './engine';

/** Most addresses that badges are compared with. */
const MOST_ADDRESSES = 10;

/** What a badge can be issued to: an e-mail address, a telephone number, a web address, a DID. */
const COMPARABLE = /^(?:[^@]+@[^@]+|(?:tel:)?\+\d[\d().-]+|https?:\/\/.+|did:[a-z\d]+:.+)$/iu;

/** What the person typed: addresses that the badges should have been issued to. Kept on this page only, sent nowhere. */
export const typedAddresses = signal('');

/** The addresses in it. */
export const addresses = computed(() => [...new Set(typedAddresses.value.split(/[\s,;]+/u).filter((one) => COMPARABLE.test(one)))].slice(0, MOST_ADDRESSES));

/** Raised whenever the lists of issuers or a registry's word changed. */
const changed = signal(0);
let watched: Engine | undefined;

/** What reports depend on besides what was learned; read in an effect, it runs again when that changes. */
export function whatJudges(): unknown {
  return [addresses.value.join(' '), changed.value];
}

const RANK: Record<HolderMatch, number> = { same: 3, consistent: 2, 'cannot-tell': 1, different: 0 };

/**
 * The report on what was learned, by the person's lists of issuers, and compared with each of the addresses: the one that fits best.
 *
 * @param around what is said around it where it was met; absent: nothing
 */
export async function reportOf(engine: Engine, learned: Learned, around?: Said): Promise<Report> {
  const { report, NOTHING_SAID, judging } = engine;
  const said = around ?? NOTHING_SAID;
  if (watched !== engine) judging.watch(() => { changed.value += 1; });
  watched = engine;
  const now = Date.now();
  const known = await judging.listsFor(learned, now);
  let best = await report(learned, said, now, known);
  if (!learned.credential) return best;
  for (const email of addresses.peek()) {
    const compared = await report(learned, { ...said, names: { ...said.names, kind: 'own', email } }, now, known);
    if (RANK[compared.holder] > RANK[best.holder]) best = compared;
  }
  return best;
}
