/**
 * The parts of `jsonld` and `rdf-canonize` that are used. The whole of `jsonld` would bring its network loaders and the algorithms
 * for framing and compacting, neither of which a check needs.
 */
declare module 'jsonld/lib/expand.js' {
  const api: { expand(input: { activeCtx: object; element: unknown; options: object }): Promise<unknown> };
  export default api;
}
declare module 'jsonld/lib/toRdf.js' {
  const api: { toRDF(expanded: unknown, options: object): import('rdf-canonize').Quad[] };
  export default api;
}
declare module 'jsonld/lib/context.js' {
  /** Definitions by term. */
  interface Terms {
    get(term: string): unknown;
    has(term: string): boolean;
    set(term: string, definition: unknown): void;
    delete(term: string): void;
  }
  /** A processed context. Nothing in it changes once it was processed; a changed one is a clone. */
  interface ActiveContext {
    mappings: Terms;
    protected: Record<string, boolean>;
    inverse: unknown;
    previousContext?: ActiveContext;
    clone(this: ActiveContext): ActiveContext;
    revertToPreviousContext(this: ActiveContext): ActiveContext;
  }
  /** What a context became on top of another one, and what was noticed meanwhile. */
  interface Processed {
    context: ActiveContext;
    events: readonly object[];
  }
  const api: { getInitialContext(options: object): ActiveContext };
  export default api;
  export type { ActiveContext, Processed, Terms };
}
declare module 'jsonld/lib/events.js' {
  /** What was noticed while expanding. */
  interface JsonLdEvent {
    code: string;
    details: Record<string, unknown>;
  }
  const api: { safeEventHandler: object; setupEventHandler(input: { options: object }): object };
  export default api;
  export type { JsonLdEvent };
}
declare module 'rdf-canonize' {
  interface Term {
    termType: string;
    value: string;
    datatype?: { value: string };
    language?: string;
  }
  interface Quad {
    subject: Term;
    predicate: Term;
    object: Term;
    graph: Term;
  }
  interface Options {
    algorithm: 'RDFC-1.0';
    createMessageDigest: () => { update(text: string): void; digest(): Promise<string> | string };
    maxDeepIterations: number;
    /** Looked at now and then. */
    signal: { readonly aborted: boolean; reason: unknown };
    canonicalIdMap?: Map<string, string>;
  }
  const api: {
    canonize(quads: Quad[], options: Options): Promise<string>;
    NQuads: { serializeQuad(quad: Quad): string; parse(text: string): Quad[] };
  };
  export default api;
  export type { Quad, Term };
}
