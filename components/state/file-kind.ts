import { signal } from '@preact/signals';
import type { FileForOthers } from '../../lib/wallet/file-for-others';

/** What kind of file others can have of the badge that is open, once that is known. */
export const fileKind = signal<{ id: string; kind: FileForOthers['kind'] } | null>(null);
