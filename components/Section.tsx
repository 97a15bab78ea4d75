import type { ComponentChildren } from 'preact';
import './Section.css';

/** A part of the settings, under its heading. */
export function Section({ title, text, children }: { title: string; text?: string; children: ComponentChildren }) {
  return (
    <section class="section">
      <h2 class="section-title">{title}</h2>
      {text && <p class="section-text">{text}</p>}
      {children}
    </section>
  );
}
