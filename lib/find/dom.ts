/**
 * The few questions that the page script keeps asking the DOM. Every page that is looked at reads this script, so its size
 * counts: what is said twice is said here.
 */

/** The document that this script runs in, and its clock; their own names would not be shortened. */
export const page = document;
export const now = () => performance.now();

/** Whether this is no frame. */
export const isTop = window === window.top;

/** What marks an embed; its value is the badge's UUID. */
export const EMBED = 'data-share-badge-id';

/** A document, an element or an open shadow root. */
export type Root = Document | Element | ShadowRoot;

/**
 * A member of a node as the browser has it. A form and a document show what stands in them under a name (`<input name=closest>`, `<img name=title>`)
 * in the place of their own member of that name; so whatever may be one of the two is asked past itself.
 */
export const get = <N extends Node, K extends keyof N>(node: N, name: K): N[K] => Reflect.get(Object.getPrototypeOf(node) as N, name, node) as N[K];

type Methods<N> = { [K in keyof N]: N[K] extends (...given: never[]) => unknown ? N[K] : never };

/** Calls a method of a node, as `get` finds it. */
export const call = <N extends Node, K extends keyof Methods<N>>(node: N, name: K, ...given: Parameters<Methods<N>[K]>): ReturnType<Methods<N>[K]> =>
  (get(node, name) as (...given: unknown[]) => ReturnType<Methods<N>[K]>).call(node, ...given);

/** What matches under a root, in document order. */
export const all = (root: ParentNode & Node, selector: string): Element[] => [...call(root as Element, 'querySelectorAll', selector)];

/** The nearest element that matches, from this one upwards; none of nothing. */
export const closest = (element: Element | null | undefined, selector: string): Element | null | undefined => element && call(element, 'closest', selector);

/** A new element, of HTML unless another namespace is given. */
export const make = (name: string, space = 'http://www.w3.org/1999/xhtml'): HTMLElement => call(page as Document, 'createElementNS', space, name) as HTMLElement;

export const parentOf = (node: Node): Element | null => get(node, 'parentElement');

/** Listens to events, by name. */
export const on = (target: EventTarget, types: string, act: (event: Event) => void): void => types.split(' ').forEach((type) => target.addEventListener(type, act));

export const attribute = (element: Element, name: string): string => call(element, 'getAttribute', name) ?? '';

/**
 * The element of the page around in which a document stands, or null: a message in a frame without an address of its own belongs to a
 * page that may be looked at from it, one on another host does not.
 */
export function frameAround(document: Document): Element | null {
  try {
    return document.defaultView!.frameElement;
  } catch {
    return null;
  }
}

/** The address of the page that an element stands in: in a frame without one it is that of the page around. */
export function placeOf(document: Document): Location {
  const outer = document.location.hostname ? null : frameAround(document);
  return outer ? placeOf(outer.ownerDocument) : document.location;
}

export const isElement = (node: Node): node is Element => get(node, 'nodeType') === 1;

/** The host of a shadow root. */
const hostOf = (root: Node): Element | null => get(root as ShadowRoot, 'host') ?? null;

/** The element that a node is or stands in; a shadow root stands in its host. */
export const elementOf = (node: Node): Element | null => (isElement(node) ? node : (parentOf(node) ?? hostOf(node)));

/** What a person writes in; a badge there is never looked at and nothing is ever put there. */
const EDITABLE = '[contenteditable]:not([contenteditable="false" i]),[role=textbox],textarea';

/** Whether a node stands where a person writes, also through the shadow roots around it. */
export function inEditable(node: Node): boolean {
  const root = call(node, 'getRootNode');
  // A document is not asked for its host: that would be looked up among the names of everything in it.
  const host = root === page ? null : hostOf(root);
  return get(page, 'designMode') === 'on' || !!closest(elementOf(node), EDITABLE) || (!!host && inEditable(host));
}
