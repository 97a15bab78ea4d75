import contextModule from 'jsonld/lib/context.js';
import type { ActiveContext, Terms } from 'jsonld/lib/context.js';

/**
 * Contexts of `jsonld` that share their terms. A processed context never changes, and the library only ever writes to a clone that it just made.
 * So a clone lays its own terms over the other's instead of copying them, and going back to the previous context needs no clone. (The library's own copies
 * every term of every level each time, four fifths of its time.) That the outcome is the same is tested against the library as it is.
 */
interface SharedContext extends ActiveContext {
  mappings: LayeredTerms;
  /** What it was cloned from. */
  origin?: ActiveContext;
}

/** The empty context to begin with. */
export function initialContext(): ActiveContext {
  const stock = contextModule.getInitialContext({});
  const initial: SharedContext = { ...stock, mappings: new LayeredTerms(), protected: {}, clone, revertToPreviousContext };
  return initial;
}

/** Makes a context that is used again quick to look up, and lets go of what its terms were laid over. It must not change any more. */
export function settle({ mappings }: ActiveContext): void {
  // After a context of null the library goes on from an empty one of its own.
  if (mappings instanceof LayeredTerms) mappings.settle();
}

/**
 * Whether a context is nothing but another one put aside, to be gone back to where a type's own context ends. The library makes a new one for each
 * object with such a type, so that what it keeps by it is never found again.
 */
export function isAside(context: ActiveContext): boolean {
  const { origin, previousContext } = context as SharedContext;
  return previousContext !== undefined && previousContext === origin;
}

/** The context by which what came of others on top of this one is kept: the one that it puts aside, or itself. */
export function base(context: ActiveContext): ActiveContext {
  return isAside(context) ? context.previousContext! : context;
}

function clone(this: ActiveContext): ActiveContext {
  const cloned: SharedContext = { ...this, mappings: new LayeredTerms(this.mappings as LayeredTerms), protected: anyOf(this.protected), inverse: null, origin: this };
  return cloned;
}

function revertToPreviousContext(this: ActiveContext): ActiveContext {
  return this.previousContext ?? this;
}

/** The library only asks whether a context protects anything; which terms it are stands in the terms. */
function anyOf(isProtected: Record<string, boolean>): Record<string, boolean> {
  for (const _ in isProtected) return { '@any': true };
  return {};
}

/** Terms over those of another context, which stay as they are. */
class LayeredTerms implements Terms {
  /** Undefined stands for one that was taken away. */
  private own = new Map<string, unknown>();

  constructor(private under?: LayeredTerms) {}

  get(term: string): unknown {
    const found = this.own.get(term);
    return found !== undefined || !this.under || this.own.has(term) ? found : this.under.get(term);
  }

  has(term: string): boolean {
    return this.get(term) !== undefined;
  }

  set(term: string, definition: unknown): void {
    this.own.set(term, definition);
  }

  delete(term: string): void {
    this.own.set(term, undefined);
  }

  /** Puts all layers in one, and leaves those below as they are. */
  settle(): void {
    if (this.under) [this.own, this.under] = [new Map(this.layers().flatMap((layer) => [...layer])), undefined];
  }

  private layers(): Map<string, unknown>[] {
    return [...(this.under?.layers() ?? []), this.own];
  }
}
