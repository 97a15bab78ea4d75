/** Does something once the next frame is on the screen: what need not be seen at once makes nobody wait. */
export function afterPaint(act: () => void): () => void {
  const frame = requestAnimationFrame(() => setTimeout(act));
  return () => cancelAnimationFrame(frame);
}
