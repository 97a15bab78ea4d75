import type { Import } from './words';

/** An import with what failed put back to be tried again. */
export function tryingAgain(one: Import): Import {
  const [again, rest] = [one.refused.filter(({ again }) => again), one.refused.filter(({ again }) => !again)];
  return { ...one, pending: [...one.pending, ...again.map(({ what }) => what)], refused: rest };
}

/** Whether something of an import is still to be done. */
export const isUnfinished = ({ pending, listing, backpack }: Import): boolean => pending.length > 0 || listing !== undefined || backpack !== undefined;

/** How far an import is. */
export function progressOf({ added, known, checked, refused, pending, total }: Import): { done: number; total: number } {
  const done = added + known + checked + refused.length;
  return { done, total: Math.max(total ?? 0, done + pending.length) };
}
