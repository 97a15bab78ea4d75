/**
 * Puts text on the clipboard, as rich text too where that is given. Called in a click, before anything is awaited.
 *
 * @param html the same as HTML, for programs that take it
 * @returns whether the browser let us
 */
export async function copyText(text: string, html?: string): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else await navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([text], { type: 'text/plain' }) })]);
    return true;
  } catch {
    return false;
  }
}
