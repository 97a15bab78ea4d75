import { useSignal } from '@preact/signals';
import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import './Tabs.css';

export interface TabSpec {
  id: string;
  label: string;
  content: () => ComponentChildren;
}

interface Props {
  tabs: readonly TabSpec[];
  label: string;
  /** The tab that is selected; when it changes, so does the selection. The first one by default. */
  first?: string;
  /** Is told which tab a person chose. */
  onSelect?: (id: string) => void;
}

/** Tabs as the ARIA practices describe them: one stop for the Tab key, arrows between them, Home and End. */
export function Tabs({ tabs, label, first, onSelect }: Props) {
  const base = useId();
  const selected = useSignal(Math.max(0, tabs.findIndex(({ id }) => id === first)));
  const list = useRef<HTMLDivElement>(null);
  const current = tabs[selected.value];
  useEffect(() => {
    const at = tabs.findIndex(({ id }) => id === first);
    if (at >= 0) selected.value = at;
  }, [first]);

  function select(to: number) {
    selected.value = to;
    onSelect?.(tabs[to]!.id);
  }

  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>) {
    const to = target(event.key, selected.peek(), tabs.length);
    if (to === null) return;
    event.preventDefault();
    select(to);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  }

  return (
    <main>
      <div class="tabs" role="tablist" aria-label={label} ref={list}>
        {tabs.map(({ id, label }, n) => (
          <button key={id} type="button" class="tab" role="tab" id={`${base}-${id}`} aria-controls={`${base}-panel`}
            aria-selected={n === selected.value} tabIndex={n === selected.value ? 0 : -1} onClick={() => select(n)} onKeyDown={onKeyDown}>
            {label}
          </button>
        ))}
      </div>
      {current && (
        <div key={current.id} role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${current.id}`}>
          {current.content()}
        </div>
      )}
    </main>
  );
}

function target(key: string, from: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (from + 1) % count;
    case 'ArrowLeft':
      return (from - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
