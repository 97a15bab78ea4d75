import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../Button';
import { t } from '../state/voice';
import './AsFar.css';

interface Props<One> {
  all: readonly One[];
  /** As many as one sees at once, and how many more at a time. */
  first: number;
  more: number;
  children: (some: readonly One[]) => ComponentChildren;
}

/** A long list, made as far as somebody scrolls; by keyboard there is a button for more. */
export function AsFar<One>({ all, first, more, children }: Props<One>) {
  const [most, setMost] = useState(first);
  const end = useRef<HTMLDivElement>(null);
  const goesOn = all.length > most;

  useEffect(() => {
    if (!goesOn || !end.current || typeof IntersectionObserver !== 'function') return;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) setMost((now) => now + more);
    }, { rootMargin: '400px' });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [goesOn, most]);

  return (
    <>
      {children(all.length > most ? all.slice(0, most) : all)}
      {goesOn && <div class="as-far-end" ref={end}><Button onClick={() => setMost(most + more)}>{t('wallet.more')}</Button></div>}
    </>
  );
}
