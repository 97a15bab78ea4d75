import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from './Icon';
import './Fold.css';

interface FoldProps {
  summary: string;
  /** Makes what is folded away. */
  children: () => ComponentChildren;
  /** Made at once; else when it is first unfolded, since a list of badges has many folds and few are opened. */
  eager?: boolean;
}

/** Something folded away under a line. */
export function Fold({ summary, children, eager = false }: FoldProps) {
  const [wanted, setWanted] = useState(eager);
  return (
    <details class="fold" onToggle={({ currentTarget }) => currentTarget.open && setWanted(true)}>
      <summary><Icon name="chevron" size={12} /><span>{summary}</span></summary>
      {wanted && <div class="fold-body">{children()}</div>}
    </details>
  );
}
