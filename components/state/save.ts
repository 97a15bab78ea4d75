/** How long the browser may take to begin with a file, in milliseconds. */
const BEGINS = 60_000;

/** Gives a file to the person, as a download of the browser's own. Called in a click. */
export function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), BEGINS);
}
