import { all, get, type Root } from './dom';
import { MAX_ASKED } from './limits';

/**
 * Elements that are asked: all but those that hold no shadow root, or so seldom that asking each would cost more than the whole
 * scan; and empty `div`s, as a host is that has all its content in its shadow root.
 */
const HOSTS = ':not(p,a,div,span,li,ul,td,tr,br,img,svg,path,i,b,button,script),div:empty';

/** The open shadow roots under a root, one level deep. Closed ones stay closed. */
export const shadowRoots = (root: Root): ShadowRoot[] =>
  [root as Element, ...all(root, HOSTS).slice(0, MAX_ASKED)].flatMap((element) => get(element, 'shadowRoot') ?? []);
