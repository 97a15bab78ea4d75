/**
 * The one value that a page gives under a label: in the line after it, or behind it in the same line ("Status Active", "Earned on: May 3, 2025").
 *
 * @returns null where the page has no such label, or two of it that do not say the same: then it cannot be told which is the page's own
 */
export function labelled(lines: readonly string[], label: string): string | null {
  const values = new Set(lines.flatMap((line, at) => {
    if (bare(line) === label) return lines[at + 1] ?? '';
    return line.startsWith(`${label}: `) || line.startsWith(`${label} `) ? bare(line.slice(label.length)) : [];
  }));
  const [value = ''] = values;
  return values.size === 1 && value !== '' ? value : null;
}

const bare = (line: string): string => line.replace(/^[:\s]+|[:\s]+$/gu, '');

/** The one text of them all that is not empty; null where there is none, or another. */
export function onlyText(texts: readonly string[]): string | null {
  const different = new Set(texts);
  const [text = ''] = different;
  return different.size === 1 && text !== '' ? text : null;
}
