import { signal } from '@preact/signals';
import { addAddress, type Wrong } from './wallet-add';
import { choose } from './half';
import { loadParts } from './wallet-imports';
import { failed, opened } from './wallet';

type Parts = Awaited<ReturnType<typeof loadParts>>;

/** What the page at hand is, for somebody whose badge it shows. */
export interface Here {
  url: string;
  kind: 'award' | 'profile';
  /** The platform's name. */
  name: string;
  /** The badge among the holder's own, where it is one. */
  held?: string;
}

export const here = signal<Here | null>(null);

/** Addresses at which a known platform may show a badge; that it does is told by the code that knows platforms, which is loaded only then. */
const MAYBE = /badg|credly|credential|accredible|acclaim|certif|parchment|transcript/iu;

let parts: Parts | undefined;

/** Looks what the page at hand is, by its address alone: nobody is asked. */
export async function lookWhere(url: string | undefined): Promise<void> {
  here.value = null;
  if (!url?.startsWith('https://') || url.length > 2_048 || !MAYBE.test(url)) return;
  parts = await loadParts();
  const lead = parts.leadOf(url);
  if ((lead.kind !== 'award' && lead.kind !== 'profile') || lead.reference.platform === 'hosted') return;
  const held = lead.kind === 'award' ? await parts.findHeld({ reference: lead.reference, credential: null }) : undefined;
  here.value = { url, kind: lead.kind, name: lead.name, ...(held && { held }) };
}

/** Adds what the page at hand shows, and opens the badge once it is there. Called in a click. */
export async function addThis({ url }: Here): Promise<Wrong> {
  const known = parts!;
  const { wrong, done } = await addAddress(url, known);
  if (wrong !== null) return wrong;
  choose('mine');
  try {
    await done;
    const lead = known.leadOf(url);
    const id = lead.kind === 'award' ? await known.findHeld({ reference: lead.reference, credential: null }) : undefined;
    if (id !== undefined) opened.value = id;
  } catch (error) {
    failed(error);
  }
  return null;
}

/** Shows a held badge in the other half. */
export function showHeld(id: string): void {
  opened.value = id;
  choose('mine');
}
