import type { ComponentChildren } from 'preact';
import type { Hue, Shape } from './hues';
import { Icon } from './Icon';
import { VerdictShape } from './card/VerdictShape';
import './Flag.css';

interface Props {
  hue: Hue;
  shape?: Shape;
  children: ComponentChildren;
}

/** Something to know beside the verdict: a name that differs, a claim that differs, a part that was not looked at. */
export function Flag({ hue, shape, children }: Props) {
  return (
    <div class={`flag flag-${hue}`}>
      {shape ? <VerdictShape shape={shape} /> : <Icon name="info" />}
      <div class="flag-text">{children}</div>
    </div>
  );
}
