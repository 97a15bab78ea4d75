import type { ActiveContext, Processed } from 'jsonld/lib/context.js';
import type { PinnedContexts } from '../../env';
import { field } from '../../formats/value';
import { base, initialContext, isAside, settle } from './shared-context';

/** A context and what it became on top of others, which `jsonld` keeps here itself. */
class ResolvedContext {
  private readonly processed = new WeakMap<object, Processed>();
  private readonly processedAside = new WeakMap<object, Processed>();

  constructor(readonly document: object | null, private readonly onKept: () => void) {}

  getProcessed(on: ActiveContext): Processed | undefined {
    const found = this.table(on).get(base(on));
    if (found) settle(found.context);
    return found;
  }

  setProcessed(on: ActiveContext, processed: Processed): void {
    this.table(on).set(base(on), processed);
    this.onKept();
  }

  private table(on: ActiveContext): WeakMap<object, Processed> {
    return isAside(on) ? this.processedAside : this.processed;
  }
}

/**
 * What stands for `jsonld`'s ContextResolver: bundled contexts only, by address, and each context object kept by its identity. (The
 * library's own keys each by its text, which costs more than all the rest.)
 */
export class Resolver {
  /** Where every document begins. One for all of them, so that what bundled contexts became is kept. */
  readonly initial: ActiveContext = initialContext();
  private readonly byObject = new WeakMap<object, ResolvedContext>();
  private count = 0;
  private readonly onKept = (): void => {
    this.count += 1;
  };

  /**
   * @param name tells readings apart
   * @param pinned the one content of each address
   */
  constructor(readonly name: string, private readonly pinned: ReadonlyMap<string, object>) {}

  /** Whether so much is kept that it is time for another one. Whoever lists contexts in ever new orders would fill the memory. */
  get isFull(): boolean {
    return this.count > MOST_KEPT;
  }

  /** @throws for an address that is not bundled, and for contexts that lead in a circle */
  resolve({ context }: { context: unknown }, depth = 0): Promise<ResolvedContext[]> {
    return Promise.resolve(this.all(context, depth));
  }

  private all(context: unknown, depth: number): ResolvedContext[] {
    const inner = field(context, '@context') ?? context;
    return inner === null ? [new ResolvedContext(null, this.onKept)] : (Array.isArray(inner) ? inner : [inner]).flatMap((one) => this.one(one, depth));
  }

  private one(context: unknown, depth: number): ResolvedContext[] {
    if (context === null) return [new ResolvedContext(null, this.onKept)];
    if (typeof context === 'string') {
      const document = this.pinned.get(context);
      if (!document || depth > 5) throw new Error('A context that is not bundled');
      return this.all(document, depth + 1);
    }
    if (typeof context !== 'object') throw new Error('A context that is none');
    let resolved = this.byObject.get(context);
    if (!resolved) this.byObject.set(context, (resolved = new ResolvedContext(context, this.onKept)));
    return [resolved];
  }
}

/** Most results that one resolver keeps; a badge's contexts in one order are some hundred. */
const MOST_KEPT = 5_000;

/** Most ways in which a document's contexts are read when addresses have had several contents. */
const MOST_READINGS = 4;
const kept = new WeakMap<PinnedContexts, Map<string, Resolver>>();

/**
 * The ways to read a document that names these addresses: one with today's content of each, then those with the other
 * contents that some had. Each is kept, with what it processed.
 *
 * @param addresses addresses that are all bundled
 */
export function resolversFor(addresses: readonly string[], pinned: PinnedContexts): Resolver[] {
  let resolvers = kept.get(pinned);
  if (!resolvers) kept.set(pinned, (resolvers = new Map()));
  const several = addresses.filter((address) => pinned[address]!.length > 1).sort();
  let choices: Record<string, number>[] = [{}];
  for (const address of several) choices = choices.flatMap((choice) => pinned[address]!.map((_, i) => ({ ...choice, [address]: i })));
  return choices.slice(0, MOST_READINGS).map((choice) => {
    const name = JSON.stringify(Object.entries(choice).filter(([, i]) => i > 0));
    let resolver = resolvers.get(name);
    if (!resolver || resolver.isFull) {
      const content = Object.entries(pinned).map(([address, contents]) => [address, contents[choice[address] ?? 0]!] as const);
      resolvers.set(name, (resolver = new Resolver(name, new Map(content))));
    }
    return resolver;
  });
}
