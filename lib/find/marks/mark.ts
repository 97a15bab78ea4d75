import type { Marks } from '../../messages';
import { call, make, now, on, parentOf } from '../dom';
import { shapeOf } from './shapes';
import { addStyle } from './style';
import { GUARD, MIN_OPACITY } from '../limits';

/** What one mark shows. */
export type Shown = Marks['verdicts'][number];

const SVG = 'http://www.w3.org/2000/svg';

/**
 * The mark beside a badge: a shape of 16 px in a button without words, in a closed shadow root of a plain `span`. It points
 * to the panel and proves nothing: a page can draw the same.
 *
 * @param open called when a person activates the mark
 */
export function createMark(open: () => void) {
  const host = make('span');
  const button = make('button');
  const svg = make('svg', SVG);
  const path = make('path', SVG);
  const root = host.attachShadow({ mode: 'closed' });
  let appeared = 0;

  // These stop at the mark: the page shall not take them for clicks on its own things. The link itself is never touched.
  on(host, 'click mousedown mouseup pointerdown pointerup keydown', (event) => event.stopPropagation());
  on(button, 'click', (event) => {
    // A mark can stand inside somebody's link: that must not be followed by a click on the mark.
    event.preventDefault();
    const { isTrusted, detail } = event as MouseEvent;
    // Without a pointer (detail 0) it was a key or an assistive tool.
    if (isTrusted && (!detail || (now() - appeared > GUARD && isInSight(host, button)))) open();
  });
  svg.append(path);
  button.append(svg);
  addStyle(root);
  root.append(button);

  return {
    host,
    /** Puts the mark behind a node; nothing of the page is moved, wrapped or changed. */
    placeAfter(node: ChildNode): void {
      node.after(host);
      appeared = now();
    },
    show({ verdict, holder, label, alert }: Shown): void {
      const [hue, line] = shapeOf(alert ? 'invalid' : verdict, holder);
      path.setAttribute('d', line);
      button.className = hue;
      button.title = button.ariaLabel = label;
      appeared = now();
    },
  };
}

export type Mark = ReturnType<typeof createMark>;

/** Whether a mark is there to be clicked: nothing covers its middle, and nothing around it makes it see-through. Reads layout, on a click only. */
function isInSight(host: Element, button: Element): boolean {
  let opacity = 1;
  for (let at: Element | null = host; at; at = parentOf(at)) opacity *= Number(getComputedStyle(at).opacity);
  const { x, y } = button.getBoundingClientRect();
  return opacity > MIN_OPACITY && call(host.getRootNode() as Document, 'elementFromPoint', x + 8, y + 8) === host;
}
