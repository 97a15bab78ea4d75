import { signal, type Signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { Credential } from '../lib/words';

/** A part of a page that is read when it is wanted, so that no popup waits for it. */
function later<Props>(load: () => Promise<ComponentType<Props>>): (props: Props) => preact.JSX.Element | null {
  const loaded: Signal<ComponentType<Props> | null> = signal(null);
  let loading: Promise<void> | undefined;
  async function start(): Promise<void> {
    try {
      loaded.value = await load();
    } catch {
      // The next time it is shown, it is tried again.
      loading = undefined;
    }
  }
  return (props) => {
    const Part = loaded.value;
    if (Part) return <Part {...(props as Props & object)} />;
    loading ??= start();
    return null;
  };
}

/** What a badge is worth. */
export const Worth = later<{ credential: Credential; owner?: string }>(async () => (await import('./worth/Worth')).Worth);

/** The settings of that. */
export const WorthSettings = later<object>(async () => (await import('./worth/WorthSettings')).WorthSettings);
