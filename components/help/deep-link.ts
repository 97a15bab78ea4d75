import { useEffect } from 'preact/hooks';

/**
 * Comes to what the page's address names after `#`, and unfolds it: when the page is there, and whenever that part of the address changes.
 *
 * @param ready whether what can be named is on the screen
 */
export function useDeepLink(ready: boolean): void {
  useEffect(() => {
    if (!ready) return;
    come();
    addEventListener('hashchange', come);
    return () => removeEventListener('hashchange', come);
  }, [ready]);
}

function come(): void {
  const named = document.getElementById(location.hash.slice(1));
  if (!named) return;
  if (named instanceof HTMLDetailsElement) {
    named.open = true;
    named.querySelector('summary')?.focus({ preventScroll: true });
  }
  named.scrollIntoView({ block: 'start' });
}
