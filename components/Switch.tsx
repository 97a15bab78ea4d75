import { useId } from 'preact/hooks';
import './Switch.css';

interface Props {
  label: string;
  text?: string;
  on: boolean;
  disabled?: boolean;
  /** Called in the click, so that a permission can be asked for. */
  onSwitch: (on: boolean) => void;
}

/** A switch with its label and what it means; the whole line is its target. */
export function Switch({ label, text, on, disabled = false, onSwitch }: Props) {
  const id = useId();
  return (
    <button type="button" class="switch" role="switch" aria-checked={on} aria-labelledby={`${id}-label`} aria-describedby={text ? `${id}-text` : undefined}
      disabled={disabled} onClick={() => onSwitch(!on)}>
      <span class="switch-words">
        <span class="switch-label" id={`${id}-label`}>{label}</span>
        {text && <span class="switch-text" id={`${id}-text`}>{text}</span>}
      </span>
      <span class="switch-track" aria-hidden="true" />
    </button>
  );
}
