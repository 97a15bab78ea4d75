import { useId } from 'preact/hooks';
import './Select.css';

interface Props<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string; lang?: string }[];
  onSelect: (value: Value) => void;
}

/** One of several, with its label. */
export function Select<Value extends string>({ label, value, options, onSelect }: Props<Value>) {
  const id = useId();
  return (
    <div class="select">
      <label class="select-label" for={id}>{label}</label>
      <select class="select-field" id={id} value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen) onSelect(chosen.value);
        }}>
        {options.map((option) => <option key={option.value} value={option.value} lang={option.lang}>{option.label}</option>)}
      </select>
    </div>
  );
}
