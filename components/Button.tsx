import type { ComponentChildren, TargetedMouseEvent } from 'preact';
import './Button.css';

interface Props {
  children: ComponentChildren;
  onClick: (event: TargetedMouseEvent<HTMLButtonElement>) => void;
  /** `first` is the one that helps most; at most one in a group. */
  kind?: 'first' | 'plain' | 'grave';
  /** More than its text says, for screen readers; it begins with that text. */
  label?: string;
  disabled?: boolean;
}

/** A button. */
export function Button({ children, onClick, kind = 'plain', label, disabled = false }: Props) {
  return (
    <button type="button" class={`button button-${kind}`} aria-label={label} disabled={disabled} onClick={onClick}>
      {children}
    </button>
  );
}
