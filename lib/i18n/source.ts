import { singleLine } from './clean';

/** A file's name, or the path to a badge within an archive, on one line. */
export function shownSource(source: string): string {
  return singleLine(source, 160);
}
