import type { CDPSession, Page } from '@playwright/test';

/** A node as the debugging protocol gives it. */
interface Node {
  nodeId: number;
  backendNodeId: number;
  nodeName: string;
  nodeType: number;
  nodeValue: string;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
  shadowRootType?: string;
  contentDocument?: Node;
}

/** A mark as it stands in a page: what its closed shadow root holds, and where to click it. */
export interface SeenMark {
  /** Accessible name of its button. */
  label: string;
  /** Address of the link that it stands after. */
  after: string | null;
  /** Middle of its button, in the page's own pixels. */
  centre: { x: number; y: number };
}

const attribute = (node: Node, name: string) => {
  const at = node.attributes?.indexOf(name) ?? -1;
  return at < 0 ? null : (node.attributes?.[at + 1] ?? null);
};

function* walk(node: Node, previous: Node | null = null): Generator<{ node: Node; previous: Node | null }> {
  yield { node, previous };
  let before: Node | null = null;
  for (const child of node.children ?? []) {
    yield* walk(child, before);
    if (child.nodeType === 1) before = child;
  }
  for (const root of node.shadowRoots ?? []) yield* walk(root);
  if (node.contentDocument) yield* walk(node.contentDocument);
}

const find = (node: Node, name: string): Node | undefined => {
  for (const { node: each } of walk(node)) if (each.nodeName === name) return each;
  return undefined;
};

/** Looks for marks through the debugging protocol: no script, of a page or of a test, can see into a closed root. */
export class ClosedRoots {
  private constructor(private readonly cdp: CDPSession) {}

  static async of(page: Page): Promise<ClosedRoots> {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('DOM.enable');
    return new ClosedRoots(cdp);
  }

  /** Every mark on the page now. */
  async marks(): Promise<SeenMark[]> {
    const { root } = await this.cdp.send('DOM.getDocument', { depth: -1, pierce: true });
    const seen: SeenMark[] = [];
    for (const { node, previous } of walk(root as Node)) {
      const closed = node.shadowRoots?.find((each) => each.shadowRootType === 'closed');
      const button = closed && find(closed, 'BUTTON');
      if (button) seen.push(await this.mark(button, previous));
    }
    return seen;
  }

  private async mark(button: Node, previous: Node | null): Promise<SeenMark> {
    const { nodes } = await this.cdp.send('Accessibility.getPartialAXTree', { backendNodeId: button.backendNodeId, fetchRelatives: false });
    const box = await this.cdp.send('DOM.getBoxModel', { backendNodeId: button.backendNodeId }).catch(() => null);
    const quad = box?.model.border ?? [];
    const middle = (from: number) => (Number(quad[from] ?? Number.NaN) + Number(quad[from + 4] ?? Number.NaN)) / 2;
    return { label: String(nodes[0]?.name?.value ?? ''), after: previous && attribute(previous, 'href'), centre: { x: middle(0), y: middle(1) } };
  }
}
